// Marks in the graph where a block of a model ends, for passes that treat a model block by block (passes/remat.h).
#pragma once

#include "xladder/graph/graph.h"

namespace xladder::nn {

// x itself. Its derivative, the cotangent itself, is marked as well.
graph::Value block_boundary(graph::Value x);

// Whether the op is such a mark.
bool is_block_boundary(const graph::Op& op);
// Whether the op is the mark of its derivative: operands are the cotangent and the value that block_boundary returned.
bool is_block_boundary_vjp(const graph::Op& op);

}  // namespace xladder::nn
