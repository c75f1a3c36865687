// For tests only: a tiny ViT whose tensors hold numbers of their own.
#pragma once

#include "xladder/models/nn/vit.h"
#include "xladder/models/weights/model_package.h"

namespace xladder::weights {

inline nn::VitConfig tiny_config() {
  nn::VitConfig config;
  config.image_height = config.image_width = 8;
  config.patch_height = config.patch_width = 4;
  config.num_classes = 3;
  config.embed_dim = 8;
  config.depth = 2;
  config.num_heads = 2;
  return config;
}

// Element i of tensor t is t + i / 1024.
inline ModelPackage package_of(const nn::VitConfig& config) {
  ModelPackage package{.architecture = "vit_tiny_patch16_224", .config = config};
  package.preprocessing.mean.assign(static_cast<size_t>(config.in_channels), 0.5f);
  package.preprocessing.std.assign(static_cast<size_t>(config.in_channels), 0.25f);
  for (const nn::ParameterSpec& spec : nn::Vit(config).parameters()) {
    HostTensor tensor(DType::kF32, spec.shape);
    float value = static_cast<float>(package.tensors.size());
    for (float& element : tensor.as<float>()) {
      element = value;
      value += 1.0f / 1024;
    }
    package.tensors.emplace_back(spec.name, std::move(tensor));
  }
  return package;
}

}  // namespace xladder::weights
