// Chooses the knob steps_per_execution by measurement.
#pragma once

#include <cstdint>

#include "xladder/base/result.h"
#include "xladder/base/statistics/statistics.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/run/train/trainer.h"

namespace xladder::measure {

// step = a + b / N over N steps an execution: `step_seconds` is a, what a step costs in itself, `execution_seconds` b,
// what each execution costs once.
struct ExecutionCost {
  double step_seconds = 0;
  double execution_seconds = 0;
};

// From the seconds of a step at one step an execution and at `steps`.
ExecutionCost fit_execution_cost(double single_seconds, double joined_seconds, int64_t steps);

// The fewest steps an execution with which what is left of b is below 1 % of a; at least 1, at most `most`.
int64_t steps_for(const ExecutionCost& cost, int64_t most);

struct ChosenSteps {
  int64_t steps = 1;
  ExecutionCost cost;
  Estimate ratio;  // rate at eight steps an execution by that at one, paired
};

// Times one step an execution and eight in alternating rounds; stays at one where eight are not faster beyond doubt.
Result<ChosenSteps> choose_steps_per_execution(const pjrt::Client& client, const train::TrainingJob& job);

}  // namespace xladder::measure
