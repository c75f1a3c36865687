// The programs of a run and what goes with them, from its settings.
#pragma once

#include <cstdint>
#include <functional>

#include "xladder/base/process_group.h"
#include "xladder/base/result.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/device/profile/device_profile.h"
#include "xladder/program/step/loss_function.h"
#include "xladder/program/step/training_step.h"
#include "xladder/run/folder/state.h"
#include "xladder/run/job/training_job.h"

namespace xladder::run {

// Those of the settings but for what the compiler of a device does itself.
program::StepOptions step_options(const RunSettings& settings, const device::DeviceProfile& profile);

// The training step for a device, `steps_per_execution` of them in the program.
program::Program training_program(const Trainable& model, const RunSettings& settings,
                                  const device::DeviceProfile& profile, int64_t steps_per_execution);

// As compile::compile_cached. The error of a compiler also says what of the program it is known to refuse.
Result<compile::Compiled> compile_program(const pjrt::Client& client, const program::Program& program,
                                          const pjrt::CompileOptions& options,
                                          const std::optional<compile::CacheOptions>& cache = {});

// kUsage for several processes: nobody adds their gradients up.
Status check_alone(const ProcessGroup& processes);

// What the training step is compiled with on a device.
pjrt::CompileOptions compile_options(const RunSettings& settings, const device::DeviceProfile& profile);

// What the knob `retrace` does before every execution. Job and client outlive it.
std::function<void()> retrace_of(const TrainingJob& job, const pjrt::Client& client);

// Parameters begin with the weights that a run begins with (null: none), and else with the model's values of `seed`.
// `pretrained` outlives it.
InitialValue initial_value_of(program::InitialValues values, uint64_t seed, const Pretrained* pretrained);

}  // namespace xladder::run
