// Fast checksums (XXH3) that recognise content: for cache keys and manifests, not against forgery.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "xladder/base/result.h"

struct XXH3_state_s;

namespace xladder {

// 32 lower-case hexadecimal digits of the 128-bit XXH3, as `xxhsum -H2` prints them.
std::string xxh3_128_hex(std::span<const std::byte> bytes);
std::string xxh3_128_hex(std::string_view text);
Result<std::string> xxh3_128_hex_of_file(const std::filesystem::path& path);

// The same digest of bytes that come piece by piece.
class Xxh3Digest {
 public:
  Xxh3Digest();
  void add(std::span<const std::byte> bytes);
  void add(std::string_view text);
  std::string hex() const;  // of all bytes so far

 private:
  std::unique_ptr<XXH3_state_s, void (*)(XXH3_state_s*)> state_;
};

uint64_t xxh3_64(std::string_view text, uint64_t seed = 0);

}  // namespace xladder
