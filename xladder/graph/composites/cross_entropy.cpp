#include "xladder/graph/composites/composites.h"
#include "xladder/graph/composites/definitions.h"
#include "xladder/graph/composites/rows.h"
#include "xladder/graph/composites/softmax_ops.h"
#include "xladder/graph/infer.h"

namespace xladder::graph {
namespace {

// Set where targets of a row may have another sum than 1.
const std::string kAnySum = "any_sum";

// logits, targets, cotangent [rows] -> cotangent of the logits: (softmax(logits) sum(targets) - targets) times it.
class CrossEntropyVjp : public Composite {
 public:
  std::string_view name() const override { return "softmax_cross_entropy_vjp"; }
  std::string_view lowered_as() const override { return kSoftmaxCrossEntropy; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes&) const override {
    return {operands[0]};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes& attributes) const override {
    Value shares = softmax_ops(operands[0]);
    if (attributes.flag(kAnySum)) shares = shares * over_columns(reduce_sum(operands[1], {1}), shares);
    const Value difference = shares - operands[1];
    return {difference * over_columns(operands[2], difference)};
  }
};

class CrossEntropy : public Composite {
 public:
  std::string_view name() const override { return kSoftmaxCrossEntropy; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes& attributes) const override {
    const InferContext context{OpCode::kComposite, operands, attributes, {}, this};
    context.require(operands.size() == 2 && operands[0].rank() == 2 && operands[0] == operands[1],
                    "takes logits and targets of one type [rows, classes]");
    return {TensorType{operands[0].dtype, {operands[0].shape[0]}}};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes&) const override {
    const Value logits = operands[0], targets = operands[1];
    const Value largest = reduce(logits, Reducer::kMaximum, {1});
    const Value shifted = logits - over_columns(largest, logits);
    const Value log_sum = log(reduce_sum(exponential(shifted), {1}));
    return {reduce_sum(targets * (over_columns(log_sum, logits) - shifted), {1})};
  }

  // The targets are data: they get no gradient.
  std::vector<Value> vjp(std::span<const Value> operands, std::span<const Value>, std::span<const Value> cotangents,
                         const Attributes& attributes) const override {
    const Value inputs[] = {operands[0], operands[1], cotangents[0]};
    return {append_composite(softmax_cross_entropy_vjp_definition(), inputs, attributes)[0], Value()};
  }
};

}  // namespace

const Composite& softmax_cross_entropy_definition() {
  static const CrossEntropy kDefinition;
  return kDefinition;
}
const Composite& softmax_cross_entropy_vjp_definition() {
  static const CrossEntropyVjp kDefinition;
  return kDefinition;
}

Value softmax_cross_entropy(Value logits, Value targets, bool sum_to_one) {
  const Value operands[] = {logits, targets};
  Attributes attributes;
  if (!sum_to_one) attributes.set(kAnySum, true);
  return append_composite(softmax_cross_entropy_definition(), operands, std::move(attributes))[0];
}

}  // namespace xladder::graph
