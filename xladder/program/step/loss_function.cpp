#include "xladder/program/step/loss_function.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "xladder/graph/ops.h"
#include "xladder/graph/random_bits.h"
#include "xladder/graph/rewrite.h"
#include "xladder/graph/verify.h"
#include "xladder/program/passes/lower_composites.h"
#include "xladder/program/passes/match_composites.h"

namespace xladder::program {
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

bool is_next(const Output& output, const Input& buffer) {
  return output.role == OutputRole::kNextState && output.name == buffer.name && output.type == buffer.type;
}

}  // namespace

LossFunction::LossFunction(std::unique_ptr<Graph> graph, const std::vector<InputRole>& inputs,
                           const std::vector<OutputRole>& outputs, InitialValues initial_values)
    : graph_(std::move(graph)),
      inputs_(inputs_of(*graph_, inputs)),
      outputs_(outputs_of(*graph_, outputs)),
      initial_values_(std::move(initial_values)) {
  for (const Input& input : inputs_) {
    if (input.role == InputRole::kState) parameters_.push_back(input);
    if (input.role == InputRole::kBuffer) buffers_.push_back(input);
    if (input.role == InputRole::kBatch) batch_.push_back(input);
    if (input.role == InputRole::kSeed) draws_ = true;
  }
  for (const Input& buffer : buffers_) {
    const auto next = std::ranges::find_if(outputs_, [&](const Output& output) { return is_next(output, buffer); });
    next_buffers_.push_back(next == outputs_.end() ? std::nullopt
                                                   : std::optional(static_cast<size_t>(next - outputs_.begin())));
  }
  check();
}

bool LossFunction::is_by_sample() const {
  return std::ranges::none_of(outputs_, [](const Output& output) {
    return (output.role == OutputRole::kLoss || output.role == OutputRole::kCount) && output.type.rank() == 0;
  });
}

void LossFunction::check() const {
  require(!parameters_.empty() && !batch_.empty(), "has parameters and a batch",
          fmt::format("{} and {} of them", parameters_.size(), batch_.size()));
  check_inputs();
  check_outputs();
}

void LossFunction::check_inputs() const {
  for (const Input& parameter : parameters_)
    require(is_floating(parameter.type.dtype) && parameter.type.dtype == dtype(),
            "parameters are numbers of one floating type", text_of(parameter));
  std::set<std::string> names;  // files have them by name
  for (const std::vector<Input>* inputs : {&parameters_, &buffers_})
    for (const Input& input : *inputs)
      require(names.insert(input.name).second, "each parameter and buffer has a name of its own", "two " + input.name);
  for (const Input& input : batch_)
    require(input.type.rank() > 0 && input.type.shape.front() == batch_size(),
            "what comes in a batch counts its samples along the first axis, as many in each", text_of(input));
  bool has_seed = false, has_keys = false;
  for (const Input& input : inputs_) {
    if (input.role == InputRole::kState || input.role == InputRole::kBuffer || input.role == InputRole::kBatch)
      continue;
    const bool is_seed = input.role == InputRole::kSeed && input.type == graph::kSeedType;
    require(is_seed || (input.role == InputRole::kSeed && input.type.dtype == DType::kU32),
            "takes parameters, buffers, a batch and a seed u64[2] or keys of u32", text_of(input));
    require(!has_seed && !(is_seed && has_keys), "takes one seed, or keys in its place", "several");
    (is_seed ? has_seed : has_keys) = true;
  }
}

void LossFunction::check_outputs() const {
  const auto losses = std::ranges::count(outputs_, OutputRole::kLoss, &Output::role);
  require(losses == 1, "has one loss", fmt::format("{}", losses));
  for (const Output& output : outputs_) {
    if (output.role == OutputRole::kValue) continue;
    if (output.role == OutputRole::kNextState) {
      const auto others = std::ranges::count_if(
          outputs_, [&](const Output& other) { return other.role == output.role && other.name == output.name; });
      const bool fits = std::ranges::any_of(buffers_, [&](const Input& buffer) { return is_next(output, buffer); });
      require(fits && others == 1, "a next state is that of one buffer, with its name and type", text_of(output));
      continue;
    }
    require(output.role == OutputRole::kLoss || output.role == OutputRole::kCount,
            "gives a loss, counts, next buffers and other values", text_of(output));
    require(is_floating(output.type.dtype) && (output.type.rank() == 0 || output.type.shape == Shape{batch_size()}),
            "a loss or a count is a floating scalar or one for each sample", text_of(output));
  }
}

std::vector<Value> LossFunction::call(const Arguments& arguments, const graph::LoweringTable& lowerings) const {
  std::optional<graph::RandomBits> keys;
  const auto seed_for = [&](const TensorType& type) {
    if (type == graph::kSeedType) return arguments.seed;
    if (!keys) keys.emplace(arguments.seed);
    return keys->next(type.shape);
  };
  std::vector<Value> flat;
  auto parameter = arguments.parameters.begin(), buffer = arguments.buffers.begin(), part = arguments.batch.begin();
  for (const Input& input : inputs_)
    flat.push_back(input.role == InputRole::kState    ? *parameter++
                   : input.role == InputRole::kBuffer ? *buffer++
                   : input.role == InputRole::kBatch  ? *part++
                                                      : seed_for(input.type));
  Graph matched(graph_->name());
  const bool has_whole = lowerings.has(graph::Lowering::kShaped) || lowerings.has(graph::Lowering::kNative);
  const bool recognises = recognises_composites_ && has_whole;
  if (recognises) {
    passes::match_composites(*graph_, matched, is_trained(), lowerings);
    graph::verify_pass(matched, "match_composites");
  }
  const Graph& source = recognises ? matched : *graph_;
  if (!lowerings.has(graph::Lowering::kDecomposed)) return graph::inline_body(source, flat);
  Graph lowered(graph_->name());
  passes::lower_before_differentiation(source, lowered, lowerings);
  graph::verify_pass(lowered, "lower_before_differentiation");
  return graph::inline_body(lowered, flat);
}

std::vector<bool> LossFunction::is_trained() const {
  std::vector<bool> trained;
  for (const Input& input : inputs_) trained.push_back(input.role == InputRole::kState);
  return trained;
}

std::map<std::string, size_t> LossFunction::recognised_composites() const {
  if (!recognises_composites_) return {};
  return passes::count_composites(*graph_, is_trained());
}

std::vector<Value> LossFunction::next_buffers(const Arguments& arguments, std::span<const Value> outputs) const {
  std::vector<Value> next;
  for (size_t i = 0; i < buffers_.size(); ++i)
    next.push_back(next_buffers_[i] ? outputs[*next_buffers_[i]] : arguments.buffers[i]);
  return next;
}

Value mean_of(Value loss) {
  return loss.rank() == 0 ? loss : reduce_sum(loss, {0}) * (1 / static_cast<double>(loss.dim(0)));
}

Value sum_of(Value count) { return count.rank() == 0 ? count : reduce_sum(count, {0}); }

}  // namespace xladder::program
