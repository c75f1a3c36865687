// What the guard asks: something that trains, and how hard to look.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/ladder/guard/guard_evidence.h"
#include "xladder/ladder/recipe/ladder_recipe.h"
#include "xladder/ladder/workload/loss_run.h"
#include "xladder/ladder/workload/update_sketch.h"

namespace xladder::ladder {

// The chance that a ladder lets any variant pass that is worse by the margin.
inline constexpr double kSignificance = 0.05;

// Something that trains. Commands do not always tell their batch; then it is 0.
struct GuardSubject {
  int64_t global_batch_size = 0;
  std::function<Result<LossRun>(int64_t steps, uint64_t seed)> losses;  // as RunningVariant::train
  // As RunningVariant::updates. Empty: it shows losses alone.
  std::function<Result<UpdateSketch>(int64_t steps, uint64_t seed)> updates = {};
  std::optional<int64_t> steps_of_run = std::nullopt;  // a command trains so many and no more
};

struct GuardSettings {
  GuardLevel level = GuardLevel::kStandard;
  int64_t seeds = 3;                    // at least 2
  int64_t steps = 120;                  // of the baseline's batch
  double significance = kSignificance;  // of this variant (next_significance)
};

// What is asked of a run: as many steps as the settings say, or as the reference of the comparison has. A variant that
// ends earlier lacks evidence; one that was meant to has another batch.
int64_t steps_asked(const GuardSettings& settings, const GuardSubject& reference);

// Errors are those of the subject.
Result<Run> train(const GuardSubject& subject, int64_t steps, uint64_t seed);

// Why the run is no evidence at all: losses are missing or not finite. A sentence, or nothing.
std::optional<std::string> lack_of(const Run& run, int64_t steps);

}  // namespace xladder::ladder
