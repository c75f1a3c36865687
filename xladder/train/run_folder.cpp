#include "xladder/train/run_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

#include "xladder/base/files.h"

namespace xladder::train {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMetricsFile = "metrics.jsonl";
constexpr uint64_t kMaxMetricsBytes = uint64_t{1} << 30;

tl::unexpected<Error> cannot_write(const fs::path& path, const std::string& reason) {
  return fail(ErrorCode::kFailed, "cannot write {}: {}; check the disk's space and the folder's permissions",
              path.string(), reason);
}

// Whether there is anything but the unfinished files of a start that was interrupted.
bool is_taken(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(path, error)) return false;
  if (!fs::is_directory(path, error)) return true;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
    if (!is_temporary_name(entry->path().filename().string())) return true;
  return error != std::error_code();
}

}  // namespace

// Keeps a descriptor of the folder open.
class RunFolder::Lock {
 public:
  explicit Lock(int descriptor) : descriptor_(descriptor) {}
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock() { ::close(descriptor_); }

 private:
  int descriptor_;
};

Result<RunFolder> RunFolder::create(const fs::path& path) {
  std::error_code error;
  if (is_taken(path))
    return fail(ErrorCode::kUsage, "{} exists already; give another --output, or go on with that run by --resume={}",
                path.string(), path.string());
  fs::create_directories(path, error);
  if (error)
    return fail(ErrorCode::kFailed, "cannot make the run folder {}: {}; give another --output", path.string(),
                error.message());
  XLADDER_TRY(sync_folder(path.has_parent_path() ? path.parent_path() : fs::path(".")));
  RunFolder folder(path, true);
  XLADDER_TRY(folder.lock());
  return folder;
}

Result<RunFolder> RunFolder::open(const fs::path& path) {
  if (!fs::is_regular_file(path / "config.toml"))
    return fail(ErrorCode::kUsage,
                "{} is not the folder of a run: it has no config.toml; give the folder that the run "
                "printed at its end",
                path.string());
  return RunFolder(path, false);
}

Status RunFolder::lock() {
  const int descriptor = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return cannot_write(path_, std::strerror(errno));
  lock_ = std::make_shared<const Lock>(descriptor);
  // The lock goes with the process, however it ends. Some network file systems have none for folders.
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return {};
  return fail(ErrorCode::kFailed, "another process is training into {}; wait until it has ended, or end it",
              path_.string());
}

Status RunFolder::write(const fs::path& name, std::string_view text) const {
  const fs::path file = path_ / name;
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error) return cannot_write(file.parent_path(), error.message());
  return write_file_atomically(file, text);
}

Status RunFolder::append_metrics(std::string_view json_line) const {
  const fs::path file = path_ / kMetricsFile;
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) return cannot_write(file, std::strerror(errno));
  // One write, so that whoever reads along sees whole lines.
  const std::string line = std::string(json_line) + "\n";
  const ssize_t written = ::write(descriptor, line.data(), line.size());
  const int reason = errno;
  ::close(descriptor);
  if (written < 0) return cannot_write(file, std::strerror(reason));
  if (static_cast<size_t>(written) != line.size()) return cannot_write(file, "the disk is full");
  return {};
}

Status RunFolder::truncate_metrics(int64_t step) const {
  const fs::path file = path_ / kMetricsFile;
  if (!fs::exists(file)) return {};
  XLADDER_ASSIGN(const std::string text, read_file(file, kMaxMetricsBytes));
  std::string kept;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = text.find('\n', begin);
    if (end == std::string::npos) break;
    const std::string line = text.substr(begin, end - begin);
    begin = end + 1;
    const nlohmann::json json = nlohmann::json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object() || !json.contains("step") || !json["step"].is_number_integer()) continue;
    if (json["step"].get<int64_t>() <= step) kept += line + "\n";
  }
  return write_file_atomically(file, kept);
}

void RunFolder::discard() const {
  std::error_code ignored;
  if (created_) fs::remove_all(path_, ignored);
}

}  // namespace xladder::train
