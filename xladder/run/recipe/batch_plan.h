// How the images of a training step are spread over devices and micro-batches.
#pragma once

#include <cstdint>

#include "xladder/base/process_group.h"
#include "xladder/base/result.h"
#include "xladder/config/settings.h"

namespace xladder::run {

// global_batch_size = devices * per_device_batch_size * gradient_accumulation_steps
struct BatchPlan {
  int64_t devices = 1;                // of all processes
  int64_t per_device_batch_size = 0;  // images that a device takes at once
  int64_t gradient_accumulation_steps = 1;
  int64_t global_batch_size = 0;  // images of a step
  int64_t processes = 1;          // that share its devices and images out among themselves

  int64_t process_batch_size() const { return global_batch_size / processes; }
  friend bool operator==(const BatchPlan&, const BatchPlan&) = default;
};

// `device.count` is that of each process. per_device_batch_size unset: the global batch is divided by devices and
// accumulation. Set: the global batch follows from it, or stays with keep_global_batch, by accumulation. kUsage if the
// division leaves a rest, or if keep_global_batch contradicts an accumulation that was asked for.
Result<BatchPlan> batch_plan(const config::Settings& settings, const ProcessGroup& processes = {});

}  // namespace xladder::run
