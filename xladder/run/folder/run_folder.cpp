#include "xladder/run/folder/run_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

#include "xladder/base/files.h"
#include "xladder/base/json_text.h"

namespace xladder::run {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMetricsFile = "metrics.jsonl";
constexpr uint64_t kMaxMetricsBytes = uint64_t{1} << 30;

tl::unexpected<Error> cannot_write(const fs::path& path, const std::string& reason) {
  return fail(ErrorCode::kFailed, "cannot write {}: {}; check the disk's space and the folder's permissions",
              path.string(), reason);
}

bool is_run(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path / kRunConfigFile, error);
}

}  // namespace

Result<RunFolder> RunFolder::create(const fs::path& path) {
  std::string advice = "give another --output";
  if (is_run(path)) advice += fmt::format(", or go on with that run by --resume={}", path.string());
  XLADDER_ASSIGN(FolderClaim claim, FolderClaim::take_new(path, advice));
  RunFolder folder(path, true);
  folder.claim_ = std::make_shared<const FolderClaim>(std::move(claim));
  return folder;
}

Result<RunFolder> RunFolder::open(const fs::path& path) {
  if (!is_run(path))
    return fail(ErrorCode::kUsage,
                "{} is not the folder of a run: it has no config.toml; give the folder that the run "
                "printed at its end",
                path.string());
  return RunFolder(path, false);
}

Status RunFolder::lock() {
  XLADDER_ASSIGN(FolderClaim claim, FolderClaim::take(path_));
  claim_ = std::make_shared<const FolderClaim>(std::move(claim));
  return {};
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
    const nlohmann::json json = json_from(line);
    if (!json.is_object() || !json.contains("step") || !json["step"].is_number_integer()) continue;
    if (json["step"].get<int64_t>() <= step) kept += line + "\n";
  }
  return write_file_atomically(file, kept);
}

void RunFolder::discard() const {
  std::error_code ignored;
  if (created_) fs::remove_all(path_, ignored);
}

}  // namespace xladder::run
