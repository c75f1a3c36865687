// Several training steps in one program (Keras: steps_per_execution).
#pragma once

#include <span>

#include "xladder/graph/graph.h"
#include "xladder/program/passes/loop.h"

namespace xladder::passes {

// A parameter that has the value of a result in the step after.
struct Carried {
  size_t parameter = 0, result = 0;
};

// `target` (empty) becomes `steps` times `step`: what is carried goes in and comes out once, every other parameter and
// result has a leading axis [steps, ...]. Their order, names and aliases stay.
void multi_step(const graph::Graph& step, std::span<const Carried> carried, int64_t steps, LoopForm form,
                graph::Graph& target);

}  // namespace xladder::passes
