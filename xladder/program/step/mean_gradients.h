// The gradients of a whole step from those of a micro-batch: a mean over micro-batches and replicas.
#pragma once

#include <vector>

#include "xladder/graph/graph.h"
#include "xladder/program/step/gradient_graph.h"

namespace xladder::train {

struct MeanGradients {
  graph::Value loss;
  std::vector<graph::Value> counts;     // sums over all replicas
  std::vector<graph::Value> gradients;  // of whole parameters, or of this replica's shards; not scaled
};

// `arguments`: parameters, the batch of this replica in a step, the seed of the step and the scale of its loss.
MeanGradients mean_gradients(const GradientGraph& gradients, const GradientGraph::Arguments& arguments,
                             const StepOptions& options);

}  // namespace xladder::train
