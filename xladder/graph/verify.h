// Checks what the builder promises, for graphs that passes or readers made.
#pragma once

#include <string_view>

#include "xladder/graph/graph.h"

namespace xladder::graph {

// Every operand is defined before it is used, every op's result types follow from its shape rule, aliases pair equal
// types and no result is aliased twice. Throws GraphError naming the op.
void verify(const Graph& graph);

// Whether what passes made is checked: in builds with assertions or a sanitizer, and where the build says so.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define XLADDER_VERIFY_PASSES
#endif
#endif
#if !defined(NDEBUG) || defined(__SANITIZE_ADDRESS__) || defined(XLADDER_VERIFY_PASSES)
inline constexpr bool kVerifiesPasses = true;
#else
inline constexpr bool kVerifiesPasses = false;
#endif

// Checks what a pass made, where passes are checked; the error names the pass. apply_pass() (graph/rewrite.h) does it,
// so this is for what goes another way.
void verify_pass(const Graph& graph, std::string_view pass);

}  // namespace xladder::graph
