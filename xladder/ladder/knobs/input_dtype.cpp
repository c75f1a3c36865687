// input_dtype: the type in which images reach the device.
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/option_values.h"
#include "xladder/run/recipe/choices.h"

namespace xladder::ladder {
namespace {

using config::Settings;

// The same bytes are normalised by the same formula, only elsewhere; but an erased rectangle and what mixup blends
// become the nearest bytes, and synthetic bytes are other images than synthetic floats.
NumericsClass numerics_of_input_dtype(const Settings& before, const Settings& after) {
  const auto other_images = [](const Settings& settings) {
    return settings.get<run::DataKind>("data.kind") == run::DataKind::kSynthetic ||
           settings.get_float("data.erase_probability") > 0 || settings.get_float("data.mixup") > 0;
  };
  return other_images(before) || other_images(after) ? NumericsClass::kLossy : NumericsClass::kReassociating;
}

std::optional<std::string> no_effect_of_input_dtype(const Settings&, const Settings& after, const DeviceFacts&) {
  if (has_program(after)) return "a program takes its batch in the types that it was exported with";
  return std::nullopt;
}

}  // namespace

const Knob& input_dtype_knob() {
  static const Knob knob = {
      .name = "input_dtype",
      .values = "f32, u8",
      .summary = "send images as bytes and normalise them inside the step",
      .options = {"knobs.input_dtype"},
      .attacks = {Bottleneck::kInput, Bottleneck::kMemoryBandwidth},
      .numerics = NumericsClass::kReassociating,
      .numerics_note = "lossy with random erasing, mixup or synthetic images",
      .numerics_of_change = numerics_of_input_dtype,
      .no_effect = no_effect_of_input_dtype,
  };
  return knob;
}

}  // namespace xladder::ladder
