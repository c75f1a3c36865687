// Internal to this folder: what the forms of attention share.
#pragma once

#include <cmath>
#include <string>

#include "xladder/graph/graph.h"
#include "xladder/graph/ops.h"

namespace xladder::graph {

inline const std::string kAttentionScale = "scale";  // of the products; without it 1 / sqrt(head width)

// [batch * tokens, width] -> [batch, tokens, heads, head width]
inline Value split_heads(Value x, const Attributes& a) {
  const int64_t batch = a.integer("batch"), heads = a.integer("heads");
  return reshape(x, {batch, x.dim(0) / batch, heads, x.dim(1) / heads});
}
// [batch, heads, tokens, head width] -> [batch * tokens, width]
inline Value merge_heads(Value x) {
  return reshape(transpose(x, {0, 2, 1, 3}), {x.dim(0) * x.dim(2), x.dim(1) * x.dim(3)});
}

inline double scale_of(Value q, const Attributes& a) {
  if (a.has(kAttentionScale)) return a.number(kAttentionScale);
  const int64_t head_width = q.dim(1) / a.integer("heads");
  return 1 / std::sqrt(static_cast<double>(head_width));
}

// Products over [batch, tokens, heads, head width] (b t h d) and [batch, heads, tokens, tokens] (b h t t).
inline const DotDimensions kRowsByRows{
    .lhs_contracting = {3}, .rhs_contracting = {3}, .lhs_batch = {0, 2}, .rhs_batch = {0, 2}};
inline const DotDimensions kWeightsByRows{
    .lhs_contracting = {3}, .rhs_contracting = {1}, .lhs_batch = {0, 1}, .rhs_batch = {0, 2}};
inline const DotDimensions kWeightsTransposedByRows{
    .lhs_contracting = {2}, .rhs_contracting = {1}, .lhs_batch = {0, 1}, .rhs_batch = {0, 2}};

}  // namespace xladder::graph
