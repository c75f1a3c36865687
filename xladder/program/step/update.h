// The update of a training step: from gradients to the state of the next one.
#pragma once

#include <vector>

#include "xladder/graph/graph.h"
#include "xladder/program/step/gradient_graph.h"
#include "xladder/program/step/step_state.h"

namespace xladder::program {

struct Schedule {
  graph::Value learning_rate;  // f32
  graph::Value step;           // s32, 1 for the first
  graph::Value seed;
};

// The state after a step in which parameters that are trained had the gradients of `mean` (mean_gradients.h), and the
// buffers came to be its own.
StepState updated(const StepState& state, const GradientGraph::Results& mean,
                  const std::vector<GradientGraph::Parameter>& parameters, const Schedule& schedule, DType dtype,
                  const StepOptions& options);

}  // namespace xladder::program
