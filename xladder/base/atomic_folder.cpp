#include "xladder/base/atomic_folder.h"

#include <fcntl.h>
#include <stdio.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "xladder/base/files.h"

namespace xladder {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> write_failure(const fs::path& path, const std::error_code& error) {
  return fail(ErrorCode::kFailed, "cannot write {}: {}; check the folder, its permissions and the free space",
              path.string(), error.message());
}

// Whether the new folder may take the place of what is there.
Status check_target(const fs::path& target, std::span<const std::string_view> replaceable) {
  std::error_code error;
  const fs::file_status status = fs::status(target, error);
  if (status.type() == fs::file_type::not_found) return {};
  if (error) return write_failure(target, error);
  if (!fs::is_directory(status))
    return fail(ErrorCode::kUsage, "{} is not a folder; choose another name", target.string());
  fs::directory_iterator entry(target, error);
  for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (std::ranges::find(replaceable, name) == replaceable.end() || !entry->is_regular_file(error))
      return fail(ErrorCode::kUsage, "{} holds {} already; choose another folder, or remove it", target.string(), name);
  }
  if (error) return write_failure(target, error);
  return {};
}

fs::path beside(const fs::path& target, std::string_view what) {
  return target.parent_path() / fmt::format(".{}.{}", target.filename().string(), what);
}

}  // namespace

Status publish_folder(const fs::path& source, const fs::path& target, const fs::path& aside) {
  std::error_code error;
  const auto rename = [&](const fs::path& from, const fs::path& to) -> Status {
    fs::rename(from, to, error);
    return error ? Status(write_failure(to, error)) : Status();
  };
  const bool is_there = fs::exists(fs::symlink_status(target, error));
  if (!is_there) {
    XLADDER_TRY(rename(source, target));
  } else if (::renameat2(AT_FDCWD, source.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) != 0) {
    fs::remove_all(aside, error);
    XLADDER_TRY(rename(target, aside));
    if (const Status renamed = rename(source, target); !renamed) {
      std::error_code ignored;
      fs::rename(aside, target, ignored);
      return renamed;
    }
  }
  XLADDER_TRY(sync_folder(target.has_parent_path() ? target.parent_path() : fs::path(".")));
  fs::remove_all(aside, error);
  return {};
}

Result<AtomicFolder> AtomicFolder::create(const fs::path& path, std::span<const std::string_view> replaceable) {
  std::error_code error;
  fs::path target = fs::absolute(path, error).lexically_normal();
  if (!error && !target.has_filename()) target = target.parent_path();  // "out/"
  if (error || !target.has_filename())
    return fail(ErrorCode::kUsage, "{} cannot be the name of a new folder; choose another", path.string());
  if (fs::is_symlink(target, error)) target = fs::weakly_canonical(target, error);
  XLADDER_TRY(check_target(target, replaceable));
  fs::path temporary = beside(target, "writing");
  XLADDER_ASSIGN(FolderClaim claim, FolderClaim::take(temporary));
  AtomicFolder folder(std::move(claim), std::move(target), std::move(temporary),
                      {replaceable.begin(), replaceable.end()});
  // Of a process that ended early.
  for (const fs::directory_entry& left : fs::directory_iterator(folder.temporary_, error))
    if (left.path().filename() != FolderClaim::kLockFile) fs::remove_all(left.path(), error);
  if (error) return write_failure(folder.temporary_, error);
  return folder;
}

AtomicFolder::AtomicFolder(FolderClaim claim, fs::path target, fs::path temporary,
                           std::vector<std::string_view> replaceable)
    : claim_(std::move(claim)),
      target_(std::move(target)),
      temporary_(std::move(temporary)),
      replaceable_(std::move(replaceable)) {}

AtomicFolder::AtomicFolder(AtomicFolder&& other) noexcept
    : claim_(std::move(other.claim_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      replaceable_(std::move(other.replaceable_)) {}

AtomicFolder::~AtomicFolder() {
  std::error_code ignored;
  if (!temporary_.empty()) fs::remove_all(temporary_, ignored);
}

Status AtomicFolder::commit() {
  XLADDER_TRY(check_target(target_, replaceable_));
  claim_.remove_lock_file();
  XLADDER_TRY(sync_folder(temporary_));
  XLADDER_TRY(publish_folder(temporary_, target_, beside(target_, "replaced")));
  const fs::path old = std::exchange(temporary_, {});  // what the new folder was exchanged for, if it was
  std::error_code ignored;
  if (!fs::exists(old, ignored)) return {};
  // Unless another process has begun to make the folder anew there.
  if (const auto mine = FolderClaim::take(old)) fs::remove_all(old, ignored);
  return {};
}

}  // namespace xladder
