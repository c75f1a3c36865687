#include "xladder/program/passes/multi_step.h"

#include <optional>

#include "xladder/graph/ops.h"
#include "xladder/graph/rewrite.h"

namespace xladder::passes {

using graph::Value;

void multi_step(const graph::Graph& step, std::span<const Carried> carried, int64_t steps, LoopForm form,
                graph::Graph& target) {
  const auto stacked = [steps](TensorType type) {
    type.shape.insert(type.shape.begin(), steps);
    return type;
  };
  // The loop carries the state and, behind it, what the steps give besides.
  std::vector<std::optional<size_t>> place_of_parameter(step.num_parameters()), place_of_result(step.num_results());
  for (size_t place = 0; place < carried.size(); ++place)
    place_of_parameter.at(carried[place].parameter) = place_of_result.at(carried[place].result) = place;
  std::vector<Value> initial(carried.size()), inputs;
  for (size_t i = 0; i < step.num_parameters(); ++i) {
    const std::optional<size_t> place = place_of_parameter[i];
    const TensorType& type = step.parameter_type(i);
    const Value value = target.parameter(place ? type : stacked(type), step.parameter_name(i));
    (place ? initial[*place] : inputs.emplace_back()) = value;
  }
  std::vector<size_t> given;  // results that are not carried
  for (size_t i = 0; i < step.num_results(); ++i) {
    if (place_of_result[i]) continue;
    given.push_back(i);
    place_of_result[i] = initial.size();
    initial.push_back(constant(target, 0, stacked(step.result_type(i))));
  }

  const LoopBody body = [&](const LoopIndex& index, std::span<const Value> values, std::span<const Value> fixed) {
    std::vector<Value> arguments;
    auto input = fixed.begin();
    for (const std::optional<size_t>& place : place_of_parameter)
      arguments.push_back(place ? values[*place] : index.element(*input++));
    const std::vector<Value> results = graph::inline_body(step, arguments);
    std::vector<Value> next(values.size());
    for (const Carried& tensor : carried) next[*place_of_parameter[tensor.parameter]] = results[tensor.result];
    for (const size_t i : given)
      next[*place_of_result[i]] = index.with_element(values[*place_of_result[i]], results[i]);
    return next;
  };
  const std::vector<Value> last = repeat(steps, form, initial, inputs, body);
  for (size_t i = 0; i < step.num_results(); ++i) target.add_result(last[*place_of_result[i]], step.result_name(i));
  for (const Carried& tensor : carried)
    if (const auto alias = step.alias_of(tensor.parameter)) target.alias(tensor.parameter, *alias);
}

}  // namespace xladder::passes
