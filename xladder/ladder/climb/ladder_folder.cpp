#include "xladder/ladder/climb/ladder_folder.h"

#include "xladder/base/files.h"
#include "xladder/ladder/climb/resuming.h"
#include "xladder/ladder/result/result_json.h"

namespace xladder::ladder {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kAnotherOutput = "give another --output";

// Whether there is nothing beside what a ladder leaves that ends before its first row.
bool holds_only_a_start(const fs::path& folder) {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (name != kResultFile && name != kVariantsFolder && name != FolderClaim::kLockFile && !is_temporary_name(name))
      return false;
  }
  return !error;
}

}  // namespace

Result<LadderFolder> LadderFolder::take(const fs::path& path, bool resume) {
  std::error_code error;
  const bool has_result = fs::is_regular_file(path / kResultFile, error);
  if (!resume && !has_result) {
    XLADDER_ASSIGN(FolderClaim claim, FolderClaim::take_new(path, kAnotherOutput));
    return LadderFolder(std::move(claim), path, false);
  }
  if (!has_result)
    return fail(ErrorCode::kUsage, "{} is not the folder of a ladder that was stopped: it has no {}; check the path",
                path.string(), kResultFile);
  XLADDER_ASSIGN(FolderClaim claim, FolderClaim::take(path));
  LadderFolder folder(std::move(claim), path, resume);
  Result<LadderResult> earlier = read_result(path / kResultFile);
  if (!earlier && resume) return tl::unexpected(earlier.error());
  if (!earlier)  // such as a training's
    return fail(ErrorCode::kUsage, "{} exists already; {} (it holds {})", path.string(), kAnotherOutput, kResultFile);
  folder.earlier_ = *std::move(earlier);
  return folder;
}

Result<std::optional<LadderResult>> LadderFolder::earlier_result(const std::string& digest,
                                                                 const std::string& machine) const {
  if (!earlier_) return std::nullopt;
  const std::string path = path_.string();
  if (!resume_ && !earlier_->finished && earlier_->rows.empty() && holds_only_a_start(path_)) return std::nullopt;
  if (resume_) XLADDER_TRY(check_machine(*earlier_, machine));
  if (earlier_->digest != digest) {
    if (!resume_)
      return fail(ErrorCode::kUsage, "{} exists already and holds another ladder; {}", path, kAnotherOutput);
    return fail(ErrorCode::kUsage,
                "{} cannot be gone on with: its recipe, its options or this program were others then; {}, or start it "
                "as it was: {}",
                path, kAnotherOutput, earlier_->command_line);
  }
  if (earlier_->finished)
    return fail(ErrorCode::kUsage,
                "{} holds this ladder, and it is finished already; `xladder report {}` shows it, and to climb it "
                "again {}",
                path, path, kAnotherOutput);
  if (!resume_)
    return fail(ErrorCode::kUsage, "{} holds this ladder, interrupted; go on with it by --resume={}, or {}", path, path,
                kAnotherOutput);
  return earlier_;
}

void LadderFolder::note_that_nothing_was_measured(const std::string& name, const std::string& digest) const {
  std::error_code error;
  if (fs::exists(path_ / kResultFile, error)) return;
  LadderResult nothing;
  nothing.name = name;
  nothing.digest = digest;
  // Without it the next start is told to take another folder, which is no harm.
  static_cast<void>(write_file_atomically(path_ / kResultFile, to_json(nothing)));
}

}  // namespace xladder::ladder
