// zero: each device keeps, and updates, a part of the optimizer's state (ZeRO stage 1).
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/program/optim/optimizer.h"

namespace xladder::ladder {
namespace {

using config::Settings;

bool uses_one_device(const Settings& settings) { return settings.get_int("device.count") == 1; }

bool has_no_state(const Settings& settings) {
  return settings.get<optim::OptimizerKind>("optim.name") == optim::OptimizerKind::kSgd &&
         settings.get_float("optim.momentum") == 0;
}

std::optional<std::string> no_effect_of_zero(const Settings& before, const Settings& after, const DeviceFacts&) {
  if (uses_one_device(before) && uses_one_device(after))
    return "one device has nobody to share the optimizer's state with";
  return std::nullopt;
}

std::optional<std::string> zero_on_device(const DeviceFacts& device) {
  if (device.num_devices == 1 && !device.is_cpu()) return "no effect: there is one device";
  return std::nullopt;
}

Status check_zero(const Settings& settings) {
  if (settings.get_int("knobs.zero") == 0) return {};
  if (settings.get<optim::OptimizerKind>("optim.name") == optim::OptimizerKind::kLamb)
    return fail(ErrorCode::kUsage,
                "knobs.zero gives each device a part of every tensor, but lamb needs norms of whole tensors; set "
                "knobs.zero = 0 or another optim.name");
  return {};
}

std::vector<std::string> warnings_of_zero(const Settings& settings) {
  if (settings.get_int("knobs.zero") == 0) return {};
  if (uses_one_device(settings)) return {"knobs.zero does nothing with one device; set device.count"};
  if (has_no_state(settings)) return {"knobs.zero shares out only the update: sgd without momentum has no state"};
  return {};
}

}  // namespace

const Knob& zero_knob() {
  static const Knob knob = {
      .name = "zero",
      .values = "0, 1",
      .summary = "each device keeps and updates a part of the optimizer's state (ZeRO stage 1)",
      .options = {"knobs.zero"},
      .attacks = {Bottleneck::kMemoryCapacity, Bottleneck::kMemoryBandwidth, Bottleneck::kCommunication},
      .numerics = NumericsClass::kReassociating,
      .no_effect = no_effect_of_zero,
      .on_device = zero_on_device,
      .check = check_zero,
      .warnings = warnings_of_zero,
  };
  return knob;
}

}  // namespace xladder::ladder
