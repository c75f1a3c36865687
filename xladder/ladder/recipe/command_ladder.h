// A ladder over a command that is given on the command line, as the recipe that it stands for.
//
//   --vary 'workers=--workers 0|2|4' --vary 'XLA_USE_BF16=|1' -- python train.py --epochs 1
//
// A knob is NAME=VALUE|VALUE...; the first value is the baseline's, each further one a variant.
// - Where NAME is a name of capitals and no value begins with a dash, the values are those of a variable of the
//   environment; an empty first value leaves it as it is.
// - Otherwise they are arguments of the command, put behind those that it has. A value that does not begin with a dash
//   takes the place of the last word (or of what follows "=") of the first one; an empty first value adds nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/child_process.h"
#include "xladder/base/result.h"

namespace xladder::ladder {

struct VariedValue {
  std::string name;  // "workers=2"
  std::vector<EnvironmentChange> environment = {};
  std::vector<std::string> arguments = {};
  std::string note = {};
};

struct VariedKnob {
  std::string name;
  std::vector<VariedValue> values;  // the baseline's first
};

// kUsage: it is no knob, or has fewer than two values.
Result<VariedKnob> varied_knob(std::string_view text);

struct CommandLadder {
  std::vector<std::string> command;  // word by word
  std::vector<VariedKnob> knobs;
  std::string read, read_regex, seed_flag, batch_flag;
  std::optional<int64_t> samples_per_step;
  double timeout_seconds = 3600;
};

// "train" of "python train.py --epochs 1"
std::string name_of_command(const std::vector<std::string>& words);

// The flag of a knob or of the command that names a batch, where there is one.
std::string batch_flag_of(const CommandLadder& ladder);

std::string recipe_text(const CommandLadder& ladder);

}  // namespace xladder::ladder
