#include "xladder/graph/infer.h"
#include "xladder/models/nn/composites/composites.h"
#include "xladder/models/nn/composites/rows.h"
#include "xladder/models/nn/composites/softmax_ops.h"

namespace xladder::nn {
namespace {

using graph::Attributes;
using graph::InferContext;
using graph::Lowering;
using graph::OpCode;
using graph::Reducer;
using graph::Value;

// logits, targets, cotangent [rows] -> cotangent of the logits: (softmax(logits) - targets) times it.
class CrossEntropyVjp : public graph::Composite {
 public:
  std::string_view name() const override { return "softmax_cross_entropy_vjp"; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes&) const override {
    return {operands[0]};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes&) const override {
    const Value difference = softmax_ops(operands[0]) - operands[1];
    return {difference * over_columns(operands[2], difference)};
  }
};

class CrossEntropy : public graph::Composite {
 public:
  std::string_view name() const override { return "softmax_cross_entropy"; }

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
                         const Attributes&) const override {
    static const CrossEntropyVjp kVjp;
    const Value inputs[] = {operands[0], operands[1], cotangents[0]};
    return {append_composite(kVjp, inputs, {})[0], Value()};
  }
};

}  // namespace

Value softmax_cross_entropy(Value logits, Value targets) {
  static const CrossEntropy kCrossEntropy;
  const Value operands[] = {logits, targets};
  return append_composite(kCrossEntropy, operands, {})[0];
}

}  // namespace xladder::nn
