// Clipping of gradients by their global norm.
#pragma once

#include <span>
#include <vector>

#include "xladder/graph/graph.h"

namespace xladder::optim {

// The Euclidean norm over all elements of all tensors: f64 scalar if one of them is f64, f32 otherwise. Throws
// GraphError if there are no tensors.
graph::Value global_norm(std::span<const graph::Value> tensors);

// Every gradient times min(1, max_norm / (norm + 1e-6)) for a `norm` that the caller knows: a scalar.
std::vector<graph::Value> clip_by_norm(std::span<const graph::Value> gradients, graph::Value norm, double max_norm);

// Every gradient times min(1, max_norm / (norm + 1e-6)), as torch.nn.utils.clip_grad_norm_. The norm before clipping
// goes to `norm_out` if it is not null.
std::vector<graph::Value> clip_by_global_norm(std::span<const graph::Value> gradients, double max_norm,
                                              graph::Value* norm_out = nullptr);

}  // namespace xladder::optim
