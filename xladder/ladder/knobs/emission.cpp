// emission: how the same step is written down for a device's compiler.
#include <fmt/ranges.h>

#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/option_values.h"
#include "xladder/program/step/step_options.h"
#include "xladder/run/recipe/emission_option.h"

namespace xladder::ladder {
namespace {

using config::Settings;
using device::Emission;

// Of settings that were checked.
std::optional<Emission> named(const Settings& settings) { return run::emission_in(settings).value_or(std::nullopt); }

bool rounds_products(const Settings& settings) {
  return settings.get<program::Precision>("knobs.precision") == program::Precision::kBf16Mixed;
}

// What is left to the device may round products, too.
NumericsClass numerics_of_emission(const Settings& before, const Settings& after) {
  const auto narrow = [](const Settings& settings) {
    const std::optional<Emission> emission = named(settings);
    return !emission || emission->narrow_products || emission->cudnn_attention;
  };
  const bool can_differ = narrow(before) || narrow(after);
  return can_differ && rounds_products(after) ? NumericsClass::kLossy : NumericsClass::kReassociating;
}

// Without what changes nothing under the settings.
Emission effective(Emission emission, const Settings& settings, const device::DeviceProfile& profile) {
  if (!profile.has_cudnn) emission.cudnn_attention = false;
  if (!rounds_products(settings)) emission.narrow_products = emission.cudnn_attention = false;
  if (has_program(settings))
    emission.cut_images = emission.joined_qkv = emission.padded_tokens = emission.cudnn_attention = false;
  return emission;
}

std::optional<std::string> no_effect_of_emission(const Settings& before, const Settings& after,
                                                 const DeviceFacts& device) {
  const device::DeviceProfile profile = device.profile();
  const Emission own = profile.emission;
  // Kinds of one platform may have forms of their own.
  const bool is_told = (named(before) && named(after)) || profile.is_host;
  if (is_told &&
      effective(named(before).value_or(own), after, profile) == effective(named(after).value_or(own), after, profile))
    return "the program is the same: these forms are the device's own, or nothing in the step has them";
  return std::nullopt;
}

std::optional<std::string> emission_on_device(const DeviceFacts& device) {
  const device::DeviceProfile profile = device.profile();
  if (!profile.is_known) return std::nullopt;
  const std::vector<std::string_view> names = device::names_of(profile.emission);
  return fmt::format("auto: {}",
                     names.empty() ? std::string(run::kPlainEmission) : fmt::format("{}", fmt::join(names, ", ")));
}

Status check_emission(const Settings& settings) {
  if (const auto emission = run::emission_in(settings); !emission) return tl::unexpected(emission.error());
  return {};
}

}  // namespace

const Knob& emission_knob() {
  static const Knob knob = {
      .name = "emission",
      .values = "auto, plain, or a list of forms",
      .summary = "how the same step is written down for the device's compiler",
      .options = {"knobs.emission"},
      .attacks = {Bottleneck::kMemoryBandwidth, Bottleneck::kLaunch},
      .numerics = NumericsClass::kLossy,
      .numerics_note = "reassociating without narrow_products and cudnn_attention of bf16-mixed",
      .numerics_of_change = numerics_of_emission,
      .no_effect = no_effect_of_emission,
      .on_device = emission_on_device,
      .check = check_emission,
  };
  return knob;
}

}  // namespace xladder::ladder
