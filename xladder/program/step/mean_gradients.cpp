#include "xladder/program/step/mean_gradients.h"

#include <algorithm>
#include <cmath>

#include "xladder/graph/ops.h"
#include "xladder/graph/random_bits.h"
#include "xladder/program/passes/data_parallel.h"
#include "xladder/program/passes/sharding.h"
#include "xladder/program/step/step_state.h"

namespace xladder::program {
namespace {

using graph::Value;
using Arguments = GradientGraph::Arguments;
using Results = GradientGraph::Results;

// The gradient graph is bf16 where the update is f32 beside it.
bool narrows_gradients(const StepOptions& options) {
  return options.precision == Precision::kBf16True && (rounds_by_chance(options) || options.master_weights);
}

// Means of loss, values and gradients over the micro-batches, sums of the counts, the buffers after the last.
Results accumulated(const GradientGraph& gradients, const Arguments& arguments, const StepOptions& options,
                    const passes::DeviceLimits& limits) {
  const bool narrow = narrows_gradients(options);
  const std::vector<Value> whole = gradients.flat(arguments);
  const int64_t parts = options.gradient_accumulation_steps;
  if (parts == 1) return gradients.structured_results(gradients.run(whole, narrow));

  graph::Graph& graph = arguments.parameters.front().graph();
  std::vector<Value> sums;
  for (size_t i = 0; i < gradients.num_results(); ++i) sums.push_back(constant(graph, 0, gradients.result_type(i)));
  const size_t first_value = 1 + gradients.counts().size(), first_buffer = first_value + gradients.values().size();
  const size_t first_gradient = first_buffer + gradients.buffers().size();
  std::ranges::copy(arguments.buffers, sums.begin() + static_cast<std::ptrdiff_t>(first_buffer));
  const auto is_buffer = [&](size_t i) { return i >= first_buffer && i < first_gradient; };
  const auto body = [&](const passes::LoopIndex& index, std::span<const Value> carried, std::span<const Value> fixed) {
    Arguments part = gradients.structured(fixed);
    part.buffers = gradients.structured_results(carried).buffers;
    for (Value& input : part.batch) input = index.rows(input, input.dim(0) / parts);
    if (gradients.draws()) part.seed = graph::seed_of_part(part.seed, index.value(graph), parts);
    std::vector<Value> results = gradients.run(gradients.flat(part), narrow);
    for (size_t i = 0; i < results.size(); ++i)
      if (!is_buffer(i)) results[i] = carried[i] + results[i];
    return results;
  };
  sums = passes::repeat(parts, passes::loop_form_for(gradients.graph(), limits), sums, whole, body);
  const double share = 1 / static_cast<double>(parts);
  for (size_t i = 0; i < sums.size(); ++i)
    if (i == 0 || (i >= first_value && !is_buffer(i))) sums[i] = sums[i] * share;
  return gradients.structured_results(sums);
}

std::vector<Value> over_replicas(std::vector<Value> gradients, const StepOptions& options) {
  if (options.shards_optimizer()) {
    for (Value& value : gradients) value = passes::reduce_scatter_mean(value, options.devices);
    return gradients;
  }
  if (options.devices == 1) return gradients;
  // Those of the last layers are known first, so that their bucket can travel while the rest is computed.
  std::ranges::reverse(gradients);
  const auto bucket_bytes = static_cast<int64_t>(std::llround(options.allreduce_bucket_mb * 1e6));
  gradients = passes::mean_over_replicas(gradients, options.devices, bucket_bytes);
  std::ranges::reverse(gradients);
  return gradients;
}

}  // namespace

Results mean_gradients(const GradientGraph& gradients, const Arguments& arguments, const StepOptions& options,
                       const passes::DeviceLimits& limits) {
  Arguments own = arguments;
  if (gradients.draws()) own.seed = graph::seed_of_replica(arguments.seed, options.devices);
  Results out = accumulated(gradients, own, options, limits);
  // What stays goes through no rounding.
  for (size_t i = 0; i < out.buffers.size(); ++i)
    if (!gradients.changes(i)) out.buffers[i] = arguments.buffers[i];
  if (options.devices > 1) {
    const double share = 1 / static_cast<double>(options.devices);
    out.loss = all_reduce(out.loss, graph::Reducer::kAdd, options.devices) * share;
    for (Value& value : out.values) value = all_reduce(value, graph::Reducer::kAdd, options.devices) * share;
    for (Value& count : out.counts) count = all_reduce(count, graph::Reducer::kAdd, options.devices);
    for (size_t i = 0; i < out.buffers.size(); ++i)
      if (Value& buffer = out.buffers[i]; gradients.changes(i) && is_floating(buffer.dtype()))
        buffer = all_reduce(buffer, graph::Reducer::kAdd, options.devices) * share;
  }
  out.gradients = over_replicas(std::move(out.gradients), options);
  if (options.scales_loss()) {
    const Value factor = constant_like(arguments.loss_scale, 1) / arguments.loss_scale;
    for (Value& value : out.gradients) value = value * broadcast(convert(factor, value.dtype()), value.shape());
  }
  return out;
}

}  // namespace xladder::program
