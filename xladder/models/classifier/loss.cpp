#include "xladder/models/classifier/loss.h"

#include <algorithm>

#include "xladder/graph/composites/composites.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/scope.h"
#include "xladder/models/nn/initialize.h"
#include "xladder/models/nn/layers.h"

namespace xladder::classifier {
namespace {

using graph::Graph;
using graph::Value;
using program::InputRole;
using program::OutputRole;

constexpr DType kComputed = DType::kF32;

// [rows] -> [rows, classes]: 1 at the label.
Value one_hot(Value labels, int64_t classes) {
  const Shape shape = {labels.dim(0), classes};
  const Value index = iota(labels.graph(), 1, {DType::kS32, shape});
  return convert(compare(index, broadcast_in_dim(labels, shape, {0}), graph::Comparison::kEQ), kComputed);
}

// 1 where the labelled class has the largest logit, else 0: [rows].
Value correct(Value logits, Value hot) {
  const Value largest = reduce(logits, graph::Reducer::kMaximum, {1});
  const Value labelled = reduce_sum(logits * hot, {1});
  return convert(compare(labelled, largest, graph::Comparison::kGE), DType::kF32);
}

// Shares of the classes in an image (data/augment/mix.h): [rows, classes], and 1 at the class that has most of it.
struct MixedLabels {
  Value shares, dominant;
};

MixedLabels mixed(Value hot, Value other_labels, Value weights) {
  const Value other_hot = one_hot(other_labels, hot.dim(1));
  const Value weight = broadcast_in_dim(weights, hot.shape(), {0});
  const Value is_first = compare(weight, constant_like(weight, 0.5), graph::Comparison::kGE);
  return {hot * weight + other_hot * (constant_like(weight, 1) - weight), select(is_first, hot, other_hot)};
}

Value smoothed(Value targets, double smoothing) {
  return smoothing == 0 ? targets : targets * (1 - smoothing) + smoothing / static_cast<double>(targets.dim(1));
}

// What the builder declared is a parameter or the seed, everything else comes in the batch.
std::vector<InputRole> roles_in(Graph& graph, const nn::ForwardBuilder& builder) {
  std::vector<InputRole> roles;
  for (size_t i = 0; i < graph.num_parameters(); ++i) {
    const Value input = graph.parameter_at(i);
    const bool is_parameter = std::ranges::find(builder.parameters(), input) != builder.parameters().end();
    roles.push_back(is_parameter ? InputRole::kState : input == builder.seed() ? InputRole::kSeed : InputRole::kBatch);
  }
  return roles;
}

}  // namespace

nn::Form form_of(const device::Emission& emission, program::Precision precision) {
  const bool fused = emission.cudnn_attention && precision == program::Precision::kBf16Mixed;
  return {.cut_images = emission.cut_images,
          .joined_qkv = emission.joined_qkv,
          .cudnn_attention = fused,
          .token_multiple = emission.padded_tokens || fused ? device::kTokenMultiple : 1};
}

program::LossFunction loss_function(const nn::Model& model, const LossOptions& options) {
  auto graph = std::make_unique<Graph>("forward");
  const int64_t batch = options.per_device_batch_size;
  const nn::ImageShape shape = model.image_shape();
  const bool from_bytes = options.training && options.input_dtype == DType::kU8;
  Shape sizes = {shape.channels, shape.height, shape.width};
  if (options.form.cut_images) sizes = model.patches().value_or(sizes);
  sizes.insert(sizes.begin(), batch);
  Value images = graph->parameter({from_bytes ? DType::kU8 : kComputed, sizes}, "images");
  if (from_bytes)
    images = nn::normalise_bytes(images, options.normalisation.mean, options.normalisation.std, kComputed);
  const Value labels = graph->parameter({DType::kS32, {batch}}, "labels");
  const bool mixes = options.training && options.mixes_labels;
  const Value mix_labels = mixes ? graph->parameter({DType::kS32, {batch}}, "mix_labels") : Value();
  const Value mix_weights = mixes ? graph->parameter({kComputed, {batch}}, "mix_weights") : Value();
  nn::ForwardBuilder builder(*graph, kComputed, options.training, {}, options.form);
  const Value logits = model.logits(nn::Scope(builder), images);

  graph->add_result(logits, "logits");
  {
    const graph::InScope scope(*graph, "loss");
    const Value hot = one_hot(labels, model.num_classes());
    const MixedLabels classes = mixes ? mixed(hot, mix_labels, mix_weights) : MixedLabels{hot, hot};
    const Value targets = smoothed(classes.shares, options.training ? options.label_smoothing : 0);
    graph->add_result(softmax_cross_entropy(logits, targets), "loss");
    graph->add_result(correct(logits, classes.dominant), "correct");
  }
  const std::vector<InputRole> inputs = roles_in(*graph, builder);
  return {std::move(graph),
          inputs,
          {OutputRole::kValue, OutputRole::kLoss, OutputRole::kCount},
          nn::initial_values(builder.specs())};
}

}  // namespace xladder::classifier
