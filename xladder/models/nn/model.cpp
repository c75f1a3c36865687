#include "xladder/models/nn/model.h"

namespace xladder::nn {

std::vector<ParameterSpec> Model::parameters() const {
  graph::Graph scratch;
  ForwardBuilder builder(scratch, DType::kF32, /*training=*/false);
  const ImageShape shape = image_shape();
  const graph::Value images =
      scratch.parameter({DType::kF32, {1, shape.channels, shape.height, shape.width}}, "images");
  logits(Scope(builder), images);
  return builder.specs();
}

int64_t num_parameters(const std::vector<ParameterSpec>& specs) {
  int64_t count = 0;
  for (const ParameterSpec& spec : specs) count += num_elements(spec.shape);
  return count;
}

}  // namespace xladder::nn
