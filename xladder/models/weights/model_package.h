// A model with its weights, its classes and what its pictures need: what an import gives and an export takes.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/data/augment/transform.h"
#include "xladder/models/nn/vit.h"

namespace xladder::weights {

struct Preprocessing {
  double crop_pct = 0.875;
  image::Interpolation interpolation = image::Interpolation::kBicubic;
  data::ResizeMode mode = data::ResizeMode::kShortest;
  std::vector<float> mean = {0.485f, 0.456f, 0.406f};  // of channels scaled to [0, 1]
  std::vector<float> std = {0.229f, 0.224f, 0.225f};
};

struct ModelPackage {
  std::string architecture;  // timm's name of the nearest model, "vit_tiny_patch16_224"
  nn::VitConfig config;      // every field as the tensors need it
  Preprocessing preprocessing = {};
  std::vector<std::string> class_names = {};                     // one a class, or empty
  std::vector<std::pair<std::string, HostTensor>> tensors = {};  // under timm's names
};

// Null if there is none of this name.
const HostTensor* find_tensor(const std::vector<std::pair<std::string, HostTensor>>& tensors, std::string_view name);
inline const HostTensor* find_tensor(const ModelPackage& package, std::string_view name) {
  return find_tensor(package.tensors, name);
}

// kUsage or kFailed if the configuration contradicts itself, a tensor of the model is missing or has another shape, or
// there is not one class name for each class, or one mean and deviation for each channel. Further tensors are let be.
Status validate(const ModelPackage& package);

// The tensors of the model itself, in the order of their use; the package is valid and outlives them.
std::vector<std::pair<std::string, const HostTensor*>> model_tensors(const ModelPackage& package);

}  // namespace xladder::weights
