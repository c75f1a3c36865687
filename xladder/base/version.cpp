#include "xladder/base/version.h"

#include <fmt/core.h>

namespace xladder {

std::string version() { return XLADDER_VERSION; }

std::string compiler() {
#if defined(__clang__)
  return fmt::format("clang {}.{}.{}", __clang_major__, __clang_minor__, __clang_patchlevel__);
#else
  return fmt::format("g++ {}", __VERSION__);
#endif
}

std::string build_type() { return XLADDER_BUILD_TYPE; }

}  // namespace xladder
