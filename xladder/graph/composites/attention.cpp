#include <algorithm>
#include <cmath>
#include <span>

#include "xladder/graph/composites/attention_parts.h"
#include "xladder/graph/composites/composites.h"
#include "xladder/graph/composites/definitions.h"
#include "xladder/graph/composites/rows.h"
#include "xladder/graph/composites/softmax_ops.h"
#include "xladder/graph/infer.h"

namespace xladder::graph {
namespace {

const std::string kFill = "fill", kHasDropout = "dropout";

// Behind q, k and v (or what a derivative has besides) come the dropout scale, if there is one, and the masks.
struct Extras {
  Value dropout;
  std::span<const Value> masks;

  Extras(std::span<const Value> operands, size_t first, const Attributes& a) : masks(operands.subspan(first)) {
    if (!a.flag(kHasDropout)) return;
    dropout = masks.front();
    masks = masks.subspan(1);
  }
};

bool is_added(Value mask) { return mask.dtype() != DType::kPred; }

Value masked(Value scores, Value mask, const Attributes& a) {
  const Value for_all = broadcast_in_dim(mask, scores.shape(), {0, 1, 2, 3});
  return is_added(mask) ? scores + for_all : select(for_all, scores, constant_like(scores, a.number(kFill)));
}

// What is left of the cotangent of masked scores for those before; and of one that was added its own.
Value before_mask(Value dscores, Value mask) {
  if (is_added(mask)) return dscores;
  const Value for_all = broadcast_in_dim(mask, dscores.shape(), {0, 1, 2, 3});
  return select(for_all, dscores, constant_like(dscores, 0));
}
Value summed_as(Value dscores, Value mask) {
  std::vector<int64_t> axes;
  for (int64_t axis = 0; axis < mask.rank(); ++axis)
    if (mask.dim(axis) != dscores.dim(axis)) axes.push_back(axis);
  return axes.empty() ? dscores : reshape(reduce_sum(dscores, axes), mask.shape());
}

// q, k, v, weights, output, its cotangent, [dropout scale], masks -> cotangents of q, k, v and of masks that are added.
class AttentionVjp : public Composite {
 public:
  std::string_view name() const override { return "attention_vjp"; }
  std::string_view lowered_as() const override { return kAttention; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes& a) const override {
    std::vector<TensorType> types(operands.begin(), operands.begin() + 3);
    for (const TensorType& mask : operands.subspan(a.flag(kHasDropout) ? 7 : 6))
      if (mask.dtype != DType::kPred) types.push_back(mask);
    return types;
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes& a) const override {
    const Value q = split_heads(operands[0], a), k = split_heads(operands[1], a), v = split_heads(operands[2], a);
    const Value weights = operands[3], dout = split_heads(operands[5], a);
    const auto [dropout, masks] = Extras(operands, 6, a);
    const Value used_weights = dropout ? weights * dropout : weights;
    const Value dv = dot_general(used_weights, dout, kWeightsTransposedByRows);
    const Value dweights_used = dot_general(dout, v, kRowsByRows);
    const Value dweights = dropout ? dweights_used * dropout : dweights_used;
    // sum_j dweights_ij weights_ij = sum_d dout_id out_id: a sum over the head width instead of the tokens.
    const Value row_sums = reduce_sum(dout * split_heads(operands[4], a), {3});  // [batch, tokens, heads]
    Value dscores = weights * (dweights - broadcast_in_dim(transpose(row_sums, {0, 2, 1}), weights.shape(), {0, 1, 2}));
    std::vector<Value> dmasks;
    for (size_t i = masks.size(); i-- > 0;) {
      if (is_added(masks[i])) dmasks.push_back(summed_as(dscores, masks[i]));
      dscores = before_mask(dscores, masks[i]);
    }
    const double scale = scale_of(operands[0], a);
    const Value dq = dot_general(dscores, k * scale, kWeightsByRows);
    const Value dk = dot_general(dscores, q * scale, kWeightsTransposedByRows);
    std::vector<Value> out = {merge_heads(dq), merge_heads(dk), merge_heads(dv)};
    out.insert(out.end(), dmasks.rbegin(), dmasks.rend());
    return out;
  }
};

class Attention : public Composite {
 public:
  std::string_view name() const override { return kAttention; }
  bool is_costly() const override { return true; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes& a) const override {
    const InferContext context{OpCode::kComposite, operands, a, {}, this};
    const int64_t batch = a.integer("batch"), tokens = a.integer("tokens"), heads = a.integer("heads");
    const size_t first_extra = 3;
    const bool has_rows = operands.size() >= first_extra && batch > 0 &&
                          std::ranges::all_of(operands.first(first_extra), [&](const TensorType& type) {
                            return type.rank() == 2 && type.dtype == operands[0].dtype;
                          });
    context.require(has_rows && operands[0].shape[0] == batch * tokens && operands[1].shape[0] % batch == 0 &&
                        operands[1].shape[1] == operands[0].shape[1] && operands[2].shape[0] == operands[1].shape[0],
                    "takes q, k and v of one type [batch * tokens, width]");
    context.require(heads > 0 && operands[0].shape[1] % heads == 0 && operands[2].shape[1] % heads == 0,
                    "the heads divide the width");
    const TensorType weights{operands[0].dtype, {batch, heads, tokens, operands[1].shape[0] / batch}};
    const size_t first_mask = first_extra + (a.flag(kHasDropout) ? 1 : 0);
    context.require(first_mask == first_extra || (operands.size() >= first_mask && operands[first_extra] == weights),
                    "the dropout scale is [batch, heads, tokens, tokens]");
    for (const TensorType& mask : operands.subspan(first_mask)) {
      bool fits = mask.rank() == weights.rank() &&
                  (mask.dtype == weights.dtype || (mask.dtype == DType::kPred && a.has(kFill)));
      for (size_t axis = 0; fits && axis < mask.shape.size(); ++axis)
        fits = mask.shape[axis] == 1 || mask.shape[axis] == weights.shape[axis];
      context.require(fits,
                      "a mask is [batch, heads, tokens, tokens], or 1 along some of them, of numbers or of truth "
                      "values with a fill");
    }
    return {{operands[0].dtype, {operands[0].shape[0], operands[2].shape[1]}}, weights};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes& a) const override {
    const Value q = split_heads(operands[0] * scale_of(operands[0], a), a);
    const Value k = split_heads(operands[1], a), v = split_heads(operands[2], a);
    const auto [dropout, masks] = Extras(operands, 3, a);
    Value scores = dot_general(q, k, kRowsByRows);
    for (const Value& mask : masks) scores = masked(scores, mask, a);
    const Value weights = softmax_ops(scores);
    const Value used_weights = dropout ? weights * dropout : weights;
    return {merge_heads(dot_general(used_weights, v, kWeightsByRows)), weights};
  }

  std::vector<Value> vjp(std::span<const Value> operands, std::span<const Value> results,
                         std::span<const Value> cotangents, const Attributes& attributes) const override {
    std::vector<Value> inputs = {operands[0], operands[1], operands[2], results[1], results[0], cotangents[0]};
    inputs.insert(inputs.end(), operands.begin() + 3, operands.end());
    const std::vector<Value> computed = append_composite(attention_vjp_definition(), inputs, attributes);
    std::vector<Value> out(computed.begin(), computed.begin() + 3);
    if (attributes.flag(kHasDropout)) out.emplace_back();
    auto next = computed.begin() + 3;
    for (const Value& mask : Extras(operands, 3, attributes).masks) out.push_back(is_added(mask) ? *next++ : Value());
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
  return attention(q, k, v, shape, AttentionOptions{.dropout_scale = dropout_scale});
}

Value attention(Value q, Value k, Value v, const AttentionShape& shape, const AttentionOptions& options) {
  std::vector<Value> operands = {q, k, v};
  Attributes attributes = {{"batch", shape.batch}, {"tokens", shape.tokens}, {"heads", shape.heads}};
  if (options.dropout_scale) {
    operands.push_back(options.dropout_scale);
    attributes.set(kHasDropout, true);
  }
  operands.insert(operands.end(), options.masks.begin(), options.masks.end());
  if (options.scale) attributes.set(kAttentionScale, *options.scale);
  if (!options.masks.empty()) attributes.set(kFill, options.fill);
  return append_composite(attention_definition(), operands, std::move(attributes))[0];
}

}  // namespace xladder::graph
