// config show|validate|options: what a recipe says, and what it can say.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/base/suggest.h"
#include "xladder/cli/recipe_arguments.h"
#include "xladder/cli/verbs.h"
#include "xladder/config/help.h"
#include "xladder/config/settings.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::cli {
namespace {

class ConfigVerb : public Verb {
 public:
  std::string_view name() const override { return "config"; }
  std::string_view summary() const override { return "show or check a recipe, or list the options that it can hold"; }
  std::vector<Example> examples() const override {
    return {{"xladder config show recipes/fashion_mnist.toml --lr 3e-4", "every value and where it comes from"},
            {"xladder config validate my.toml", "exit code 2 if it is wrong"},
            {"xladder config options", "all options, with defaults and limits"}};
  }

  void add_arguments(CLI::App& app) override {
    app.add_option("ACTION", action_, "show, validate or options");
    app.add_flag("--json", json_, "print JSON");
    recipe_.add_to(app);
  }

  Result<ExitCode> run(Context& context) override {
    if (action_ == "show") return show(context);
    if (action_ == "validate") return validate(context);
    if (action_ == "options") return options(context);
    if (action_.empty()) {
      return fail(ErrorCode::kUsage, "config needs an action: show, validate or options; see `xladder config --help`");
    }
    const std::vector<std::string> actions = {"show", "validate", "options"};
    const auto near = closest(action_, actions);
    return fail(ErrorCode::kUsage, "config: unknown action \"{}\"; {}", action_,
                near ? fmt::format("did you mean \"{}\"?", *near) : "use show, validate or options");
  }

 private:
  Result<ExitCode> show(const Context& context) const {
    XLADDER_ASSIGN(const config::Settings settings, recipe_.resolve());
    if (json_) {
      context.print("{}", config::write_json(settings));
    } else {
      Context::write(context.out_stream, config::write_toml(settings));
    }
    return ExitCode::kDone;
  }

  Result<ExitCode> validate(const Context& context) const {
    if (recipe_.recipe().empty()) {
      return fail(ErrorCode::kUsage, "config validate needs a recipe; for example: xladder config validate my.toml");
    }
    XLADDER_ASSIGN(const config::Settings settings, recipe_.resolve());
    int64_t set = 0;
    for (const config::OptionSpec& spec : settings.table().specs()) set += settings.origin(spec.path) != "default";
    if (json_) context.print("{}", text_of_json(nlohmann::json{{"valid", true}, {"options_set", set}}));
    context.say("{} is valid and sets {} options", recipe_.recipe(), set);
    return ExitCode::kDone;
  }

  Result<ExitCode> options(const Context& context) const {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    std::string section;
    for (const config::OptionSpec& spec : run::recipe_options().specs()) {
      if (json_) {
        list.push_back({{"path", spec.path},
                        {"type", config::name_of(spec.type)},
                        {"default", config::default_of(spec)},
                        {"limits", config::describe_limits(spec)},
                        {"flag", spec.flag},
                        {"unit", spec.unit},
                        {"help", spec.help}});
        continue;
      }
      if (spec.section() != section)
        context.print("{}{}", section.empty() ? "" : "\n", context.out.bold("[" + spec.section() + "]"));
      section = spec.section();
      const std::string limits = config::describe_limits(spec);
      context.print("{:<20} {}{}{}", spec.name(), spec.help, limits.empty() ? "" : " (" + limits + ")",
                    spec.unit.empty() ? "" : ", in " + spec.unit);
      context.print("{:<20} {}", "",
                    context.out.dim(fmt::format("default {}{}{}", config::default_of(spec),
                                                spec.flag.empty() ? "" : ", flag ", spec.flag)));
    }
    if (json_) context.print("{}", text_of_json(list, 2));
    return ExitCode::kDone;
  }

  std::string action_;
  bool json_ = false;
  RecipeArguments recipe_{run::recipe_options()};
};

}  // namespace

std::unique_ptr<Verb> make_config_verb() { return std::make_unique<ConfigVerb>(); }

}  // namespace xladder::cli
