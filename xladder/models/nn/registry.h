// Models by name: those of timm that VitConfig can express, under timm's names, and small ones for 28-pixel images.
//
//   XLADDER_ASSIGN(nn::ModelConfig config, nn::model_config("vit_base_patch16_224"));
//   std::get<nn::VitConfig>(config).num_classes = 10;
//   XLADDER_ASSIGN(std::unique_ptr<nn::Model> model, nn::make_model(config));
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/models/nn/mlp.h"
#include "xladder/models/nn/model.h"
#include "xladder/models/nn/resnet.h"
#include "xladder/models/nn/vit.h"

namespace xladder::nn {

using ModelConfig = std::variant<VitConfig, MlpConfig, ResNetConfig>;

// Every name, in the order of a list for people: by family, then by size.
const std::vector<std::string>& model_names();

// kUsage for an unknown name, with the closest one.
Result<ModelConfig> model_config(std::string_view name);

// The same for vision transformers alone; nothing for other families and unknown names.
std::optional<VitConfig> vit_config(std::string_view name);

// kUsage if the configuration contradicts itself.
Result<std::unique_ptr<Model>> make_model(const ModelConfig& config);

}  // namespace xladder::nn
