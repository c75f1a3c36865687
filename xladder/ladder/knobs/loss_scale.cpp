// loss_scale: the loss is multiplied before, and the gradients divided after differentiation.
#include <cmath>

#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/option_values.h"
#include "xladder/program/step/step_options.h"

namespace xladder::ladder {
namespace {

using config::Settings;

bool loss_scale_is_off(const Settings& settings) {
  return settings.get<program::LossScaling>("knobs.loss_scale") == program::LossScaling::kNone;
}

constexpr std::string_view kNoSmallType =
    "nothing is computed in fp16, and the types that are used hold small gradients as well as large ones";

NumericsClass numerics_of_loss_scale(const Settings& before, const Settings& after) {
  if (loss_scale_is_off(before) && loss_scale_is_off(after)) return NumericsClass::kExact;
  return computes_fp16(before) || computes_fp16(after) ? NumericsClass::kLossy : NumericsClass::kReassociating;
}

std::optional<std::string> no_effect_of_loss_scale(const Settings& before, const Settings& after, const DeviceFacts&) {
  if (loss_scale_is_off(before) && loss_scale_is_off(after))
    return "loss_scale_value does nothing while loss_scale is none";
  if (!computes_fp16(before) && !computes_fp16(after)) return std::string(kNoSmallType);
  return std::nullopt;
}

Status check_loss_scale(const Settings& settings) {
  if (loss_scale_is_off(settings) || !stores_bf16(settings)) return {};
  return fail(
      ErrorCode::kUsage,
      "knobs.loss_scale = {} keeps its state in f32, but with knobs.precision = bf16-true nothing is f32; leave "
      "it out, because bf16 holds numbers as small as f32, or set knobs.master_weights",
      settings.get_string("knobs.loss_scale"));
}

std::vector<std::string> warnings_of_loss_scale(const Settings& settings) {
  if (loss_scale_is_off(settings)) return {};
  std::vector<std::string> sentences;
  if (!computes_fp16(settings))
    sentences.push_back(
        fmt::format("knobs.loss_scale = {} brings nothing: {}", settings.get_string("knobs.loss_scale"), kNoSmallType));
  const double scale = settings.get_float("knobs.loss_scale_value");
  if (int exponent = 0; std::frexp(scale, &exponent) != 0.5)
    sentences.push_back(
        fmt::format("knobs.loss_scale_value = {:g} rounds every gradient; a power of two does not", scale));
  return sentences;
}

}  // namespace

const Knob& loss_scale_knob() {
  static const Knob knob = {
      .name = "loss_scale",
      .values = "none, static, dynamic; loss_scale_value above 0",
      .summary = "scale the loss so that small gradients survive fp16; steps that overflow are skipped and counted",
      .options = {"knobs.loss_scale", "knobs.loss_scale_value"},
      .attacks = {Bottleneck::kArithmetic},
      .numerics = NumericsClass::kLossy,
      .numerics_note = "reassociating where nothing is computed in fp16",
      .numerics_of_change = numerics_of_loss_scale,
      .no_effect = no_effect_of_loss_scale,
      .check = check_loss_scale,
      .warnings = warnings_of_loss_scale,
  };
  return knob;
}

}  // namespace xladder::ladder
