// What programs that train print for people, read as steps. One reader for one kind of program, each a file of its own;
// log_readers() is the table of them. A reader sees a line at a time, without colours, carriage returns and the mark of
// the process that speaks; it knows nothing of clocks, and what it does not understand it passes over.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "xladder/base/result.h"

namespace xladder::ladder {

struct LogLine {
  enum class Kind { kOther, kStep, kEvaluation } kind = Kind::kOther;
  std::string series = {};             // which one speaks where a program has several bars
  uint64_t steps = 0;                  // done so far in this epoch; 0: not told, and lines are counted
  uint64_t steps_of_epoch = 0;         // 0: not told
  std::optional<uint64_t> epoch = {};  // nothing: not told
  std::optional<double> loss = {};     // not finite: NaN
  // Positive, by the program's own account. A sample may be a token (ReaderInfo::unit).
  std::optional<double> samples_per_second = {}, steps_per_second = {}, step_seconds = {};
  std::optional<double> samples = {};  // of a step
  double samples_error = 0;            // where they follow from rounded numbers: so far they may be off
};

// What a program says of the whole run at its end.
struct LogTotals {
  std::optional<double> steps, samples;
  std::optional<double> seconds;
};

class LogReader {
 public:
  virtual ~LogReader() = default;
  virtual LogLine read(std::string_view line) = 0;
  virtual LogTotals totals() const { return {}; }
};

struct ReaderInfo {
  std::string_view name;     // of --read
  std::string_view program;  // for people
  std::string_view example;  // a line of it, shortened
  std::string_view unit;     // what its rates count: "samples", "tokens"
  // Others are looked at first: what this one finds may be part of what a program prints that has a reader of its own.
  bool is_general = false;
  // It draws bars: a line is printed when there is time for it and not for each step.
  bool draws_bars = false;
  std::unique_ptr<LogReader> (*make)() = nullptr;
};

std::span<const ReaderInfo> log_readers();
const ReaderInfo* find_reader(std::string_view name);  // null: there is none

// A reader by a regular expression (ECMAScript) with named groups: (?<step>\d+), (?<loss>...), epoch, samples,
// samples_per_sec, steps_per_sec, step_seconds. kUsage: it is no expression, or has no group "step" or "loss".
Result<std::unique_ptr<LogReader>> make_pattern_reader(const std::string& pattern);
const ReaderInfo& pattern_reader();

std::unique_ptr<LogReader> make_timm_reader();
std::unique_ptr<LogReader> make_hugging_face_reader();
std::unique_ptr<LogReader> make_lightning_reader();
std::unique_ptr<LogReader> make_keras_reader();
std::unique_ptr<LogReader> make_torchvision_reader();
std::unique_ptr<LogReader> make_maxtext_reader();
std::unique_ptr<LogReader> make_torchtitan_reader();
std::unique_ptr<LogReader> make_nanogpt_reader();
std::unique_ptr<LogReader> make_bars_reader();
std::unique_ptr<LogReader> make_csv_reader();

}  // namespace xladder::ladder
