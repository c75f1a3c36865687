#include "xladder/ladder/knobs/option_values.h"

#include <array>
#include <string_view>

#include "xladder/program/step/step_options.h"

namespace xladder::ladder {

bool has_program(const config::Settings& settings) { return settings.is_set("model.program"); }

bool has_dropout(const config::Settings& settings) {
  if (has_program(settings)) return true;
  constexpr std::array<std::string_view, 5> kRates = {"model.drop_rate", "model.pos_drop_rate", "model.proj_drop_rate",
                                                      "model.attn_drop_rate", "model.drop_path_rate"};
  for (const std::string_view path : kRates) {
    if (settings.is_set(path) && settings.get_float(path) > 0) return true;
  }
  return false;
}

bool computes_fp16(const config::Settings& settings) {
  return settings.get<program::Precision>("knobs.precision") == program::Precision::kFp16Mixed ||
         autocast_type(settings) == passes::AutocastType::kFP16;
}

bool stores_bf16(const config::Settings& settings) {
  return settings.get<program::Precision>("knobs.precision") == program::Precision::kBf16True &&
         !settings.get_bool("knobs.master_weights");
}

std::optional<passes::AutocastType> autocast_type(const config::Settings& settings) {
  if (!settings.find_choice<passes::AutocastScope>("knobs.autocast")) return std::nullopt;
  return settings.get<passes::AutocastType>("knobs.autocast_type");
}

bool loads_inline(const config::Settings& settings) { return settings.get_int_or_auto("data.workers") == 0; }

}  // namespace xladder::ladder
