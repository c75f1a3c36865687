// What a variant changes, as values: options that are laid over a base recipe, or environment and arguments of a
// command. It is read once, from a recipe or a result, and stays the same from there to the child process and the row.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/child_process.h"
#include "xladder/base/result.h"
#include "xladder/config/settings.h"

namespace xladder::ladder {

struct OptionChange {
  std::string path;         // "knobs.host_heap"
  config::Value value;      // of the option's type
  std::string origin = {};  // "ladder.toml:12"; empty: it was read from a result

  // The same wherever it was written.
  bool operator==(const OptionChange& other) const { return path == other.path && value == other.value; }
};

struct Changes {
  std::vector<OptionChange> options = {};
  std::vector<EnvironmentChange> environment = {};  // of a command
  std::vector<std::string> arguments = {};          // of a command, behind those that it has

  bool empty() const { return options.empty() && environment.empty() && arguments.empty(); }
  bool operator==(const Changes& other) const;
};

// Something to measure: everything that it changes of the base recipe or command.
struct Variant {
  std::string name;
  Changes set = {};
};

// `base` with `changes` laid over it: an option or variable keeps its place and takes the later value, arguments add
// up.
Changes merged(Changes base, const Changes& changes);

// For people: "host_heap = huge, workers = 2", "XLA_USE_BF16=1", "--batch-size 8".
std::string describe(const Changes& changes);

// `base` with the options of the variant laid over it. Errors: kUsage, naming the variant, for an option that there is
// not or a value that it cannot have.
Result<config::Settings> settings_of(const config::Settings& base, const Variant& variant);

// As result files and spreadsheets hold them: pairs of option path and TOML value; "env.NAME" (a string) and "args" (a
// list of strings) in place of options for commands.
using Assignments = std::vector<std::pair<std::string, std::string>>;
Assignments assignments_of(const Changes& changes);
// Errors: the path of what cannot be read, and what is wrong with it.
Result<Changes> changes_from(const Assignments& assignments);

}  // namespace xladder::ladder
