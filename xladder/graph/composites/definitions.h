// What the ops of graph/composites/ point to, for the registry and for derivatives. They live for ever.
#pragma once

#include "xladder/graph/composite.h"

namespace xladder::graph {

const Composite& layer_norm_definition();
const Composite& layer_norm_vjp_definition();
const Composite& gelu_definition();
const Composite& gelu_vjp_definition();
const Composite& softmax_definition();
const Composite& softmax_vjp_definition();
const Composite& attention_definition();
const Composite& attention_vjp_definition();
const Composite& cudnn_attention_definition();
const Composite& cudnn_attention_vjp_definition();
const Composite& softmax_cross_entropy_definition();
const Composite& softmax_cross_entropy_vjp_definition();
const Composite& block_boundary_definition();
const Composite& block_boundary_vjp_definition();

}  // namespace xladder::graph
