#include "xladder/models/weights/timm_folder.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "xladder/base/files.h"
#include "xladder/base/safetensors.h"
#include "xladder/models/nn/registry.h"
#include "xladder/models/weights/preprocessing_json.h"

namespace xladder::weights {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kPlainArchitecture = "vit_tiny_patch16_224";      // norm_eps 1e-6
constexpr const char* kClipArchitecture = "vit_base_patch16_clip_224";  // norm_eps 1e-5
constexpr const char* kPoolings[] = {"token", "avg", "max", "avgmax"};  // in the order of VitPooling

// Nothing for names that are ours only: those of timm are for three channels.
std::optional<nn::VitConfig> timm_config(const std::string& architecture) {
  const std::optional<nn::VitConfig> vit = nn::vit_config(architecture);
  return vit && vit->in_channels == 3 ? vit : std::nullopt;
}

struct Base {
  std::string architecture;
  nn::VitConfig config;
};

Base base_of(const ModelPackage& package) {
  const double eps = package.config.norm_eps;
  std::optional<nn::VitConfig> own = timm_config(package.architecture);
  if (own && own->norm_eps == eps) return {package.architecture, *own};
  // norm_eps comes with the architecture.
  for (const char* name : {kPlainArchitecture, kClipArchitecture})
    if (const nn::VitConfig config = *timm_config(name); config.norm_eps == eps) return {name, config};
  if (own) return {package.architecture, *own};
  return {kPlainArchitecture, *timm_config(kPlainArchitecture)};
}

Json side(int64_t height, int64_t width) { return height == width ? Json(height) : Json{height, width}; }

Json model_args(const nn::VitConfig& base, const nn::VitConfig& own) {
  Json args = Json::object();
  const auto add = [&](const char* name, const auto& of_base, const auto& of_own) {
    if (of_base != of_own) args[name] = of_own;
  };
  add("img_size", side(base.image_height, base.image_width), side(own.image_height, own.image_width));
  add("patch_size", side(base.patch_height, base.patch_width), side(own.patch_height, own.patch_width));
  add("in_chans", base.in_channels, own.in_channels);
  add("embed_dim", base.embed_dim, own.embed_dim);
  add("depth", base.depth, own.depth);
  add("num_heads", base.num_heads, own.num_heads);
  add("mlp_ratio", base.mlp_ratio, own.mlp_ratio);
  add("qkv_bias", base.qkv_bias, own.qkv_bias);
  add("qk_norm", base.qk_norm, own.qk_norm);
  if (base.init_values != own.init_values) args["init_values"] = own.init_values ? Json(*own.init_values) : Json();
  add("class_token", base.class_token, own.class_token);
  add("reg_tokens", base.reg_tokens, own.reg_tokens);
  add("no_embed_class", base.no_embed_class, own.no_embed_class);
  add("pre_norm", base.pre_norm, own.pre_norm);
  const auto pooling = [](const nn::VitConfig& config) {
    return std::string(kPoolings[static_cast<size_t>(config.pooling)]);
  };
  add("global_pool", pooling(base), pooling(own));
  const bool by_pooling = own.pooling != nn::VitPooling::kToken;  // where fc_norm is not given, here and in timm
  add("fc_norm", base.fc_norm.value_or(by_pooling), own.fc_norm.value_or(by_pooling));
  const auto act = [](const nn::VitConfig& config) { return nn::kActivationNames[static_cast<size_t>(config.act)]; };
  add("act_layer", act(base), act(own));
  return args;
}

Json pretrained_cfg(const ModelPackage& package) {
  const nn::VitConfig& config = package.config;
  Json json = preprocessing_json(package.preprocessing, nn::Vit(config).image_shape());
  json["fixed_input_size"] = true;
  json["num_classes"] = config.num_classes;
  json["pool_size"] = nullptr;
  // Older versions of timm take a first convolution of other than one or three channels for one that has to be adapted.
  const bool adaptable = config.in_channels == 1 || config.in_channels == 3;
  json["first_conv"] = adaptable ? Json("patch_embed.proj") : Json();
  json["classifier"] = "head";
  return json;
}

}  // namespace

std::string timm_config_json(const ModelPackage& package) {
  const nn::VitConfig& config = package.config;
  const Base base = base_of(package);
  Json json = {{"architecture", base.architecture},
               {"num_classes", config.num_classes},
               {"num_features", config.embed_dim},
               {"global_pool", kPoolings[static_cast<size_t>(config.pooling)]}};
  if (!package.class_names.empty()) json["label_names"] = package.class_names;
  if (Json args = model_args(base.config, config); !args.empty()) json["model_args"] = std::move(args);
  json["pretrained_cfg"] = pretrained_cfg(package);
  if (base.config.norm_eps != config.norm_eps) json["xladder"] = {{"norm_eps", config.norm_eps}};
  return json.dump(2, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace) + "\n";
}

std::vector<std::string> timm_differences(const ModelPackage& package) {
  const Base base = base_of(package);
  if (base.config.norm_eps == package.config.norm_eps) return {};
  return {fmt::format("timm takes norm_eps from the architecture: {} instead of {}", base.config.norm_eps,
                      package.config.norm_eps)};
}

Status write_timm_folder(const ModelPackage& package, const std::filesystem::path& folder) {
  XLADDER_TRY(validate(package));
  XLADDER_TRY(write_file_atomically(folder / "config.json", timm_config_json(package)));
  return write_safetensors(folder / "model.safetensors", model_tensors(package), {{"format", "pt"}});
}

}  // namespace xladder::weights
