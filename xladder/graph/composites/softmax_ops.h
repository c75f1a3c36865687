// The softmax along the last axis in plain ops, for composites that contain one.
#pragma once

#include "xladder/graph/graph.h"

namespace xladder::graph {

Value softmax_ops(Value x);

}  // namespace xladder::graph
