#include <csignal>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "xladder/cli/command_line.h"
#include "xladder/cli/run_environment.h"

int main(int argc, char** argv) {
  using namespace xladder::cli;
  std::signal(SIGXFSZ, SIG_IGN);  // a file at its size limit is then an error of the write, which is told
  Context context;
  std::error_code ignored;
  context.executable = std::filesystem::read_symlink("/proc/self/exe", ignored);
  context.environment = process_environment();
  context.err_is_terminal = is_terminal(stderr);
  context.out = Style(wants_colours(is_terminal(stdout), context.environment));
  context.err = Style(wants_colours(context.err_is_terminal, context.environment));
  context.arguments.assign(argv + (argc > 0 ? 1 : 0), argv + argc);
  return static_cast<int>(run_command_line(context.arguments, context));
}
