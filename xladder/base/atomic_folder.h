// A folder that appears under its name only when everything in it is complete:
//
//   XLADDER_ASSIGN(AtomicFolder folder, AtomicFolder::create(path));
//   XLADDER_TRY(write_file_atomically(folder.path() / "config.json", text));
//   XLADDER_TRY(folder.commit());
//
// Filled under a temporary name beside the target, then renamed. Without commit() nothing of it stays; what a crash
// leaves under the temporary name goes when the folder is made again. Two processes cannot make the same folder at
// once.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "xladder/base/folder_claim.h"
#include "xladder/base/result.h"

namespace xladder {

// Renames the folder `source` to `target`, durably. A folder that was there before is `source` or `aside` afterwards,
// or gone; at no moment is there neither, save on file systems that cannot exchange two names: there the old folder is
// `aside` for a moment.
Status publish_folder(const std::filesystem::path& source, const std::filesystem::path& target,
                      const std::filesystem::path& aside);

class AtomicFolder {
 public:
  // Parents are made as needed. kUsage if `path` is a file, or a folder that is not empty, unless all it holds are
  // files of the names in `replaceable`: those go when the new folder takes their place. kFailed if another process is
  // making this folder.
  static Result<AtomicFolder> create(const std::filesystem::path& path,
                                     std::span<const std::string_view> replaceable = {});
  AtomicFolder(AtomicFolder&& other) noexcept;
  AtomicFolder& operator=(AtomicFolder&&) = delete;
  ~AtomicFolder();

  const std::filesystem::path& path() const { return temporary_; }  // write here
  // Errors as of create(), for what came to be at the target since.
  Status commit();

 private:
  AtomicFolder(FolderClaim claim, std::filesystem::path target, std::filesystem::path temporary,
               std::vector<std::string_view> replaceable);

  FolderClaim claim_;  // of the temporary folder
  std::filesystem::path target_;
  std::filesystem::path temporary_;  // empty after commit() or a move
  std::vector<std::string_view> replaceable_;
};

}  // namespace xladder
