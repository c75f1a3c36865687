#include "xladder/run/job/recipe_model.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "xladder/models/nn/registry.h"

namespace xladder::train {
namespace {

using config::Settings;

// Not fields of a configuration.
constexpr std::string_view kOfEveryFamily[] = {"model.name", "model.weights", "model.weights_strict"};
constexpr std::array kPoolingNames = {"token", "avg", "max", "avgmax"};  // in the order of VitPooling

// Takes options of the section over into fields, and notes which ones the family has.
class Overrides {
 public:
  explicit Overrides(const Settings& settings) : settings_(settings) {}

  bool is_set(const std::string& name) {
    known_.push_back("model." + name);
    return settings_.is_set(known_.back());
  }
  void take(const std::string& name, bool& field) {
    if (is_set(name)) field = settings_.get_bool("model." + name);
  }
  void take(const std::string& name, int64_t& field) {
    if (is_set(name)) field = settings_.get_int("model." + name);
  }
  void take(const std::string& name, double& field) {
    if (is_set(name)) field = settings_.get_float("model." + name);
  }
  void take(const std::string& name, std::vector<int64_t>& field) {
    if (is_set(name)) field = settings_.get_ints("model." + name);
  }
  void take_pair(const std::string& name, int64_t& height, int64_t& width) {
    if (!is_set(name)) return;
    const std::array<int64_t, 2> pair = settings_.get_pair("model." + name);
    height = pair[0];
    width = pair[1];
  }
  template <class Enum, class Names>
  void take_choice(const std::string& name, const Names& names, Enum& field) {
    if (!is_set(name)) return;
    const auto at = std::ranges::find(names, settings_.get_string("model." + name));
    if (at != std::end(names)) field = static_cast<Enum>(at - std::begin(names));
  }

  // After all of them.
  Status refuse_others(const std::string& model) const {
    for (const config::OptionSpec& spec : settings_.table().specs()) {
      if (spec.section() != "model" || !settings_.is_set(spec.path)) continue;
      if (std::ranges::find(kOfEveryFamily, spec.path) != std::end(kOfEveryFamily)) continue;
      if (std::ranges::find(known_, spec.path) == known_.end())
        return fail(ErrorCode::kUsage, "{} has no meaning for {} (from {}); leave it out, or choose another model.name",
                    spec.path, model, settings_.origin(spec.path));
    }
    return {};
  }

 private:
  const Settings& settings_;
  std::vector<std::string> known_;
};

void apply(Overrides& options, nn::VitConfig& vit) {
  options.take_pair("img_size", vit.image_height, vit.image_width);
  options.take_pair("patch_size", vit.patch_height, vit.patch_width);
  options.take("in_chans", vit.in_channels);
  options.take("num_classes", vit.num_classes);
  options.take_choice("global_pool", kPoolingNames, vit.pooling);
  options.take("embed_dim", vit.embed_dim);
  options.take("depth", vit.depth);
  options.take("num_heads", vit.num_heads);
  options.take("mlp_ratio", vit.mlp_ratio);
  options.take("qkv_bias", vit.qkv_bias);
  options.take("qk_norm", vit.qk_norm);
  double init_values = vit.init_values.value_or(0);
  options.take("init_values", init_values);
  vit.init_values = init_values == 0 ? std::nullopt : std::optional(init_values);
  options.take("class_token", vit.class_token);
  options.take("reg_tokens", vit.reg_tokens);
  options.take("no_embed_class", vit.no_embed_class);
  options.take("pre_norm", vit.pre_norm);
  if (bool fc_norm = false; options.is_set("fc_norm")) {
    options.take("fc_norm", fc_norm);
    vit.fc_norm = fc_norm;
  }
  options.take_choice("act", nn::kActivationNames, vit.act);
  options.take("norm_eps", vit.norm_eps);
  options.take("drop_rate", vit.drop_rate);
  options.take("pos_drop_rate", vit.pos_drop_rate);
  options.take("proj_drop_rate", vit.proj_drop_rate);
  options.take("attn_drop_rate", vit.attn_drop_rate);
  options.take("drop_path_rate", vit.drop_path_rate);
}

void apply(Overrides& options, nn::MlpConfig& mlp) {
  options.take_pair("img_size", mlp.image.height, mlp.image.width);
  options.take("in_chans", mlp.image.channels);
  options.take("num_classes", mlp.num_classes);
  options.take("hidden", mlp.hidden);
  options.take("depth", mlp.depth);
  options.take_choice("act", nn::kActivationNames, mlp.act);
  options.take("drop_rate", mlp.drop_rate);
}

void apply(Overrides& options, nn::ResNetConfig& resnet) {
  options.take_pair("img_size", resnet.image.height, resnet.image.width);
  options.take("in_chans", resnet.image.channels);
  options.take("num_classes", resnet.num_classes);
  options.take("channels", resnet.channels);
  options.take("blocks", resnet.blocks);
  options.take("groups", resnet.groups);
  options.take("norm_eps", resnet.norm_eps);
}

void take_from_data(const data::DatasetInfo& data, nn::VitConfig& vit) {
  vit.in_channels = data.channels;
  vit.num_classes = data.num_classes;
}

template <class Config>  // without an image size of its own
void take_from_data(const data::DatasetInfo& data, Config& config) {
  config.image.channels = data.channels;
  if (data.height != 0) config.image = {data.channels, data.height, data.width};
  config.num_classes = data.num_classes;
}

Status check_against(const data::DatasetInfo& data, const nn::Model& model, const std::string& name) {
  const nn::ImageShape image = model.image_shape();
  // Pictures of any size (0) are brought to the model's.
  if (data.height != 0 && (image.height != data.height || image.width != data.width))
    return fail(ErrorCode::kUsage,
                "{} takes images of {}x{} pixels, but those of {} have {}x{}; set model.img_size to the data's{}", name,
                image.height, image.width, data.name, data.height, data.width,
                model.family() == "vit" ? ", and model.patch_size to a divisor of it" : "");
  if (image.channels != data.channels)
    return fail(ErrorCode::kUsage, "{} takes images of {} channels, but those of {} have {}; leave model.in_chans out",
                name, image.channels, data.name, data.channels);
  if (model.num_classes() < data.num_classes)
    return fail(ErrorCode::kUsage, "{} knows {} classes, but {} has {}; leave model.num_classes out", name,
                model.num_classes(), data.name, data.num_classes);
  return {};
}

}  // namespace

Result<std::unique_ptr<nn::Model>> make_model(const Settings& settings, const std::optional<data::DatasetInfo>& data) {
  const std::string& name = settings.get_string("model.name");
  XLADDER_ASSIGN(nn::ModelConfig config, nn::model_config(name));
  Overrides options(settings);
  std::visit(
      [&](auto& family) {
        if (data) take_from_data(*data, family);
        apply(options, family);
      },
      config);
  XLADDER_TRY(options.refuse_others(name));
  XLADDER_ASSIGN(std::unique_ptr<nn::Model> model, nn::make_model(config));
  if (data) XLADDER_TRY(check_against(*data, *model, name));
  return model;
}

}  // namespace xladder::train
