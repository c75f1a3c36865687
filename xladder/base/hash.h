// Fast checksums (XXH3) that recognise content: for cache keys and manifests, not against forgery.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "xladder/base/result.h"

namespace xladder {

// 32 lower-case hexadecimal digits of the 128-bit XXH3, as `xxhsum -H2` prints them.
std::string xxh3_128_hex(std::span<const std::byte> bytes);
std::string xxh3_128_hex(std::string_view text);
Result<std::string> xxh3_128_hex_of_file(const std::filesystem::path& path);

uint64_t xxh3_64(std::string_view text, uint64_t seed = 0);

}  // namespace xladder
