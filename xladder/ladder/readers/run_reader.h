// Reads what a program prints while it trains, whatever program it is: all readers look at every line, and at the end
// it shows whose lines they were. A reader of one kind of program goes before those that are general (bars, CSV); if
// two of the former found steps, nobody guesses.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/ladder/readers/command_record.h"
#include "xladder/ladder/readers/log_recorder.h"

namespace xladder::ladder {

inline constexpr std::string_view kAnyReader = "auto";
inline constexpr std::string_view kJsonReader = "json";  // lines of JSON (command_lines.h)

class RunReader {
 public:
  // `reader`: a name of log_readers(), "json", or "auto". `pattern`: a regular expression in their place; empty: none.
  // kUsage: there is no such reader, or the pattern is none.
  static Result<RunReader> make(std::string_view reader, const std::string& pattern);

  // Colours, the mark of a process ("[rank1]:") and what backspaces wiped out are taken off first.
  void take(std::string_view line, double arrival);

  // Errors: kFailed, saying what was seen and how it can be read.
  Result<LogRun> finish(std::optional<double> samples_per_step = std::nullopt) const;

  std::string last_line() const;  // that is not blank

 private:
  RunReader() = default;
  Result<LogRun> finish_json() const;

  bool reads_json_ = true;
  CommandRecorder json_;
  std::vector<LogRecorder> recorders_;
  int64_t lines_ = 0;
  std::vector<std::string> first_lines_;
  std::string last_line_;
};

// The line as readers see it, and whose it is.
struct PlainLine {
  std::string text;
  int64_t rank = 0;
};
PlainLine plain_line(std::string_view line);

// The names that --read takes, for messages.
std::string reader_names();

}  // namespace xladder::ladder
