#include "xladder/cli/settle_steps.h"

#include <algorithm>

#include "xladder/bench/steps_per_execution.h"
#include "xladder/run/job/job.h"

namespace xladder::cli {
namespace {

constexpr std::string_view kPath = "knobs.steps_per_execution";

}  // namespace

Status settle_steps_per_execution(const Context& context, const pjrt::Client& client, config::Settings& settings,
                                  train::TrainingJob& job) {
  if (job.settings.steps_per_execution) return {};
  XLADDER_ASSIGN(const measure::ChosenSteps chosen, measure::choose_steps_per_execution(client, job));
  job.settings.steps_per_execution = chosen.steps;
  XLADDER_TRY(settings.set(*settings.table().find(kPath), std::to_string(chosen.steps), "auto, measured"));
  job.config_digest = train::config_digest(settings);
  context.say("steps    {} an execution: a step takes {:.3g} ms and an execution {:.3g} ms", chosen.steps,
              1e3 * chosen.cost.step_seconds, 1e3 * std::max(0.0, chosen.cost.execution_seconds));
  return {};
}

Status keep_settled_steps(const config::Settings& before, config::Settings& settings) {
  if (settings.get_int_or_auto(kPath)) return {};
  return settings.set(*settings.table().find(kPath), *before.find(kPath), "auto, measured when the run began");
}

}  // namespace xladder::cli
