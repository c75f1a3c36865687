#include "xladder/ladder/workload/shell.h"

#include "xladder/base/child_process.h"

namespace xladder::ladder {
namespace {

constexpr double kAnswerSeconds = 10;

bool runs(std::vector<std::string> arguments) {
  arguments.emplace_back("false | true || exit 0; exit 1");
  auto child = ChildProcess::start({.arguments = std::move(arguments), .speaks = false});
  if (!child) return false;
  const auto end = child->wait(kAnswerSeconds);
  return end && end->ok();
}

Shell find_shell() {
  const std::vector<std::vector<std::string>> with_pipefail = {{"/bin/sh", "-o", "pipefail", "-c"},
                                                               {"bash", "--posix", "-o", "pipefail", "-c"}};
  for (const auto& arguments : with_pipefail)
    if (runs(arguments)) return {arguments, true};
  return {{"/bin/sh", "-c"}, false};
}

}  // namespace

const Shell& command_shell() {
  static const Shell shell = find_shell();
  return shell;
}

}  // namespace xladder::ladder
