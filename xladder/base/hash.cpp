#include "xladder/base/hash.h"

#include <xxhash.h>

#include "xladder/base/files.h"

namespace xladder {
namespace {

std::string hex_of(const XXH128_hash_t& hash) { return fmt::format("{:016x}{:016x}", hash.high64, hash.low64); }

}  // namespace

std::string xxh3_128_hex(std::span<const std::byte> bytes) { return hex_of(XXH3_128bits(bytes.data(), bytes.size())); }

std::string xxh3_128_hex(std::string_view text) { return xxh3_128_hex(std::as_bytes(std::span(text))); }

Result<std::string> xxh3_128_hex_of_file(const std::filesystem::path& path) {
  XLADDER_ASSIGN(const MappedFile file, MappedFile::open(path));
  return xxh3_128_hex(file.bytes());
}

Xxh3Digest::Xxh3Digest() : state_(XXH3_createState(), [](XXH3_state_t* state) { XXH3_freeState(state); }) {
  XXH3_128bits_reset(state_.get());
}

void Xxh3Digest::add(std::span<const std::byte> bytes) {
  XXH3_128bits_update(state_.get(), bytes.data(), bytes.size());
}

void Xxh3Digest::add(std::string_view text) { add(std::as_bytes(std::span(text))); }

std::string Xxh3Digest::hex() const { return hex_of(XXH3_128bits_digest(state_.get())); }

uint64_t xxh3_64(std::string_view text, uint64_t seed) { return XXH3_64bits_withSeed(text.data(), text.size(), seed); }

}  // namespace xladder
