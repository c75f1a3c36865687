// Attention as kernels of cuDNN: XLA's compiler for NVIDIA GPUs knows them as custom calls (xla/service/gpu/
// cublas_cudnn.h; gpu_backend_config.proto has their configuration). Scores are never written to memory; what the
// backward pass needs of them is the logarithm of the sum in each row's softmax.
#include <fmt/format.h>

#include <limits>

#include "xladder/graph/composites/attention_parts.h"
#include "xladder/graph/composites/composites.h"
#include "xladder/graph/composites/definitions.h"
#include "xladder/graph/composites/rows.h"
#include "xladder/graph/infer.h"

namespace xladder::graph {
namespace {

// Set where the last tokens only pad the sequence: how many there are before them.
const std::string kKeys = "keys";

constexpr int64_t kUntypedApi = 2;
constexpr DType kType = DType::kBF16;  // the kernels take it, and sum in f32

// Axes of a product in the configuration, by the names of its two sides.
std::string dot_text(const char* name, const DotDimensions& dot) {
  const auto list = [](const std::vector<int64_t>& axes) {
    std::string text;
    for (const int64_t axis : axes) text += fmt::format("{}\"{}\"", text.empty() ? "" : ", ", axis);
    return "[" + text + "]";
  };
  return fmt::format(
      R"("{}_dot_dimension_numbers": {{"lhs_contracting_dimensions": {}, "rhs_contracting_dimensions": {}, )"
      R"("lhs_batch_dimensions": {}, "rhs_batch_dimensions": {}}})",
      name, list(dot.lhs_contracting), list(dot.rhs_contracting), list(dot.lhs_batch), list(dot.rhs_batch));
}

std::string config_text(const Attributes& a, double scale, const std::string& products) {
  return fmt::format(
      R"({{"operation_queue_id": "0", "cudnn_fmha_backend_config": {{"algorithm": {{"algo_id": "0", )"
      R"("math_type": "TENSOR_OP_MATH", "tuning_knobs": {{"17": "1", "24": "0"}}, "is_cudnn_frontend": true, )"
      R"("workspace_size": "0"}}, "fmha_scale": {}, "intermediate_tensor_shape": {{"element_type": "BF16", )"
      R"("dimensions": ["{}", "{}", "{}", "{}"], "layout": {{"minor_to_major": ["3", "2", "1", "0"]}}, )"
      R"("is_dynamic_dimension": [false, false, false, false]}}, "is_flash_attention": true, "mask_type": "{}", {}, )"
      R"("dropout_rate": 0.0, "seed": "42", "max_seg_per_batch": 1}}}})",
      scale, a.integer("batch"), a.integer("heads"), a.integer("tokens"), a.integer("tokens"),
      a.has(kKeys) ? "PADDING" : "NO_MASK", products);
}

// Rows, which all count, and keys of each sample, where some keys only pad: s32 [batch] each.
void append_lengths(std::vector<Value>& operands, Graph& graph, const Attributes& a) {
  if (!a.has(kKeys)) return;
  const TensorType lengths{DType::kS32, {a.integer("batch")}};
  operands.push_back(constant(graph, static_cast<double>(a.integer("tokens")), lengths));
  operands.push_back(constant(graph, static_cast<double>(a.integer(kKeys)), lengths));
}

Value heads_of(Value x, const Attributes& a) { return split_heads(convert(x, kType), a); }

// Calls a kernel for each head; `count` results are [batch, heads, tokens, head width], which lie in memory as
// [batch, tokens, heads, head width]; then come `others` and the kernel's scratch memory. Returns the first `count` as
// [batch * tokens, width] of `dtype`, and then the others.
std::vector<Value> call(const char* target, const std::vector<Value>& operands, int64_t count,
                        const std::vector<TensorType>& others, const std::string& config, DType dtype) {
  const Shape& q = operands[0].shape();
  const TensorType by_head{kType, {q[0], q[2], q[1], q[3]}};
  std::vector<TensorType> types(static_cast<size_t>(count), by_head);
  std::vector<std::vector<int64_t>> layouts(static_cast<size_t>(count), {3, 1, 2, 0});
  for (const TensorType& other : others) {
    types.push_back(other);
    layouts.push_back(row_major(other.rank()));
  }
  types.push_back({DType::kU8, {0}});
  layouts.push_back({0});
  std::vector<Value> results = custom_call(operands[0].graph(), target, operands, types, config, kUntypedApi, layouts);
  results.pop_back();
  for (size_t i = 0; i < static_cast<size_t>(count); ++i) results[i] = convert(merge_heads(results[i]), dtype);
  return results;
}

// scores [batch, heads, tokens, tokens] with weights of 0 for the keys that pad.
Value masked(Value scores, const Attributes& a) {
  if (!a.has(kKeys)) return scores;
  Graph& graph = scores.graph();
  const TensorType index{DType::kS32, {scores.dim(3)}};
  const Value counts =
      compare(iota(graph, 0, index), constant(graph, static_cast<double>(a.integer(kKeys)), index), Comparison::kLT);
  return select(broadcast_in_dim(counts, scores.shape(), {3}), scores,
                constant_like(scores, -std::numeric_limits<double>::infinity()));
}

// logarithm of sum exp of the masked scores: [batch, heads, tokens].
Value log_sums(Value scores) {
  const Value largest = reduce(scores, Reducer::kMaximum, {3});
  return largest + log(reduce_sum(exponential(scores - over_last_axis(largest, scores)), {3}));
}

// q, k, v, log sums, output, its cotangent -> cotangents of q, k, v.
class CudnnAttentionVjp : public Composite {
 public:
  std::string_view name() const override { return "cudnn_attention_vjp"; }
  std::string_view lowered_as() const override { return kCudnnAttention; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes&) const override {
    return {operands[0], operands[1], operands[2]};
  }

  std::vector<Value> lower(Lowering lowering, std::span<const Value> operands, const Attributes& a) const override {
    const double scale = scale_of(operands[0], a);
    if (lowering == Lowering::kDecomposed) return in_ops(operands, a, scale);
    std::vector<Value> inputs = {heads_of(operands[0], a), heads_of(operands[1], a),
                                 heads_of(operands[2], a), operands[3],
                                 heads_of(operands[5], a), heads_of(operands[4], a)};
    append_lengths(inputs, operands[0].graph(), a);
    const std::string products =
        dot_text("bmm1_grad_gemm1", kWeightsTransposedByRows) + ", " + dot_text("bmm1_grad_gemm2", kWeightsByRows) +
        ", " + dot_text("bmm2_grad_gemm1", kWeightsTransposedByRows) + ", " + dot_text("bmm2_grad_gemm2", kRowsByRows);
    return call("__cudnn$fmhaSoftmaxBackward", inputs, 3, {}, config_text(a, scale, products), operands[0].dtype());
  }

 private:
  static std::vector<Value> in_ops(std::span<const Value> operands, const Attributes& a, double scale) {
    const Value q = split_heads(operands[0], a), k = split_heads(operands[1], a), v = split_heads(operands[2], a);
    const Value out = split_heads(operands[4], a), dout = split_heads(operands[5], a);
    const Value scores = masked(dot_general(q * scale, k, kRowsByRows), a);
    const Value weights = exponential(scores - over_last_axis(convert(operands[3], scores.dtype()), scores));
    const Value row_sums = reduce_sum(dout * out, {3});
    const Value dscores = weights * (dot_general(dout, v, kRowsByRows) -
                                     broadcast_in_dim(transpose(row_sums, {0, 2, 1}), weights.shape(), {0, 1, 2}));
    return {merge_heads(dot_general(dscores, k * scale, kWeightsByRows)),
            merge_heads(dot_general(dscores, q * scale, kWeightsTransposedByRows)),
            merge_heads(dot_general(weights, dout, kWeightsTransposedByRows))};
  }
};

class CudnnAttention : public Composite {
 public:
  std::string_view name() const override { return kCudnnAttention; }
  bool is_costly() const override { return true; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes& a) const override {
    const InferContext context{OpCode::kComposite, operands, a, {}, this};
    const int64_t batch = a.integer("batch"), tokens = a.integer("tokens"), heads = a.integer("heads");
    context.require(operands.size() == 3 && operands[0].rank() == 2 && operands[0] == operands[1] &&
                        operands[1] == operands[2] && operands[0].shape[0] == batch * tokens,
                    "takes q, k and v of one type [batch * tokens, width]");
    context.require(heads > 0 && operands[0].shape[1] % heads == 0, "the heads divide the width");
    context.require(tokens % 2 == 0, "takes an even number of tokens");
    context.require(!a.has(kKeys) || (a.integer(kKeys) > 0 && a.integer(kKeys) <= tokens), "1 to `tokens` are keys");
    return {operands[0], {DType::kF32, {a.integer("batch"), a.integer("heads"), a.integer("tokens")}}};
  }

  std::vector<Value> lower(Lowering lowering, std::span<const Value> operands, const Attributes& a) const override {
    const double scale = scale_of(operands[0], a);
    if (lowering == Lowering::kDecomposed) {
      const Value q = split_heads(operands[0] * scale, a), k = split_heads(operands[1], a);
      const Value scores = masked(dot_general(q, k, kRowsByRows), a);
      const Value sums = log_sums(scores);
      const Value weights = exponential(scores - over_last_axis(sums, scores));
      return {merge_heads(dot_general(weights, split_heads(operands[2], a), kWeightsByRows)),
              convert(sums, DType::kF32)};
    }
    std::vector<Value> inputs = {heads_of(operands[0], a), heads_of(operands[1], a), heads_of(operands[2], a)};
    append_lengths(inputs, operands[0].graph(), a);
    const std::string products = dot_text("bmm1", kRowsByRows) + ", " + dot_text("bmm2", kWeightsByRows);
    const TensorType sums{DType::kF32, {a.integer("batch"), a.integer("heads"), a.integer("tokens")}};
    return call("__cudnn$fmhaSoftmax", inputs, 1, {sums}, config_text(a, scale, products), operands[0].dtype());
  }

  std::vector<Value> vjp(std::span<const Value> operands, std::span<const Value> results,
                         std::span<const Value> cotangents, const Attributes& attributes) const override {
    if (!cotangents[0]) return {Value(), Value(), Value()};
    const Value inputs[] = {operands[0], operands[1], operands[2], results[1], results[0], cotangents[0]};
    return append_composite(cudnn_attention_vjp_definition(), inputs, attributes);
  }
};

}  // namespace

const Composite& cudnn_attention_definition() {
  static const CudnnAttention kDefinition;
  return kDefinition;
}
const Composite& cudnn_attention_vjp_definition() {
  static const CudnnAttentionVjp kDefinition;
  return kDefinition;
}

Value cudnn_attention(Value q, Value k, Value v, const AttentionShape& shape, int64_t keys) {
  const Value operands[] = {q, k, v};
  Attributes attributes = {{"batch", shape.batch}, {"tokens", shape.tokens}, {"heads", shape.heads}};
  if (keys != shape.tokens) attributes.set(kKeys, keys);
  return append_composite(cudnn_attention_definition(), operands, std::move(attributes))[0];
}

}  // namespace xladder::graph
