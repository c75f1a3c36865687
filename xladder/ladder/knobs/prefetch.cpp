// prefetch: batches that are prepared ahead of the training loop.
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/knobs/option_values.h"

namespace xladder::ladder {
namespace {

using config::Settings;

constexpr std::string_view kNoQueue = "without workers every batch is made when the loop asks for it, so none waits";

std::optional<std::string> no_effect_of_prefetch(const Settings& before, const Settings& after, const DeviceFacts&) {
  if (loads_inline(before) && loads_inline(after)) return std::string(kNoQueue);
  return std::nullopt;
}

std::vector<std::string> warnings_of_prefetch(const Settings& settings) {
  // A resolved recipe names every option, so the value tells whether someone chose it.
  const int64_t unchosen = std::get<int64_t>(*settings.table().find("data.prefetch")->default_value);
  if (!loads_inline(settings) || settings.get_int("data.prefetch") == unchosen) return {};
  return {fmt::format("data.prefetch = {} does nothing: {}", settings.get_int("data.prefetch"), kNoQueue)};
}

}  // namespace

const Knob& prefetch_knob() {
  static const Knob knob = {
      .name = "prefetch",
      .values = "1, 2, ..., 1024",
      .summary = "batches prepared ahead of the training loop",
      .options = {"data.prefetch"},
      .attacks = {Bottleneck::kInput},
      .numerics = NumericsClass::kExact,
      .no_effect = no_effect_of_prefetch,
      .warnings = warnings_of_prefetch,
  };
  return knob;
}

}  // namespace xladder::ladder
