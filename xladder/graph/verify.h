// Checks what the builder promises, for graphs that passes or readers made.
#pragma once

#include "xladder/graph/graph.h"

namespace xladder::graph {

// Every operand is defined before it is used, every op's result types follow from its shape rule, aliases pair equal
// types and no result is aliased twice. Throws GraphError naming the op.
void verify(const Graph& graph);

}  // namespace xladder::graph
