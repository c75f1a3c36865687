// The composites of neural networks: one op each in the graph until passes/lower_composites.h replaces it.
//
// Each has a textbook lowering (Lowering::kDecomposed) and one shaped for speed with a hand-written vjp
// (Lowering::kShaped). What each shape is worth is measured in docs/why.md.
#pragma once

#include "xladder/graph/composite.h"
#include "xladder/graph/graph.h"

namespace xladder::nn {

// Normalises the rows of x [rows, width] to mean 0 and variance 1, then scales by gamma and shifts by beta, both
// [width] (Ba et al. 2016, arXiv:1607.06450).
graph::Value layer_norm(graph::Value x, graph::Value gamma, graph::Value beta, double epsilon);

// x * Phi(x), Phi the normal distribution function (Hendrycks and Gimpel 2016, arXiv:1606.08415).
graph::Value gelu(graph::Value x);
// 0.5 x (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))), the approximation in the same paper.
graph::Value gelu_tanh(graph::Value x);

// Softmax along the last axis.
graph::Value softmax(graph::Value x);

struct AttentionShape {
  int64_t batch, tokens, heads;
};
// Multi-head self-attention softmax(q k^T / sqrt(head width)) v (Vaswani et al. 2017, arXiv:1706.03762). q, k and v are
// [batch * tokens, heads * head width], row-major in that order; so is the result. `dropout_scale`, if given, is
// [batch, heads, tokens, tokens]: what the attention weights are multiplied by after the softmax.
graph::Value attention(graph::Value q, graph::Value k, graph::Value v, const AttentionShape& shape,
                       graph::Value dropout_scale = {});

// Cross entropy of each row: -sum_c targets[i, c] log softmax(logits)[i, c]. logits and targets (probabilities that
// sum to 1) are [rows, classes]; the result is [rows].
graph::Value softmax_cross_entropy(graph::Value logits, graph::Value targets);

}  // namespace xladder::nn
