// Finds the layers of graph/composites/ in a program that was written in ordinary ops, as other libraries export them,
// and puts the composites in their place, so that a knob can choose how they are computed.
//
// What is found is known by what it computes: of rows of numbers, in double precision (passes/row_function.h), whatever
// formula a library uses for it. A layer that differs in a constant or an axis stays as it is, and so does one that is
// not computed in f32; what goes into it may be narrower.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/graph/composites/lowering_table.h"
#include "xladder/graph/graph.h"

namespace xladder::passes {

// How many of each there are, by the composite's name. `is_trained` says of each parameter whether derivatives by it
// are wanted: targets of a cross entropy, which gets none, may not depend on such a one. Those that `lowerings` has as
// decomposed stay as they were written.
std::map<std::string, size_t> count_composites(const graph::Graph& graph, const std::vector<bool>& is_trained,
                                               const graph::LoweringTable& lowerings = {});

// Builds `target` (empty) as `source` with them.
void match_composites(const graph::Graph& source, graph::Graph& target, const std::vector<bool>& is_trained,
                      const graph::LoweringTable& lowerings = {});

}  // namespace xladder::passes
