// Forward and backward pass of one micro-batch on one device, as graphs of their own.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "xladder/models/nn/model.h"
#include "xladder/program/step/step.h"

namespace xladder::train {

// The batch: images, labels s32 [B], seed u64 [2], and with mixes_labels also mix_labels s32 [B] and mix_weights [B].
// Parameters: the batch, then the model's. Results: logits, losses [B], correct f32 [B].
struct ForwardGraph {
  std::unique_ptr<graph::Graph> graph;
  std::vector<nn::ParameterSpec> specs;
  bool draws = false;  // random bits from the seed
};
ForwardGraph build_forward_graph(const nn::Model& model, const StepOptions& options, int64_t batch_size, bool training);

struct ForwardValues {
  graph::Value logits, losses, correct;
};
ForwardValues inline_forward(const ForwardGraph& forward, std::span<const graph::Value> batch,
                             std::span<const graph::Value> parameters);

// Parameters: the model's, the batch, then loss_scale f32 if the loss is scaled. Results: loss (the mean, not scaled),
// correct f32 (a count), then the gradient of every parameter that is trained (scaled). Composites are lowered,
// activations recomputed and contractions cast as the options say.
struct GradientGraph {
  std::unique_ptr<graph::Graph> graph;
  std::vector<nn::ParameterSpec> specs;
  std::vector<bool> trained;  // for each of specs
  bool draws = false;         // random bits from the seed
};
GradientGraph build_gradient_graph(const nn::Model& model, const StepOptions& options);

}  // namespace xladder::train
