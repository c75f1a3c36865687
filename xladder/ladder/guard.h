// The convergence guard: whether a faster variant still computes the same, or at least still learns as well.
//
// - Exact: the first 20 losses of seed 0 are equal bit by bit to those of the variant that it extends.
// - Reassociating: they are equal within tolerance_at(step).
// - Lossy: both it and the ladder's baseline train on as many samples with the same seeds. The final loss of a run is
//   the mean over its last tenth (at least 10 steps of the baseline). With d the differences of final losses by seed
//   and a margin of 5 % (strict: 2 %) of what the baseline learns, the variant passes if "it is worse by the margin or
//   more" is refuted by a one-sided paired t-test at 0.05 (non-inferiority: Schuirmann 1987), and fails if "it is worse
//   by the margin at most" is refuted, or if its loss is not finite. Otherwise as many seeds again are trained, once,
//   and then it is inconclusive.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/ladder/ladder_recipe.h"
#include "xladder/ladder/ladder_result.h"
#include "xladder/ladder/loss_run.h"

namespace xladder::ladder {

inline constexpr int64_t kComparedSteps = 20;
inline constexpr double kSignificance = 0.05;
inline constexpr double kStandardMargin = 0.05;  // of the baseline's progress
inline constexpr double kStrictMargin = 0.02;

// The largest relative difference of losses at a step, from 1, that another order of the same f32 sums may make: 1e-6 a
// step. A small vision transformer under AdamW at its full learning rate stays below 1.3e-7 for 30 steps when its
// composites are written otherwise or its gradients are accumulated, and is 3e-5 away at step 1 in bf16; what lies
// between has room for deeper models and longer sums.
double tolerance_at(int64_t step);

// Something that trains. Commands do not always know their batch; then it is 0 and every loss counts alike.
struct GuardSubject {
  int64_t global_batch_size = 0;
  std::function<Result<LossRun>(int64_t steps, uint64_t seed)> losses;  // as RunningVariant::train
};

struct GuardSettings {
  GuardLevel level = GuardLevel::kStandard;
  int64_t seeds = 3;    // at least 2
  int64_t steps = 120;  // of the baseline's batch
};

struct GuardReport {
  GuardResult result;
  NumericsClass numerics = NumericsClass::kExact;  // as measured
  std::string reclassified;                        // a sentence if it is not what was declared; empty
};

// `reference` is what the variant extends, `baseline` the ladder's. `declared` is the class that the knobs claim;
// nothing: not known. Errors are those of the subjects.
Result<GuardReport> guard_variant(const GuardSettings& settings, std::optional<NumericsClass> declared,
                                  const GuardSubject& variant, const GuardSubject& reference,
                                  const GuardSubject& baseline);

// P(T <= t) of Student's distribution.
double student_t_below(double t, double degrees_of_freedom);

// p-value of the hypothesis that the mean of `differences` (at least 2) is `bound` or more; the test is one-sided.
// Differences without any spread give 0, 0.5 or 1.
double p_of_at_least(std::span<const double> differences, double bound);

}  // namespace xladder::ladder
