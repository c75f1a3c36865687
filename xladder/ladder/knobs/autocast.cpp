// autocast: f32 operations of the finished program run in another type, as a compiler would cast them.
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/option_values.h"
#include "xladder/program/step/step_options.h"

namespace xladder::ladder {
namespace {

using config::Settings;

bool autocast_is_off(const Settings& settings) { return !autocast_type(settings); }

constexpr std::string_view kAccumulation = "knobs.mixed_precision_accumulation";

bool same_accumulation(const Settings& before, const Settings& after) {
  return before.get_bool(kAccumulation) == after.get_bool(kAccumulation);
}

NumericsClass numerics_of_autocast(const Settings& before, const Settings& after) {
  if (!same_accumulation(before, after)) return NumericsClass::kLossy;
  return autocast_is_off(before) && autocast_is_off(after) ? NumericsClass::kExact : NumericsClass::kLossy;
}

std::optional<std::string> no_effect_of_autocast(const Settings& before, const Settings& after,
                                                 const DeviceFacts& device) {
  if (!same_accumulation(before, after) && (device.platform.empty() || device.profile().casts_by_flag))
    return std::nullopt;
  if (autocast_is_off(before) && autocast_is_off(after)) {
    if (same_accumulation(before, after)) return "autocast_type does nothing while autocast is none";
    return "the program makes its sums in f32 by itself; only neuronx-cc has a switch for it";
  }
  if (!same_accumulation(before, after) && autocast_type(before) == autocast_type(after) &&
      before.get_string("knobs.autocast") == after.get_string("knobs.autocast"))
    return "the program makes its sums in f32 by itself; only neuronx-cc has a switch for it";
  return std::nullopt;
}

std::optional<std::string> autocast_on_device(const DeviceFacts& device) {
  if (device.profile().casts_by_flag)
    return "neuronx-cc --auto-cast: its fp8 is fp8_e4m3 (largest 240), and there is no fp8_e4m3fn (largest 448)";
  if (device.is_cpu() && !device.has_cpu_feature("avx512_fp16"))
    return "tf32, fp8_e4m3 and fp8_e4m3fn are emulated by rounding, fp16 by the compiler";
  return "tf32, fp8_e4m3 and fp8_e4m3fn are emulated by rounding";
}

Status check_autocast(const Settings& settings) {
  if (autocast_is_off(settings)) return {};
  const auto precision = settings.get<program::Precision>("knobs.precision");
  if (precision == program::Precision::k32True) return {};
  return fail(
      ErrorCode::kUsage,
      "knobs.autocast = {} casts f32 operations, and knobs.precision = {} casts them already; set one of the two",
      settings.get_string("knobs.autocast"), enum_name(precision));
}

std::vector<std::string> warnings_of_autocast(const Settings& settings) {
  if (autocast_type(settings) == passes::AutocastType::kFP8E4M3)
    return {"autocast to fp8_e4m3 scales nothing: values beyond 240 overflow"};
  if (autocast_type(settings) == passes::AutocastType::kFP8E4M3FN)
    return {"autocast to fp8_e4m3fn scales nothing: values beyond 448 become NaN"};
  return {};
}

}  // namespace

const Knob& autocast_knob() {
  static const Knob knob = {
      .name = "autocast",
      .values =
          "none, matmult, all; autocast_type bf16, fp16, tf32, fp8_e4m3, fp8_e4m3fn; mixed_precision_accumulation",
      .summary = "cast f32 operations of the whole program after differentiation, as a compiler does",
      .options = {"knobs.autocast", "knobs.autocast_type", "knobs.mixed_precision_accumulation"},
      .attacks = {Bottleneck::kArithmetic, Bottleneck::kMemoryBandwidth},
      .numerics = NumericsClass::kLossy,
      .numerics_note = "none is exact",
      .numerics_of_change = numerics_of_autocast,
      .no_effect = no_effect_of_autocast,
      .on_device = autocast_on_device,
      .check = check_autocast,
      .warnings = warnings_of_autocast,
  };
  return knob;
}

}  // namespace xladder::ladder
