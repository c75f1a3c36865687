#include "xladder/models/classifier/inference.h"

#include "xladder/models/nn/layers.h"

namespace xladder::classifier {

std::unique_ptr<graph::Graph> inference_graph(const nn::Model& model, const InferenceOptions& options) {
  auto graph = std::make_unique<graph::Graph>("main");
  const nn::ImageShape shape = model.image_shape();
  graph::Value images = graph->parameter(
      {options.byte_images ? DType::kU8 : DType::kF32, {options.batch_size, shape.channels, shape.height, shape.width}},
      "images");
  if (options.byte_images)
    images = nn::normalise_bytes(images, options.byte_images->mean, options.byte_images->std, DType::kF32);
  nn::ForwardBuilder builder(*graph, DType::kF32, /*training=*/false);
  graph->add_result(model.logits(nn::Scope(builder), images), "logits");
  return graph;
}

}  // namespace xladder::classifier
