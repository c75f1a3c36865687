// devices: data parallelism over the devices of one plugin.
#include "xladder/graph/random_bits.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/option_values.h"
#include "xladder/run/recipe/batch_plan.h"

namespace xladder::ladder {
namespace {

using config::Settings;

bool uses_one(const Settings& settings) { return settings.get_int("device.count") == 1; }

NumericsClass numerics_of_devices(const Settings& before, const Settings& after) {
  if (uses_one(before) && uses_one(after)) return NumericsClass::kExact;
  const Result<run::BatchPlan> old_plan = run::batch_plan(before);
  const Result<run::BatchPlan> new_plan = run::batch_plan(after);
  if (!old_plan || !new_plan || old_plan->global_batch_size != new_plan->global_batch_size)
    return NumericsClass::kLossy;
  const bool same_parts = old_plan->devices == new_plan->devices;
  return same_parts || !has_dropout(after) ? NumericsClass::kReassociating : NumericsClass::kLossy;
}

std::optional<std::string> no_effect_of_devices(const Settings& before, const Settings& after, const DeviceFacts&) {
  if (uses_one(before) && uses_one(after)) return "one device has no gradients to exchange";
  return std::nullopt;
}

std::optional<std::string> devices_on_device(const DeviceFacts& device) {
  if (device.is_cpu()) return fmt::format("as many as are asked for, all on the same {} cores", device.usable_cores);
  if (device.num_devices == 1) return "no effect: there is one device";
  if (device.num_devices > 1) return fmt::format("there are {}", device.num_devices);
  return std::nullopt;
}

// Each replica has random bits of its own.
Status check_devices(const Settings& settings) {
  if (settings.get_int("device.count") <= graph::kRandomReplicas || !has_dropout(settings)) return {};
  return fail(ErrorCode::kUsage,
              "device.count = {} is more than the {} replicas whose dropout is drawn apart; set fewer, or no dropout",
              settings.get_int("device.count"), graph::kRandomReplicas);
}

}  // namespace

const Knob& devices_knob() {
  static const Knob knob = {
      .name = "devices",
      .values = "1, 2, ...; allreduce_bucket_mb 0 and more",
      .summary = "replicas that each take a part of the batch and average their gradients inside the step",
      .options = {"device.count", "knobs.allreduce_bucket_mb"},
      .attacks = {Bottleneck::kArithmetic, Bottleneck::kMemoryCapacity, Bottleneck::kCommunication},
      .numerics = NumericsClass::kReassociating,
      .numerics_note = "lossy where the global batch changes or the model drops out",
      .numerics_of_change = numerics_of_devices,
      .no_effect = no_effect_of_devices,
      .on_device = devices_on_device,
      .check = check_devices,
  };
  return knob;
}

}  // namespace xladder::ladder
