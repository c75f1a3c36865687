// A folder that appears under its name only when everything in it is complete:
//
//   XLADDER_ASSIGN(AtomicFolder folder, AtomicFolder::create(path));
//   XLADDER_TRY(write_file_atomically(folder.path() / "config.json", text));
//   XLADDER_TRY(folder.commit());
//
// Filled under a temporary name beside the target, then renamed. Without commit() nothing of it stays.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

#include "xladder/base/result.h"

namespace xladder {

class AtomicFolder {
 public:
  // Parents are made as needed. kUsage if `path` is a file, or a folder that is not empty, unless all it holds are
  // files of the names in `replaceable`: those go when the new folder takes their place.
  static Result<AtomicFolder> create(const std::filesystem::path& path,
                                     std::span<const std::string_view> replaceable = {});
  AtomicFolder(AtomicFolder&& other) noexcept;
  AtomicFolder& operator=(AtomicFolder&&) = delete;
  ~AtomicFolder();

  const std::filesystem::path& path() const { return temporary_; }  // write here
  Status commit();

 private:
  AtomicFolder(std::filesystem::path target, std::filesystem::path temporary, bool replaces);

  std::filesystem::path target_;
  std::filesystem::path temporary_;  // empty after commit() or a move
  bool replaces_ = false;            // there is a folder to be replaced
};

}  // namespace xladder
