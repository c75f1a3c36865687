// Which xladder this is.
#pragma once

#include <string>

namespace xladder {

std::string version();     // "0.1.0"
std::string compiler();    // that built it: "g++ 12.2.0"
std::string build_type();  // "RelWithDebInfo"

}  // namespace xladder
