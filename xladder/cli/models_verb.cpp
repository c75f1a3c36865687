// models: the models that there are by name.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/cli/verbs.h"
#include "xladder/models/nn/fields.h"
#include "xladder/models/nn/registry.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Described {
  std::string name;
  nn::ModelConfig config;
  std::unique_ptr<nn::Model> model;
  std::vector<nn::ParameterSpec> parameters;
};

Result<Described> describe(const std::string& name) {
  XLADDER_ASSIGN(nn::ModelConfig config, nn::model_config(name));
  XLADDER_ASSIGN(std::unique_ptr<nn::Model> model, nn::make_model(config));
  std::vector<nn::ParameterSpec> parameters = model->parameters();
  return Described{name, std::move(config), std::move(model), std::move(parameters)};
}

class ModelsVerb : public Verb {
 public:
  std::string_view name() const override { return "models"; }
  std::string_view summary() const override { return "list the models that a recipe can name"; }
  std::vector<Example> examples() const override {
    return {{"xladder models", "all of them, with their sizes"},
            {"xladder models vit_tiny_patch16_224", "one, with its fields and parameters"}};
  }

  void add_arguments(CLI::App& app) override {
    app.add_option("NAME", names_, "only these models, in full");
    app.add_flag("--json", json_, "print JSON");
  }

  Result<ExitCode> run(Context& context) override {
    Json list = Json::array();
    for (const std::string& model : names_.empty() ? nn::model_names() : names_) {
      XLADDER_ASSIGN(const Described described, describe(model));
      if (json_) {
        list.push_back(json_of(described));
      } else if (names_.empty()) {
        print_line(context, described);
      } else {
        print_all(context, described);
      }
    }
    if (json_) context.print("{}", text_of_json(Json{{"models", list}}, 2));
    return ExitCode::kDone;
  }

 private:
  Json json_of(const Described& described) const {
    Json json = {{"name", described.name},
                 {"family", described.model->family()},
                 {"num_parameters", nn::num_parameters(described.parameters)},
                 {"config", nn::architecture_json(described.config)}};
    if (names_.empty()) return json;
    for (const nn::ParameterSpec& spec : described.parameters)
      json["parameters"].push_back({{"name", spec.name}, {"shape", spec.shape}});
    return json;
  }

  static void print_line(const Context& context, const Described& described) {
    const nn::ImageShape image = described.model->image_shape();
    context.print("{:<42} {:>8.2f} M parameters  {}x{}x{} -> {}", described.name,
                  static_cast<double>(nn::num_parameters(described.parameters)) / 1e6, image.channels, image.height,
                  image.width, described.model->num_classes());
  }

  static void print_all(const Context& context, const Described& described) {
    context.print("{}", context.out.bold(described.name));
    const Json config = nn::architecture_json(described.config);
    for (const auto& [field, value] : config.items()) context.print("  {:<15} {}", field, text_of_json(value));
    context.print("  {} parameters in {} tensors", nn::num_parameters(described.parameters),
                  described.parameters.size());
    for (const nn::ParameterSpec& spec : described.parameters)
      context.print("    {:<32} {}", spec.name, to_string(spec.shape));
  }

  std::vector<std::string> names_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_models_verb() { return std::make_unique<ModelsVerb>(); }

}  // namespace xladder::cli
