// The programs of a run and what goes with them, from its settings.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

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

// Those of the settings but for what the compiler of a device does itself, written as the device's compiler likes it.
program::StepOptions step_options(const RunSettings& settings, const device::DeviceProfile& profile);

// The training step for a device, `steps_per_execution` of them in the program.
program::Program training_program(const Trainable& model, const RunSettings& settings,
                                  const device::DeviceProfile& profile, int64_t steps_per_execution);

// Other forms of what the device's compiler refuses (passes/legal_forms.h), and what it refuses then.
void keep_within(const device::DeviceProfile& profile, program::Program& program);

// As compile::compile_cached. The error of a compiler also says what of the program it is known to refuse.
Result<compile::Compiled> compile_program(const pjrt::Client& client, const program::Program& program,
                                          const pjrt::CompileOptions& options,
                                          const std::optional<compile::CacheOptions>& cache = {});

// Fewer steps in one program, where its compiler says that so many are too large for it (device/profile/too_large.h).
struct FewerSteps {
  int64_t steps = 1;   // half as many
  std::string notice;  // for people
};
// Nothing for other errors, and for a program of one step.
std::optional<FewerSteps> fewer_steps(const device::DeviceProfile& profile, const Error& error, int64_t steps);

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
