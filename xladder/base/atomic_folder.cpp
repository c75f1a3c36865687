#include "xladder/base/atomic_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace xladder {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> write_failure(const fs::path& path, const std::error_code& error) {
  return fail(ErrorCode::kFailed, "cannot write {}: {}; check the folder, its permissions and the free space",
              path.string(), error.message());
}

std::error_code last_error() { return {errno, std::generic_category()}; }

// Makes the names in a folder durable; file systems that cannot do that are let be.
Status flush(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return write_failure(folder, last_error());
  const int outcome = ::fsync(descriptor);
  const std::error_code error = last_error();
  ::close(descriptor);
  if (outcome != 0 && error.value() != EINVAL && error.value() != ENOTSUP) return write_failure(folder, error);
  return {};
}

// A new, empty folder beside `target`.
Result<fs::path> make_temporary(const fs::path& target) {
  for (int i = 0;; ++i) {
    const fs::path path = target.parent_path() / fmt::format(".{}.{}-{}", target.filename().string(), ::getpid(), i);
    std::error_code error;
    if (fs::create_directory(path, error)) return path;
    if (error) return write_failure(target, error);
  }
}

// Whether there is a folder to be replaced.
Result<bool> check_target(const fs::path& target, std::span<const std::string_view> replaceable) {
  std::error_code error;
  const fs::file_status status = fs::status(target, error);
  if (status.type() == fs::file_type::not_found) return false;
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
  return true;
}

}  // namespace

Result<AtomicFolder> AtomicFolder::create(const fs::path& path, std::span<const std::string_view> replaceable) {
  std::error_code error;
  fs::path target = fs::absolute(path, error).lexically_normal();
  if (!error && !target.has_filename()) target = target.parent_path();  // "out/"
  if (error || !target.has_filename())
    return fail(ErrorCode::kUsage, "{} cannot be the name of a new folder; choose another", path.string());
  if (fs::is_symlink(target, error)) target = fs::weakly_canonical(target, error);
  XLADDER_ASSIGN(const bool replaces, check_target(target, replaceable));
  fs::create_directories(target.parent_path(), error);
  if (error) return write_failure(target, error);
  XLADDER_ASSIGN(fs::path temporary, make_temporary(target));
  return AtomicFolder(std::move(target), std::move(temporary), replaces);
}

AtomicFolder::AtomicFolder(fs::path target, fs::path temporary, bool replaces)
    : target_(std::move(target)), temporary_(std::move(temporary)), replaces_(replaces) {}

AtomicFolder::AtomicFolder(AtomicFolder&& other) noexcept
    : target_(std::move(other.target_)), temporary_(std::exchange(other.temporary_, {})), replaces_(other.replaces_) {}

AtomicFolder::~AtomicFolder() {
  std::error_code ignored;
  if (!temporary_.empty()) fs::remove_all(temporary_, ignored);
}

Status AtomicFolder::commit() {
  XLADDER_TRY(flush(temporary_));
  std::error_code error;
  fs::path old;
  if (replaces_) {
    XLADDER_ASSIGN(old, make_temporary(target_));
    fs::rename(target_, old, error);  // over an empty folder
    if (error) {
      std::error_code ignored;
      fs::remove(old, ignored);
      return write_failure(target_, error);
    }
  }
  fs::rename(temporary_, target_, error);
  if (error) {
    std::error_code ignored;
    if (!old.empty()) fs::rename(old, target_, ignored);
    return write_failure(target_, error);
  }
  temporary_.clear();
  if (!old.empty()) fs::remove_all(old, error);
  return flush(target_.parent_path());
}

}  // namespace xladder
