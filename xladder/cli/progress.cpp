#include "xladder/cli/progress.h"

#include <fmt/core.h>

#include <utility>

#include "xladder/cli/terminal.h"

namespace xladder::cli {

void ProgressLine::update(std::string text) {
  if (options_.quiet) return;
  text_ = std::move(text);
  held_back_ = true;
  const auto interval = options_.terminal ? options_.redraw_every : options_.line_every;
  if (!ever_shown_ || options_.now() - shown_at_ >= interval) draw();
}

void ProgressLine::print(std::string_view line) {
  erase();
  write(fmt::format("{}\n", line));
  if (options_.terminal && !options_.quiet && !text_.empty()) draw();
  std::fflush(stream_);
}

void ProgressLine::finish() {
  if (held_back_) draw();
  if (drawn_) write("\n");
  std::fflush(stream_);
  drawn_ = false;
  text_.clear();
}

void ProgressLine::write(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream_); }

void ProgressLine::draw() {
  if (options_.terminal) {
    // The last column stays free: some terminals break the line when it is filled.
    write(fmt::format("\r\x1b[K{}", fit(text_, options_.width - 1)));
    drawn_ = true;
  } else {
    write(text_ + "\n");
  }
  std::fflush(stream_);
  held_back_ = false;
  ever_shown_ = true;
  shown_at_ = options_.now();
}

void ProgressLine::erase() {
  if (drawn_) write("\r\x1b[K");
  drawn_ = false;
}

}  // namespace xladder::cli
