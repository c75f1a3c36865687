// What one line of a command's output says. A line counts as that of a training step if it is, blanks aside, one JSON
// object as a whole that has a "step":
//
//   {"step": 1, "loss": 2.31, "samples_per_sec": 120.5}
//   {"step": 2, "loss": "2.28", "samples": 32, "step_seconds": 0.27}
//
// - Numbers may stand in quotes. A loss of null, NaN, Infinity, "nan", 1e999 and the like is not finite.
// - "rank" and its like say whose line it is; the lowest one counts (command_record.h).
// - It is an evaluation and does not count if "split", "phase", "mode", "stage", "type", "event" or "kind" names one
//   ("val", "eval", "test", ...) or a summary, or if it has no "loss" but a "val_loss", "eval/accuracy", ...
// - Anything else does not count. What seems to be meant as a step is remembered, so that a run that lacks steps can
//   say what was seen instead of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xladder::ladder {

struct StepLine {
  uint64_t number = 0;  // "step"
  int64_t rank = 0;
  std::optional<double> epoch;
  std::optional<double> loss;                                       // not finite: NaN
  std::optional<double> samples_per_second, step_seconds, samples;  // positive
  std::string
      nested;  // the name of an object inside that holds "loss" or "samples_per_sec", where the line has neither
};

struct LineReading {
  enum class Kind { kStep, kEvaluation, kRefused, kOther } kind = Kind::kOther;
  StepLine step;     // of a step
  std::string note;  // kRefused: what cannot be read of a step; kOther: what seems to be meant as one, or empty
};

// `line` has no line break and no carriage return.
LineReading read_command_line(std::string_view line);

// The beginning of a line, fit for a message.
std::string excerpt(std::string_view line);

}  // namespace xladder::ladder
