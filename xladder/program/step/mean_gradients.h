// The gradients of a whole step from those of a micro-batch: a mean over micro-batches and replicas. Buffers go through
// the micro-batches one after the other.
#pragma once

#include <vector>

#include "xladder/graph/graph.h"
#include "xladder/program/passes/legalise.h"
#include "xladder/program/step/gradient_graph.h"

namespace xladder::program {

// Counts are sums over all replicas; buffers means over them where they are floating, and this replica's where not.
// Gradients are those of whole parameters, or of this replica's shards, and not scaled.
//
// `arguments`: parameters, buffers, the batch of this replica in a step, the seed of the step and the scale of its
// loss.
GradientGraph::Results mean_gradients(const GradientGraph& gradients, const GradientGraph::Arguments& arguments,
                                      const StepOptions& options, const passes::DeviceLimits& limits);

}  // namespace xladder::program
