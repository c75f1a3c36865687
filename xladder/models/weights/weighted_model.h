// A model of any family with its weights: what a run leaves and a program is made of.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "xladder/models/nn/model.h"
#include "xladder/models/weights/model_package.h"

namespace xladder::weights {

struct WeightedModel {
  std::shared_ptr<const nn::Model> model;
  std::string name;  // in the registry (nn/registry.h)
  Preprocessing preprocessing = {};
  std::vector<std::string> class_names = {};                     // one a class, or empty
  std::vector<std::pair<std::string, HostTensor>> tensors = {};  // f32, every parameter of the model
};

// The package is valid.
WeightedModel weighted_model(ModelPackage package);

// kUsage for a model that is no ViT; `format` is named in the sentence.
Result<ModelPackage> as_package(WeightedModel model, const std::string& format);

}  // namespace xladder::weights
