// Several training steps in one program (Keras: steps_per_execution).
#pragma once

#include "xladder/graph/graph.h"
#include "xladder/program/passes/loop.h"

namespace xladder::passes {

// `step`: (state, inputs) -> (state, outputs) with `num_state` state tensors. `target` (empty) becomes (state, inputs
// stacked [steps, ...]) -> (state, outputs stacked [steps, ...]); names and aliases stay.
void multi_step(const graph::Graph& step, size_t num_state, int64_t steps, LoopForm form, graph::Graph& target);

}  // namespace xladder::passes
