#include "xladder/base/folder_claim.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "xladder/base/files.h"

namespace xladder {
namespace {

namespace fs = std::filesystem;

constexpr int kAttempts = 10;  // of taking a folder that others remove and make anew meanwhile

tl::unexpected<Error> cannot_make(const fs::path& path, const std::error_code& error) {
  return fail(ErrorCode::kFailed, "cannot make the folder {}: {}; check its permissions, or give another",
              path.string(), error.message());
}

std::error_code last_error() { return {errno, std::generic_category()}; }

// Whether `path` is still what the descriptor is open on.
bool is_at(int descriptor, const fs::path& path) {
  struct stat held {
  }, named{};
  return ::fstat(descriptor, &held) == 0 && ::stat(path.c_str(), &named) == 0 && held.st_dev == named.st_dev &&
         held.st_ino == named.st_ino;
}

enum class Locking { kDone, kTaken, kNotPossible };

Locking lock(int descriptor) {
  while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return Locking::kTaken;
    if (errno != EINTR) return Locking::kNotPossible;
  }
  return Locking::kDone;
}

tl::unexpected<Error> taken(const fs::path& path) {
  return fail(ErrorCode::kFailed, "another process is writing into {}; wait until it has ended, or give another folder",
              path.string());
}

Status check_empty(const fs::path& path, std::string_view advice) {
  XLADDER_ASSIGN(const fs::path entry, first_entry_of(path));
  if (entry.empty()) return {};
  return fail(ErrorCode::kUsage, "{} exists already; {} (it holds {})", path.string(), advice,
              entry.filename().string());
}

}  // namespace

FolderClaim::FolderClaim(fs::path path, int descriptor, bool made_folder)
    : path_(std::move(path)), descriptor_(descriptor), made_folder_(made_folder) {}

FolderClaim::FolderClaim(FolderClaim&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      made_folder_(other.made_folder_) {}

FolderClaim::~FolderClaim() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void FolderClaim::remove_lock_file() const {
  std::error_code ignored;
  fs::remove(path_ / kLockFile, ignored);
}

Result<FolderClaim> FolderClaim::take(const fs::path& path) {
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    std::error_code error;
    const bool made = fs::create_directories(path, error);
    if (error) return cannot_make(path, error);
    FolderClaim claim(path, ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC), made);
    if (claim.descriptor_ < 0 && errno == ENOENT) continue;
    if (claim.descriptor_ < 0) return cannot_make(path, last_error());
    const Locking outcome = lock(claim.descriptor_);
    if (outcome == Locking::kTaken) return taken(path);
    if (outcome == Locking::kNotPossible) {
      XLADDER_ASSIGN(FolderClaim by_file, take_by_file(path));
      by_file.made_folder_ = made;
      return by_file;
    }
    if (!is_at(claim.descriptor_, path)) continue;
    if (made) XLADDER_TRY(sync_folder(path.has_parent_path() ? path.parent_path() : fs::path(".")));
    return claim;
  }
  return taken(path);
}

Result<FolderClaim> FolderClaim::take_by_file(const fs::path& path) {
  const fs::path file = path / kLockFile;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    FolderClaim claim(path, ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666), false);
    if (claim.descriptor_ < 0) return cannot_make(file, last_error());
    if (lock(claim.descriptor_) == Locking::kTaken) return taken(path);
    if (is_at(claim.descriptor_, file)) return claim;
  }
  return taken(path);
}

Result<FolderClaim> FolderClaim::take_new(const fs::path& path, std::string_view advice) {
  std::error_code error;
  // Before anything is done to it, so that what is refused is left as it was.
  if (fs::exists(path, error)) {
    if (!fs::is_directory(path, error))
      return fail(ErrorCode::kUsage, "{} exists already and is not a folder; {}", path.string(), advice);
    const Status empty = check_empty(path, advice);
    // A process that is writing is named rather than what it has written so far.
    if (!empty) XLADDER_TRY(take(path));
    if (!empty) return tl::unexpected(empty.error());
  }
  XLADDER_ASSIGN(FolderClaim claim, take(path));
  XLADDER_TRY(check_empty(path, advice));  // another process may have come and gone since
  return claim;
}

Result<fs::path> first_entry_of(const fs::path& folder) {
  std::error_code error;
  fs::path first;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const fs::path path = entry->path();
    const std::string name = path.filename().string();
    if (is_temporary_name(name) || name == FolderClaim::kLockFile) continue;
    if (first.empty() || path < first) first = path;
  }
  if (error)
    return fail(ErrorCode::kFailed, "cannot read {}: {}; check its permissions, or give another folder",
                folder.string(), error.message());
  return first;
}

}  // namespace xladder
