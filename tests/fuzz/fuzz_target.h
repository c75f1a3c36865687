// What every fuzz target begins with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace xladder::fuzz {

inline std::string_view text_of(const uint8_t* data, size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// A broken promise of a parser is a finding, as a crash is.
inline void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace xladder::fuzz
