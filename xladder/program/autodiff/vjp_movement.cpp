#include <algorithm>

#include "xladder/program/autodiff/vjp_rules.h"

namespace xladder::autodiff {
namespace {

using graph::OpCode;
using graph::Value;
using Context = const VjpContext&;
using Cotangents = std::vector<Value>;

Value scalar_zero(Value like) { return constant(like.graph(), 0, {like.dtype(), {}}); }

Cotangents vjp_broadcast_in_dim(Context c) {
  const Value x = c.operand(0), g = c.cotangent();
  const auto& dimensions = c.op.attributes.integers("dimensions");
  // Sum over the new axes and over those that were stretched.
  std::vector<int64_t> summed;
  for (int64_t axis = 0; axis < g.rank(); ++axis) {
    const auto found = std::find(dimensions.begin(), dimensions.end(), axis);
    const bool stretched = found != dimensions.end() && x.dim(found - dimensions.begin()) != g.dim(axis);
    if (found == dimensions.end() || stretched) summed.push_back(axis);
  }
  return {reshape(reduce_sum(g, summed), x.shape())};
}

Cotangents vjp_concatenate(Context c) {
  const int64_t axis = c.op.attributes.integer("axis");
  Cotangents out;
  int64_t start = 0;
  for (const Value& part : c.operands) {
    out.push_back(slice_axis(c.cotangent(), axis, start, start + part.dim(axis)));
    start += part.dim(axis);
  }
  return out;
}

Cotangents vjp_reshape(Context c) { return {reshape(c.cotangent(), c.operand(0).shape())}; }

Cotangents vjp_transpose(Context c) {
  const auto& permutation = c.op.attributes.integers("permutation");
  std::vector<int64_t> inverse(permutation.size());
  for (size_t i = 0; i < permutation.size(); ++i)
    inverse[static_cast<size_t>(permutation[i])] = static_cast<int64_t>(i);
  return {transpose(c.cotangent(), std::move(inverse))};
}

Cotangents vjp_reverse(Context c) { return {reverse(c.cotangent(), c.op.attributes.integers("dimensions"))}; }

Cotangents vjp_slice(Context c) {
  const auto& start = c.op.attributes.integers("start");
  const auto& strides = c.op.attributes.integers("strides");
  std::vector<int64_t> high(start.size()), interior(start.size());
  for (size_t i = 0; i < start.size(); ++i) {
    const auto axis = static_cast<int64_t>(i);
    interior[i] = strides[i] - 1;
    const int64_t covered = std::max<int64_t>(0, (c.cotangent().dim(axis) - 1) * strides[i] + 1);
    high[i] = c.operand(0).dim(axis) - start[i] - covered;
  }
  return {pad(c.cotangent(), scalar_zero(c.cotangent()), start, std::move(high), std::move(interior))};
}

Cotangents vjp_pad(Context c) {
  const Value x = c.operand(0), g = c.cotangent();
  const auto& low = c.op.attributes.integers("low");
  const auto& high = c.op.attributes.integers("high");
  const auto& interior = c.op.attributes.integers("interior");
  // Undo the edges (what was cropped gets zeros), then step over the interior.
  std::vector<int64_t> undo_low(low.size()), undo_high(low.size()), start(low.size(), 0), limit(low.size()),
      strides(low.size());
  for (size_t i = 0; i < low.size(); ++i) {
    undo_low[i] = -low[i];
    undo_high[i] = -high[i];
    strides[i] = interior[i] + 1;
    const int64_t size = x.dim(static_cast<int64_t>(i));
    limit[i] = size == 0 ? 0 : (size - 1) * strides[i] + 1;
  }
  const Value edges_undone = pad(g, scalar_zero(g), std::move(undo_low), std::move(undo_high));
  const Value of_x = slice(edges_undone, std::move(start), std::move(limit), std::move(strides));
  std::vector<int64_t> all(g.shape().size());
  for (size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int64_t>(i);
  return {of_x, reduce_sum(g, all) - reduce_sum(of_x, all)};
}

Cotangents vjp_dynamic_slice(Context c) {
  const std::span<const Value> start = c.operands.subspan(1);
  Cotangents out(c.operands.size());
  out[0] = dynamic_update_slice(constant_like(c.operand(0), 0), c.cotangent(), start);
  return out;
}

Cotangents vjp_dynamic_update_slice(Context c) {
  const std::span<const Value> start = c.operands.subspan(2);
  const Value update = c.operand(1);
  Cotangents out(c.operands.size());
  out[0] = dynamic_update_slice(c.cotangent(), constant_like(update, 0), start);
  out[1] = dynamic_slice(c.cotangent(), start, update.shape());
  return out;
}

constexpr VjpRow kRows[] = {
    {OpCode::kBroadcastInDim, vjp_broadcast_in_dim},
    {OpCode::kConcatenate, vjp_concatenate},
    {OpCode::kDynamicSlice, vjp_dynamic_slice},
    {OpCode::kDynamicUpdateSlice, vjp_dynamic_update_slice},
    {OpCode::kPad, vjp_pad},
    {OpCode::kReshape, vjp_reshape},
    {OpCode::kReverse, vjp_reverse},
    {OpCode::kSlice, vjp_slice},
    {OpCode::kTranspose, vjp_transpose},
};

}  // namespace

std::span<const VjpRow> movement_vjps() { return kRows; }

}  // namespace xladder::autodiff
