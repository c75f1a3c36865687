// Rematerialisation: the backward pass recomputes what it needs of the forward pass instead of keeping it, which trades
// time for memory (Chen et al. 2016, arXiv:1604.06174).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "xladder/graph/graph.h"

namespace xladder::passes {

enum class Remat {
  kNone,
  kPolicy,  // results of products, convolutions and costly composites (attention) are kept, too
  kFull,    // parameters and the values at block boundaries are kept, nothing else
};
inline constexpr std::string_view kRematNames[] = {"none", "policy", "full"};
constexpr std::span<const std::string_view> names_of(Remat) { return kRematNames; }

// `gradients`: a body whose first `num_forward_ops` ops are the forward pass and whose others are its derivative, with
// composites not yet lowered and blocks marked (graph/composites/block_boundary.h). `target` (empty) becomes the same
// computation, in which the derivative of a block begins with that block's forward pass once more. The block after the
// last mark is kept: its derivative is computed next anyway.
//
// The values a block is recomputed from pass an optimization_barrier together with the cotangent of its end, so that it
// is neither merged with the forward pass nor begun before its turn.
//
// XLA:CPU of PJRT 0.81 takes barriers away before it merges equal ops for the last time, which undoes all of this;
// compile with the device's options for that (DeviceProfile::keep_barriers).
void rematerialize(const graph::Graph& gradients, size_t num_forward_ops, Remat policy, graph::Graph& target);

}  // namespace xladder::passes
