#include <algorithm>

#include "xladder/program/autodiff/vjp_rules.h"

namespace xladder::autodiff {
namespace {

using graph::OpCode;
using graph::Reducer;
using graph::Value;
using graph::Window;
using Context = const VjpContext&;
using Cotangents = std::vector<Value>;

// Puts the axes that a reduction removed back by repetition.
Value expand(Value reduced, Value like, const std::vector<int64_t>& reduced_axes) {
  std::vector<int64_t> kept;
  for (int64_t axis = 0; axis < like.rank(); ++axis)
    if (std::find(reduced_axes.begin(), reduced_axes.end(), axis) == reduced_axes.end()) kept.push_back(axis);
  return broadcast_in_dim(reduced, like.shape(), std::move(kept));
}

Cotangents vjp_reduce(Context c) {
  const Value x = c.operand(0);
  const auto& dimensions = c.op.attributes.integers("dimensions");
  const std::string& reducer = c.op.attributes.text("reducer");
  if (reducer == "add") return {expand(c.cotangent(), x, dimensions)};
  if (reducer != "maximum" && reducer != "minimum") return {Value()};
  // The extreme elements share the cotangent equally.
  const Value hit = convert(compare(x, expand(c.result(), x, dimensions), graph::Comparison::kEQ), x.dtype());
  const Value share = c.cotangent() / reduce_sum(hit, dimensions);
  return {expand(share, x, dimensions) * hit};
}

Window window_of(Context c) {
  const auto& padding = c.op.attributes.integers("padding");
  Window window{c.op.attributes.integers("window_size"), c.op.attributes.integers("window_strides"), {}};
  for (size_t i = 0; i + 1 < padding.size(); i += 2) window.padding.emplace_back(padding[i], padding[i + 1]);
  return window;
}

Cotangents vjp_reduce_window(Context c) {
  const Value x = c.operand(0), g = c.cotangent();
  const Window window = window_of(c);
  const std::string& reducer = c.op.attributes.text("reducer");
  if (reducer == "maximum") return {select_and_scatter(x, g, window)};
  if (reducer != "add") throw graph::GraphError("[reduce_window] has a derivative for sums and maxima; got " + reducer);
  // Every element of a window takes its cotangent: dilate by the strides, then sum over windows of stride 1.
  std::vector<int64_t> low, high, interior;
  for (size_t i = 0; i < window.size.size(); ++i) {
    const auto axis = static_cast<int64_t>(i);
    const int64_t spread = (g.dim(axis) - 1) * window.strides[i] + 1;
    low.push_back(window.size[i] - 1 - window.padding[i].first);
    high.push_back(x.dim(axis) + window.size[i] - 1 - spread - low.back());
    interior.push_back(window.strides[i] - 1);
  }
  const Value zero = constant(g.graph(), 0, {g.dtype(), {}});
  const std::vector<int64_t> ones(window.size.size(), 1);
  const Window unit{window.size, ones, std::vector<std::pair<int64_t, int64_t>>(window.size.size(), {0, 0})};
  return {reduce_window(pad(g, zero, low, high, interior), Reducer::kAdd, unit)};
}

}  // namespace

VjpRule reduction_rule(OpCode code) {
  switch (code) {
    case OpCode::kReduce:
      return vjp_reduce;
    case OpCode::kReduceWindow:
      return vjp_reduce_window;
    default:
      return nullptr;
  }
}

}  // namespace xladder::autodiff
