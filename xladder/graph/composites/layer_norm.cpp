#include "xladder/graph/composites/composites.h"
#include "xladder/graph/composites/definitions.h"
#include "xladder/graph/composites/rows.h"
#include "xladder/graph/infer.h"

namespace xladder::graph {
namespace {

struct Moments {
  Value mean, rstd;  // [rows]
};

Moments moments(Value x, double epsilon) {
  const auto width = static_cast<double>(x.dim(1));
  const Value mean = reduce_sum(x, {1}) * (1 / width);
  const Value centred = x - over_columns(mean, x);
  const Value variance = reduce_sum(centred * centred, {1}) * (1 / width);
  return {mean, rsqrt(variance + epsilon)};
}

// x, gamma, beta, mean, rstd, cotangent of y -> cotangents of x, gamma, beta. With n = (x - mean) rstd and
// h = gamma dy: dx = rstd (h - mean(h) - n mean(h n)).
class LayerNormVjp : public Composite {
 public:
  std::string_view name() const override { return "layer_norm_vjp"; }
  std::string_view lowered_as() const override { return kLayerNorm; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes&) const override {
    return {operands[0], operands[1], operands[1]};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes&) const override {
    const Value x = operands[0], gamma = operands[1], mean = operands[2], rstd = operands[3], dy = operands[4];
    const auto width = static_cast<double>(x.dim(1));
    const Value normalised = (x - over_columns(mean, x)) * over_columns(rstd, x);
    const Value h = dy * over_rows(gamma, x);
    const Value mean_h = reduce_sum(h, {1}) * (1 / width);
    const Value mean_hn = reduce_sum(h * normalised, {1}) * (1 / width);
    const Value dx = over_columns(rstd, x) * (h - over_columns(mean_h, x) - normalised * over_columns(mean_hn, x));
    return {dx, reduce_sum(dy * normalised, {0}), reduce_sum(dy, {0})};
  }
};

class LayerNorm : public Composite {
 public:
  std::string_view name() const override { return kLayerNorm; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes& attributes) const override {
    const InferContext context{OpCode::kComposite, operands, attributes, {}, this};
    context.require(operands.size() == 3 && operands[0].rank() == 2 &&
                        operands[1] == TensorType{operands[0].dtype, {operands[0].shape[1]}} &&
                        operands[2] == operands[1],
                    "takes x [rows, width], gamma [width] and beta [width]");
    const TensorType row{operands[0].dtype, {operands[0].shape[0]}};
    return {operands[0], row, row};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes& attributes) const override {
    const Value x = operands[0];
    const auto [mean, rstd] = moments(x, attributes.number("epsilon"));
    const Value normalised = (x - over_columns(mean, x)) * over_columns(rstd, x);
    return {normalised * over_rows(operands[1], x) + over_rows(operands[2], x), mean, rstd};
  }

  std::vector<Value> vjp(std::span<const Value> operands, std::span<const Value> results,
                         std::span<const Value> cotangents, const Attributes&) const override {
    if (!cotangents[0]) return {Value(), Value(), Value()};
    const Value inputs[] = {operands[0], operands[1], results[1], results[2], cotangents[0]};
    return append_composite(layer_norm_vjp_definition(), inputs, {});
  }
};

}  // namespace

const Composite& layer_norm_definition() {
  static const LayerNorm kDefinition;
  return kDefinition;
}
const Composite& layer_norm_vjp_definition() {
  static const LayerNormVjp kDefinition;
  return kDefinition;
}

Value layer_norm(Value x, Value gamma, Value beta, double epsilon) {
  const Value operands[] = {x, gamma, beta};
  return append_composite(layer_norm_definition(), operands, {{"epsilon", epsilon}})[0];
}

}  // namespace xladder::graph
