#include "xladder/program/step/gradient_graph.h"

#include "xladder/graph/composites/composites.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/rewrite.h"
#include "xladder/models/nn/layers.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/passes/lower_composites.h"

namespace xladder::train {
namespace {

using graph::Graph;
using graph::Value;

// [rows] -> [rows, classes]: 1 at the label.
Value one_hot(Value labels, int64_t classes, DType dtype) {
  const Shape shape = {labels.dim(0), classes};
  const Value index = iota(labels.graph(), 1, {DType::kS32, shape});
  return convert(compare(index, broadcast_in_dim(labels, shape, {0}), graph::Comparison::kEQ), dtype);
}

// 1 where the labelled class has the largest logit, else 0: [rows].
Value correct(Value logits, Value hot) {
  const Value largest = reduce(logits, graph::Reducer::kMaximum, {1});
  const Value labelled = reduce_sum(logits * hot, {1});
  return convert(compare(labelled, largest, graph::Comparison::kGE), DType::kF32);
}

// Shares of the classes in an image (mix.h): [rows, classes], and 1 at the class that has most of it.
struct MixedLabels {
  Value shares, dominant;
};

MixedLabels mixed(Value hot, Value other_labels, Value weights) {
  const Value other_hot = one_hot(other_labels, hot.dim(1), hot.dtype());
  const Value weight = broadcast_in_dim(weights, hot.shape(), {0});
  const Value is_first = compare(weight, constant_like(weight, 0.5), graph::Comparison::kGE);
  return {hot * weight + other_hot * (constant_like(weight, 1) - weight), select(is_first, hot, other_hot)};
}

using GraphPass = std::function<void(const Graph& source, Graph& target)>;

void apply_pass(std::unique_ptr<Graph>& graph, const GraphPass& pass) {
  auto target = std::make_unique<Graph>(graph->name());
  pass(*graph, *target);
  graph = std::move(target);
}

}  // namespace

ForwardGraph build_forward_graph(const nn::Model& model, const StepOptions& options, int64_t batch_size,
                                 bool training) {
  auto graph = std::make_unique<Graph>("forward");
  const nn::ImageShape shape = model.image_shape();
  const bool from_bytes = training && options.byte_images;
  const DType image_dtype = from_bytes ? DType::kU8 : options.dtype;
  Value images = graph->parameter({image_dtype, {batch_size, shape.channels, shape.height, shape.width}}, "images");
  if (from_bytes)
    images = nn::normalise_bytes(images, options.byte_images->mean, options.byte_images->std, options.dtype);
  const Value labels = graph->parameter({DType::kS32, {batch_size}}, "labels");
  const Value seed = graph->parameter({DType::kU64, {2}}, "seed");
  const bool mixes = training && options.mixes_labels;
  const Value mix_labels = mixes ? graph->parameter({DType::kS32, {batch_size}}, "mix_labels") : Value();
  const Value mix_weights = mixes ? graph->parameter({options.dtype, {batch_size}}, "mix_weights") : Value();
  nn::ForwardBuilder builder(*graph, options.dtype, training, seed);
  const Value logits = model.logits(nn::Scope(builder), images);

  const Value hot = one_hot(labels, model.num_classes(), options.dtype);
  const MixedLabels classes = mixes ? mixed(hot, mix_labels, mix_weights) : MixedLabels{hot, hot};
  const double smoothing = training ? options.label_smoothing : 0;
  const Value targets = smoothing == 0
                            ? classes.shares
                            : classes.shares * (1 - smoothing) + smoothing / static_cast<double>(model.num_classes());
  graph->add_result(logits, "logits");
  graph->add_result(graph::softmax_cross_entropy(logits, targets), "losses");
  graph->add_result(correct(logits, classes.dominant), "correct");

  if (options.composites.has(graph::Lowering::kDecomposed))
    apply_pass(graph, [&](const Graph& source, Graph& target) {
      passes::lower_before_differentiation(source, target, options.composites);
    });
  return {std::move(graph), builder.specs(), builder.draws()};
}

ForwardValues inline_forward(const ForwardGraph& forward, std::span<const Value> batch,
                             std::span<const Value> parameters) {
  std::vector<Value> arguments(batch.begin(), batch.end());
  arguments.insert(arguments.end(), parameters.begin(), parameters.end());
  const std::vector<Value> results = graph::inline_body(*forward.graph, arguments);
  return {results[0], results[1], results[2]};
}

GradientGraph build_gradient_graph(const nn::Model& model, const StepOptions& options) {
  const ForwardGraph forward =
      build_forward_graph(model, options, options.batch_size / options.micro_batches, /*training=*/true);
  auto graph = std::make_unique<Graph>("gradients");
  std::vector<Value> parameters;
  for (const nn::ParameterSpec& spec : forward.specs)
    parameters.push_back(graph->parameter({options.dtype, spec.shape}, spec.name));
  const Graph& inner = *forward.graph;
  std::vector<Value> batch;
  for (size_t i = 0; i + forward.specs.size() < inner.num_parameters(); ++i)
    batch.push_back(graph->parameter(inner.parameter_type(i), inner.parameter_name(i)));

  const ForwardValues out = inline_forward(forward, batch, parameters);
  const Value loss = reduce_sum(out.losses, {0}) * (1 / static_cast<double>(out.losses.dim(0)));
  const Value count = reduce_sum(out.correct, {0});
  Value target = loss;
  if (options.loss_scaling != LossScaling::kNone)
    target = loss * convert(graph->parameter({DType::kF32, {}}, "loss_scale"), options.dtype);
  const size_t num_forward_ops = graph->body().ops.size();
  std::vector<bool> trained;
  std::vector<Value> wanted;
  std::vector<std::string> names;
  for (size_t i = 0; i < parameters.size(); ++i) {
    trained.push_back(optim::is_trained(options.fine_tuning, forward.specs[i].name));
    if (!trained.back()) continue;
    wanted.push_back(parameters[i]);
    names.push_back(forward.specs[i].name);
  }
  const std::vector<Value> gradients = autodiff::gradients(target, wanted);
  graph->add_result(loss, "loss");
  graph->add_result(count, "correct");
  for (size_t i = 0; i < gradients.size(); ++i) graph->add_result(gradients[i], names[i]);

  if (options.remat != passes::Remat::kNone)
    apply_pass(graph, [&](const Graph& source, Graph& rewritten) {
      passes::rematerialize(source, num_forward_ops, options.remat, rewritten);
    });
  apply_pass(graph, [&](const Graph& source, Graph& rewritten) {
    passes::lower_composites(source, rewritten, options.composites);
  });
  if (options.precision == Precision::kBf16Mixed || options.precision == Precision::kFp16Mixed) {
    const auto type =
        options.precision == Precision::kBf16Mixed ? passes::AutocastType::kBF16 : passes::AutocastType::kFP16;
    apply_pass(graph, [&](const Graph& source, Graph& rewritten) {
      passes::autocast(source, rewritten, {passes::AutocastScope::kContractions, type});
    });
  }
  return {std::move(graph), forward.specs, std::move(trained), forward.draws};
}

}  // namespace xladder::train
