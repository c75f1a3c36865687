#include "xladder/base/hash.h"

#include <xxhash.h>

#include "xladder/base/files.h"

namespace xladder {

std::string xxh3_128_hex(std::span<const std::byte> bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::string xxh3_128_hex(std::string_view text) { return xxh3_128_hex(std::as_bytes(std::span(text))); }

Result<std::string> xxh3_128_hex_of_file(const std::filesystem::path& path) {
  XLADDER_ASSIGN(const MappedFile file, MappedFile::open(path));
  return xxh3_128_hex(file.bytes());
}

uint64_t xxh3_64(std::string_view text, uint64_t seed) { return XXH3_64bits_withSeed(text.data(), text.size(), seed); }

}  // namespace xladder
