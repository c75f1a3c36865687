// Replaces composites by ordinary ops, each in the form that a table asks for.
#pragma once

#include "xladder/graph/composites/lowering_table.h"
#include "xladder/graph/graph.h"

namespace xladder::passes {

// All of them. A composite that lowers to others is lowered on until ordinary ops are left; GraphError if that does not
// end.
void lower_composites(const graph::Graph& source, graph::Graph& target, const graph::LoweringTable& lowerings);

// Those with Lowering::kDecomposed, of a graph that is to be differentiated: their derivative is then that of the
// textbook ops. The others bring their own, and the marks of graph/composites/block_boundary.h stay for
// passes/remat.h.
void lower_before_differentiation(const graph::Graph& source, graph::Graph& target,
                                  const graph::LoweringTable& lowerings);

}  // namespace xladder::passes
