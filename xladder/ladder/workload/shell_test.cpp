#include "xladder/ladder/workload/shell.h"

#include <gtest/gtest.h>

#include "xladder/base/child_process.h"

namespace xladder::ladder {
namespace {

int status_of(const std::string& text) {
  std::vector<std::string> arguments = command_shell().arguments;
  arguments.push_back(text);
  auto child = ChildProcess::start({.arguments = arguments, .speaks = false});
  return child ? child->wait(20).value_or(ChildEnd{.exit_status = -1}).exit_status : -1;
}

TEST(CommandShell, PartsOfPipesThatFailAreSeen) {
  if (!command_shell().sees_pipes) GTEST_SKIP() << "neither sh nor bash knows pipefail here";
  EXPECT_EQ(status_of("exit 3"), 3);
  EXPECT_EQ(status_of("true | cat"), 0);
  EXPECT_EQ(status_of("(exit 3) | cat"), 3);
  EXPECT_EQ(status_of("(exit 3) || true"), 0) << "what the command itself forgives";
}

}  // namespace
}  // namespace xladder::ladder
