// Replaces every composite by ordinary ops, in the form that `lowering` asks for.
#pragma once

#include "xladder/graph/composite.h"
#include "xladder/graph/graph.h"

namespace xladder::passes {

// The marks of graph/composites/block_boundary.h: kept by a lowering before differentiation, if passes/remat.h follows.
enum class BlockBoundaries { kRemove, kKeep };

// Before differentiation with Lowering::kDecomposed the derivative is that of the textbook ops; after it with
// Lowering::kShaped, derivative and forward pass have the shapes that were measured fastest. A composite that lowers to
// others is lowered on until ordinary ops are left; GraphError if that does not end.
void lower_composites(const graph::Graph& source, graph::Graph& target, graph::Lowering lowering,
                      BlockBoundaries boundaries = BlockBoundaries::kRemove);

}  // namespace xladder::passes
