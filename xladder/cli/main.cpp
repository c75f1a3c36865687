#include <csignal>

#include "xladder/base/this_process.h"
#include "xladder/cli/command_line.h"

int main(int argc, char** argv) {
  using namespace xladder::cli;
  std::signal(SIGXFSZ, SIG_IGN);  // a file at its size limit is then an error of the write, which is told
  Context context;
  context.executable = xladder::process_executable();
  context.environment = xladder::process_environment();
  context.err_is_terminal = is_terminal(stderr);
  context.out = Style(wants_colours(is_terminal(stdout), context.environment));
  context.err = Style(wants_colours(context.err_is_terminal, context.environment));
  context.arguments.assign(argv + (argc > 0 ? 1 : 0), argv + argc);
  return static_cast<int>(run_command_line(context.arguments, context));
}
