#include "xladder/train/step.h"

#include "xladder/autodiff/gradient.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"
#include "xladder/graph/rewrite.h"
#include "xladder/nn/composites/composites.h"
#include "xladder/optim/clip.h"
#include "xladder/optim/decay.h"
#include "xladder/optim/ema.h"
#include "xladder/passes/lower_composites.h"

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

// The forward pass with its loss as a graph of its own, so that composites can be decomposed before differentiation.
struct Forward {
  std::unique_ptr<Graph> graph;  // results: logits, losses [rows], correct [rows]
  std::vector<nn::ParameterSpec> specs;
};

Forward build_forward(const nn::Model& model, const StepOptions& options, bool training) {
  auto graph = std::make_unique<Graph>("forward");
  const nn::ImageShape shape = model.image_shape();
  const Value images =
      graph->parameter({options.dtype, {options.batch_size, shape.channels, shape.height, shape.width}}, "images");
  const Value labels = graph->parameter({DType::kS32, {options.batch_size}}, "labels");
  const Value seed = graph->parameter({DType::kU64, {2}}, "seed");
  nn::ForwardBuilder builder(*graph, options.dtype, training, seed);
  const Value logits = model.logits(nn::Scope(builder), images);

  const Value hot = one_hot(labels, model.num_classes(), options.dtype);
  const double smoothing = training ? options.label_smoothing : 0;
  const Value targets =
      smoothing == 0 ? hot : hot * (1 - smoothing) + smoothing / static_cast<double>(model.num_classes());
  graph->add_result(logits, "logits");
  graph->add_result(nn::softmax_cross_entropy(logits, targets), "losses");
  graph->add_result(correct(logits, hot), "correct");

  if (options.composites == graph::Lowering::kDecomposed) {
    auto decomposed = std::make_unique<Graph>("forward");
    passes::lower_composites(*graph, *decomposed, graph::Lowering::kDecomposed);
    graph = std::move(decomposed);
  }
  return {std::move(graph), builder.specs()};
}

// Puts a forward pass into `graph`. `parameters` are in the order of its specs.
struct ForwardValues {
  Value logits, losses, correct;
};
ForwardValues inline_forward(const Forward& forward, Value images, Value labels, Value seed,
                             std::span<const Value> parameters) {
  std::vector<Value> arguments = {images, labels, seed};
  arguments.insert(arguments.end(), parameters.begin(), parameters.end());
  const std::vector<Value> results = graph::inline_body(*forward.graph, arguments);
  return {results[0], results[1], results[2]};
}

class ProgramBuilder {
 public:
  ProgramBuilder(const nn::Model& model, const StepOptions& options, bool training)
      : options_(options), model_(model), forward_(build_forward(model, options, training)) {}

  Graph& graph() { return *graph_; }
  const Forward& forward() const { return forward_; }

  std::vector<Value> add_state(const std::string& kind) {
    std::vector<Value> values;
    for (const nn::ParameterSpec& spec : forward_.specs) {
      const TensorType type{options_.dtype, spec.shape};
      values.push_back(graph_->parameter(type, kind == "param" ? spec.name : kind + "." + spec.name));
      state_.push_back({kind, spec.name, type});
    }
    return values;
  }

  void add_batch_inputs() {
    const nn::ImageShape shape = model_.image_shape();
    images =
        graph_->parameter({options_.dtype, {options_.batch_size, shape.channels, shape.height, shape.width}}, "images");
    labels = graph_->parameter({DType::kS32, {options_.batch_size}}, "labels");
  }

  Program finish() {
    auto lowered = std::make_unique<Graph>("main");
    passes::lower_composites(*graph_, *lowered, options_.composites);
    std::string text = print_stablehlo(*lowered);
    return {std::move(lowered), std::move(state_), std::move(text)};
  }

  Value images, labels;

 private:
  const StepOptions& options_;
  const nn::Model& model_;
  Forward forward_;
  std::unique_ptr<Graph> graph_ = std::make_unique<Graph>("main");
  std::vector<StateTensor> state_;
};

Value mean(Value values) { return reduce_sum(values, {0}) * (1 / static_cast<double>(values.dim(0))); }

Value no_seed(Graph& graph) { return constant(graph, 0, {DType::kU64, {2}}); }

}  // namespace

Program build_training_step(const nn::Model& model, const StepOptions& options) {
  ProgramBuilder builder(model, options, /*training=*/true);
  Graph& graph = builder.graph();
  const std::vector<std::string> slot_names = optim::slot_names(options.optimizer);
  const std::vector<Value> parameters = builder.add_state("param");
  std::vector<std::vector<Value>> slots;  // [slot][parameter]
  for (const std::string& name : slot_names) slots.push_back(builder.add_state(name));
  const std::vector<Value> averages = options.ema_decay > 0 ? builder.add_state("ema") : std::vector<Value>{};
  builder.add_batch_inputs();
  const Value learning_rate = graph.parameter({DType::kF32, {}}, "learning_rate");
  const Value step = graph.parameter({DType::kS32, {}}, "step");
  const Value seed = graph.parameter({DType::kU64, {2}}, "seed");

  const ForwardValues out = inline_forward(builder.forward(), builder.images, builder.labels, seed, parameters);
  const Value loss = mean(out.losses);
  std::vector<Value> gradients = autodiff::gradients(loss, parameters);
  if (options.clip_grad > 0) gradients = optim::clip_by_global_norm(gradients, options.clip_grad);

  const optim::StepScalars scalars = optim::step_scalars(options.optimizer, {learning_rate, step}, options.dtype);
  std::vector<optim::Update> updates;
  for (size_t i = 0; i < parameters.size(); ++i) {
    std::vector<Value> own_slots;
    for (const auto& slot : slots) own_slots.push_back(slot[i]);
    const nn::ParameterSpec& spec = builder.forward().specs[i];
    const bool decay = options.decay_all || optim::decays_by_default(spec.name, spec.shape);
    updates.push_back(optim::apply(options.optimizer, parameters[i], gradients[i], own_slots, scalars, decay));
  }

  for (size_t i = 0; i < parameters.size(); ++i) graph.add_result(updates[i].parameter, graph.parameter_name(i));
  for (size_t s = 0; s < slots.size(); ++s)
    for (size_t i = 0; i < parameters.size(); ++i)
      graph.add_result(updates[i].slots[s], graph.parameter_name(graph.num_results()));
  for (size_t i = 0; i < averages.size(); ++i)
    graph.add_result(optim::ema_update(averages[i], updates[i].parameter, options.ema_decay),
                     graph.parameter_name(graph.num_results()));
  const size_t num_state = graph.num_results();
  graph.add_result(convert(loss, DType::kF32), "loss");
  graph.add_result(convert(reduce_sum(out.correct, {0}), DType::kS32), "correct");
  for (size_t i = 0; i < num_state; ++i) graph.alias(i, i);
  return builder.finish();
}

Program build_evaluation_step(const nn::Model& model, const StepOptions& options) {
  ProgramBuilder builder(model, options, /*training=*/false);
  Graph& graph = builder.graph();
  const std::vector<Value> parameters = builder.add_state("param");
  builder.add_batch_inputs();
  const Value weights = graph.parameter({DType::kF32, {options.batch_size}}, "weights");
  const ForwardValues out =
      inline_forward(builder.forward(), builder.images, builder.labels, no_seed(graph), parameters);
  // A padded row may hold anything, so it is left out by choice, not by a product with 0.
  const Value real = compare(weights, constant_like(weights, 0), graph::Comparison::kGT);
  const Value losses = convert(out.losses, DType::kF32);
  const Value zero = constant_like(losses, 0);
  graph.add_result(reduce_sum(select(real, losses * weights, zero), {0}), "loss_sum");
  graph.add_result(reduce_sum(select(real, out.correct * weights, zero), {0}), "correct_sum");
  graph.add_result(reduce_sum(weights, {0}), "weight_sum");
  return builder.finish();
}

Program build_gradients(const nn::Model& model, const StepOptions& options) {
  ProgramBuilder builder(model, options, /*training=*/true);
  Graph& graph = builder.graph();
  const std::vector<Value> parameters = builder.add_state("param");
  builder.add_batch_inputs();
  const ForwardValues out =
      inline_forward(builder.forward(), builder.images, builder.labels, no_seed(graph), parameters);
  const Value loss = mean(out.losses);
  const std::vector<Value> gradients = autodiff::gradients(loss, parameters);
  graph.add_result(out.logits, "logits");
  graph.add_result(loss, "loss");
  for (size_t i = 0; i < gradients.size(); ++i) graph.add_result(gradients[i], graph.parameter_name(i));
  return builder.finish();
}

}  // namespace xladder::train
