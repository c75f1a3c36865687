// A folder that goes with the object, whatever is in it then.
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>

#include "xladder/base/result.h"

namespace xladder {

class TemporaryFolder {
 public:
  // A new one in the system's place for such, with `name` in its name. kFailed if there is none to be had.
  static Result<TemporaryFolder> create(std::string_view name);
  // That of a path where the caller makes it, or not.
  explicit TemporaryFolder(std::filesystem::path path) : path_(std::move(path)) {}
  TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;  // empty after a move
};

}  // namespace xladder
