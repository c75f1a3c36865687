#include "tests/fuzz/fuzz_target.h"
#include "xladder/config/settings.h"
#include "xladder/run/recipe/recipe_options.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text = xladder::fuzz::text_of(data, size);
  if (text.find("extends") != std::string_view::npos) return 0;  // would read other files
  const auto& options = xladder::run::recipe_options();
  const auto settings = xladder::config::resolve_text(options, text, "input.toml");
  if (!settings) return 0;
  // What is written reads back as the same recipe.
  const std::string written = xladder::config::write_toml(*settings);
  const auto again = xladder::config::resolve_text(options, written, "written.toml");
  xladder::fuzz::require(again.has_value());
  for (const xladder::config::OptionSpec& spec : options.specs())
    xladder::fuzz::require(settings->is_set(spec.path) == again->is_set(spec.path));
  return 0;
}
