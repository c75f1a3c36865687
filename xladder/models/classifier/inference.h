// The inference function of a model: images -> logits, without dropout.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "xladder/data/augment/normalisation.h"
#include "xladder/graph/graph.h"
#include "xladder/models/nn/model.h"

namespace xladder::classifier {

struct InferenceOptions {
  int64_t batch_size = 1;
  // Images are u8 and normalised in the function; otherwise they are f32 and normalised already.
  std::optional<data::Normalisation> byte_images = {};
};

// Parameters: images [B, C, H, W], then those of the model under their names, f32, in the order of Model::parameters().
// Result: logits f32 [B, classes]. Composites (graph/composites/) are kept.
std::unique_ptr<graph::Graph> inference_graph(const nn::Model& model, const InferenceOptions& options);

}  // namespace xladder::classifier
