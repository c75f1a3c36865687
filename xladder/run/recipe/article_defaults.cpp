#include "xladder/run/recipe/article_defaults.h"

#include "xladder/program/step/step_options.h"

namespace xladder::run {
namespace {

constexpr std::string_view kOrigin = "--article-defaults";

Status set_if_nobody_has(config::Settings& settings, std::string_view path, std::string_view text) {
  if (settings.origin(path) != "default") return {};
  const config::OptionSpec& spec = *settings.table().find(path);
  XLADDER_ASSIGN(config::Value value, config::value_from_text(spec, text));
  return settings.set(spec, std::move(value), std::string(kOrigin));
}

}  // namespace

Status apply_article_defaults(config::Settings& settings) {
  const auto precision = settings.get<program::Precision>("knobs.precision");
  if (precision == program::Precision::k32True) {
    XLADDER_TRY(set_if_nobody_has(settings, "knobs.autocast", "matmult"));
    XLADDER_TRY(set_if_nobody_has(settings, "knobs.autocast_type", "bf16"));
  }
  if (precision == program::Precision::kBf16True && !settings.get_bool("knobs.master_weights"))
    XLADDER_TRY(set_if_nobody_has(settings, "knobs.stochastic_rounding", "true"));
  XLADDER_TRY(set_if_nobody_has(settings, "knobs.mixed_precision_accumulation", "false"));
  XLADDER_TRY(set_if_nobody_has(settings, "knobs.retrace", "true"));
  XLADDER_TRY(set_if_nobody_has(settings, "knobs.composites", "decomposed"));
  return set_if_nobody_has(settings, "knobs.in_flight", "1");
}

}  // namespace xladder::run
