// Derivatives of reductions that have no formula of their own: they are computed once more, from slices of the operand
// that the reducer combines element by element, and these ops are differentiated.
#pragma once

#include <vector>

#include "xladder/program/autodiff/vjp_rules.h"

namespace xladder::autodiff {

// reduce, by halves of the reduced axes. Ties are shared as the reducer's own ops share them.
std::vector<graph::Value> vjp_recomputed_reduce(const VjpContext& context);

// reduce_window of one operand. Sums over all elements before or behind each (jax.numpy.cumprod and its like) are
// computed as jax.lax.associative_scan does, whose ties they share; other windows element by element, where the first
// of equal largest ones takes all.
std::vector<graph::Value> vjp_recomputed_window(const VjpContext& context);

// Whether the windows of a tensor of that shape hold all elements before (behind) each, and that.
bool is_scan(const graph::Window& window, const Shape& shape);

}  // namespace xladder::autodiff
