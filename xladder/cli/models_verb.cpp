// models: the models that there are by name.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "xladder/cli/verbs.h"
#include "xladder/models/nn/registry.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;

Json side(int64_t height, int64_t width) { return height == width ? Json(height) : Json{height, width}; }

// Fields under the names that recipes and reference files give them.
Json config_of(const nn::VitConfig& vit) {
  constexpr const char* kPoolings[] = {"token", "avg", "max", "avgmax"};  // in the order of VitPooling
  return {{"img_size", side(vit.image_height, vit.image_width)},
          {"patch_size", side(vit.patch_height, vit.patch_width)},
          {"in_chans", vit.in_channels},
          {"num_classes", vit.num_classes},
          {"global_pool", kPoolings[static_cast<size_t>(vit.pooling)]},
          {"embed_dim", vit.embed_dim},
          {"depth", vit.depth},
          {"num_heads", vit.num_heads},
          {"mlp_ratio", vit.mlp_ratio},
          {"qkv_bias", vit.qkv_bias},
          {"qk_norm", vit.qk_norm},
          {"init_values", vit.init_values ? Json(*vit.init_values) : Json(nullptr)},
          {"class_token", vit.class_token},
          {"reg_tokens", vit.reg_tokens},
          {"no_embed_class", vit.no_embed_class},
          {"pre_norm", vit.pre_norm},
          {"fc_norm", vit.fc_norm.value_or(vit.pooling != nn::VitPooling::kToken)},
          {"act", nn::kActivationNames[static_cast<size_t>(vit.act)]},
          {"norm_eps", vit.norm_eps}};
}

Json config_of(const nn::MlpConfig& mlp) {
  return {{"img_size", side(mlp.image.height, mlp.image.width)},
          {"in_chans", mlp.image.channels},
          {"num_classes", mlp.num_classes},
          {"hidden", mlp.hidden},
          {"depth", mlp.depth},
          {"act", nn::kActivationNames[static_cast<size_t>(mlp.act)]}};
}

Json config_of(const nn::ResNetConfig& resnet) {
  return {{"img_size", side(resnet.image.height, resnet.image.width)},
          {"in_chans", resnet.image.channels},
          {"num_classes", resnet.num_classes},
          {"channels", resnet.channels},
          {"blocks", resnet.blocks},
          {"groups", resnet.groups},
          {"norm_eps", resnet.norm_eps}};
}

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
    if (json_) context.print("{}", Json{{"models", list}}.dump(2));
    return ExitCode::kDone;
  }

 private:
  Json json_of(const Described& described) const {
    Json json = {{"name", described.name},
                 {"family", described.model->family()},
                 {"num_parameters", nn::num_parameters(described.parameters)},
                 {"config", std::visit([](const auto& config) { return config_of(config); }, described.config)}};
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
    const Json config = std::visit([](const auto& fields) { return config_of(fields); }, described.config);
    for (const auto& [field, value] : config.items()) context.print("  {:<15} {}", field, value.dump());
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
