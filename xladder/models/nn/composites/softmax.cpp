#include "xladder/graph/infer.h"
#include "xladder/models/nn/composites/composites.h"
#include "xladder/models/nn/composites/rows.h"
#include "xladder/models/nn/composites/softmax_ops.h"

namespace xladder::nn {

using graph::Attributes;
using graph::InferContext;
using graph::Lowering;
using graph::OpCode;
using graph::Reducer;
using graph::Value;

Value softmax_ops(Value x) {
  const int64_t last = x.rank() - 1;
  const Value shifted = exponential(x - over_last_axis(reduce(x, Reducer::kMaximum, {last}), x));
  return shifted / over_last_axis(reduce_sum(shifted, {last}), x);
}

namespace {

// y, dy -> dx = y (dy - sum(dy y))
class SoftmaxVjp : public graph::Composite {
 public:
  std::string_view name() const override { return "softmax_vjp"; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes&) const override {
    return {operands[0]};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes&) const override {
    const Value y = operands[0], dy = operands[1];
    return {y * (dy - over_last_axis(reduce_sum(y * dy, {y.rank() - 1}), y))};
  }
};

class Softmax : public graph::Composite {
 public:
  std::string_view name() const override { return "softmax"; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes& attributes) const override {
    const InferContext context{OpCode::kComposite, operands, attributes, {}, this};
    context.require(operands.size() == 1 && operands[0].rank() > 0 && is_floating(operands[0].dtype),
                    "takes floating-point numbers of rank 1 or more");
    return {operands[0]};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes&) const override {
    return {softmax_ops(operands[0])};
  }

  std::vector<Value> vjp(std::span<const Value>, std::span<const Value> results, std::span<const Value> cotangents,
                         const Attributes&) const override {
    static const SoftmaxVjp kVjp;
    const Value inputs[] = {results[0], cotangents[0]};
    return append_composite(kVjp, inputs, {});
  }
};

}  // namespace

Value softmax(Value x) {
  static const Softmax kSoftmax;
  return append_composite(kSoftmax, std::span(&x, 1), {})[0];
}

}  // namespace xladder::nn
