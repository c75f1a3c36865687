// Replaces every composite by ordinary ops, in the form that `lowering` asks for.
#pragma once

#include "xladder/graph/composite.h"
#include "xladder/graph/graph.h"

namespace xladder::passes {

// Before differentiation with Lowering::kDecomposed the derivative is that of the textbook ops; after it with
// Lowering::kShaped, derivative and forward pass have the shapes that were measured fastest.
void lower_composites(const graph::Graph& source, graph::Graph& target, graph::Lowering lowering);

}  // namespace xladder::passes
