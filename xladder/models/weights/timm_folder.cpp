#include "xladder/models/weights/timm_folder.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "xladder/base/enum_names.h"
#include "xladder/base/files.h"
#include "xladder/base/json_text.h"
#include "xladder/base/safetensors.h"
#include "xladder/models/nn/fields.h"
#include "xladder/models/nn/registry.h"
#include "xladder/models/weights/preprocessing_json.h"
#include "xladder/models/weights/timm_names.h"

namespace xladder::weights {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr const char* kPlainArchitecture = "vit_tiny_patch16_224";      // norm_eps 1e-6
constexpr const char* kClipArchitecture = "vit_base_patch16_clip_224";  // norm_eps 1e-5

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

// The fields in which the model differs from what its architecture gives it.
OrderedJson model_args(nn::VitConfig base, const nn::VitConfig& own) {
  base.fc_norm = base.fc_norm.value_or(own.pooling != nn::VitPooling::kToken);  // as timm does, too
  const OrderedJson of_base = nn::architecture_json(base), of_own = nn::architecture_json(own);
  OrderedJson args = OrderedJson::object();
  for (const auto& [field, value] : of_own.items())
    if (const std::string name(timm_argument(field)); !name.empty() && of_base[field] != value) args[name] = value;
  return args;
}

OrderedJson pretrained_cfg(const ModelPackage& package) {
  const nn::VitConfig& config = package.config;
  OrderedJson json = preprocessing_json(package.preprocessing, nn::Vit(config).image_shape());
  json["fixed_input_size"] = true;
  json["num_classes"] = config.num_classes;
  json["pool_size"] = nullptr;
  // Older versions of timm take a first convolution of other than one or three channels for one that has to be adapted.
  const bool adaptable = config.in_channels == 1 || config.in_channels == 3;
  json["first_conv"] = adaptable ? OrderedJson("patch_embed.proj") : OrderedJson();
  json["classifier"] = "head";
  return json;
}

}  // namespace

std::string timm_config_json(const ModelPackage& package) {
  const nn::VitConfig& config = package.config;
  const Base base = base_of(package);
  OrderedJson json = {{"architecture", base.architecture},
                      {"num_classes", config.num_classes},
                      {"num_features", config.embed_dim},
                      {"global_pool", enum_name(config.pooling)}};
  if (!package.class_names.empty()) json["label_names"] = package.class_names;
  if (OrderedJson args = model_args(base.config, config); !args.empty()) json["model_args"] = std::move(args);
  json["pretrained_cfg"] = pretrained_cfg(package);
  if (base.config.norm_eps != config.norm_eps) json["xladder"] = {{"norm_eps", config.norm_eps}};
  return text_of_json(json, 2) + "\n";
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
