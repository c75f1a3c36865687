#include "xladder/ladder/climb/recipe_ladder.h"

#include <vector>

#include "xladder/ladder/knobs/knobs.h"

namespace xladder::ladder {

AskKnobs ask_knobs(const config::Settings& base, const DeviceFacts& device, const DoesNotApply& does_not_apply) {
  return [base, device, does_not_apply](const Variant& variant, const Variant& extended) {
    KnobEffect effect;
    const auto before = settings_of(base, extended);
    const auto after = settings_of(base, variant);
    if (!before || !after) return effect;  // the start of the variant says what is wrong
    if (does_not_apply && !does_not_apply(*before)) effect.no_effect = does_not_apply(*after);
    const std::vector<KnobChange> changes = knobs_changed(*before, *after);
    if (!other_options_changed(*before, *after).empty()) {
      effect.declared = NumericsClass::kLossy;
      return effect;
    }
    effect.declared = numerics_of(changes);
    if (!effect.no_effect) effect.no_effect = no_effect_of(changes, device);
    return effect;
  };
}

Result<std::string> recipe_of(const config::Settings& base, const Variant& best) {
  XLADDER_ASSIGN(const config::Settings settings, settings_of(base, {"ladder: " + best.name, best.set}));
  return config::write_toml(settings);
}

std::string deciding_values(const config::Settings& settings) {
  std::string text;
  for (const config::OptionSpec& spec : settings.table().specs()) {
    const config::Value* value = settings.find(spec.path);
    if (value != nullptr && spec.path != "train.output")
      text += fmt::format("{} = {}\n", spec.path, config::to_toml(spec, *value));
  }
  return text;
}

}  // namespace xladder::ladder
