// The entries of a zip archive in memory, by libzip. No size that the archive declares is trusted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"

struct zip;

namespace xladder {

class ZipArchive {
 public:
  struct Entry {
    uint64_t index = 0;
    uint64_t bytes = 0;         // uncompressed, as declared
    uint64_t stored_bytes = 0;  // in the archive, as declared
  };

  // `bytes` stay valid as long as the archive. kFailed: no zip archive, more than 2^20 entries, two of one name, or
  // entries that together claim more than the archive has, as those do that overlap to unpack to more than any disk.
  static Result<ZipArchive> open(std::span<const std::byte> bytes, std::string_view label);

  const std::map<std::string, Entry, std::less<>>& entries() const { return entries_; }
  const Entry* find(std::string_view name) const;

  // The uncompressed content. kFailed: no such entry, damaged data, more than `max_bytes`, or a size that its
  // compressed data cannot have.
  Result<std::vector<std::byte>> read(std::string_view name, uint64_t max_bytes) const;

  // Of an entry that is not compressed the content where it lies in the archive, after its checksum was compared; none
  // of others. Errors: as of read().
  Result<std::optional<std::span<const std::byte>>> stored(std::string_view name) const;

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  ZipArchive() = default;
  // Gives the content in parts that are valid during the call.
  Status for_each_part(std::string_view name, const std::function<void(std::span<const std::byte>)>& use) const;

  std::string label_;
  std::span<const std::byte> bytes_;
  std::unique_ptr<zip, Close> archive_;
  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace xladder
