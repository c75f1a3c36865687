// Checks what the builder promises, for graphs that passes or readers made.
#pragma once

#include <string_view>

#include "xladder/graph/graph.h"

namespace xladder::graph {

// Every operand is defined before it is used, every op's result types follow from its shape rule, aliases pair equal
// types and no result is aliased twice. Throws GraphError naming the op.
void verify(const Graph& graph);

// Whether passes check what they made: in builds with assertions or a sanitizer.
#if !defined(NDEBUG) || defined(__SANITIZE_ADDRESS__)
inline constexpr bool kVerifiesPasses = true;
#else
inline constexpr bool kVerifiesPasses = false;
#endif

// For a pass that builds its graph by itself, at its end; rewrite() does it for the others. The error names the pass.
void verify_pass(const Graph& graph, std::string_view pass);

}  // namespace xladder::graph
