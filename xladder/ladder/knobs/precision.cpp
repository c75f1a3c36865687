// precision: types of parameters, optimizer state and arithmetic.
#include "xladder/base/dtype.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/option_values.h"
#include "xladder/program/optim/optimizer.h"
#include "xladder/program/step/step_options.h"

namespace xladder::ladder {
namespace {

using config::Settings;

bool is_plain(const Settings& settings) {
  return settings.get<program::Precision>("knobs.precision") == program::Precision::k32True &&
         !settings.get_bool("knobs.master_weights");
}

NumericsClass numerics_of_precision(const Settings& before, const Settings& after) {
  return is_plain(before) && is_plain(after) ? NumericsClass::kExact : NumericsClass::kLossy;
}

std::optional<std::string> precision_on_device(const DeviceFacts& device) {
  if (!device.is_cpu()) return std::nullopt;
  std::string units;
  for (const std::string_view feature : {"avx512_bf16", "amx_bf16", "avx512_fp16", "bf16"}) {
    if (device.has_cpu_feature(feature)) units += fmt::format("{}{}", units.empty() ? "" : ", ", feature);
  }
  if (units.empty()) return "emulated: this CPU has no bf16 or fp16 units";
  return fmt::format("this CPU has {}", units);
}

Status check_precision(const Settings& settings) {
  const auto precision = settings.get<program::Precision>("knobs.precision");
  if (settings.get_bool("knobs.master_weights") && precision != program::Precision::kBf16True)
    return fail(ErrorCode::kUsage,
                "knobs.master_weights keeps f32 copies of bf16 parameters, but knobs.precision is {}; set bf16-true or "
                "leave master_weights out",
                enum_name(precision));
  return {};
}

double second_moment_decay(const Settings& settings) {
  if (settings.is_set("optim.betas") && settings.get_floats("optim.betas").size() == 2)
    return settings.get_floats("optim.betas")[1];
  return 0.999;
}

std::vector<std::string> warnings_of_precision(const Settings& settings) {
  std::vector<std::string> sentences;
  using optim::OptimizerKind;
  const auto optimizer = settings.get<OptimizerKind>("optim.name");
  const bool has_second_moment =
      optimizer == OptimizerKind::kAdam || optimizer == OptimizerKind::kAdamW || optimizer == OptimizerKind::kLamb;
  const double beta2 = second_moment_decay(settings);
  if (stores_bf16(settings) && has_second_moment &&
      float_from_bf16(bf16_from_float(static_cast<float>(beta2))) == 1.0f) {
    sentences.push_back(
        settings.get_bool("knobs.stochastic_rounding")
            ? fmt::format("with bf16-true the second moment is stored as bf16, where steps as small as 1 - beta2 = "
                          "{:g} of it are rounded away; knobs.master_weights keeps it in f32",
                          1 - beta2)
            : fmt::format("with bf16-true beta2 = {:g} is rounded to 1, so the second moment never decays; set "
                          "knobs.master_weights or optim.betas = [0.9, 0.99]",
                          beta2));
  }
  if (settings.get<program::Precision>("knobs.precision") == program::Precision::kFp16Mixed &&
      settings.get<program::LossScaling>("knobs.loss_scale") == program::LossScaling::kNone)
    sentences.emplace_back("with fp16-mixed small gradients become 0; set knobs.loss_scale = \"dynamic\"");
  return sentences;
}

}  // namespace

const Knob& precision_knob() {
  static const Knob knob = {
      .name = "precision",
      .values = "32-true, bf16-mixed, bf16-true, fp16-mixed; master_weights false or true",
      .summary = "types of parameters, optimizer state and arithmetic",
      .options = {"knobs.precision", "knobs.master_weights"},
      .attacks = {Bottleneck::kArithmetic, Bottleneck::kMemoryBandwidth, Bottleneck::kMemoryCapacity},
      .numerics = NumericsClass::kLossy,
      .numerics_note = "32-true is exact",
      .numerics_of_change = numerics_of_precision,
      .on_device = precision_on_device,
      .check = check_precision,
      .warnings = warnings_of_precision,
  };
  return knob;
}

}  // namespace xladder::ladder
