#include "xladder/bench/steps_per_execution.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "xladder/bench/training_bench.h"

namespace xladder::measure {
namespace {

constexpr int64_t kProbe = 8;  // steps an execution that are tried
constexpr int64_t kMost = 64;
constexpr int kRounds = 5;
constexpr double kRoundSeconds = 0.4;
constexpr double kLeast = 1.02;  // a smaller gain is not worth later losses and checkpoints

}  // namespace

ExecutionCost fit_execution_cost(double single_seconds, double joined_seconds, int64_t steps) {
  const double n = static_cast<double>(steps);
  const double execution = (single_seconds - joined_seconds) * n / (n - 1);
  return {.step_seconds = single_seconds - execution, .execution_seconds = execution};
}

int64_t steps_for(const ExecutionCost& cost, int64_t most) {
  if (!(cost.execution_seconds > 0) || !(cost.step_seconds > 0)) return 1;
  const double wanted = std::ceil(cost.execution_seconds / (0.01 * cost.step_seconds));
  return static_cast<int64_t>(std::clamp(wanted, 1.0, static_cast<double>(most)));
}

Result<ChosenSteps> choose_steps_per_execution(const pjrt::Client& client, const train::TrainingJob& job) {
  std::vector<std::unique_ptr<TrainingBench>> benches;
  for (const int64_t steps : {int64_t{1}, kProbe}) {
    train::TrainingJob own = job;
    own.settings.steps_per_execution = steps;
    XLADDER_ASSIGN(auto bench, TrainingBench::create(client, std::move(own), CacheAt::kNone));
    benches.push_back(std::move(bench));
  }
  std::array<std::vector<double>, 2> seconds;
  for (int round = 0; round < kRounds; ++round)
    for (size_t i = 0; i < 2; ++i) {
      const size_t which = round % 2 == 0 ? i : 1 - i;  // in turn, so that a drift of the machine cancels
      XLADDER_ASSIGN(const StepTiming timing, benches[which]->run_for(kRoundSeconds));
      seconds[which].push_back(timing.seconds / static_cast<double>(timing.steps));
    }
  ChosenSteps chosen;
  chosen.ratio = paired_ratio(seconds[0], seconds[1]);
  chosen.cost = fit_execution_cost(median(seconds[0]), median(seconds[1]), kProbe);
  if (chosen.ratio.interval.low > 1 && chosen.ratio.median >= kLeast) chosen.steps = steps_for(chosen.cost, kMost);
  return chosen;
}

}  // namespace xladder::measure
