// From the words of the command line to a verb and back to an exit code.
#pragma once

#include <string>
#include <vector>

#include "xladder/cli/context.h"
#include "xladder/cli/exit_code.h"

namespace xladder::cli {

// `arguments` are those after the program's name. Prints what there is to print, errors included.
ExitCode run_command_line(const std::vector<std::string>& arguments, Context& context);

}  // namespace xladder::cli
