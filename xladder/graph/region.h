// Regions of ops that reduce, and blocks as graphs of their own.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "xladder/graph/graph.h"
#include "xladder/graph/reducer.h"

namespace xladder::graph {

using RegionBuilder = std::function<std::vector<Value>(std::span<const Value>)>;

// Builds the region that combines two elements of each of `tensors` to one.
Block build_reducer(std::span<const Value> tensors, const RegionBuilder& combine);

// Appends an op that reduces `tensors`: by name where `combine` has the form of a simple reducer, else with its region.
std::vector<Value> append_reducing(OpCode code, std::span<const Value> tensors, std::span<const Value> operands,
                                   Attributes attributes, const RegionBuilder& combine);

// The values that a block uses and does not define, in the order of their first use.
std::vector<ValueId> captured_values(const Graph& graph, const Block& block);
// The same of all regions of an op.
std::vector<ValueId> captured_values(const Graph& graph, const Op& op);

// Builds `target` (empty) as the function that `block` computes: its parameters stand for the arguments of the block
// and then for what it captures.
void outline(const Graph& source, const Block& block, std::span<const ValueId> captured, Graph& target);

}  // namespace xladder::graph
