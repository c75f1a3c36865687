// Compiled programs kept on disk between runs. A cache never fails a run: whatever is wrong with it, the program is
// compiled instead.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"

namespace xladder::compile {

// Everything that decides whether a compiled program may be used again.
struct KeyParts {
  std::string_view program;  // StableHLO text
  std::string_view options;  // bytes of the compile options
  std::string_view platform_name;
  std::string_view platform_version;
  std::filesystem::path plugin;  // its path, size and time of modification count
  int api_minor = 0;
  std::string_view machine;  // CPU features and whatever else changes the code, see cpu_features()
};

// 32 hexadecimal digits of XXH3-128.
std::string cache_key(const KeyParts& parts);

// The feature flags of this machine's CPU as /proc/cpuinfo lists them; empty where there are none. Code compiled for
// other features may crash.
std::string cpu_features(const std::filesystem::path& cpuinfo = "/proc/cpuinfo");

struct CacheUsage {
  size_t entries = 0;
  uint64_t bytes = 0;
};

class ExecutableCache {
 public:
  explicit ExecutableCache(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // The bytes stored under `key`, if they are as they were written. A damaged entry is deleted.
  std::optional<std::string> read(const std::string& key) const;
  Status write(const std::string& key, std::string_view bytes) const;  // makes the folder, replaces an older entry
  void remove(const std::string& key) const;

  CacheUsage usage() const;
  Status clear() const;  // deletes all entries, nothing else in the folder

  std::filesystem::path path_of(const std::string& key) const;

 private:
  std::vector<std::filesystem::path> entries() const;

  std::filesystem::path folder_;
};

}  // namespace xladder::compile
