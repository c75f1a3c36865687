// Reverse-mode differentiation of a graph: appends the ops of the derivative to the same graph.
#pragma once

#include <span>
#include <vector>

#include "xladder/graph/graph.h"

namespace xladder::autodiff {

// Cotangents of `inputs` from `cotangents` of `outputs` (one each, of the output's type). An input that no output
// depends on gets zeros. Throws GraphError if the way leads through an op without a derivative.
std::vector<graph::Value> vjp(std::span<const graph::Value> outputs, std::span<const graph::Value> cotangents,
                              std::span<const graph::Value> inputs);

// Gradients of the scalar `loss` with respect to `parameters`.
std::vector<graph::Value> gradients(graph::Value loss, std::span<const graph::Value> parameters);

}  // namespace xladder::autodiff
