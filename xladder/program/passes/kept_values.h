// What stays f32 in a program that becomes narrow: running statistics and their like, which small additions change.
#pragma once

#include <cstddef>
#include <unordered_set>
#include <vector>

#include "xladder/graph/graph.h"

namespace xladder::passes {

// Parameters and results of a graph, by their places; of these the f32 ones are kept.
struct KeptPlaces {
  std::vector<size_t> parameters, results;
};

// The values of `graph` that are kept with them: those that are on the way from a kept parameter to a kept result
// through ops that work elementwise, move, reduce or exchange between replicas, also where a loop carries them.
std::unordered_set<graph::ValueId> kept_values(const graph::Graph& graph, const KeptPlaces& places);

// Whether such an op hands on what it is given.
bool hands_on(const graph::Op& op);

}  // namespace xladder::passes
