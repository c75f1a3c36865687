#include "xladder/ladder/knobs/option_values.h"

#include <array>
#include <charconv>
#include <string>

namespace xladder::ladder {

Result<std::optional<int64_t>> count_or_auto(const config::Settings& settings, std::string_view path, int64_t least,
                                             int64_t most) {
  const std::string& text = settings.get_string(path);
  if (text == "auto") return std::optional<int64_t>();
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < least || number > most)
    return fail(ErrorCode::kUsage, "{} must be a whole number from {} to {} or auto, got \"{}\" ({})", path, least,
                most, text, settings.origin(path));
  return std::optional<int64_t>(number);
}

bool has_dropout(const config::Settings& settings) {
  constexpr std::array<std::string_view, 5> kRates = {"model.drop_rate", "model.pos_drop_rate", "model.proj_drop_rate",
                                                      "model.attn_drop_rate", "model.drop_path_rate"};
  for (const std::string_view path : kRates) {
    if (settings.is_set(path) && settings.get_float(path) > 0) return true;
  }
  return false;
}

bool computes_fp16(const config::Settings& settings) {
  return settings.get_string("knobs.precision") == "fp16-mixed" ||
         (settings.get_string("knobs.autocast") != "none" && settings.get_string("knobs.autocast_type") == "fp16");
}

bool stores_bf16(const config::Settings& settings) {
  return settings.get_string("knobs.precision") == "bf16-true" && !settings.get_bool("knobs.master_weights");
}

bool loads_inline(const config::Settings& settings) { return settings.get_string("data.workers") == "0"; }

}  // namespace xladder::ladder
