#include "xladder/cli/recipe_arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "xladder/run/recipe/article_defaults.h"

namespace xladder::cli {
namespace {

// Whole words for the help text.
std::string placeholder(const config::OptionSpec& spec) {
  switch (spec.type) {
    case config::OptionType::kBool:
      return "";
    case config::OptionType::kInt:
      return "N";
    case config::OptionType::kFloat:
      return "NUMBER";
    case config::OptionType::kString:
    case config::OptionType::kIntOrAuto:
      return "TEXT";
    case config::OptionType::kInts:
      return "N,N,...";
    case config::OptionType::kFloats:
      return "NUMBER,...";
    case config::OptionType::kStrings:
      return "TEXT";
    case config::OptionType::kIntOrPair:
      return "N or N,N";
  }
  return "";
}

std::string help_line(const config::OptionSpec& spec) {
  std::string text = spec.help;
  if (!spec.choices.empty()) text += fmt::format(" ({})", config::describe_limits(spec));
  const std::string value = spec.default_value ? config::to_toml(spec, *spec.default_value) : "[]";
  if (value != "[]") text += fmt::format(" [{}{}{}]", value, spec.unit.empty() ? "" : " ", spec.unit);
  return text;
}

// Whether a comma separates alternatives in the option's flag: in knobs and sizes, not in lists and paths.
bool takes_list(const config::OptionSpec& spec) {
  using config::OptionType;
  return spec.section() == "knobs" || spec.type == OptionType::kInt || spec.type == OptionType::kFloat ||
         spec.type == OptionType::kIntOrAuto;
}

std::vector<std::string> split_list(const std::string& text) {
  std::vector<std::string> parts;
  for (size_t start = 0; start <= text.size();) {
    const size_t comma = std::min(text.find(',', start), text.size());
    parts.push_back(text.substr(start, comma - start));
    start = comma + 1;
  }
  return parts;
}

}  // namespace

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
      flag->option = app.add_flag(names)->description(help_line(spec));
    } else {
      flag->option = app.add_option(spec.flag)->description(help_line(spec))->expected(1)->take_all();
      flag->option->allow_extra_args(false)->type_name(placeholder(spec));
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
  config::Sources sources;
  if (!recipe.empty()) sources.recipe = recipe;
  sources.assignments = assignments_;
  for (const auto& flag : flags_) {
    if (flag->option->count() > 0) sources.flags.push_back({flag->spec->flag, flag->option->results()});
  }
  return resolve_from(sources);
}

Result<std::vector<RecipeArguments::Named>> RecipeArguments::resolve_product() const {
  struct Choice {
    std::string name;
    config::Sources sources;
  };
  Choice first;
  if (!recipe_.empty()) first.sources.recipe = recipe_;
  first.sources.assignments = assignments_;
  std::vector<Choice> choices = {first};
  for (const auto& flag : flags_) {
    if (flag->option->count() == 0) continue;
    const std::vector<std::string> values = flag->option->results();
    const std::vector<std::string> listed =
        values.size() == 1 && takes_list(*flag->spec) ? split_list(values[0]) : std::vector<std::string>{};
    std::vector<Choice> next;
    for (const Choice& choice : choices) {
      if (listed.size() < 2) {
        next.push_back(choice);
        next.back().sources.flags.push_back({flag->spec->flag, values});
        continue;
      }
      for (const std::string& value : listed) {
        next.push_back(choice);
        next.back().sources.flags.push_back({flag->spec->flag, {value}});
        std::string& name = next.back().name;
        name += fmt::format("{}{} = {}", name.empty() ? "" : ", ", flag->spec->name(), value);
      }
    }
    choices = std::move(next);
  }
  std::vector<Named> out;
  for (const Choice& choice : choices) {
    XLADDER_ASSIGN(config::Settings settings, resolve_from(choice.sources));
    out.push_back({choice.name, std::move(settings)});
  }
  return out;
}

}  // namespace xladder::cli
