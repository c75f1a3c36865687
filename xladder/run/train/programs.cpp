#include "xladder/run/train/programs.h"

#include <fmt/ranges.h>

#include <algorithm>

#include "xladder/base/hash.h"
#include "xladder/device/profile/too_large.h"
#include "xladder/graph/print.h"
#include "xladder/graph/rewrite.h"
#include "xladder/program/passes/legal_forms.h"
#include "xladder/program/passes/legalise.h"

namespace xladder::run {

program::StepOptions step_options(const RunSettings& settings, const device::DeviceProfile& profile) {
  program::StepOptions options = settings.step;
  if (profile.casts_by_flag) options.autocast.reset();
  if (options.autocast && options.autocast->type == passes::AutocastType::kFP8E4M3FN)
    options.autocast->f8_products = profile.multiplies_f8;
  options.emission = settings.emission.value_or(profile.emission);
  if (!profile.has_cudnn) options.emission.cudnn_attention = false;
  return options;
}

program::Program training_program(const Trainable& model, const RunSettings& settings,
                                  const device::DeviceProfile& profile, int64_t steps_per_execution) {
  program::StepOptions options = step_options(settings, profile);
  options.steps_per_execution = steps_per_execution;
  program::Program program = model.training_step(settings, options, profile.limits);
  keep_within(profile, program);
  return program;
}

void keep_within(const device::DeviceProfile& profile, program::Program& program) {
  program.refused = passes::refused_by(profile, *program.graph);
  if (program.refused.empty()) return;
  graph::apply_pass(program.graph, "legal_forms", [&](const graph::Graph& source, graph::Graph& target) {
    passes::use_legal_forms(source, target, profile);
  });
  program.stablehlo = print_stablehlo(*program.graph, {.num_replicas = program.devices});
  program.refused = passes::refused_by(profile, *program.graph);
}

Result<compile::Compiled> compile_program(const pjrt::Client& client, const program::Program& program,
                                          const pjrt::CompileOptions& options,
                                          const std::optional<compile::CacheOptions>& cache) {
  Result<compile::Compiled> compiled = compile::compile_cached(client, program.stablehlo, options, cache);
  if (compiled || compiled.error().code != ErrorCode::kCompile || program.refused.empty()) return compiled;
  return fail(ErrorCode::kCompile, "{}; as far as is known, compilers for {} refuse {}, which the program has",
              compiled.error().message, client.profile().platform, fmt::join(program.refused, ", "));
}

std::optional<FewerSteps> fewer_steps(const device::DeviceProfile& profile, const Error& error, int64_t steps) {
  const std::string_view code = device::too_large_code(profile.platform, error.message);
  if (code.empty() || steps < 2) return std::nullopt;
  return FewerSteps{
      steps / 2, fmt::format("{} steps in one program are too large for the compiler ({}), so {} {} taken", steps, code,
                             steps / 2, steps / 2 == 1 ? "is" : "are")};
}

Status check_alone(const ProcessGroup& processes) {
  if (processes.is_alone()) return {};
  return fail(
      ErrorCode::kUsage,
      "steps of {} processes are not put together yet: each would train a model of its own; use one process with "
      "device.count devices",
      processes.count);
}

pjrt::CompileOptions compile_options(const RunSettings& settings, const device::DeviceProfile& profile) {
  pjrt::CompileOptions options = settings.compile_options;
  if (settings.step.remat != passes::Remat::kNone)
    options.overrides.insert(options.overrides.end(), profile.keep_barriers.begin(), profile.keep_barriers.end());
  // What the recipe says itself goes before.
  const bool is_set = std::ranges::any_of(
      options.overrides, [](const auto& option) { return option.first == passes::kKeepRoundings.first; });
  if (settings.step.autocast && !profile.casts_by_flag && !is_set) options.overrides.push_back(passes::kKeepRoundings);
  return options;
}

// What lazy tracing does for every execution: the program is built, printed and looked up by its hash.
std::function<void()> retrace_of(const TrainingJob& job, const pjrt::Client& client) {
  return [&job, &client] {
    const int64_t steps = job.settings.steps_per_execution.value_or(1);
    static_cast<void>(xxh3_128_hex(training_program(*job.model, job.settings, client.profile(), steps).stablehlo));
  };
}

InitialValue initial_value_of(program::InitialValues values, uint64_t seed, const Pretrained* pretrained) {
  return [values = std::move(values), seed, pretrained](const std::string& name, const TensorType& type) {
    if (pretrained == nullptr || !pretrained->parameters.contains(name)) return values(name, type, seed);
    const HostTensor& value = pretrained->parameters.at(name);
    return value.type() == type ? value.clone() : HostTensor::from_doubles(type, value.to_doubles());
  };
}

}  // namespace xladder::run
