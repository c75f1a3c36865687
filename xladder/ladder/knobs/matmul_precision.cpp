// matmul_precision: how exactly products of f32 are made where the device's units multiply narrower types.
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/option_values.h"
#include "xladder/program/step/step_options.h"

namespace xladder::ladder {
namespace {

using config::Settings;

// With these all operands are narrow, and products of narrow operands are exact.
bool has_f32_products(const Settings& settings) {
  return settings.get<program::Precision>("knobs.precision") == program::Precision::k32True &&
         autocast_type(settings).value_or(passes::AutocastType::kTF32) == passes::AutocastType::kTF32;
}

std::optional<std::string> no_effect_of_matmul_precision(const Settings& before, const Settings& after,
                                                         const DeviceFacts& device) {
  if (device.is_cpu()) return "XLA:CPU multiplies f32 as f32 whatever it is told";
  if (!has_f32_products(before) && !has_f32_products(after)) return "the operands of all products are narrow already";
  return std::nullopt;
}

std::optional<std::string> matmul_precision_on_device(const DeviceFacts& device) {
  if (device.is_cpu()) return "no effect: XLA:CPU multiplies f32 as f32 whatever it is told";
  if (device.platform == "tpu") return "default is bf16; TF32_... and BF16_BF16_F32_X9 are refused by the compiler";
  if (device.platform == "cuda" || device.platform == "gpu") return "default is tf32";
  return std::nullopt;
}

}  // namespace

const Knob& matmul_precision_knob() {
  static const Knob knob = {
      .name = "matmul_precision",
      .values = "highest, high, default, TF32_TF32_F32, BF16_BF16_F32_X3, ...",
      .summary = "how exactly products of f32 are made where the device's units multiply narrower types",
      .options = {"knobs.matmul_precision"},
      .attacks = {Bottleneck::kArithmetic},
      .numerics = NumericsClass::kLossy,
      .numerics_note = "highest is exact",
      .no_effect = no_effect_of_matmul_precision,
      .on_device = matmul_precision_on_device,
  };
  return knob;
}

}  // namespace xladder::ladder
