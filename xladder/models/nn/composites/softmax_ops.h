// The softmax along the last axis in plain ops, for composites that contain one.
#pragma once

#include "xladder/graph/graph.h"

namespace xladder::nn {

graph::Value softmax_ops(graph::Value x);

}  // namespace xladder::nn
