// From a graph to the nodes of an ONNX model.
#pragma once

#include "xladder/base/result.h"
#include "xladder/graph/graph.h"
#include "xladder/models/weights/onnx_model.h"

namespace xladder::weights {

// Appends the ops of `graph` to `model`, one output a result. Parameters are there already, as inputs or initialisers
// of their names. `other` is the same graph for another size of batch, or the graph itself: sizes in which the two
// differ become multiples of "batch". `images` is the parameter whose first axis is the batch.
//
// kUsage for an op without a form in ONNX. It covers what models of nn/ are made of, not all of graph/ops.h: composites
// of the forward pass, elementwise ops, reshape, transpose, slice, concatenate, broadcasts, sums and extremes, products
// of matrices, convolutions without input dilation.
Status append_graph(const graph::Graph& graph, const graph::Graph& other, const std::string& images, OnnxModel& model);

}  // namespace xladder::weights
