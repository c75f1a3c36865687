// The record of one run of a command: which of its lines count, and for which step.
//
// - A carriage return ends a line as a line feed does, so what a progress bar writes is lines of its own.
// - Steps are matched by their number. The first number that comes is the first step, and each one after it is one
//   higher. Anything else (a gap, numbers out of order) is refused.
// - Where "epoch" grows and the numbers begin again, they count on from the last step.
// - Of the ranks that speak, the lowest counts; a line without a rank is of rank 0.
// - A number that comes again with the same loss is a repetition and does not count; it may add what the first line
//   lacks. With another loss it is refused.
// - Lines of evaluations do not count (command_lines.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/ladder/readers/command_lines.h"

namespace xladder::ladder {

struct CommandStep {
  std::optional<double> loss;                                       // not finite: NaN
  std::optional<double> samples_per_second, step_seconds, samples;  // as printed, positive
  double arrival = 0;                                               // seconds from the start of the run
  uint64_t covers = 1;            // steps of training that the line stands for; the fields above are of all of them
  bool after_evaluation = false;  // between it and the one before it the program evaluated
};

struct CommandRecord {
  uint64_t first_number = 0;
  std::vector<CommandStep> steps;  // at least one, in order
  std::string nested;              // as StepLine::nested, of the first line that has one
  std::string note;                // on the first line that seems to be meant as a step and is none; may be empty
};

// What people need to know of how a run was read.
struct ReadSummary {
  std::string reader;                   // its name (log_reader.h); "json" for lines of JSON
  std::string unit = "samples";         // that rates count: "samples", "tokens", "steps"
  int64_t evaluations = 0, others = 0;  // lines that do not count
  std::string first_other;
};

class CommandRecorder {
 public:
  static constexpr size_t kMostSteps = 2'000'000;

  // Lines in the order in which they come; `arrival` in seconds from the start of the run.
  void take(std::string_view line, double arrival);

  // Errors: kFailed with what was seen instead of one line for each step.
  Result<CommandRecord> finish() const;
  // Whether a line came that was meant as a step in JSON.
  bool saw_some() const { return !record_.steps.empty() || !refusal_.empty() || !record_.note.empty(); }

 private:
  void take_piece(std::string_view piece, double arrival);
  void place(const StepLine& line, double arrival);
  void append(const StepLine& line, double arrival);
  void repeat(CommandStep& known, const StepLine& line);
  void refuse(std::string text);
  void begin_again();
  size_t base_at(const StepLine& line);

  CommandRecord record_;
  int64_t rank_ = 0;          // whose lines count
  uint64_t last_number_ = 0;  // of the line that counted last
  // Where the numbers began again: the epoch, and how many steps came before.
  std::vector<std::pair<double, size_t>> restarts_;
  std::optional<double> epoch_;
  std::string refusal_;  // the first
  std::string other_;    // the first line that is neither a step nor meant as one
  int64_t others_ = 0, evaluations_ = 0;
};

}  // namespace xladder::ladder
