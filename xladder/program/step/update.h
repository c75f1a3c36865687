// The update of a training step: from gradients to the state of the next one.
#pragma once

#include <vector>

#include "xladder/graph/graph.h"
#include "xladder/program/step/gradient_graph.h"
#include "xladder/program/step/step_state.h"

namespace xladder::train {

struct Schedule {
  graph::Value learning_rate;  // f32
  graph::Value step;           // s32, 1 for the first
  graph::Value seed;
};

// The state after a step in which parameters that are trained had `gradients`: of mean losses, not scaled, and of this
// replica's shards where the optimizer is sharded.
StepState updated(const StepState& state, const std::vector<graph::Value>& gradients,
                  const std::vector<GradientGraph::Parameter>& parameters, const Schedule& schedule, DType dtype,
                  const StepOptions& options);

}  // namespace xladder::train
