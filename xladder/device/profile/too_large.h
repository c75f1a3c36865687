// What compilers say of programs that are too large for them, whatever the device's memory.
#pragma once

#include <string_view>

namespace xladder::device {

// Whether the error of a platform's compiler says that the program has too many instructions or needs too much memory:
// the code that says it ("EBVF030"). Empty: it says something else, or nobody has told what this compiler says.
std::string_view too_large_code(std::string_view platform, std::string_view message);

}  // namespace xladder::device
