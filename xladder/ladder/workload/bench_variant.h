// A variant of a recipe that runs in this process: its training step with its input pipeline, compiled and warm.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/ladder/workload/workload.h"
#include "xladder/run/job/training_job.h"

namespace xladder::ladder {

struct BenchVariantOptions {
  std::function<Result<pjrt::Client>(const config::Settings&)> open_device;
  // What options of the caller's own do to the job that the recipe's options have made. May be empty.
  std::function<Status(const config::Settings&, run::TrainingJob&)> change_job = {};
  // Asked when the device is open, since that may set variables that its compiler reads. May be empty.
  std::function<std::optional<compile::CacheOptions>()> cache = {};
  // What to know of device and surroundings: VariantFacts::device and environment_json. May be empty.
  std::function<void(const pjrt::Client&, VariantFacts&)> describe = {};
  std::function<void(const std::string&)> say = {};  // a sentence for people; may be empty
  std::string command = {};                          // repeats what is measured
};

// Errors: kUsage for settings that contradict each other; those of opening the device, compiling and the first step.
Result<std::unique_ptr<RunningVariant>> make_bench_variant(config::Settings settings,
                                                           const BenchVariantOptions& options);

}  // namespace xladder::ladder
