// Exponential moving average of parameters.
#pragma once

#include "xladder/graph/graph.h"

namespace xladder::optim {

// decay * average + (1 - decay) * parameter, in the type of `average`. Both have one shape; 0 <= decay < 1.
graph::Value ema_update(graph::Value average, graph::Value parameter, double decay);

}  // namespace xladder::optim
