#include "xladder/graph/composites/composites.h"
#include "xladder/graph/composites/definitions.h"
#include "xladder/graph/composites/rows.h"
#include "xladder/graph/composites/softmax_ops.h"
#include "xladder/graph/infer.h"

namespace xladder::graph {

Value softmax_ops(Value x) {
  const int64_t last = x.rank() - 1;
  const Value shifted = exponential(x - over_last_axis(reduce(x, Reducer::kMaximum, {last}), x));
  return shifted / over_last_axis(reduce_sum(shifted, {last}), x);
}

namespace {

// y, dy -> dx = y (dy - sum(dy y))
class SoftmaxVjp : public Composite {
 public:
  std::string_view name() const override { return "softmax_vjp"; }
  std::string_view lowered_as() const override { return kSoftmax; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes&) const override {
    return {operands[0]};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes&) const override {
    const Value y = operands[0], dy = operands[1];
    return {y * (dy - over_last_axis(reduce_sum(y * dy, {y.rank() - 1}), y))};
  }
};

class Softmax : public Composite {
 public:
  std::string_view name() const override { return kSoftmax; }

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
    const Value inputs[] = {results[0], cotangents[0]};
    return append_composite(softmax_vjp_definition(), inputs, {});
  }
};

}  // namespace

const Composite& softmax_definition() {
  static const Softmax kDefinition;
  return kDefinition;
}
const Composite& softmax_vjp_definition() {
  static const SoftmaxVjp kDefinition;
  return kDefinition;
}

Value softmax(Value x) { return append_composite(softmax_definition(), std::span(&x, 1), {})[0]; }

}  // namespace xladder::graph
