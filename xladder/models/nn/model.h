// A model: a function from images to logits whose parameters carry names.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/models/nn/scope.h"

namespace xladder::nn {

struct ImageShape {
  int64_t channels = 3, height = 224, width = 224;
  friend bool operator==(const ImageShape&, const ImageShape&) = default;
};

class Model {
 public:
  virtual ~Model() = default;
  virtual std::string family() const = 0;  // "vit", "mlp", "resnet"
  virtual ImageShape image_shape() const = 0;
  virtual int64_t num_classes() const = 0;
  // The classifier's parameters: head().weight [classes, width], ...
  virtual std::string head() const { return "head"; }
  // Of a model with an image size of its own, the parameter whose second axis counts the channels of images. Others
  // take images as their data has them: nothing.
  virtual std::optional<std::string> parameter_of_channels() const { return std::nullopt; }
  // Whether it cuts images into patches, whose size (model.patch_size) then divides theirs.
  virtual bool cuts_patches() const { return false; }
  // An image cut into patches: [rows, columns, channels, patch height, patch width]; nothing: it takes none so.
  virtual std::optional<Shape> patches() const { return std::nullopt; }

  // images [batch, channels, height, width], or cut into patches [batch, ...] -> logits [batch, classes]
  virtual graph::Value logits(const Scope& scope, graph::Value images) const = 0;

  // Parameters in the order of their first use.
  std::vector<ParameterSpec> parameters() const;
};

int64_t num_parameters(const std::vector<ParameterSpec>& specs);  // scalars in all

}  // namespace xladder::nn
