#include "xladder/program/step/gradient_graph.h"

#include "xladder/graph/composites/composites.h"
#include "xladder/graph/composites/registry.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/random_bits.h"
#include "xladder/graph/rewrite.h"
#include "xladder/graph/verify.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/passes/lower_composites.h"
#include "xladder/program/passes/narrow_program.h"
#include "xladder/program/passes/sample_axis.h"
#include "xladder/program/passes/scale_terms.h"

namespace xladder::program {
namespace {

using graph::Graph;
using graph::Value;

// A shaped GELU calls erf where the device's compiler has a better one.
graph::LoweringTable lowerings_of(const StepOptions& options) {
  graph::LoweringTable table = options.composites;
  const bool is_shaped = table.of(*graph::find_composite(graph::kGelu)) == graph::Lowering::kShaped;
  if (options.emission.own_erf && is_shaped) table.set(graph::kGelu, graph::Lowering::kNative);
  return table;
}

// What the options change of a gradient graph, whose first ops are the forward pass.
void apply_passes(std::unique_ptr<Graph>& graph, size_t num_forward_ops, const StepOptions& options, int64_t samples) {
  if (options.remat != passes::Remat::kNone)
    apply_pass(graph, "rematerialize", [&](const Graph& source, Graph& target) {
      passes::rematerialize(source, num_forward_ops, options.remat, target);
    });
  apply_pass(graph, "lower_composites", [&](const Graph& source, Graph& target) {
    passes::lower_composites(source, target, lowerings_of(options));
  });
  // Terms of bf16 would be rounded before they are summed.
  if (options.emission.scaled_terms && options.precision != Precision::kBf16True)
    apply_pass(graph, "scale_terms", passes::scale_terms);
  if (options.emission.sample_axis && samples > 1)
    apply_pass(graph, "sample_axis",
               [&](const Graph& source, Graph& target) { passes::keep_sample_axis(source, target, samples); });
  if (options.precision == Precision::kBf16Mixed || options.precision == Precision::kFp16Mixed) {
    const auto type =
        options.precision == Precision::kBf16Mixed ? passes::AutocastType::kBF16 : passes::AutocastType::kFP16;
    apply_pass(graph, "autocast", [&](const Graph& source, Graph& target) {
      passes::autocast(
          source, target,
          {.type = type, .narrow_products = options.emission.narrow_products && type == passes::AutocastType::kBF16});
    });
  }
}

std::vector<Value> declared(Graph& graph, const std::vector<Input>& inputs) {
  std::vector<Value> values;
  for (const Input& input : inputs) values.push_back(graph.parameter(input.type, input.name));
  return values;
}

}  // namespace

GradientGraph::GradientGraph(const LossFunction& loss, const StepOptions& options)
    : graph_(std::make_unique<Graph>("gradients")),
      buffers_(loss.buffers()),
      batch_(loss.batch()),
      dtype_(loss.dtype()),
      draws_(loss.draws()),
      scales_loss_(options.scales_loss()) {
  Graph& graph = *graph_;
  for (const Input& parameter : loss.parameters())
    parameters_.push_back(
        {parameter.name, parameter.type.shape, optim::is_trained(options.fine_tuning, parameter.name)});
  LossFunction::Arguments arguments;
  arguments.parameters = declared(graph, loss.parameters());
  arguments.buffers = declared(graph, buffers_);
  arguments.batch = declared(graph, batch_);
  if (draws_) arguments.seed = graph.parameter(graph::kSeedType, "seed");

  const std::vector<Value> outputs = loss.call(arguments, options.composites);
  Results results;
  for (size_t i = 0; i < outputs.size(); ++i) {
    const Output& output = loss.outputs()[i];
    if (output.role == OutputRole::kLoss) results.loss = mean_of(outputs[i]);
    if (output.role == OutputRole::kCount) {
      results.counts.push_back(sum_of(outputs[i]));
      counts_.push_back(output.name);
    }
    if (output.role == OutputRole::kValue && output.type.rank() == 0 && is_floating(output.type.dtype)) {
      results.values.push_back(outputs[i]);
      values_.push_back(output.name);
    }
  }
  results.buffers = loss.next_buffers(arguments, outputs);
  for (const std::optional<size_t>& next : loss.next_buffers()) changes_.push_back(next.has_value());
  Value target = results.loss;
  if (scales_loss_) target = target * convert(graph.parameter({DType::kF32, {}}, "loss_scale"), target.dtype());
  const size_t num_forward_ops = graph.body().ops.size();
  std::vector<Value> wanted;
  std::vector<std::string> names = {"loss"};
  names.insert(names.end(), counts_.begin(), counts_.end());
  names.insert(names.end(), values_.begin(), values_.end());
  for (const Input& buffer : buffers_) names.push_back(buffer.name);
  for (size_t i = 0; i < parameters_.size(); ++i) {
    if (!parameters_[i].is_trained) continue;
    wanted.push_back(arguments.parameters[i]);
    names.push_back(parameters_[i].name);
  }
  results.gradients = autodiff::gradients(target, wanted);
  const std::vector<Value> all = flat(results);
  for (size_t i = 0; i < all.size(); ++i) graph.add_result(all[i], names[i]);
  verify_pass(graph, "gradients");
  apply_passes(graph_, num_forward_ops, options, loss.batch_size());
}

std::vector<Value> GradientGraph::flat(const Arguments& arguments) const {
  std::vector<Value> values = arguments.parameters;
  values.insert(values.end(), arguments.buffers.begin(), arguments.buffers.end());
  values.insert(values.end(), arguments.batch.begin(), arguments.batch.end());
  if (draws_) values.push_back(arguments.seed);
  if (scales_loss_) values.push_back(arguments.loss_scale);
  return values;
}

GradientGraph::Arguments GradientGraph::structured(std::span<const Value> flat) const {
  Arguments arguments;
  auto next = flat.begin();
  for (size_t i = 0; i < parameters_.size(); ++i) arguments.parameters.push_back(*next++);
  for (size_t i = 0; i < buffers_.size(); ++i) arguments.buffers.push_back(*next++);
  for (size_t i = 0; i < batch_.size(); ++i) arguments.batch.push_back(*next++);
  if (draws_) arguments.seed = *next++;
  if (scales_loss_) arguments.loss_scale = *next++;
  return arguments;
}

std::vector<Value> GradientGraph::flat(const Results& results) {
  std::vector<Value> values = {results.loss};
  for (const std::vector<Value>* part : {&results.counts, &results.values, &results.buffers, &results.gradients})
    values.insert(values.end(), part->begin(), part->end());
  return values;
}

GradientGraph::Results GradientGraph::structured_results(std::span<const Value> flat) const {
  const auto counts = flat.begin() + 1;
  const auto values = counts + static_cast<std::ptrdiff_t>(counts_.size());
  const auto buffers = values + static_cast<std::ptrdiff_t>(values_.size());
  const auto gradients = buffers + static_cast<std::ptrdiff_t>(buffers_.size());
  return {flat.front(), {counts, values}, {values, buffers}, {buffers, gradients}, {gradients, flat.end()}};
}

std::vector<Value> GradientGraph::run(std::span<const Value> flat, bool narrow) const {
  if (!narrow) return graph::inline_body(*graph_, flat);
  passes::KeptPlaces kept;
  for (size_t i = 0; i < buffers_.size(); ++i) {
    kept.parameters.push_back(parameters_.size() + i);
    kept.results.push_back(1 + counts_.size() + values_.size() + i);
  }
  std::vector<Value> arguments;
  for (size_t i = 0; i < flat.size(); ++i) {
    const bool is_buffer = i >= parameters_.size() && i < parameters_.size() + buffers_.size();
    arguments.push_back(flat[i].dtype() == DType::kF32 && !is_buffer ? convert(flat[i], DType::kBF16) : flat[i]);
  }
  std::vector<Value> results = passes::inline_narrowed(*graph_, arguments, DType::kBF16, kept);
  for (size_t i = 0; i < results.size(); ++i) results[i] = convert(results[i], result_type(i).dtype);
  return results;
}

}  // namespace xladder::program
