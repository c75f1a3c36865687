#include "xladder/cli/recipe_arguments.h"

#include <CLI/CLI.hpp>

#include "xladder/config/help.h"
#include "xladder/run/recipe/article_defaults.h"

namespace xladder::cli {

// Kept as text: the table of options reads and checks it, so that recipe, --set and flags have one set of messages.
struct RecipeArguments::Flag {
  const config::OptionSpec* spec = nullptr;
  CLI::Option* option = nullptr;
};

RecipeArguments::RecipeArguments(const config::OptionTable& table) : table_(table) {}
RecipeArguments::~RecipeArguments() = default;

void RecipeArguments::add_to(CLI::App& app, const std::string& positional, const std::string& help) {
  app.add_option(positional, recipe_, help);
  app.add_option("--set", assignments_, "set any option: section.name=value (repeatable)")
      ->take_all()
      ->allow_extra_args(false)
      ->type_name("OPTION=VALUE");
  app.add_flag("--article-defaults", article_defaults_,
               "knobs that nobody sets are as the published ladder's software had them (docs/devices/neuron.md)");
  for (const config::OptionSpec& spec : table_.specs()) {
    if (spec.flag.empty()) continue;
    auto flag = std::make_unique<Flag>();
    flag->spec = &spec;
    if (spec.type == config::OptionType::kBool) {
      const std::string names = fmt::format("{0},!--no-{1}", spec.flag, spec.flag.substr(2));
      flag->option = app.add_flag(names)->description(config::help_line(spec));
    } else {
      flag->option = app.add_option(spec.flag)->description(config::help_line(spec))->expected(1)->take_all();
      flag->option->allow_extra_args(false)->type_name(config::placeholder(spec));
    }
    flag->option->group(spec.section());
    flags_.push_back(std::move(flag));
  }
}

Result<config::Settings> RecipeArguments::resolve() const { return resolve_over(recipe_); }

Result<config::Settings> RecipeArguments::resolve_from(const config::Sources& sources) const {
  XLADDER_ASSIGN(config::Settings settings, config::resolve(table_, sources));
  if (article_defaults_) XLADDER_TRY(run::apply_article_defaults(settings));
  return settings;
}

Result<config::Settings> RecipeArguments::resolve_over(const std::string& recipe) const {
  return resolve_from(sources(recipe));
}

Result<std::vector<config::NamedSettings>> RecipeArguments::resolve_product() const {
  XLADDER_ASSIGN(std::vector<config::NamedSettings> all, config::resolve_product(table_, sources(recipe_)));
  for (config::NamedSettings& one : all)
    if (article_defaults_) XLADDER_TRY(run::apply_article_defaults(one.settings));
  return all;
}

config::Sources RecipeArguments::sources(const std::string& recipe) const {
  config::Sources sources;
  if (!recipe.empty()) sources.recipe = recipe;
  sources.assignments = assignments_;
  for (const auto& flag : flags_) {
    if (flag->option->count() > 0) sources.flags.push_back({flag->spec->flag, flag->option->results()});
  }
  return sources;
}

}  // namespace xladder::cli
