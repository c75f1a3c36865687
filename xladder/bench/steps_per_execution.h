// Chooses the knob steps_per_execution by measurement: once, before anything else, and from then on it is a number like
// any other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/base/statistics/execution_fit.h"
#include "xladder/base/statistics/statistics.h"
#include "xladder/config/settings.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/run/train/trainer.h"

namespace xladder::bench {

// The fewest steps an execution with which what is left of b is below 1 % of a; at least 1, at most `most`.
int64_t steps_for(const statistics::ExecutionFit& fit, int64_t most);

struct ChosenSteps {
  int64_t steps = 1;
  statistics::ExecutionFit fit;
  statistics::Estimate ratio;  // rate at eight steps an execution by that at one, paired
};
std::string text_of(const ChosenSteps& chosen);  // "4 an execution: a step takes 12 ms and an execution 0.5 ms"

// Times one step an execution and eight in alternating rounds; stays at one where eight are not faster beyond doubt.
Result<ChosenSteps> choose_steps_per_execution(const pjrt::Client& client, const run::TrainingJob& job);

// Replaces "auto" by a measured value in job and settings, so that a kept recipe holds it. Nothing where a number was
// asked for.
Result<std::optional<ChosenSteps>> settle_steps_per_execution(const pjrt::Client& client, config::Settings& settings,
                                                              run::TrainingJob& job);

// A run that is gone on with keeps the value that it began with: another one would give other bits.
Status keep_settled_steps(const config::Settings& before, config::Settings& settings);

}  // namespace xladder::bench
