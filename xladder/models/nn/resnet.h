// A small residual network (He et al. 2015, arXiv:1512.03385, section 4.2: three stages for small images), with group
// norm in the place of batch norm, so that a step has no state beside its parameters. Names as timm's `resnet*_gn`.
#pragma once

#include <vector>

#include "xladder/models/nn/layers.h"
#include "xladder/models/nn/model.h"

namespace xladder::nn {

struct ResNetConfig {
  ImageShape image{1, 28, 28};
  int64_t num_classes = 10;
  std::vector<int64_t> channels = {16, 32, 64};  // of each stage; all but the first halve the image
  int64_t blocks = 2;                            // residual blocks a stage
  int64_t groups = 8;                            // of the group norms
  double norm_eps = 1e-5;

  Status validate() const;
};

class ResNet final : public Model {
 public:
  explicit ResNet(ResNetConfig config) : config_(std::move(config)) {}  // validated
  std::string family() const override { return "resnet"; }
  ImageShape image_shape() const override { return config_.image; }
  int64_t num_classes() const override { return config_.num_classes; }
  std::string head() const override { return "fc"; }
  graph::Value logits(const Scope& scope, graph::Value images) const override;

 private:
  graph::Value block(const Scope& scope, graph::Value x, int64_t channels, int64_t stride) const;
  ResNetConfig config_;
};

}  // namespace xladder::nn
