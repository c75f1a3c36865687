#include "xladder/bench/steps_per_execution.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <string_view>
#include <vector>

#include "xladder/base/statistics/turns.h"
#include "xladder/bench/training_bench.h"
#include "xladder/run/job/job.h"

namespace xladder::bench {
namespace {

constexpr int64_t kProbe = 8;  // steps an execution that are tried
constexpr int64_t kMost = 64;
constexpr int64_t kMostWrittenOut = kProbe;  // it takes so many times as long to compile
constexpr int kRounds = 5;
constexpr double kRoundSeconds = 0.4;
constexpr double kLeast = 1.02;  // a smaller gain is not worth later losses and checkpoints
constexpr std::string_view kPath = "knobs.steps_per_execution";

}  // namespace

int64_t steps_for(const statistics::ExecutionFit& fit, int64_t most) {
  if (!(fit.execution_seconds > 0) || !(fit.step_seconds > 0)) return 1;
  const double wanted = std::ceil(fit.execution_seconds / (0.01 * fit.step_seconds));
  return static_cast<int64_t>(std::clamp(wanted, 1.0, static_cast<double>(most)));
}

Result<ChosenSteps> choose_steps_per_execution(const pjrt::Client& client, const run::TrainingJob& job) {
  std::vector<std::unique_ptr<TrainingBench>> benches;
  for (const int64_t steps : {int64_t{1}, kProbe}) {
    run::TrainingJob own = job;
    own.settings.steps_per_execution = steps;
    XLADDER_ASSIGN(auto bench, TrainingBench::create(client, std::move(own), CacheAt::kNone));
    benches.push_back(std::move(bench));
  }
  std::array<std::vector<double>, 2> seconds;
  const auto measure_one = [&](size_t which) -> Status {
    XLADDER_ASSIGN(const StepTiming timing, benches[which]->run_for(kRoundSeconds));
    seconds[which].push_back(timing.seconds / static_cast<double>(timing.steps));
    return {};
  };
  for (int64_t round = 0; round < kRounds; ++round)
    XLADDER_TRY(statistics::in_turn(round, benches.size(), measure_one));
  ChosenSteps chosen;
  chosen.ratio = statistics::paired_ratio(seconds[0], seconds[1]);
  chosen.fit =
      statistics::fit_executions({{1, statistics::median(seconds[0])}, {kProbe, statistics::median(seconds[1])}})
          .value();
  if (chosen.ratio.interval.low > 1 && chosen.ratio.median >= kLeast)
    chosen.steps = steps_for(chosen.fit, benches[1]->facts().is_unrolled ? kMostWrittenOut : kMost);
  return chosen;
}

std::string text_of(const ChosenSteps& chosen) {
  return fmt::format("{} an execution: a step takes {:.3g} ms and an execution {:.3g} ms", chosen.steps,
                     1e3 * chosen.fit.step_seconds, 1e3 * std::max(0.0, chosen.fit.execution_seconds));
}

Result<std::optional<ChosenSteps>> settle_steps_per_execution(const pjrt::Client& client, config::Settings& settings,
                                                              run::TrainingJob& job) {
  if (job.settings.steps_per_execution) return std::nullopt;
  XLADDER_ASSIGN(ChosenSteps chosen, choose_steps_per_execution(client, job));
  job.settings.steps_per_execution = chosen.steps;
  XLADDER_TRY(settings.set(*settings.table().find(kPath), std::to_string(chosen.steps), "auto, measured"));
  job.config_digest = run::config_digest(settings, job.model->digest());
  return std::optional(std::move(chosen));
}

Status keep_settled_steps(const config::Settings& before, config::Settings& settings) {
  if (settings.get_int_or_auto(kPath)) return {};
  return settings.set(*settings.table().find(kPath), *before.find(kPath), "auto, measured when the run began");
}

}  // namespace xladder::bench
