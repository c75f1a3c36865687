#include "xladder/ladder/workload/whole_run.h"

#include <algorithm>

namespace xladder::ladder {
namespace {

// What is left over of a batch at the end of a run need not be trained on.
bool saw_as_many_samples(const RunLength& run, const RunLength& baseline) {
  return (*run.steps + 1) * *run.batch > *baseline.steps * *baseline.batch;
}

Status check_length(const RunLength& run, const RunLength& baseline) {
  if (*run.steps >= *baseline.steps) return {};
  const bool both_told = run.batch && baseline.batch;
  if (both_told && *run.batch != *baseline.batch) {
    if (saw_as_many_samples(run, baseline)) return {};
    return fail(ErrorCode::kFailed,
                "printed {} of {} steps: with a batch of {} that many see the samples of the baseline; train as long",
                *run.steps, *baseline.steps * *baseline.batch / *run.batch, *run.batch);
  }
  return fail(ErrorCode::kFailed, "printed {} of {} steps, which the baseline printed{}", *run.steps, *baseline.steps,
              both_told ? "; train as long" : "; train as long, and print \"samples\" if its batch is another one");
}

bool is_zero_or_one(uint64_t number) { return number <= 1; }

Status check_numbers(const RunLength& run, const RunLength& baseline) {
  const uint64_t own = run.first_number.value_or(0);
  const uint64_t other = baseline.first_number.value_or(0);
  if (own == other || (is_zero_or_one(own) && is_zero_or_one(other))) return {};
  const uint64_t distance = std::max(own, other) - std::min(own, other);
  const auto steps = static_cast<uint64_t>(own < other ? *run.steps : *baseline.steps);
  if (distance >= steps && *run.steps == *baseline.steps) return {};
  return fail(ErrorCode::kFailed,
              "its first step is {}, but that of the baseline {}: lines are missing, or it goes on with another run; "
              "print every step from the first one",
              own, other);
}

}  // namespace

RunLength length_of(const VariantFacts& facts) {
  RunLength length{facts.steps_of_run, facts.first_step_number, std::nullopt};
  if (facts.global_batch_size > 0) length.batch = facts.global_batch_size;
  return length;
}

Status check_whole_run(const RunLength& run, const RunLength& baseline) {
  if (!run.steps || !baseline.steps) return {};
  XLADDER_TRY(check_length(run, baseline));
  return check_numbers(run, baseline);
}

}  // namespace xladder::ladder
