#include "xladder/program/passes/legal_forms.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <optional>

#include "xladder/graph/convolution_layout.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/rewrite.h"

namespace xladder::passes {
namespace {

using graph::Block;
using graph::Comparison;
using graph::Graph;
using graph::Op;
using graph::OpCode;
using graph::Reducer;
using graph::Value;
using graph::ValueId;
using Values = std::vector<Value>;
using Replacement = std::optional<Values>;

Value scalar(Graph& graph, const graph::Literal& value) { return constant(graph, value); }

// ---- reduce -------------------------------------------------------------------------------------------------------

// A reduction that may begin with something else than its identity.
Value reduced(Value x, Reducer reducer, const std::vector<int64_t>& dimensions, std::optional<Value> initial) {
  const Value result = reduce(x, reducer, dimensions);
  if (!initial || is_identity(reducer, *initial)) return result;
  return combined(reducer, broadcast(*initial, result.shape()), result);
}

// All or any of x, which is pred: in s32, since only numbers have a least and a greatest.
Value reduced_pred(Value x, bool all, const std::vector<int64_t>& dimensions) {
  const Value number = reduce(convert(x, DType::kS32), all ? Reducer::kMinimum : Reducer::kMaximum, dimensions);
  return compare(number, constant_like(number, 0), Comparison::kNE);
}

const Op* producer(const Graph& graph, ValueId value) {
  const auto id = graph.producer_of(value);
  return id ? &graph.op(*id) : nullptr;
}

bool takes(const Op& op, ValueId a, ValueId b) {
  return op.operands.size() == 2 &&
         ((op.operands[0] == a && op.operands[1] == b) || (op.operands[0] == b && op.operands[1] == a));
}

// Each tensor is reduced by itself: its reducer; nothing if they are not.
std::optional<std::vector<Reducer>> separate_reducers(const Graph& graph, const Block& body) {
  std::vector<Reducer> reducers;
  const size_t count = body.results.size();
  for (size_t i = 0; i < count; ++i) {
    const Op* op = producer(graph, body.results[i]);
    if (op == nullptr || !takes(*op, body.arguments[i], body.arguments[count + i])) return std::nullopt;
    const auto reducer = graph::reducer_from_name(name_of(op->code));
    if (!reducer) return std::nullopt;
    reducers.push_back(*reducer);
  }
  return reducers;
}

bool compares(const Op* op, ValueId a, ValueId b, std::string_view direction) {
  return op != nullptr && op->code == OpCode::kCompare && op->operands[0] == a && op->operands[1] == b &&
         op->attributes.text("direction").starts_with(direction);
}

// "a is larger" or "smaller", whoever of the two stands first.
std::optional<Reducer> order_of(const Op* op, ValueId a, ValueId b) {
  if (compares(op, a, b, "G") || compares(op, b, a, "L")) return Reducer::kMaximum;
  if (compares(op, a, b, "L") || compares(op, b, a, "G")) return Reducer::kMinimum;
  return std::nullopt;
}

// The body of argmax and argmin: which comes first of two values, and the place that goes with it. Of equal ones the
// place may be either's, or the lower one; a NaN may come before all.
struct PlaceReducer {
  Reducer reducer;
  bool takes_nan = false;  // a NaN comes before all
};

std::optional<PlaceReducer> place_reducer(const Graph& graph, const Block& body) {
  if (body.arguments.size() != 4) return std::nullopt;
  const Op *value = producer(graph, body.results[0]), *place = producer(graph, body.results[1]);
  if (value == nullptr || place == nullptr || value->code != OpCode::kSelect || place->code != OpCode::kSelect)
    return std::nullopt;
  const ValueId taken = value->operands[1];
  const size_t side = taken == body.arguments[0] ? 0 : 2;  // who is taken if the condition holds
  const ValueId a = body.arguments[side], b = body.arguments[2 - side];
  const ValueId place_a = body.arguments[side + 1], place_b = body.arguments[3 - side];
  if (taken != a || value->operands[2] != b || place->operands[1] != place_a || place->operands[2] != place_b)
    return std::nullopt;
  bool takes_nan = false;
  // a > b, or that or a is a NaN.
  const Op* wins = producer(graph, value->operands[0]);
  if (wins != nullptr && wins->code == OpCode::kOr) {
    const Op *first = producer(graph, wins->operands[0]), *second = producer(graph, wins->operands[1]);
    if (compares(first, a, a, "NE")) std::swap(first, second);
    if (!compares(second, a, a, "NE")) return std::nullopt;
    wins = first;
    takes_nan = true;
  }
  const std::optional<Reducer> order = order_of(wins, a, b);
  if (!order) return std::nullopt;
  // The same, or that or both are equal and the place is lower.
  if (place->operands[0] != value->operands[0]) {
    const Op* either = producer(graph, place->operands[0]);
    if (either == nullptr || either->code != OpCode::kOr) return std::nullopt;
    const auto other = std::ranges::find_if(either->operands, [&](ValueId id) { return id != value->operands[0]; });
    if (std::ranges::find(either->operands, value->operands[0]) == either->operands.end() ||
        other == either->operands.end())
      return std::nullopt;
    const Op* both = producer(graph, *other);
    if (both == nullptr || both->code != OpCode::kAnd) return std::nullopt;
    const Op *equal = producer(graph, both->operands[0]), *lower = producer(graph, both->operands[1]);
    if (!compares(equal, a, b, "EQ")) std::swap(equal, lower);
    if (!compares(equal, a, b, "EQ") || !compares(lower, place_a, place_b, "LT")) return std::nullopt;
  }
  return PlaceReducer{*order, takes_nan};
}

// x stretched along the axes that a reduction took away.
Value spread_over(Value x, const Shape& shape, const std::vector<int64_t>& dimensions) {
  std::vector<int64_t> axes;
  for (int64_t axis = 0; axis < static_cast<int64_t>(shape.size()); ++axis)
    if (std::ranges::find(dimensions, axis) == dimensions.end()) axes.push_back(axis);
  return broadcast_in_dim(x, shape, axes);
}

// The best value, and the lowest place at which it stands.
Values best_and_place(std::span<const Value> operands, const PlaceReducer& of, const std::vector<int64_t>& dimensions) {
  const Value x = operands[0], places = operands[1];
  Graph& graph = x.graph();
  Value best = reduced(x, of.reducer, dimensions, operands[2]);
  Value is_best = compare(x, spread_over(best, x.shape(), dimensions), Comparison::kEQ);
  if (of.takes_nan && is_floating(x.dtype())) {
    // Not every device's maximum passes a NaN on.
    const Value is_nan = compare(x, x, Comparison::kNE);
    const Value has_nan = reduced_pred(is_nan, false, dimensions);
    best = select(has_nan, constant_like(best, std::numeric_limits<double>::quiet_NaN()), best);
    is_best = select(spread_over(has_nan, x.shape(), dimensions), is_nan, is_best);
  }
  const graph::Literal none = identity_of(Reducer::kMinimum, places.dtype());
  const Value place =
      reduce(select(is_best, places, broadcast(scalar(graph, none), places.shape())), Reducer::kMinimum, dimensions);
  // Nothing is as good as what the reduction began with.
  const Value nowhere = compare(place, broadcast(scalar(graph, none), place.shape()), Comparison::kEQ);
  return {best, select(nowhere, broadcast(operands[3], place.shape()), place)};
}

Replacement legal_reduce(const Graph& source, const Op& op, std::span<const Value> operands) {
  const std::vector<int64_t>& dimensions = op.attributes.integers("dimensions");
  if (const auto reducer = simple_reducer(op)) {
    const bool is_logical = *reducer == Reducer::kAnd || *reducer == Reducer::kOr;
    if (!is_logical || operands[0].dtype() != DType::kPred) return std::nullopt;
    return Values{reduced_pred(operands[0], *reducer == Reducer::kAnd, dimensions)};
  }
  const Block& body = op.regions.at(0);
  if (const auto reducers = separate_reducers(source, body)) {
    Values results;
    for (size_t i = 0; i < reducers->size(); ++i) {
      if (operands[i].dtype() == DType::kPred) return std::nullopt;
      results.push_back(reduced(operands[i], (*reducers)[i], dimensions, operands[reducers->size() + i]));
    }
    return results;
  }
  if (const auto reducer = place_reducer(source, body)) return best_and_place(operands, *reducer, dimensions);
  return std::nullopt;
}

// ---- indices ------------------------------------------------------------------------------------------------------

// The largest start along each axis of the map, as a tensor that fits the indices.
Value largest_starts(Value indices, std::span<const int64_t> largest, int64_t vector_axis) {
  const std::vector<double> numbers(largest.begin(), largest.end());
  const TensorType one{indices.dtype(), {}};
  if (std::ranges::all_of(numbers, [&](double number) { return number == numbers.front(); }))
    return constant(indices.graph(), numbers.empty() ? 0 : numbers.front(), one);
  const TensorType row{indices.dtype(), {static_cast<int64_t>(numbers.size())}};
  return broadcast_in_dim(constant(indices.graph(), numbers, row), indices.shape(), {vector_axis});
}

Value within_bounds(Value indices, Value largest) {
  const Value zero = constant_like(largest, 0);
  return clamp(zero, indices, largest);
}

Replacement legal_gather(const Op& op, std::span<const Value> operands) {
  const graph::GatherDimensions dimensions = gather_dimensions(op.attributes);
  const Shape& sizes = op.attributes.integers("slice_sizes");
  std::vector<int64_t> largest;
  for (const int64_t axis : dimensions.start_index_map)
    largest.push_back(operands[0].dim(axis) - sizes[static_cast<size_t>(axis)]);
  const Value starts = largest_starts(operands[1], largest, dimensions.index_vector_dim);
  const Value bounded[] = {operands[0], within_bounds(operands[1], starts)};
  return bounded[0].graph().append(op.code, bounded, op.attributes);
}

// Sizes of the window along each axis of the operand.
Shape window_of_scatter(const graph::ScatterDimensions& dimensions, Value tensor, Value updates) {
  Shape window;
  size_t next = 0;
  const auto is_in = [](const std::vector<int64_t>& axes, int64_t axis) {
    return std::ranges::find(axes, axis) != axes.end();
  };
  for (int64_t axis = 0; axis < tensor.rank(); ++axis) {
    const bool is_left_out =
        is_in(dimensions.inserted_window_dims, axis) || is_in(dimensions.input_batching_dims, axis);
    window.push_back(is_left_out ? 1 : updates.dim(dimensions.update_window_dims.at(next++)));
  }
  return window;
}

// An update that would not fit changes nothing: it becomes the reducer's identity.
Replacement legal_scatter(const Op& op, std::span<const Value> operands) {
  const auto reducer = simple_reducer(op);
  if (!reducer || *reducer == Reducer::kReplace || operands.size() != 3) return std::nullopt;
  const graph::ScatterDimensions dimensions = scatter_dimensions(op.attributes);
  const Value tensor = operands[0], indices = operands[1], updates = operands[2];
  const Shape window = window_of_scatter(dimensions, tensor, updates);
  std::vector<int64_t> largest;
  for (const int64_t axis : dimensions.scatter_dims_to_operand_dims)
    largest.push_back(tensor.dim(axis) - window[static_cast<size_t>(axis)]);
  const Value starts = largest_starts(indices, largest, dimensions.index_vector_dim);
  const Value bounded = within_bounds(indices, starts);
  Value fits = compare(bounded, indices, Comparison::kEQ);
  if (dimensions.index_vector_dim < indices.rank()) fits = reduced_pred(fits, true, {dimensions.index_vector_dim});
  std::vector<int64_t> axes;  // of the updates that count indices
  for (int64_t axis = 0; axis < updates.rank(); ++axis)
    if (std::ranges::find(dimensions.update_window_dims, axis) == dimensions.update_window_dims.end())
      axes.push_back(axis);
  Graph& graph = tensor.graph();
  const Value nothing = broadcast(scalar(graph, identity_of(*reducer, updates.dtype())), updates.shape());
  const Value kept = select(broadcast_in_dim(fits, updates.shape(), axes), updates, nothing);
  const Value legal[] = {tensor, bounded, kept};
  return graph.append(op.code, legal, op.attributes);
}

// ---- random bits --------------------------------------------------------------------------------------------------

struct Words {
  Value low, high;  // u32, of 64 bits
};

// The two words of u64[1] as scalars.
Words words_of(Value number) {
  const Value both = reshape(bitcast_convert(number, DType::kU32), {2});
  return {reshape(slice_axis(both, 0, 0, 1), {}), reshape(slice_axis(both, 0, 1, 2), {})};
}

Value rotated(Value x, uint32_t distance) {
  return bitwise_or(shift_left(x, constant_like(x, distance)), shift_right_logical(x, constant_like(x, 32 - distance)));
}

// Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror and Shaw, 2011, section 4.2) of `count` counters from `first` on.
Words threefry(const Words& key, const Words& first, int64_t count) {
  constexpr uint32_t kRotations[] = {13, 15, 26, 6, 17, 29, 16, 24};
  constexpr double kParity = 0x1BD11BDA;
  Graph& graph = key.low.graph();
  const Shape shape = {count};
  const auto spread = [&](Value scalar) { return broadcast(scalar, shape); };
  const Value third = bitwise_xor(bitwise_xor(key.low, key.high), constant_like(key.low, kParity));
  const Value keys[] = {spread(key.low), spread(key.high), spread(third)};
  const Value low = spread(first.low) + iota(graph, 0, {DType::kU32, shape});
  const Value carry = convert(compare(low, spread(first.low), Comparison::kLT), DType::kU32);
  Value x = low + keys[0], y = spread(first.high) + carry + keys[1];
  for (uint32_t round = 0; round < 20; ++round) {
    x = x + y;
    y = bitwise_xor(rotated(y, kRotations[round % 8]), x);
    if (round % 4 != 3) continue;
    const uint32_t injection = round / 4 + 1;
    x = x + keys[injection % 3];
    y = y + keys[(injection + 1) % 3] + static_cast<double>(injection);
  }
  return {x, y};
}

// XLA gives the two words of a counter to neighbours along the first axis of even size, or else along the longest one.
size_t paired_axis(const Shape& shape) {
  for (size_t axis = 0; axis < shape.size(); ++axis)
    if (shape[axis] % 2 == 0) return axis;
  return static_cast<size_t>(std::ranges::max_element(shape) - shape.begin());
}

int64_t count_of(const Shape& shape) {
  return std::accumulate(shape.begin(), shape.end(), int64_t{1}, std::multiplies<>());
}

Value paired(const Words& words, Shape half, size_t axis, const Shape& shape) {
  Shape parted = half;
  parted.insert(parted.begin() + static_cast<std::ptrdiff_t>(axis) + 1, 1);
  const Value both[] = {reshape(words.low, parted), reshape(words.high, parted)};
  half[axis] *= 2;
  const Value all = reshape(concatenate(both, static_cast<int64_t>(axis) + 1), half);
  if (half == shape) return all;
  return slice_axis(all, static_cast<int64_t>(axis), 0, shape[axis]);
}

// The same bits by arithmetic of u32.
Replacement legal_random_bits(const Graph& source, const Op& op, std::span<const Value> operands) {
  const TensorType& type = source.type_of(op.results[1]);
  const Value state = operands[0];
  if (op.attributes.text("algorithm") != "THREE_FRY" || size_of(type.dtype) < 4 || state.shape() != Shape{2})
    return std::nullopt;
  const Words key = words_of(slice_axis(state, 0, 0, 1)), first = words_of(slice_axis(state, 0, 1, 2));
  const bool is_wide = size_of(type.dtype) == 8;
  Shape shape = type.shape.empty() ? Shape{1} : type.shape, half = shape;
  const size_t axis = paired_axis(shape);
  if (!is_wide) half[axis] = (half[axis] + 1) / 2;
  const int64_t count = count_of(half);
  const Words words = threefry(key, first, count);
  Value bits = words.low;
  if (is_wide) {
    const Value both[] = {reshape(words.low, {count, 1}), reshape(words.high, {count, 1})};
    bits = reshape(bitcast_convert(concatenate(both, 1), type.dtype), shape);
  } else {
    bits = paired(words, half, axis, shape);
  }
  const Value step = constant(state.graph(), {0, static_cast<double>(count)}, state.type());
  return Values{state + step, reshape(bits, type.shape)};
}

// ---- others -------------------------------------------------------------------------------------------------------

// Rounded on its bits: half of the last place that is kept is added, a little less where that place is even.
Replacement legal_reduce_precision(const Op& op, std::span<const Value> operands) {
  const Value x = operands[0];
  const int64_t mantissa = op.attributes.integer("mantissa_bits");
  if (x.dtype() != DType::kF32 || op.attributes.integer("exponent_bits") != 8 || mantissa >= 23) return std::nullopt;
  const auto dropped = static_cast<double>(23 - mantissa);
  const Value bits = bitcast_convert(x, DType::kU32);
  const Value last = bitwise_and(shift_right_logical(bits, constant_like(bits, dropped)), constant_like(bits, 1));
  const Value rounded = bits + last + constant_like(bits, std::exp2(dropped - 1) - 1);
  const Value kept = bitwise_and(rounded, constant_like(bits, std::exp2(32) - std::exp2(dropped)));
  return Values{select(compare(x, x, Comparison::kNE), x, bitcast_convert(kept, DType::kF32))};
}

Value with_holes(Value x, Value filling, const std::vector<int64_t>& factors, const std::vector<int64_t>& axes) {
  const std::vector<int64_t> nothing(static_cast<size_t>(x.rank()), 0);
  std::vector<int64_t> interior = nothing;
  for (size_t i = 0; i < axes.size(); ++i) interior[static_cast<size_t>(axes[i])] = factors[i] - 1;
  return pad(x, filling, nothing, nothing, interior);
}

Replacement legal_convolution(const Op& op, std::span<const Value> operands) {
  const std::vector<int64_t>& factors = op.attributes.integers("lhs_dilation");
  const auto layout = graph::ConvolutionLayout::parse(op.attributes.text("layout"));
  Graph& graph = operands[0].graph();
  const Value zero = constant(graph, 0, {operands[0].dtype(), {}});
  graph::Attributes attributes = op.attributes;
  attributes.set("lhs_dilation", std::vector<int64_t>(factors.size(), 1));
  const Value padded[] = {with_holes(operands[0], zero, factors, layout.lhs_spatial), operands[1]};
  return graph.append(op.code, padded, std::move(attributes));
}

Replacement legal_reduce_window(const Op& op, std::span<const Value> operands) {
  const auto reducer = simple_reducer(op);
  if (!reducer || operands.size() != 1) return std::nullopt;
  graph::Window window = graph::window_of(op.attributes);
  std::vector<int64_t> axes(window.base_dilations.size());
  std::iota(axes.begin(), axes.end(), 0);
  const Value filling = scalar(operands[0].graph(), identity_of(*reducer, operands[0].dtype()));
  const Value padded = with_holes(operands[0], filling, window.base_dilations, axes);
  window.base_dilations = {};
  return Values{reduce_window(padded, *reducer, window)};
}

// Sums of 32 bits as three sums of f32, of 11, 11 and 10 bits: exact for up to 8192 replicas, and it wraps around as
// before.
Replacement legal_all_reduce(const Op& op, std::span<const Value> operands) {
  constexpr int64_t kPart = 11, kParts = 3;
  const Value x = operands[0];
  if (simple_reducer(op) != Reducer::kAdd || size_of(x.dtype()) != 4) return std::nullopt;
  Graph& graph = x.graph();
  const Value bits = bitcast_convert(x, DType::kU32);
  Shape stacked = x.shape();
  stacked.insert(stacked.begin(), 1);
  Values parts;
  for (int64_t i = 0; i < kParts; ++i) {
    const Value moved = shift_right_logical(bits, constant_like(bits, static_cast<double>(i * kPart)));
    const Value part = bitwise_and(moved, constant_like(bits, std::exp2(kPart) - 1));
    parts.push_back(reshape(convert(part, DType::kF32), stacked));
  }
  const Value together[] = {concatenate(parts, 0)};
  const Value sums = graph.append(op.code, together, op.attributes).front();
  std::optional<Value> whole;
  for (int64_t i = 0; i < kParts; ++i) {
    const Value sum = convert(reshape(slice_axis(sums, 0, i, i + 1), x.shape()), DType::kU32);
    const Value placed = shift_left(sum, constant_like(bits, static_cast<double>(i * kPart)));
    whole = whole ? *whole + placed : placed;
  }
  return Values{bitcast_convert(*whole, x.dtype())};
}

// The bits that come from above are the sign's in either type.
Replacement legal_shift(std::span<const Value> operands) {
  const Value x = operands[0];
  if (is_unsigned(x.dtype()) || size_of(x.dtype()) >= 4) return std::nullopt;
  const Value wide = shift_right_arithmetic(convert(x, DType::kS32), convert(operands[1], DType::kS32));
  return Values{convert(wide, x.dtype())};
}

Replacement legal_form(const Graph& source, const Op& op, std::span<const Value> operands) {
  switch (op.code) {
    case OpCode::kReduce:
      return legal_reduce(source, op, operands);
    case OpCode::kReducePrecision:
      return legal_reduce_precision(op, operands);
    case OpCode::kGather:
      return legal_gather(op, operands);
    case OpCode::kScatter:
      return legal_scatter(op, operands);
    case OpCode::kConvolution:
      return legal_convolution(op, operands);
    case OpCode::kReduceWindow:
      return legal_reduce_window(op, operands);
    case OpCode::kShiftRightArithmetic:
      return legal_shift(operands);
    case OpCode::kAllReduce:
      return legal_all_reduce(op, operands);
    case OpCode::kRngBitGenerator:
      return legal_random_bits(source, op, operands);
    default:
      return std::nullopt;
  }
}

}  // namespace

void use_legal_forms(const Graph& source, Graph& target, const device::DeviceProfile& profile) {
  graph::rewrite(source, target, [&](const Op& op, std::span<const Value> operands) -> Replacement {
    const bool is_refused = std::ranges::any_of(profile.refused_ops, [&](const device::RefusedOp& refused) {
      return refused.op == op.code && (refused.is_refused == nullptr || refused.is_refused(source, op));
    });
    return is_refused ? legal_form(source, op, operands) : std::nullopt;
  });
}

}  // namespace xladder::passes
