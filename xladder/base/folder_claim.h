// The right to write into a folder. Every verb that leaves a folder takes it first, so that nothing is written over
// what somebody else left there and no two processes write into one folder at once.
//
//   XLADDER_ASSIGN(const FolderClaim claim, FolderClaim::take_new("runs/x", "give another --output"));
//
// A claim is a lock on the folder (flock), so it ends with the process, however that ends, and leaves nothing behind.
// On file systems that lock only files (NFS) it is on the file kLockFile in the folder; where nothing can be locked, a
// folder that holds something is refused all the same.
#pragma once

#include <filesystem>
#include <string_view>

#include "xladder/base/result.h"

namespace xladder {

class FolderClaim {
 public:
  static constexpr std::string_view kLockFile = ".xladder-lock";

  // A folder that is new, or holds nothing but unfinished files of a start that was interrupted; parents are made as
  // needed. kUsage if it holds more, with what it is and `advice`; kFailed if another process writes into it.
  static Result<FolderClaim> take_new(const std::filesystem::path& path, std::string_view advice);
  // A folder with whatever it holds, made if it is not there. kFailed if another process writes into it.
  static Result<FolderClaim> take(const std::filesystem::path& path);
  // The same by the lock on a file alone.
  static Result<FolderClaim> take_by_file(const std::filesystem::path& path);

  FolderClaim(FolderClaim&& other) noexcept;
  FolderClaim& operator=(FolderClaim&&) = delete;
  ~FolderClaim();

  bool made_folder() const { return made_folder_; }  // it was not there before
  // Removes kLockFile, for a folder that is about to be complete.
  void remove_lock_file() const;

 private:
  FolderClaim(std::filesystem::path path, int descriptor, bool made_folder);

  std::filesystem::path path_;
  int descriptor_ = -1;  // of the folder or of its lock file; -1 after a move
  bool made_folder_ = false;
};

// The first thing in a folder that is neither an unfinished file nor a lock; empty if there is none. Error: it cannot
// be read.
Result<std::filesystem::path> first_entry_of(const std::filesystem::path& folder);

}  // namespace xladder
