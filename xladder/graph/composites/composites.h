// The composites of neural networks: one op each in the graph until passes/lower_composites.h replaces it.
//
// Each has a textbook lowering (Lowering::kDecomposed) and one shaped for speed with a hand-written vjp
// (Lowering::kShaped), of which kNative is a form. What each shape is worth is measured in docs/why.md.
#pragma once

#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "xladder/graph/composite.h"
#include "xladder/graph/graph.h"

namespace xladder::graph {

// Their names in the registry (registry.h).
inline constexpr std::string_view kLayerNorm = "layer_norm";
inline constexpr std::string_view kGelu = "gelu";
inline constexpr std::string_view kSoftmax = "softmax";
inline constexpr std::string_view kAttention = "attention";
inline constexpr std::string_view kCudnnAttention = "cudnn_attention";
inline constexpr std::string_view kSoftmaxCrossEntropy = "softmax_cross_entropy";

// Normalises the rows of x [rows, width] to mean 0 and variance 1, then scales by gamma and shifts by beta, both
// [width] (Ba et al. 2016, arXiv:1607.06450).
Value layer_norm(Value x, Value gamma, Value beta, double epsilon);

// x * Phi(x), Phi the normal distribution function (Hendrycks and Gimpel 2016, arXiv:1606.08415).
Value gelu(Value x);
// 0.5 x (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))), the approximation in the same paper.
Value gelu_tanh(Value x);

// Softmax along the last axis.
Value softmax(Value x);

struct AttentionShape {
  int64_t batch, tokens, heads;  // tokens of q; of k and v there may be another number
};
struct AttentionOptions {
  // [batch, heads, tokens, tokens of k]: what the attention weights are multiplied by after the softmax. It has no
  // derivative.
  Value dropout_scale = {};
  // Applied in their order to the scaled products, each [batch, heads, tokens, tokens of k] or 1 along some of these
  // axes: numbers are added, and where a truth value is false there is `fill` instead.
  std::vector<Value> masks = {};
  double fill = -std::numeric_limits<double>::infinity();
  std::optional<double> scale = std::nullopt;  // of the products; else 1 / sqrt(head width)
};
// Multi-head attention softmax(q k^T / sqrt(head width)) v (Vaswani et al. 2017, arXiv:1706.03762). q, k and v are
// [batch * tokens, heads * head width], row-major in that order; so is the result.
Value attention(Value q, Value k, Value v, const AttentionShape& shape, Value dropout_scale = {});
Value attention(Value q, Value k, Value v, const AttentionShape& shape, const AttentionOptions& options);

// The same of as many keys as queries as kernels of cuDNN, which multiply bf16 whatever the operands are (decomposed:
// ops, in their type). Takes an even number of tokens, of which the first `keys` are attended to.
Value cudnn_attention(Value q, Value k, Value v, const AttentionShape& shape, int64_t keys);

// Cross entropy of each row: -sum_c targets[i, c] log softmax(logits)[i, c]. logits and targets (probabilities, which
// sum to 1 if nothing else is said, and have no derivative) are [rows, classes]; the result is [rows].
Value softmax_cross_entropy(Value logits, Value targets, bool sum_to_one = true);

}  // namespace xladder::graph
