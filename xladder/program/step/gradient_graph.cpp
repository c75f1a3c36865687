#include "xladder/program/step/gradient_graph.h"

#include "xladder/graph/ops.h"
#include "xladder/graph/random_bits.h"
#include "xladder/graph/rewrite.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/passes/lower_composites.h"
#include "xladder/program/passes/narrow_program.h"

namespace xladder::train {
namespace {

using graph::Graph;
using graph::Value;

// What the options change of a gradient graph, whose first ops are the forward pass.
void apply_passes(std::unique_ptr<Graph>& graph, size_t num_forward_ops, const StepOptions& options) {
  if (options.remat != passes::Remat::kNone)
    apply_pass(graph, "rematerialize", [&](const Graph& source, Graph& target) {
      passes::rematerialize(source, num_forward_ops, options.remat, target);
    });
  apply_pass(graph, "lower_composites",
             [&](const Graph& source, Graph& target) { passes::lower_composites(source, target, options.composites); });
  if (options.precision == Precision::kBf16Mixed || options.precision == Precision::kFp16Mixed) {
    const auto type =
        options.precision == Precision::kBf16Mixed ? passes::AutocastType::kBF16 : passes::AutocastType::kFP16;
    apply_pass(graph, "autocast", [&](const Graph& source, Graph& target) {
      passes::autocast(source, target, {passes::AutocastScope::kContractions, type});
    });
  }
}

}  // namespace

GradientGraph::GradientGraph(const LossFunction& loss, const StepOptions& options)
    : graph_(std::make_unique<Graph>("gradients")),
      batch_(loss.batch()),
      dtype_(loss.dtype()),
      draws_(loss.draws()),
      scales_loss_(options.scales_loss()) {
  Graph& graph = *graph_;
  Arguments arguments;
  for (const Input& parameter : loss.parameters()) {
    arguments.parameters.push_back(graph.parameter(parameter.type, parameter.name));
    parameters_.push_back(
        {parameter.name, parameter.type.shape, optim::is_trained(options.fine_tuning, parameter.name)});
  }
  for (const Input& input : loss.batch()) arguments.batch.push_back(graph.parameter(input.type, input.name));
  if (draws_) arguments.seed = graph.parameter(graph::kSeedType, "seed");

  const std::vector<Value> outputs =
      loss.call(arguments.parameters, arguments.batch, arguments.seed, options.composites);
  Value mean_loss;
  std::vector<Value> counts;
  for (size_t i = 0; i < outputs.size(); ++i) {
    const Output& output = loss.outputs()[i];
    if (output.role == OutputRole::kLoss) mean_loss = mean_of(outputs[i]);
    if (output.role != OutputRole::kCount) continue;
    counts.push_back(sum_of(outputs[i]));
    counts_.push_back(output.name);
  }
  Value target = mean_loss;
  if (scales_loss_) target = mean_loss * convert(graph.parameter({DType::kF32, {}}, "loss_scale"), mean_loss.dtype());
  const size_t num_forward_ops = graph.body().ops.size();
  std::vector<Value> wanted;
  std::vector<std::string> names;
  for (size_t i = 0; i < parameters_.size(); ++i) {
    if (!parameters_[i].is_trained) continue;
    wanted.push_back(arguments.parameters[i]);
    names.push_back(parameters_[i].name);
  }
  const std::vector<Value> gradients = autodiff::gradients(target, wanted);
  graph.add_result(mean_loss, "loss");
  for (size_t i = 0; i < counts.size(); ++i) graph.add_result(counts[i], counts_[i]);
  for (size_t i = 0; i < gradients.size(); ++i) graph.add_result(gradients[i], names[i]);
  apply_passes(graph_, num_forward_ops, options);
}

std::vector<Value> GradientGraph::flat(const Arguments& arguments) const {
  std::vector<Value> values = arguments.parameters;
  values.insert(values.end(), arguments.batch.begin(), arguments.batch.end());
  if (draws_) values.push_back(arguments.seed);
  if (scales_loss_) values.push_back(arguments.loss_scale);
  return values;
}

GradientGraph::Arguments GradientGraph::structured(std::span<const Value> flat) const {
  Arguments arguments;
  auto next = flat.begin();
  for (size_t i = 0; i < parameters_.size(); ++i) arguments.parameters.push_back(*next++);
  for (size_t i = 0; i < batch_.size(); ++i) arguments.batch.push_back(*next++);
  if (draws_) arguments.seed = *next++;
  if (scales_loss_) arguments.loss_scale = *next++;
  return arguments;
}

std::vector<Value> GradientGraph::run(std::span<const Value> flat, bool narrow) const {
  if (!narrow) return graph::inline_body(*graph_, flat);
  std::vector<Value> arguments;
  for (const Value& argument : flat)
    arguments.push_back(argument.dtype() == DType::kF32 ? convert(argument, DType::kBF16) : argument);
  std::vector<Value> results = passes::inline_narrowed(*graph_, arguments, DType::kBF16);
  for (Value& result : results) result = convert(result, DType::kF32);
  return results;
}

}  // namespace xladder::train
