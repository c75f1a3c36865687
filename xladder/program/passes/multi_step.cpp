#include "xladder/program/passes/multi_step.h"

#include "xladder/graph/ops.h"
#include "xladder/graph/rewrite.h"

namespace xladder::passes {

using graph::Value;

void multi_step(const graph::Graph& step, size_t num_state, int64_t steps, LoopForm form, graph::Graph& target) {
  const auto stacked = [steps](TensorType type) {
    type.shape.insert(type.shape.begin(), steps);
    return type;
  };
  std::vector<Value> carried, inputs;
  for (size_t i = 0; i < step.num_parameters(); ++i) {
    const bool is_state = i < num_state;
    const TensorType& type = step.parameter_type(i);
    const Value value = target.parameter(is_state ? type : stacked(type), step.parameter_name(i));
    (is_state ? carried : inputs).push_back(value);
  }
  for (size_t i = num_state; i < step.num_results(); ++i)
    carried.push_back(constant(target, 0, stacked(step.result_type(i))));

  const LoopBody body = [&](const LoopIndex& index, std::span<const Value> values, std::span<const Value> fixed) {
    std::vector<Value> arguments(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(num_state));
    for (const Value& input : fixed) arguments.push_back(index.element(input));
    std::vector<Value> next = graph::inline_body(step, arguments);
    for (size_t i = num_state; i < next.size(); ++i) next[i] = index.with_element(values[i], next[i]);
    return next;
  };
  const std::vector<Value> results = repeat(steps, form, carried, inputs, body);
  for (size_t i = 0; i < results.size(); ++i) target.add_result(results[i], step.result_name(i));
  for (size_t i = 0; i < num_state; ++i)
    if (const auto alias = step.alias_of(i)) target.alias(i, *alias);
}

}  // namespace xladder::passes
