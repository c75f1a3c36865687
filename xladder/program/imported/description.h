// program.toml: what each input and output of a program is that someone exported (docs/reference/program.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/enum_names.h"
#include "xladder/base/result.h"
#include "xladder/graph/graph.h"

namespace xladder::imported {

enum class Kind {
  kLoss,  // the loss of a batch, to be differentiated here
  kStep,  // a whole training step
};
inline constexpr std::string_view kKindNames[] = {"loss", "step"};
constexpr std::span<const std::string_view> names_of(Kind) { return kKindNames; }

enum class InputRole {
  kState,     // goes round from step to step
  kBatch,     // a field of the data
  kKey,       // random bits, others in each step
  kSchedule,  // depends on the step
  kConstant,  // stays
};
inline constexpr std::string_view kInputRoleNames[] = {"state", "batch", "key", "schedule", "constant"};
constexpr std::span<const std::string_view> names_of(InputRole) { return kInputRoleNames; }

enum class OutputRole {
  kLoss,
  kState,  // the next value of the state input of this name
  kCount,  // a sum over the batch, such as samples that are right
  kAux,
};
inline constexpr std::string_view kOutputRoleNames[] = {"loss", "state", "count", "aux"};
constexpr std::span<const std::string_view> names_of(OutputRole) { return kOutputRoleNames; }

struct Input {
  InputRole role;
  std::string name;
  bool trainable = false;                 // of the state of a loss: its gradient is wanted
  std::optional<std::string> dtype = {};  // where the file says it
  std::optional<std::vector<int64_t>> shape = {};
};

struct Output {
  OutputRole role;
  std::string name;
  std::optional<std::string> dtype = {};
  std::optional<std::vector<int64_t>> shape = {};
};

struct Description {
  Kind kind = Kind::kLoss;
  // Names of files in the folder of the description; empty: there is none.
  std::string program, state, example;
  std::string framework;
  std::vector<Input> inputs;
  std::vector<Output> outputs;

  bool keeps(const Input& input) const {  // in the state file
    return input.role == InputRole::kState || input.role == InputRole::kConstant;
  }
};

inline constexpr std::string_view kDescriptionFile = "program.toml";

// `file` begins every error, with the line where there is one.
Result<Description> parse_description(std::string_view text, const std::string& file);

// Whether it tells of this program: as many inputs and outputs, of the types that it says, next values of the types of
// the state, one loss that is a scalar.
Status check_description(const Description& description, const graph::Graph& program, const std::string& file);

}  // namespace xladder::imported
