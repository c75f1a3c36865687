// Large files of many samples (tar shards, TFRecords) as bytes: plain ones mapped, compressed ones unpacked in memory
// while they are in use.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "xladder/base/result.h"

namespace xladder::data {

struct ShardBytes {
  std::span<const uint8_t> bytes;
  std::shared_ptr<const void> owner;  // keeps the bytes alive
};

struct ShardCacheOptions {
  uint64_t max_shard_bytes = uint64_t{8} << 30;   // of one compressed shard, unpacked
  uint64_t max_cached_bytes = uint64_t{2} << 30;  // unpacked bytes that are kept; the shard last used is, in any case
  size_t max_open = 1024;                         // shards that are kept, mapped ones too
};

bool is_compressed(const std::filesystem::path& path);  // .gz, .tgz, .zst

// The zstd frames in `bytes` (any number in a row). `label` names the file in errors: damaged or cut data, more than
// `max_bytes` of content, frames that need a window above 128 MiB.
Result<std::string> unzstd(std::span<const uint8_t> bytes, uint64_t max_bytes, std::string_view label);

// The whole file, unpacked as its ending says.
Result<ShardBytes> load_shard(const std::filesystem::path& path, uint64_t max_bytes);

// The shards last used. Thread-safe: threads that ask for one shard at the same time wait for one unpacking of it.
class ShardCache {
 public:
  ShardCache(std::vector<std::filesystem::path> paths, const ShardCacheOptions& options);
  ~ShardCache();

  const std::vector<std::filesystem::path>& paths() const { return paths_; }
  bool any_compressed() const;
  Result<ShardBytes> get(size_t shard) const;

 private:
  struct State;
  std::vector<std::filesystem::path> paths_;
  ShardCacheOptions options_;
  std::unique_ptr<State> state_;
};

}  // namespace xladder::data
