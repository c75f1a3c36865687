// Loops whose number of rounds is known: i = constant; while (i < constant) { ...; i = i + constant; }, also downwards
// and with several such conditions that all have to hold.
#pragma once

#include <cstdint>
#include <optional>

#include "xladder/graph/graph.h"

namespace xladder::graph {

struct CountedLoop {
  size_t counter;  // which carried value counts
  int64_t start, step, rounds;
};

// Of a kWhile; none for other loops. The bound may be a constant of the condition or a carried one that stays as it is.
std::optional<CountedLoop> counted_loop(const Graph& graph, const Op& loop);

// Carried values that the body returns as they are.
std::vector<bool> unchanged_values(const Op& loop);

}  // namespace xladder::graph
