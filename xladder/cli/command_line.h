// From the words of the command line to a verb and back to an exit code.
#pragma once

#include <string>
#include <vector>

#include "xladder/cli/context.h"
#include "xladder/cli/exit_code.h"

namespace xladder::cli {

std::string version();     // "0.1.0"
std::string compiler();    // that built this program: "g++ 12.2.0"
std::string build_type();  // "RelWithDebInfo"

// `arguments` are those after the program's name. Prints what there is to print, errors included.
ExitCode run_command_line(const std::vector<std::string>& arguments, Context& context);

}  // namespace xladder::cli
