#include "xladder/run/folder/retention.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "xladder/base/files.h"

namespace xladder::run {
namespace {

namespace fs = std::filesystem;

struct Scored {
  double value = 0;
  fs::path path;
};

// Of the newest first, so that of equals the newest is the best.
std::vector<Scored> best_of(const std::vector<fs::path>& checkpoints, const Retention& retention) {
  std::vector<Scored> scored;
  if (retention.keep_best == 0) return scored;
  for (const fs::path& path : checkpoints)
    if (const auto score = read_score(path); score && std::isfinite(value_of(*score, retention.best_by)))
      scored.push_back({value_of(*score, retention.best_by), path});
  std::ranges::stable_sort(scored, std::greater<>(), &Scored::value);
  scored.resize(std::min(scored.size(), static_cast<size_t>(retention.keep_best)));
  return scored;
}

std::vector<fs::path> checkpoints_up_to(const fs::path& folder, int64_t step) {
  std::vector<fs::path> paths = list_checkpoints(folder);
  std::erase_if(paths, [&](const fs::path& path) { return step_of_checkpoint(path) > step; });
  return paths;
}

Status point_to(const fs::path& checkpoint, const char* pointer) {
  return write_file_atomically(checkpoint.parent_path() / pointer, checkpoint.filename().string() + "\n");
}

}  // namespace

double value_of(const Score& score, Metric metric) {
  return metric == Metric::kAccuracy && score.accuracy ? *score.accuracy : -score.loss;
}

std::vector<double> best_values(const fs::path& folder, const Retention& retention, int64_t newest_step) {
  std::vector<double> values;
  for (const Scored& scored : best_of(checkpoints_up_to(folder, newest_step), retention))
    values.push_back(scored.value);
  return values;
}

Status retain_checkpoints(const fs::path& folder, const Retention& retention, int64_t newest_step) {
  std::vector<fs::path> staying = checkpoints_up_to(folder, newest_step);
  const std::vector<Scored> best = best_of(staying, retention);
  const std::optional<fs::path> newest = staying.empty() ? std::nullopt : std::optional(staying.front());
  staying.resize(std::min(staying.size(), static_cast<size_t>(retention.keep_checkpoints)));
  for (const Scored& scored : best) staying.push_back(scored.path);

  // The pointers first: they never name what is gone.
  std::error_code ignored;
  if (newest) XLADDER_TRY(point_to(*newest, kLatestFile));
  if (best.empty()) {
    fs::remove(folder / kBestFile, ignored);
  } else {
    XLADDER_TRY(point_to(best.front().path, kBestFile));
  }
  for (const fs::path& path : list_checkpoints(folder))
    if (std::ranges::find(staying, path) == staying.end()) XLADDER_TRY(remove_checkpoint(path));
  return {};
}

}  // namespace xladder::run
