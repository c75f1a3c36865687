// What errors about files advise, in one wording.
#pragma once

#include <string_view>

namespace xladder::data {

inline constexpr std::string_view kCopyAgain = "copy or download it again";

}  // namespace xladder::data
