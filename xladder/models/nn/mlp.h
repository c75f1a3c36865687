// A multilayer perceptron on flattened images.
#pragma once

#include "xladder/models/nn/layers.h"
#include "xladder/models/nn/model.h"

namespace xladder::nn {

struct MlpConfig {
  ImageShape image{1, 28, 28};
  int64_t num_classes = 10;
  int64_t hidden = 256;
  int64_t depth = 2;  // hidden layers
  Activation act = Activation::kGelu;
  double drop_rate = 0;

  Status validate() const;
};

class Mlp final : public Model {
 public:
  explicit Mlp(MlpConfig config) : config_(config) {}  // validated
  std::string family() const override { return "mlp"; }
  ImageShape image_shape() const override { return config_.image; }
  int64_t num_classes() const override { return config_.num_classes; }
  graph::Value logits(const Scope& scope, graph::Value images) const override;

 private:
  MlpConfig config_;
};

}  // namespace xladder::nn
