// The settings of a variant, as pairs of option path and TOML value.
//
// Variants of commands have "env.NAME" (a string) and "args" (a list of strings) in place of options.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/child_process.h"
#include "xladder/base/result.h"

namespace xladder::ladder {

using Assignments = std::vector<std::pair<std::string, std::string>>;

inline constexpr std::string_view kArguments = "args";
inline constexpr std::string_view kEnvironmentPrefix = "env.";

// `base` with `changes` laid over it: a path keeps its place and takes the later value, except that arguments add up.
Assignments merged(Assignments base, const Assignments& changes);

// For people: "host_heap = huge, workers = 2", "XLA_USE_BF16=1", "--batch-size 8".
std::string describe(const Assignments& assignments);

// What a command's variant adds to its environment and arguments. Errors: kUsage for anything else.
struct CommandChanges {
  std::vector<EnvironmentChange> environment;
  std::vector<std::string> arguments;
};
Result<CommandChanges> command_changes(const Assignments& assignments);

// The text as a TOML string, and back ("" if it is no string).
std::string toml_string(std::string_view text);
std::string text_of_toml_string(std::string_view toml);

}  // namespace xladder::ladder
