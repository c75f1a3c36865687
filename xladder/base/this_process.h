// What the system gave this process. Rooms get it from their callers and ask for none of it themselves.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace xladder {

// Its variables as they are now.
std::map<std::string, std::string> process_environment();

// The program that runs in it, an absolute path; empty if that is not known.
std::filesystem::path process_executable();

}  // namespace xladder
