#include "xladder/program/passes/loop.h"

#include "xladder/graph/ops.h"

namespace xladder::passes {

using graph::Value;

LoopForm loop_form_for(const graph::Graph& graph, const device::Limits& limits) {
  if (!limits.slows_convolutions_in_loops) return LoopForm::kWhile;
  for (size_t i = 0; i < graph.num_ops(); ++i)
    if (graph.op(static_cast<graph::OpId>(i)).code == graph::OpCode::kConvolution) return LoopForm::kUnroll;
  return LoopForm::kWhile;
}

Value LoopIndex::value(graph::Graph& graph) const {
  return variable_ ? variable_ : constant(graph, static_cast<double>(constant_), {DType::kS32, {}});
}

std::vector<Value> LoopIndex::start(Value x, int64_t rows_per_step) const {
  std::vector<Value> start = {variable_ * static_cast<double>(rows_per_step)};
  const Value zero = constant_like(variable_, 0);
  while (static_cast<int64_t>(start.size()) < x.rank()) start.push_back(zero);
  return start;
}

Value LoopIndex::rows(Value x, int64_t count) const {
  if (!variable_) return slice_axis(x, 0, constant_ * count, (constant_ + 1) * count);
  Shape sizes = x.shape();
  sizes.front() = count;
  return dynamic_slice(x, start(x, count), std::move(sizes));
}

Value LoopIndex::element(Value x) const {
  const Value row = rows(x, 1);
  return reshape(row, Shape(x.shape().begin() + 1, x.shape().end()));
}

Value LoopIndex::with_element(Value x, Value element) const {
  Shape row_shape = x.shape();
  row_shape.front() = 1;
  const Value row = reshape(element, row_shape);
  if (variable_) return dynamic_update_slice(x, row, start(x, 1));
  std::vector<Value> parts;
  if (constant_ > 0) parts.push_back(slice_axis(x, 0, 0, constant_));
  parts.push_back(row);
  if (constant_ + 1 < x.dim(0)) parts.push_back(slice_axis(x, 0, constant_ + 1, x.dim(0)));
  return concatenate(parts, 0);
}

std::vector<Value> repeat(int64_t count, LoopForm form, std::span<const Value> carried, std::span<const Value> fixed,
                          const LoopBody& body) {
  std::vector<Value> values(carried.begin(), carried.end());
  if (form == LoopForm::kUnroll) {
    for (int64_t i = 0; i < count; ++i) values = body(LoopIndex(i), values, fixed);
    return values;
  }
  // A region sees its arguments only, so the fixed values travel along.
  graph::Graph& graph = carried.front().graph();
  const Value zero = constant(graph, 0, {DType::kS32, {}});
  std::vector<Value> initial = {zero};
  initial.insert(initial.end(), values.begin(), values.end());
  initial.insert(initial.end(), fixed.begin(), fixed.end());
  const auto condition = [count](std::span<const Value> arguments) {
    const Value limit = constant_like(arguments[0], static_cast<double>(count));
    return std::vector<Value>{compare(arguments[0], limit, graph::Comparison::kLT)};
  };
  const auto step = [&](std::span<const Value> arguments) {
    const auto inner_fixed = arguments.subspan(1 + carried.size());
    std::vector<Value> next = {arguments[0] + 1};
    const std::vector<Value> computed =
        body(LoopIndex(arguments[0]), arguments.subspan(1, carried.size()), inner_fixed);
    next.insert(next.end(), computed.begin(), computed.end());
    next.insert(next.end(), inner_fixed.begin(), inner_fixed.end());
    return next;
  };
  const std::vector<Value> results = while_loop(initial, condition, step);
  const auto first = results.begin() + 1;
  return {first, first + static_cast<std::ptrdiff_t>(carried.size())};
}

}  // namespace xladder::passes
