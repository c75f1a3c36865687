// Derivatives of gather, scatter, sort and top_k.
#include <algorithm>
#include <numeric>

#include "xladder/program/autodiff/vjp_rules.h"

namespace xladder::autodiff {
namespace {

using graph::Comparison;
using graph::GatherDimensions;
using graph::GraphError;
using graph::OpCode;
using graph::Reducer;
using graph::ScatterDimensions;
using graph::Value;
using Context = const VjpContext&;
using Cotangents = std::vector<Value>;
using Axes = std::vector<int64_t>;

bool contains(const Axes& list, int64_t item) { return std::find(list.begin(), list.end(), item) != list.end(); }

// ---- gather and scatter -------------------------------------------------------------------------------------------

GatherDimensions to_gather(const ScatterDimensions& d) {
  return {.offset_dims = d.update_window_dims,
          .collapsed_slice_dims = d.inserted_window_dims,
          .start_index_map = d.scatter_dims_to_operand_dims,
          .index_vector_dim = d.index_vector_dim,
          .operand_batching_dims = d.input_batching_dims,
          .start_indices_batching_dims = d.scatter_indices_batching_dims};
}

ScatterDimensions to_scatter(const GatherDimensions& d) {
  return {.update_window_dims = d.offset_dims,
          .inserted_window_dims = d.collapsed_slice_dims,
          .scatter_dims_to_operand_dims = d.start_index_map,
          .index_vector_dim = d.index_vector_dim,
          .input_batching_dims = d.operand_batching_dims,
          .scatter_indices_batching_dims = d.start_indices_batching_dims};
}

// The largest start of a slice of `sizes` for each part of an index, in the shape of the indices.
Value largest_starts(Value indices, const GatherDimensions& d, const Shape& shape, const Shape& sizes) {
  std::vector<double> limits;
  for (const int64_t axis : d.start_index_map) {
    const auto at = static_cast<size_t>(axis);
    limits.push_back(static_cast<double>(shape[at] - sizes[at]));
  }
  if (limits.size() == 1) return constant(indices.graph(), limits, indices.type());
  const auto parts = static_cast<int64_t>(limits.size());
  return broadcast_in_dim(constant(indices.graph(), limits, {indices.dtype(), {parts}}), indices.shape(),
                          {d.index_vector_dim});
}

// A gather moves a start until the slice fits, a scatter drops such an update: what it scatters to has to be moved
// alike.
Cotangents vjp_gather(Context c) {
  const Value x = c.operand(0), indices = c.operand(1);
  const GatherDimensions d = gather_dimensions(c.op.attributes);
  const Value starts = clamp(constant_like(indices, 0), indices,
                             largest_starts(indices, d, x.shape(), c.op.attributes.integers("slice_sizes")));
  return {scatter(constant_like(x, 0), starts, c.cotangent(), Reducer::kAdd, to_scatter(d),
                  {.are_sorted = c.op.attributes.flag("indices_are_sorted")}),
          Value()};
}

// `updates` where their window fits, zero where the scatter drops them.
Value kept_updates(Value updates, Value indices, const ScatterDimensions& d, Value largest) {
  Value fits = bitwise_and(compare(indices, constant_like(indices, 0), Comparison::kGE),
                           compare(indices, largest, Comparison::kLE));
  if (d.index_vector_dim < indices.rank()) fits = reduce(fits, Reducer::kAnd, {d.index_vector_dim});
  Axes batch;
  for (int64_t axis = 0; axis < updates.rank(); ++axis)
    if (!contains(d.update_window_dims, axis)) batch.push_back(axis);
  return select(broadcast_in_dim(fits, updates.shape(), batch), updates, constant_like(updates, 0));
}

// A scatter with what its derivatives ask of it.
class ScatterVjp {
 public:
  explicit ScatterVjp(Context c)
      : c_(c),
        d_(scatter_dimensions(c.op.attributes)),
        as_gather_(to_gather(d_)),
        x_(c.operand(0)),
        indices_(c.operand(1)),
        updates_(c.operand(2)),
        g_(c.cotangent()) {
    int64_t next = 0;
    for (int64_t axis = 0; axis < x_.rank(); ++axis) {
      const bool one = contains(d_.inserted_window_dims, axis) || contains(d_.input_batching_dims, axis);
      sizes_.push_back(one ? 1 : updates_.dim(d_.update_window_dims[static_cast<size_t>(next++)]));
    }
    // The number of windows: as many as there are indices.
    const int64_t parts = d_.index_vector_dim < indices_.rank() ? indices_.dim(d_.index_vector_dim) : 1;
    unique_ = c.op.attributes.flag("unique_indices") || indices_.type().num_elements() == parts;
  }

  Cotangents of_add() const { return {g_, Value(), to_updates()}; }

  Cotangents of_replace() const {
    if (unique_)
      return {c_.wanted[0]
                  ? scatter(g_, indices_, constant_like(updates_, 0), Reducer::kReplace, d_, {.are_unique = true})
                  : Value(),
              Value(), to_updates()};
    // Which of several updates of an element stays is not said: numbers that are scattered alike tell.
    const Value numbers = update_numbers();
    const Value nobody = constant(x_.graph(), 0, {DType::kS32, x_.shape()});
    const Value winners = scatter(nobody, indices_, numbers, Reducer::kReplace, d_);
    const Value untouched = compare(winners, nobody, Comparison::kEQ);
    const Value wins = compare(gathered(winners), numbers, Comparison::kEQ);
    return {select(untouched, g_, constant_like(g_, 0)), Value(),
            select(wins, gathered(g_), constant_like(updates_, 0))};
  }

  // Of indices that differ, as for JAX.
  Cotangents of_multiply() const {
    if (!unique_)
      throw GraphError(
          "[scatter] has a derivative where it multiplies by unique indices (say so: unique_indices); got others");
    return {scatter(g_, indices_, updates_, Reducer::kMultiply, d_, {.are_unique = true}), Value(),
            kept(gathered(g_)) * gathered(x_)};
  }

  // The largest share equally, the element that was there being one of them, as for JAX.
  Cotangents of_extreme() const {
    const Value one = constant_like(updates_, 1), zero = constant_like(updates_, 0);
    const Value result = gathered(c_.result());
    const Value succeeds = compare(updates_, result, Comparison::kEQ);
    const Value remains = compare(gathered(x_), result, Comparison::kEQ);
    const Value others = gathered(added(select(succeeds, one, zero)));
    const Value sharers = select(remains, others + 1.0, maximum(others, one));
    const Value cotangent = gathered(g_);
    // An element loses what others take; each of its updates carries an equal part of that.
    const Value lost = select(remains, one / sharers, zero) - one;
    const Value to_element = kept(cotangent * lost / maximum(gathered(added(one)), one));
    return {g_ + added(to_element), Value(), kept(select(succeeds, cotangent / sharers, zero))};
  }

 private:
  Value gathered(Value x) const { return gather(x, indices_, as_gather_, sizes_); }
  Value kept(Value updates) const {
    return kept_updates(updates, indices_, d_, largest_starts(indices_, as_gather_, x_.shape(), sizes_));
  }
  Value to_updates() const { return c_.wanted[2] ? kept(gathered(g_)) : Value(); }
  Value added(Value updates) const { return scatter(constant_like(x_, 0), indices_, updates, Reducer::kAdd, d_); }

  // 1, 2, ... for the windows, each the same in all of it.
  Value update_numbers() const {
    Axes batch;
    Shape shape;
    int64_t count = 1;
    for (int64_t axis = 0; axis < updates_.rank(); ++axis) {
      if (contains(d_.update_window_dims, axis)) continue;
      batch.push_back(axis);
      shape.push_back(updates_.dim(axis));
      count *= updates_.dim(axis);
    }
    const Value numbers = reshape(iota(x_.graph(), 0, {DType::kS32, {count}}) + 1.0, shape);
    return broadcast_in_dim(numbers, updates_.shape(), batch);
  }

  Context c_;
  ScatterDimensions d_;
  GatherDimensions as_gather_;
  Value x_, indices_, updates_, g_;
  Shape sizes_;
  bool unique_ = false;
};

Cotangents vjp_scatter(Context c) {
  const auto reducer = simple_reducer(c.op);
  if (!reducer || c.op.operands.size() != 3)
    throw GraphError("[scatter] has a derivative for a reducer of one op; got a region of several");
  const ScatterVjp scatter(c);
  switch (*reducer) {
    case Reducer::kAdd:
      return scatter.of_add();
    case Reducer::kReplace:
      return scatter.of_replace();
    case Reducer::kMultiply:
      return scatter.of_multiply();
    case Reducer::kMaximum:
    case Reducer::kMinimum:
      return scatter.of_extreme();
    case Reducer::kAnd:
    case Reducer::kOr:
      break;
  }
  return Cotangents(3);
}

// ---- sort and top_k -----------------------------------------------------------------------------------------------

// Sorts the places along, then sorts the cotangents back by them.
Cotangents vjp_sort(Context c) {
  graph::Graph& graph = c.operand(0).graph();
  const size_t count = c.op.operands.size();
  const int64_t axis = c.op.attributes.integer("axis");
  Cotangents with_places(c.operands.begin(), c.operands.begin() + static_cast<std::ptrdiff_t>(count));
  with_places.push_back(iota(graph, axis, {DType::kS32, c.operand(0).shape()}));
  const graph::Block& order = c.op.regions[0];
  const auto comes_before = [&](std::span<const Value> pairs) {
    std::vector<graph::ValueId> from = order.arguments;
    Cotangents to(pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(from.size()));
    for (const Value& captured : c.operands.subspan(count)) {
      from.push_back(captured.id());
      to.push_back(captured);
    }
    return copy_block(graph, order, from, to, graph);
  };
  Cotangents back = {sort(with_places, axis, comes_before, c.op.attributes.get<bool>("is_stable")).back()};
  for (const Value& g : c.cotangents)
    if (g) back.push_back(g);
  const Cotangents sorted = sort(back, axis, [](std::span<const Value> pairs) {
    return Cotangents{compare(pairs[0], pairs[1], Comparison::kLT)};
  });
  Cotangents out(c.operands.size());
  size_t next = 1;
  for (size_t i = 0; i < count; ++i)
    if (c.cotangents[i]) out[i] = sorted[next++];
  return out;
}

Cotangents vjp_top_k(Context c) {
  if (!c.cotangents[0]) return {Value()};
  const Value x = c.operand(0), places = c.results[1];
  const int64_t last = x.rank() - 1;
  Axes others(static_cast<size_t>(last));
  std::iota(others.begin(), others.end(), 0);
  const ScatterDimensions d{.update_window_dims = {},
                            .inserted_window_dims = {last},
                            .scatter_dims_to_operand_dims = {last},
                            .index_vector_dim = x.rank(),
                            .input_batching_dims = others,
                            .scatter_indices_batching_dims = others};
  return {scatter(constant_like(x, 0), places, c.cotangents[0], Reducer::kAdd, d, {.are_unique = true})};
}

constexpr VjpRow kRows[] = {
    {OpCode::kGather, vjp_gather},
    {OpCode::kScatter, vjp_scatter},
    {OpCode::kSort, vjp_sort},
    {OpCode::kTopK, vjp_top_k},
};

}  // namespace

std::span<const VjpRow> indexing_vjps() { return kRows; }

}  // namespace xladder::autodiff
