// Marks in the graph where a block of a model ends, for passes that treat a model block by block (passes/remat.h).
#pragma once

#include <string_view>

#include "xladder/graph/graph.h"

namespace xladder::graph {

inline constexpr std::string_view kBlockBoundary = "block_boundary";  // its name in the registry

// x itself. Its derivative, the cotangent itself, is marked as well.
Value block_boundary(Value x);

// Whether the op is such a mark.
bool is_block_boundary(const Op& op);
// Whether the op is the mark of its derivative: operands are the cotangent and the value that block_boundary returned.
bool is_block_boundary_vjp(const Op& op);

}  // namespace xladder::graph
