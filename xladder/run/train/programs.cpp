#include "xladder/run/train/programs.h"

#include <algorithm>
#include <map>

#include "xladder/base/hash.h"
#include "xladder/models/classifier/loss.h"
#include "xladder/models/nn/initialize.h"

namespace xladder::train {
namespace {

// Where the training images are not measured: bytes of which every value is as likely have this mean and deviation.
const data::Normalisation kUniformBytes{{0.5f}, {0.2886751f}};

// The options within what a device's compiler does itself.
StepOptions step_options_for(const RunSettings& settings, const pjrt::Quirks& quirks) {
  StepOptions options = settings.step;
  if (quirks.casts_by_flag) options.autocast.reset();
  return options;
}

}  // namespace

LossFunction training_loss(const nn::Model& model, const RunSettings& settings) {
  const bool is_measured = !settings.data.mean.empty();
  return classifier::loss_function(
      model,
      {.per_device_batch_size = settings.batch.per_device_batch_size,
       .label_smoothing = settings.label_smoothing,
       .mixes_labels = settings.data.mix.any(),
       .input_dtype = settings.input_dtype,
       .normalisation = is_measured ? data::Normalisation{settings.data.mean, settings.data.std} : kUniformBytes});
}

Program training_program(const nn::Model& model, const RunSettings& settings, const pjrt::Client& client,
                         int64_t steps_per_execution) {
  const pjrt::Quirks quirks = pjrt::quirks_of(client.plugin().path);
  StepOptions options = step_options_for(settings, quirks);
  options.steps_per_execution = steps_per_execution;
  return build_training_step(training_loss(model, settings), options,
                             {.narrow_products_contract_last_axis = quirks.narrow_products_contract_last_axis});
}

pjrt::CompileOptions compile_options(const RunSettings& settings, const pjrt::Client& client) {
  pjrt::CompileOptions options = settings.compile_options;
  const pjrt::Quirks quirks = pjrt::quirks_of(client.plugin().path);
  if (settings.step.remat != passes::Remat::kNone && quirks.drops_barriers_early)
    options.overrides.push_back(passes::kKeepBarriers);
  // What the recipe says itself goes before.
  const bool is_set = std::ranges::any_of(
      options.overrides, [](const auto& option) { return option.first == passes::kKeepRoundings.first; });
  if (settings.step.autocast && !quirks.casts_by_flag && !is_set) options.overrides.push_back(passes::kKeepRoundings);
  return options;
}

// What lazy tracing does for every execution: the program is built, printed and looked up by its hash.
std::function<void()> retrace_of(const TrainingJob& job, const pjrt::Client& client) {
  return [&job, &client] {
    const int64_t steps = job.settings.steps_per_execution.value_or(1);
    static_cast<void>(xxh3_128_hex(training_program(*job.model, job.settings, client, steps).stablehlo));
  };
}

InitialValue initial_value_of(const nn::Model& model, uint64_t seed, const Pretrained* pretrained) {
  std::map<std::string, nn::ParameterSpec> specs;
  for (nn::ParameterSpec& spec : model.parameters()) specs.emplace(spec.name, std::move(spec));
  return [specs = std::move(specs), seed, pretrained](const std::string& name, const TensorType& type) {
    if (pretrained == nullptr || !pretrained->parameters.contains(name))
      return nn::initial_value(specs.at(name), type.dtype, seed);
    const HostTensor& value = pretrained->parameters.at(name);
    return value.type() == type ? value.clone() : HostTensor::from_doubles(type, value.to_doubles());
  };
}

}  // namespace xladder::train
