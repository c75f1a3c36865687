#include "xladder/models/nn/resnet.h"

#include "xladder/graph/composites/block_boundary.h"
#include "xladder/graph/ops.h"

namespace xladder::nn {

using graph::Value;

Status ResNetConfig::validate() const {
  if (channels.empty() || blocks < 1 || groups < 1 || num_classes < 1)
    return fail(ErrorCode::kUsage,
                "model.channels, model.blocks, model.groups and model.num_classes must be at least "
                "1; choose positive numbers");
  for (const int64_t width : channels)
    if (width < 1 || width % groups != 0)
      return fail(ErrorCode::kUsage,
                  "{} groups do not divide {} channels; choose model.groups so that it divides "
                  "every entry of model.channels",
                  groups, width);
  return {};
}

Value ResNet::block(const Scope& scope, Value x, int64_t channels, int64_t stride) const {
  const graph::InScope part = scope.enter();
  const auto norm = [&](const char* name, Value v) {
    return group_norm(scope / name, v, config_.groups, config_.norm_eps);
  };
  Value y = convolution_2d(scope / "conv1", x, channels, {.kernel = 3, .stride = stride});
  y = activation(norm("bn1", y), Activation::kRelu);
  y = norm("bn2", convolution_2d(scope / "conv2", y, channels, {.kernel = 3}));
  if (stride != 1 || x.dim(3) != channels) {
    const Scope downsample = scope / "downsample";
    x = convolution_2d(downsample / "0", x, channels, {.kernel = 1, .stride = stride});
    x = group_norm(downsample / "1", x, config_.groups, config_.norm_eps);
  }
  return block_boundary(activation(x + y, Activation::kRelu));
}

Value ResNet::logits(const Scope& scope, Value images) const {
  Value x = transpose(images, {0, 2, 3, 1});
  x = convolution_2d(scope / "conv1", x, config_.channels.front(), {.kernel = 3});
  x = block_boundary(activation(group_norm(scope / "bn1", x, config_.groups, config_.norm_eps), Activation::kRelu));
  for (size_t stage = 0; stage < config_.channels.size(); ++stage) {
    const Scope layer = scope / ("layer" + std::to_string(stage + 1));
    for (int64_t i = 0; i < config_.blocks; ++i)
      x = block(layer / std::to_string(i), x, config_.channels[stage], stage > 0 && i == 0 ? 2 : 1);
  }
  const Value pooled = reduce_sum(x, {1, 2}) * (1 / static_cast<double>(x.dim(1) * x.dim(2)));
  return linear(scope / head(), pooled, config_.num_classes);
}

}  // namespace xladder::nn
