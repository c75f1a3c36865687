// per_device_batch_size: images that one device takes at once.
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/option_values.h"
#include "xladder/run/recipe/batch_plan.h"

namespace xladder::ladder {
namespace {

using config::Settings;

// Dropout draws its masks by micro-batch, so other parts of a batch meet other masks.
NumericsClass numerics_of_per_device_batch_size(const Settings& before, const Settings& after) {
  const Result<run::BatchPlan> old_plan = run::batch_plan(before);
  const Result<run::BatchPlan> new_plan = run::batch_plan(after);
  if (!old_plan || !new_plan) return NumericsClass::kLossy;
  if (*old_plan == *new_plan) return NumericsClass::kExact;
  const bool same_batch = old_plan->global_batch_size == new_plan->global_batch_size;
  return same_batch && !has_dropout(after) ? NumericsClass::kReassociating : NumericsClass::kLossy;
}

std::optional<std::string> no_effect_of_per_device_batch_size(const Settings& before, const Settings& after,
                                                              const DeviceFacts&) {
  const Result<run::BatchPlan> old_plan = run::batch_plan(before);
  const Result<run::BatchPlan> new_plan = run::batch_plan(after);
  if (old_plan && new_plan && has_program(after) &&
      old_plan->per_device_batch_size != new_plan->per_device_batch_size &&
      after.get_string("model.program").find("{batch}") == std::string::npos)
    return fmt::format("{} was exported for one batch size; export one folder for each, and name them by \"{{batch}}\"",
                       after.get_string("model.program"));
  if (!old_plan || !new_plan || *old_plan != *new_plan) return std::nullopt;
  return fmt::format("either way {} images a device, {} devices and {} micro-batches make the batch of {}",
                     new_plan->per_device_batch_size, new_plan->devices, new_plan->gradient_accumulation_steps,
                     new_plan->global_batch_size);
}

Status check_per_device_batch_size(const Settings& settings) {
  if (settings.get_bool("knobs.keep_global_batch") && !settings.is_set("knobs.per_device_batch_size"))
    return fail(ErrorCode::kUsage, "knobs.keep_global_batch needs knobs.per_device_batch_size; set both");
  XLADDER_TRY(run::batch_plan(settings));
  return {};
}

}  // namespace

const Knob& per_device_batch_size_knob() {
  static const Knob knob = {
      .name = "per_device_batch_size",
      .values = "1, 2, ...; keep_global_batch false or true",
      .summary = "images that one device takes at once: the static batch axis of the step",
      .options = {"knobs.per_device_batch_size", "knobs.keep_global_batch", "train.global_batch_size"},
      .attacks = {Bottleneck::kArithmetic, Bottleneck::kMemoryCapacity, Bottleneck::kLaunch},
      .numerics = NumericsClass::kLossy,
      .numerics_note = "reassociating where the global batch stays and nothing is dropped out",
      .numerics_of_change = numerics_of_per_device_batch_size,
      .no_effect = no_effect_of_per_device_batch_size,
      .check = check_per_device_batch_size,
  };
  return knob;
}

}  // namespace xladder::ladder
