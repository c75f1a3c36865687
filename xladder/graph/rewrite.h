// Graph to graph: the frame of every pass.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "xladder/graph/graph.h"

namespace xladder::graph {

// Called for each op of `source` that a result depends on, in order, with its operands as values of the new graph.
// Returns the replacement of its results, or nullopt to copy the op as it is.
using Visit = std::function<std::optional<std::vector<Value>>(const Op& op, std::span<const Value> operands)>;

// Builds `target` (empty) as a copy of `source`: same parameters, results and aliases, ops as `visit` says.
void rewrite(const Graph& source, Graph& target, const Visit& visit);

// For each op, whether a result depends on it; ops inside regions count with the op that holds them.
std::vector<bool> live_ops(const Graph& graph);

// Copies the body of `source` (not its parameters and results) into the graph of `arguments`, which stand for its
// parameters. Returns the values that stand for its results.
std::vector<Value> inline_body(const Graph& source, std::span<const Value> arguments);

}  // namespace xladder::graph
