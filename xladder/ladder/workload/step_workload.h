// Variants of a training of the caller's own, which runs in this process a step at a time.
//
//   auto workload = make_step_workload({.description = "...", .global_batch_size = 256, .prepare = prepare});
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "xladder/base/result.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

// Trains a step further and returns its loss, for which it waits.
using TrainStep = std::function<Result<double>()>;
// A training from its beginning. Initial values, order of the samples and the like are functions of the seed alone.
using BeginTraining = std::function<Result<TrainStep>(uint64_t seed)>;

struct StepWorkloadOptions {
  std::string description;
  int64_t global_batch_size = 0;  // samples of a step
  // Everything that is done once for a variant, such as compiling.
  std::function<Result<BeginTraining>(const Variant&)> prepare;
};

std::unique_ptr<Workload> make_step_workload(StepWorkloadOptions options);

}  // namespace xladder::ladder
