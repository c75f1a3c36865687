// The knob steps_per_execution = "auto": measured once, before anything else, and from then on a number like any other.
#pragma once

#include "xladder/cli/context.h"
#include "xladder/config/settings.h"
#include "xladder/run/train/trainer.h"

namespace xladder::cli {

// Replaces "auto" by a measured value in job and settings, so that a kept recipe holds it, and says which.
Status settle_steps_per_execution(const Context& context, const pjrt::Client& client, config::Settings& settings,
                                  train::TrainingJob& job);

// A run that is gone on with keeps the value that it began with: another one would give other bits.
Status keep_settled_steps(const config::Settings& before, config::Settings& settings);

}  // namespace xladder::cli
