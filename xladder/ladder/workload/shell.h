// The shell that runs the commands of ladders.
#pragma once

#include <string>
#include <vector>

namespace xladder::ladder {

struct Shell {
  std::vector<std::string> arguments;  // the text of the command comes next
  bool sees_pipes = false;             // a part of a pipe that fails makes the whole fail
};

// /bin/sh if it knows pipefail (POSIX 2024 has it, many shells do not), else bash in the manner of sh, else /bin/sh.
// Asked once.
const Shell& command_shell();

}  // namespace xladder::ladder
