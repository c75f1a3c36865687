#include "xladder/program/step/loss_function.h"

#include <fmt/core.h>

#include <algorithm>

#include "xladder/graph/ops.h"
#include "xladder/graph/random_bits.h"
#include "xladder/graph/rewrite.h"
#include "xladder/program/passes/lower_composites.h"

namespace xladder::train {
namespace {

using graph::Graph;
using graph::Value;

void require(bool condition, std::string_view rule, const std::string& got) {
  if (!condition) throw graph::GraphError(fmt::format("[loss_function] {}; got {}", rule, got));
}

template <class Port>
std::string text_of(const Port& port) {
  return port.name + " " + to_string(port.type);
}

}  // namespace

LossFunction::LossFunction(std::unique_ptr<Graph> graph, const std::vector<InputRole>& inputs,
                           const std::vector<OutputRole>& outputs)
    : graph_(std::move(graph)), inputs_(inputs_of(*graph_, inputs)), outputs_(outputs_of(*graph_, outputs)) {
  for (const Input& input : inputs_) {
    if (input.role == InputRole::kState) parameters_.push_back(input);
    if (input.role == InputRole::kBatch) batch_.push_back(input);
    if (input.role == InputRole::kSeed) draws_ = true;
  }
  check();
}

void LossFunction::check() const {
  require(!parameters_.empty() && !batch_.empty(), "has parameters and a batch",
          fmt::format("{} and {} of them", parameters_.size(), batch_.size()));
  for (const Input& parameter : parameters_)
    require(is_floating(parameter.type.dtype) && parameter.type.dtype == dtype(),
            "parameters are numbers of one floating type", text_of(parameter));
  for (const Input& input : batch_)
    require(input.type.rank() > 0 && input.type.shape.front() == batch_size(),
            "what comes in a batch counts its samples along the first axis, as many in each", text_of(input));
  for (const Input& input : inputs_) {
    const bool is_known = input.role == InputRole::kState || input.role == InputRole::kBatch;
    require(is_known || (input.role == InputRole::kSeed && input.type == graph::kSeedType),
            "takes parameters, a batch and a seed u64[2]", text_of(input));
  }
  require(std::ranges::count(inputs_, InputRole::kSeed, &Input::role) <= 1, "takes one seed", "several");
  const auto losses = std::ranges::count(outputs_, OutputRole::kLoss, &Output::role);
  require(losses == 1, "has one loss", fmt::format("{}", losses));
  for (const Output& output : outputs_) {
    if (output.role == OutputRole::kValue) continue;
    require(output.role == OutputRole::kLoss || output.role == OutputRole::kCount,
            "gives a loss, counts and other values", text_of(output));
    require(is_floating(output.type.dtype) && (output.type.rank() == 0 || output.type.shape == Shape{batch_size()}),
            "a loss or a count is a floating scalar or one for each sample", text_of(output));
  }
}

std::vector<Value> LossFunction::call(std::span<const Value> parameters, std::span<const Value> batch, Value seed,
                                      const graph::LoweringTable& lowerings) const {
  std::vector<Value> arguments;
  size_t next_parameter = 0, next_of_batch = 0;
  for (const Input& input : inputs_)
    arguments.push_back(input.role == InputRole::kState   ? parameters[next_parameter++]
                        : input.role == InputRole::kBatch ? batch[next_of_batch++]
                                                          : seed);
  if (!lowerings.has(graph::Lowering::kDecomposed)) return graph::inline_body(*graph_, arguments);
  Graph lowered(graph_->name());
  passes::lower_before_differentiation(*graph_, lowered, lowerings);
  return graph::inline_body(lowered, arguments);
}

Value mean_of(Value loss) {
  return loss.rank() == 0 ? loss : reduce_sum(loss, {0}) * (1 / static_cast<double>(loss.dim(0)));
}

Value sum_of(Value count) { return count.rank() == 0 ? count : reduce_sum(count, {0}); }

}  // namespace xladder::train
