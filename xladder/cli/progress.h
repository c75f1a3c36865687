// One line that tells how far a long task is.
//
//   ProgressLine progress(context.err_stream, {.terminal = context.err_is_terminal});
//   progress.update("step 10/200  loss 2.1");
//   progress.print("epoch 1  accuracy 0.78");  // a line that stays
//   progress.finish();
//
// On a terminal the line is rewritten in place. Anywhere else there is no animation: a whole line now and then.
#pragma once

#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>

namespace xladder::cli {

class ProgressLine {
 public:
  using Clock = std::chrono::steady_clock;

  struct Options {
    bool terminal = false;
    bool quiet = false;  // nothing but print()
    size_t width = 80;
    std::chrono::milliseconds redraw_every{100};
    std::chrono::milliseconds line_every{10000};
    std::function<Clock::time_point()> now = Clock::now;
  };

  ProgressLine(FILE* stream, Options options) : stream_(stream), options_(std::move(options)) {}
  ~ProgressLine() { finish(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void update(std::string text);      // shown when it is time
  void print(std::string_view line);  // always, above the progress line
  void finish();                      // shows the last update if it was held back, and ends the line

 private:
  void draw();
  void erase();
  void write(std::string_view text);

  FILE* stream_;
  Options options_;
  std::string text_;
  bool held_back_ = false;  // text_ is newer than what is shown
  bool drawn_ = false;      // the terminal's last line is ours
  bool ever_shown_ = false;
  Clock::time_point shown_at_;
};

}  // namespace xladder::cli
