#include "xladder/models/nn/mlp.h"

#include "xladder/graph/composites/block_boundary.h"
#include "xladder/graph/ops.h"

namespace xladder::nn {

using graph::Value;

Status MlpConfig::validate() const {
  for (const auto& [name, value] : {std::pair{"hidden", hidden}, {"depth", depth}, {"num_classes", num_classes}})
    if (value < 1)
      return fail(ErrorCode::kUsage, "model.{} must be at least 1, got {}; choose a positive number", name, value);
  if (!(drop_rate >= 0 && drop_rate < 1))
    return fail(ErrorCode::kUsage, "model.drop_rate must lie in [0, 1), got {}; choose 0 for none", drop_rate);
  return {};
}

Value Mlp::logits(const Scope& scope, Value images) const {
  Value x = reshape(images, {images.dim(0), images.type().num_elements() / images.dim(0)});
  for (int64_t i = 1; i <= config_.depth; ++i) {
    x = activation(linear(scope / ("fc" + std::to_string(i)), x, config_.hidden), config_.act);
    x = block_boundary(dropout(scope, x, config_.drop_rate));
  }
  return linear(scope / head(), x, config_.num_classes);
}

}  // namespace xladder::nn
