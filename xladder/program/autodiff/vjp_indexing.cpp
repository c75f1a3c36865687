// Derivatives of gather, scatter, sort and top_k.
#include <fmt/core.h>

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

Cotangents vjp_scatter(Context c) {
  const auto reducer = simple_reducer(c.op);
  const Value x = c.operand(0), indices = c.operand(1), g = c.cotangent();
  const ScatterDimensions d = scatter_dimensions(c.op.attributes);
  // The number of windows: as many as there are indices.
  const int64_t parts = d.index_vector_dim < indices.rank() ? indices.dim(d.index_vector_dim) : 1;
  const bool unique = c.op.attributes.flag("unique_indices") || indices.type().num_elements() == parts;
  if (reducer != Reducer::kAdd && !(reducer == Reducer::kReplace && unique))
    throw GraphError(
        "[scatter] has a derivative where it adds, and where it replaces by unique indices (say so: unique_indices); "
        "got " +
        (reducer ? std::string(name_of(*reducer)) : "a region of several ops"));
  const Value updates = c.operand(2);
  Shape sizes(x.shape().size(), 1);
  size_t next = 0;
  for (int64_t axis = 0; axis < x.rank(); ++axis)
    if (!contains(d.inserted_window_dims, axis) && !contains(d.input_batching_dims, axis))
      sizes[static_cast<size_t>(axis)] = updates.dim(d.update_window_dims[next++]);
  Cotangents out(3);
  if (c.wanted[0])
    out[0] = reducer == Reducer::kAdd
                 ? g
                 : scatter(g, indices, constant_like(updates, 0), Reducer::kReplace, d, {.are_unique = unique});
  if (c.wanted[2]) {
    const GatherDimensions as_gather = to_gather(d);
    out[2] = kept_updates(gather(g, indices, as_gather, sizes), indices, d,
                          largest_starts(indices, as_gather, x.shape(), sizes));
  }
  return out;
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
