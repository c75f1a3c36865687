// stochastic_rounding: parameters that are stored as bf16 are rounded up or down by chance.
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/option_values.h"

namespace xladder::ladder {
namespace {

using config::Settings;

std::optional<std::string> stochastic_rounding_on_device(const DeviceFacts& device) {
  if (device.platform.empty()) return std::nullopt;
  return "done by the program, with random bits from a counter";
}

Status check_stochastic_rounding(const Settings& settings) {
  if (!settings.get_bool("knobs.stochastic_rounding") || stores_bf16(settings)) return {};
  return fail(ErrorCode::kUsage,
              "knobs.stochastic_rounding rounds parameters that are stored as bf16, but here they are f32 "
              "(precision {}, master_weights {}); set precision = bf16-true without master_weights",
              settings.get_string("knobs.precision"), settings.get_bool("knobs.master_weights"));
}

}  // namespace

const Knob& stochastic_rounding_knob() {
  static const Knob knob = {
      .name = "stochastic_rounding",
      .values = "false, true",
      .summary = "round parameters that are stored as bf16 up or down by chance, right on average",
      .options = {"knobs.stochastic_rounding"},
      .attacks = {Bottleneck::kMemoryCapacity, Bottleneck::kMemoryBandwidth},
      .numerics = NumericsClass::kLossy,
      .on_device = stochastic_rounding_on_device,
      .check = check_stochastic_rounding,
  };
  return knob;
}

}  // namespace xladder::ladder
