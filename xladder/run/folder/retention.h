// Which checkpoints of a run stay: the newest, and those with the best evaluation.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/run/folder/checkpoint.h"

namespace xladder::run {

enum class Metric { kAccuracy, kLoss };
inline constexpr std::string_view kMetricNames[] = {"accuracy", "loss"};
constexpr std::span<const std::string_view> names_of(Metric) { return kMetricNames; }

// Files beside the checkpoints that hold the name of one.
inline constexpr const char* kLatestFile = "latest";
inline constexpr const char* kBestFile = "best";

struct Retention {
  int64_t keep_checkpoints = 2;
  int64_t keep_best = 0;
  Metric best_by = Metric::kAccuracy;
};

// Larger is better.
double value_of(const Score& score, Metric metric);

// The values of the kept best checkpoints up to `newest_step`, the best first; at most keep_best.
std::vector<double> best_values(const std::filesystem::path& folder, const Retention& retention, int64_t newest_step);

// Removes what need not stay, now that the checkpoint of `newest_step` is safely there. Those of later steps go too:
// they were damaged, or the run would have gone on from them. `folder`/latest holds the name of the newest, and
// `folder`/best that of the best one, as long as there is one to be kept.
Status retain_checkpoints(const std::filesystem::path& folder, const Retention& retention, int64_t newest_step);

}  // namespace xladder::run
