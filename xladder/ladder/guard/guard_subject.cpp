#include "xladder/ladder/guard/guard_subject.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace xladder::ladder {

int64_t steps_asked(const GuardSettings& settings, const GuardSubject& reference) {
  return std::min(settings.steps, reference.steps_of_run.value_or(settings.steps));
}

Result<Run> train(const GuardSubject& subject, int64_t steps, uint64_t seed) {
  XLADDER_ASSIGN(LossRun told, subject.losses(steps, seed));
  Run run{seed, subject.global_batch_size, std::move(told.losses), told.not_finite_step};
  if (run.batch == 0) run.batch = told.samples_per_step.value_or(0);
  for (size_t i = 0; i < run.losses.size() && !run.not_finite_step; ++i)
    if (!std::isfinite(run.losses[i])) run.not_finite_step = static_cast<int64_t>(i) + 1;
  return run;
}

std::optional<std::string> lack_of(const Run& run, int64_t steps) {
  if (run.not_finite_step)
    return fmt::format("its loss is not finite at step {} with seed {}", *run.not_finite_step, run.seed);
  if (static_cast<int64_t>(run.losses.size()) < steps) {
    return fmt::format("it printed {} of {} steps with seed {}, and what is missing is no evidence", run.losses.size(),
                       steps, run.seed);
  }
  return std::nullopt;
}

}  // namespace xladder::ladder
