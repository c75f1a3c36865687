#include "xladder/run/folder/find.h"

#include <optional>
#include <utility>

#include "xladder/base/files.h"
#include "xladder/run/folder/retention.h"
#include "xladder/run/folder/run_folder.h"

namespace xladder::run {
namespace {

namespace fs = std::filesystem;

// The files beside checkpoints.
bool names_checkpoint(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored) && (path.filename() == kBestFile || path.filename() == kLatestFile);
}

}  // namespace

bool is_of_run(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path / kRunConfigFile, ignored) || fs::exists(path / kManifestFile, ignored) ||
         names_checkpoint(path);
}

bool looks_like_run(const fs::path& path) {
  std::error_code ignored;
  return is_of_run(path) || !fs::exists(path, ignored);
}

Result<RunCheckpoint> find_run_checkpoint(const fs::path& path, std::vector<std::string>& warnings) {
  std::error_code error;
  fs::path folder = path;
  if (!folder.has_filename()) folder = folder.parent_path();  // "runs/x/"
  if (!fs::exists(folder, error))
    return fail(ErrorCode::kUsage, "there is no {}; give the folder of a run", path.string());
  if (names_checkpoint(folder)) {
    XLADDER_ASSIGN(const std::string name, read_file(folder, 4096));
    folder = folder.parent_path() / name.substr(0, name.find('\n'));
  }
  if (fs::exists(folder / kManifestFile, error)) {
    XLADDER_ASSIGN(Checkpoint checkpoint, open_checkpoint(folder));
    return RunCheckpoint{fs::absolute(folder).parent_path().parent_path(), std::move(checkpoint)};
  }
  XLADDER_ASSIGN(const RunFolder run, RunFolder::open(folder));
  XLADDER_ASSIGN(std::optional<Checkpoint> checkpoint, newest_good_checkpoint(run.checkpoints(), warnings));
  if (!checkpoint)
    return fail(ErrorCode::kFailed, "{} has no checkpoint yet; train it further: xladder train --resume={}",
                path.string(), path.string());
  return RunCheckpoint{folder, *std::move(checkpoint)};
}

}  // namespace xladder::run
