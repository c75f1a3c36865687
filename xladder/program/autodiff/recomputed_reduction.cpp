#include "xladder/program/autodiff/recomputed_reduction.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "xladder/program/autodiff/gradient.h"

namespace xladder::autodiff {
namespace {

using graph::Block;
using graph::Graph;
using graph::GraphError;
using graph::Op;
using graph::OpCode;
using graph::Reducer;
using graph::Value;
using graph::ValueId;
using graph::Window;
using Context = const VjpContext&;
using Values = std::vector<Value>;
using Axes = std::vector<int64_t>;

// So that a derivative does not become longer than a program.
constexpr int64_t kMostSlices = 512;

// Combines tensors of one shape, one of each operand and then another of each.
using Combine = std::function<Values(std::span<const Value> first, std::span<const Value> second)>;

Value as(Value scalar, const Shape& shape) { return scalar.shape() == shape ? scalar : broadcast(scalar, shape); }

// What a region of scalars computes of whole tensors, in another graph. `captured` stands for what it takes from
// outside, as scalars.
class Lifted {
 public:
  Lifted(Context c, std::span<const Value> captured) : source_(c.operand(0).graph()), op_(c.op) {
    const std::span<const Value> outside = c.operands.subspan(c.op.operands.size());
    for (size_t i = 0; i < outside.size(); ++i) captured_.emplace(outside[i].id(), captured[i]);
  }

  Values operator()(std::span<const Value> first, std::span<const Value> second) const {
    const Block& region = op_.regions[0];
    Graph& target = first.front().graph();
    const Shape& shape = first.front().shape();
    std::unordered_map<ValueId, Value> values = captured_;
    for (size_t i = 0; i < first.size(); ++i) {
      values.emplace(region.arguments[i], first[i]);
      values.emplace(region.arguments[first.size() + i], second[i]);
    }
    for (const graph::OpId id : region.ops) {
      const Op& op = source_.op(id);
      if (op.code == OpCode::kConstant) {
        values.emplace(op.results[0], constant(target, op.attributes.literal("value")));
        continue;
      }
      if (!is_elementwise(op.code))
        throw GraphError(fmt::format("[{}] has a derivative for a reducer of elementwise ops; got {}",
                                     name_of(op_.code), name_of(op.code)));
      Values operands;
      for (const ValueId operand : op.operands) operands.push_back(as(values.at(operand), shape));
      values.emplace(op.results[0], target.append(op.code, operands, op.attributes)[0]);
    }
    Values results;
    for (const ValueId result : region.results) results.push_back(as(values.at(result), shape));
    return results;
  }

 private:
  const Graph& source_;
  const Op& op_;
  std::unordered_map<ValueId, Value> captured_;
};

// The cotangents of the op's operands by those of its results, through what `compute` makes of its first `count`
// operands and of what its region takes from outside.
Values differentiated(Context c, size_t count,
                      const std::function<Values(std::span<const Value>, std::span<const Value>)>& compute) {
  Graph part;
  Values arguments, parameters, outputs, cotangents, wanted;
  std::vector<size_t> places;
  const auto add = [&](Value value) {
    arguments.push_back(value);
    return part.parameter(value.type(), "");
  };
  for (size_t i = 0; i < count; ++i) parameters.push_back(add(c.operand(i)));
  Values captured;
  for (const Value& value : c.operands.subspan(c.op.operands.size())) captured.push_back(add(value));
  const Values results = compute(parameters, captured);
  for (size_t i = 0; i < results.size(); ++i) {
    if (!c.cotangents[i]) continue;
    outputs.push_back(results[i]);
    cotangents.push_back(add(c.cotangents[i]));
  }
  for (size_t i = 0; i < count; ++i) {
    if (!c.wanted[i] || !is_floating(parameters[i].dtype())) continue;
    wanted.push_back(parameters[i]);
    places.push_back(i);
  }
  Values out(c.operands.size());
  if (outputs.empty() || wanted.empty()) return out;
  for (const Value& gradient : vjp(outputs, cotangents, wanted)) part.add_result(gradient, "");
  const Values found = inline_body(part, arguments);
  for (size_t i = 0; i < found.size(); ++i) out[places[i]] = found[i];
  return out;
}

Values sliced(const Values& tensors, int64_t axis, int64_t start, int64_t limit, int64_t stride = 1) {
  Values out;
  for (const Value& x : tensors) {
    Axes from(x.shape().size(), 0), to = x.shape(), step(x.shape().size(), 1);
    from[static_cast<size_t>(axis)] = start;
    to[static_cast<size_t>(axis)] = limit;
    step[static_cast<size_t>(axis)] = stride;
    out.push_back(slice(x, from, to, step));
  }
  return out;
}

Values joined(const Values& first, const Values& second, int64_t axis) {
  Values out;
  for (size_t i = 0; i < first.size(); ++i) {
    const Value parts[] = {first[i], second[i]};
    out.push_back(concatenate(parts, axis));
  }
  return out;
}

// One element along the axis is left.
Values reduced(Values tensors, int64_t axis, const Combine& combine) {
  for (int64_t size = tensors[0].dim(axis); size > 1; size = tensors[0].dim(axis)) {
    const int64_t half = size / 2;
    Values next = combine(sliced(tensors, axis, 0, half), sliced(tensors, axis, half, 2 * half));
    if (size % 2 != 0) next = joined(next, sliced(tensors, axis, size - 1, size), axis);
    tensors = std::move(next);
  }
  return tensors;
}

// ---- Sums of all before ------------------------------------------------------------------------------------------

Value interleaved(Value even, Value odd, int64_t axis) {
  const auto spread = [&](Value x, int64_t low) {
    Axes before(x.shape().size(), 0), behind = before, between = before;
    const auto at = static_cast<size_t>(axis);
    between[at] = 1;
    before[at] = low;
    behind[at] = even.dim(axis) + odd.dim(axis) - low - (2 * x.dim(axis) - 1);
    return pad(x, constant(x.graph(), 0, {x.dtype(), {}}), before, behind, between);
  };
  return spread(even, 0) + spread(odd, 1);
}

// As jax.lax.associative_scan: pairs are combined, scanned and then combined with the elements between them.
Values scanned(const Values& x, int64_t axis, const Combine& combine) {
  const int64_t size = x[0].dim(axis);
  if (size < 2) return x;
  const Values pairs = combine(sliced(x, axis, 0, size - 1, 2), sliced(x, axis, 1, size, 2));
  const Values odd = scanned(pairs, axis, combine);
  Values even = sliced(x, axis, 0, 1);
  if (size > 2) {
    const int64_t before = odd[0].dim(axis) - (size % 2 == 0 ? 1 : 0);
    even = joined(even, combine(sliced(odd, axis, 0, before), sliced(x, axis, 2, size, 2)), axis);
  }
  Values out;
  for (size_t i = 0; i < x.size(); ++i) out.push_back(interleaved(even[i], odd[i], axis));
  return out;
}

struct Scan {
  int64_t axis;
  bool reverse;
};

// Whether each window holds all elements before (behind) its own, and that.
std::optional<Scan> scan_of(const Window& window, const Shape& shape) {
  std::optional<Scan> scan;
  for (size_t i = 0; i < shape.size(); ++i) {
    if (window.strides[i] != 1 || window.base_dilations[i] != 1 || window.window_dilations[i] != 1) return std::nullopt;
    const std::pair<int64_t, int64_t> padding = window.padding[i];
    if (window.size[i] == 1 && padding == std::pair<int64_t, int64_t>{0, 0}) continue;
    const int64_t others = shape[i] - 1;
    const bool reverse = padding == std::pair<int64_t, int64_t>{0, others};
    if (scan || window.size[i] != shape[i] || !(reverse || padding == std::pair<int64_t, int64_t>{others, 0}))
      return std::nullopt;
    scan = Scan{static_cast<int64_t>(i), reverse};
  }
  return scan;
}

// ---- Other windows -----------------------------------------------------------------------------------------------

Value windows_combined(Value x, Value initial, const Window& window, const Shape& result, const Combine& combine) {
  const size_t rank = window.size.size();
  Axes low, high, interior;
  int64_t slices = 1;
  for (size_t i = 0; i < rank; ++i) {
    low.push_back(window.padding[i].first);
    high.push_back(window.padding[i].second);
    interior.push_back(window.base_dilations[i] - 1);
    slices *= window.size[i];
    if (slices > kMostSlices || slices == 0)
      throw GraphError(
          fmt::format("[reduce_window] has a derivative for windows of {} elements or fewer", kMostSlices));
  }
  const Value padded = pad(x, initial, low, high, interior);
  Values sum;
  Axes at(rank, 0);
  for (int64_t n = 0; n < slices; ++n) {
    Axes start, limit;
    for (size_t i = 0; i < rank; ++i) {
      start.push_back(at[i] * window.window_dilations[i]);
      limit.push_back(result[i] == 0 ? start[i] : start[i] + (result[i] - 1) * window.strides[i] + 1);
    }
    const Values element = {slice(padded, start, limit, window.strides)};
    sum = sum.empty() ? element : combine(sum, element);
    for (size_t i = rank; i-- > 0;) {
      if (++at[i] < window.size[i]) break;
      at[i] = 0;
    }
  }
  return sum[0];
}

// The first of equal ones takes all, as in a window that is differentiated by select_and_scatter.
Values first_of_extremes(Reducer reducer, Value a, Value b) {
  const auto comparison = reducer == Reducer::kMaximum ? graph::Comparison::kGE : graph::Comparison::kLE;
  return {select(compare(a, b, comparison), a, b)};
}

}  // namespace

bool is_scan(const Window& window, const Shape& shape) { return scan_of(window, shape).has_value(); }

Values vjp_recomputed_reduce(Context c) {
  const size_t count = c.op.operands.size() / 2;
  return differentiated(c, 2 * count, [&](std::span<const Value> operands, std::span<const Value> captured) {
    const Lifted combine(c, captured);
    Values tensors(operands.begin(), operands.begin() + static_cast<std::ptrdiff_t>(count));
    for (const int64_t axis : c.op.attributes.integers("dimensions")) {
      if (tensors[0].dim(axis) == 0) throw GraphError("[reduce] has a derivative for axes that are not empty");
      tensors = reduced(std::move(tensors), axis, combine);
    }
    Values first;
    for (size_t i = 0; i < count; ++i) {
      const Shape& shape = c.results[i].shape();
      tensors[i] = reshape(tensors[i], shape);
      first.push_back(as(operands[count + i], shape));
    }
    return combine(first, tensors);
  });
}

Values vjp_recomputed_window(Context c) {
  const auto reducer = simple_reducer(c.op);
  const Window window = window_of(c.op.attributes);
  const size_t count = c.op.operands.size();
  if (c.results.size() != 1)
    throw GraphError(fmt::format("[reduce_window] has a derivative for one operand; got {}", c.results.size()));
  return differentiated(c, count, [&](std::span<const Value> operands, std::span<const Value> captured) {
    const Value x = operands[0];
    const auto scan = scan_of(window, x.shape());
    Combine combine;
    if (!reducer) {
      combine = Lifted(c, captured);
    } else if (!scan && (reducer == Reducer::kMaximum || reducer == Reducer::kMinimum)) {
      combine = [&](std::span<const Value> a, std::span<const Value> b) {
        return first_of_extremes(*reducer, a[0], b[0]);
      };
    } else {
      combine = [&](std::span<const Value> a, std::span<const Value> b) {
        return Values{combined(*reducer, a[0], b[0])};
      };
    }
    if (scan) {
      const auto turned = [&](Value value) { return scan->reverse ? reverse(value, {scan->axis}) : value; };
      return Values{turned(scanned({turned(x)}, scan->axis, combine)[0])};
    }
    const Value initial = reducer ? constant(x.graph(), identity_of(*reducer, x.dtype())) : operands[1];
    return Values{windows_combined(x, initial, window, c.result().shape(), combine)};
  });
}

}  // namespace xladder::autodiff
