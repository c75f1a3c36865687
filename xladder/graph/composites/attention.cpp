#include <cmath>

#include "xladder/graph/composites/composites.h"
#include "xladder/graph/composites/definitions.h"
#include "xladder/graph/composites/rows.h"
#include "xladder/graph/composites/softmax_ops.h"
#include "xladder/graph/infer.h"

namespace xladder::graph {
namespace {

// [batch * tokens, width] <-> [batch, tokens, heads, head width]
Value split_heads(Value x, const Attributes& a) {
  return reshape(x, {a.integer("batch"), a.integer("tokens"), a.integer("heads"), x.dim(1) / a.integer("heads")});
}
// [batch, heads, tokens, head width] -> [batch * tokens, width]
Value merge_heads(Value x) { return reshape(transpose(x, {0, 2, 1, 3}), {x.dim(0) * x.dim(2), x.dim(1) * x.dim(3)}); }

double scale_of(Value q, const Attributes& a) {
  return 1 / std::sqrt(static_cast<double>(q.dim(1) / a.integer("heads")));
}

// Products over [batch, tokens, heads, head width] (b t h d) and [batch, heads, tokens, tokens] (b h t t).
const DotDimensions kRowsByRows{
    .lhs_contracting = {3}, .rhs_contracting = {3}, .lhs_batch = {0, 2}, .rhs_batch = {0, 2}};
const DotDimensions kWeightsByRows{
    .lhs_contracting = {3}, .rhs_contracting = {1}, .lhs_batch = {0, 1}, .rhs_batch = {0, 2}};
const DotDimensions kWeightsTransposedByRows{
    .lhs_contracting = {2}, .rhs_contracting = {1}, .lhs_batch = {0, 1}, .rhs_batch = {0, 2}};

// q, k, v, weights, output, its cotangent, [dropout scale] -> cotangents of q, k, v.
class AttentionVjp : public Composite {
 public:
  std::string_view name() const override { return "attention_vjp"; }
  std::string_view lowered_as() const override { return kAttention; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes&) const override {
    return {operands[0], operands[1], operands[2]};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes& a) const override {
    const Value q = split_heads(operands[0], a), k = split_heads(operands[1], a), v = split_heads(operands[2], a);
    const Value weights = operands[3], dout = split_heads(operands[5], a);
    const bool dropout = operands.size() == 7;
    const Value used_weights = dropout ? weights * operands[6] : weights;
    const Value dv = dot_general(used_weights, dout, kWeightsTransposedByRows);
    const Value dweights_used = dot_general(dout, v, kRowsByRows);
    const Value dweights = dropout ? dweights_used * operands[6] : dweights_used;
    // sum_j dweights_ij weights_ij = sum_d dout_id out_id: a sum over the head width instead of the tokens.
    const Value row_sums = reduce_sum(dout * split_heads(operands[4], a), {3});  // [batch, tokens, heads]
    const Value dscores =
        weights * (dweights - broadcast_in_dim(transpose(row_sums, {0, 2, 1}), weights.shape(), {0, 1, 2}));
    const double scale = scale_of(operands[0], a);
    const Value dq = dot_general(dscores, k * scale, kWeightsByRows);
    const Value dk = dot_general(dscores, q * scale, kWeightsTransposedByRows);
    return {merge_heads(dq), merge_heads(dk), merge_heads(dv)};
  }
};

class Attention : public Composite {
 public:
  std::string_view name() const override { return kAttention; }
  bool is_costly() const override { return true; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes& a) const override {
    const InferContext context{OpCode::kComposite, operands, a, {}, this};
    const int64_t batch = a.integer("batch"), tokens = a.integer("tokens"), heads = a.integer("heads");
    context.require((operands.size() == 3 || operands.size() == 4) && operands[0].rank() == 2 &&
                        operands[0] == operands[1] && operands[1] == operands[2] &&
                        operands[0].shape[0] == batch * tokens,
                    "takes q, k and v of one type [batch * tokens, width]");
    context.require(heads > 0 && operands[0].shape[1] % heads == 0, "the heads divide the width");
    const TensorType weights{operands[0].dtype, {batch, heads, tokens, tokens}};
    context.require(operands.size() == 3 || operands[3] == weights,
                    "the dropout scale is [batch, heads, tokens, tokens]");
    return {operands[0], weights};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes& a) const override {
    const Value q = split_heads(operands[0] * scale_of(operands[0], a), a);
    const Value k = split_heads(operands[1], a), v = split_heads(operands[2], a);
    const Value weights = softmax_ops(dot_general(q, k, kRowsByRows));
    const Value used_weights = operands.size() == 4 ? weights * operands[3] : weights;
    return {merge_heads(dot_general(used_weights, v, kWeightsByRows)), weights};
  }

  std::vector<Value> vjp(std::span<const Value> operands, std::span<const Value> results,
                         std::span<const Value> cotangents, const Attributes& attributes) const override {
    std::vector<Value> inputs = {operands[0], operands[1], operands[2], results[1], results[0], cotangents[0]};
    if (operands.size() == 4) inputs.push_back(operands[3]);
    std::vector<Value> out = append_composite(attention_vjp_definition(), inputs, attributes);
    out.resize(operands.size());
    return out;
  }
};

}  // namespace

const Composite& attention_definition() {
  static const Attention kDefinition;
  return kDefinition;
}
const Composite& attention_vjp_definition() {
  static const AttentionVjp kDefinition;
  return kDefinition;
}

Value attention(Value q, Value k, Value v, const AttentionShape& shape, Value dropout_scale) {
  std::vector<Value> operands = {q, k, v};
  if (dropout_scale) operands.push_back(dropout_scale);
  return append_composite(attention_definition(), operands,
                          {{"batch", shape.batch}, {"tokens", shape.tokens}, {"heads", shape.heads}})[0];
}

}  // namespace xladder::graph
