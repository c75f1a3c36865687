// Compiled programs kept on disk between runs. A cache never fails a run: whatever is wrong with it, the program is
// compiled instead.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/result.h"

namespace xladder::compile {

// Everything that decides whether a compiled program may be used again, as names and values: cache_facts() in
// compile/compile_target.h. An entry keeps the facts that it was made under, and is used under the same ones only.
using Facts = std::vector<std::pair<std::string, std::string>>;

// The facts as one text, from which no other list of facts is made.
std::string to_text(const Facts& facts);

// The name of an entry: 32 hexadecimal digits of XXH3-128.
std::string cache_key(const Facts& facts);

struct CacheUsage {
  size_t entries = 0;
  uint64_t bytes = 0;
};

class ExecutableCache {
 public:
  explicit ExecutableCache(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // The bytes stored under these facts, if they are as they were written. An entry that is damaged, or holds other
  // facts than its name says, is deleted.
  std::optional<std::string> read(const Facts& facts) const;
  Status write(const Facts& facts, std::string_view bytes) const;  // makes the folder, replaces an older entry
  void remove(const Facts& facts) const;

  CacheUsage usage() const;  // of all entries

  std::filesystem::path path_of(const Facts& facts) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace xladder::compile
