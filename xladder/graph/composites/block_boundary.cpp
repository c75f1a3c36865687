#include "xladder/graph/composites/block_boundary.h"

#include "xladder/graph/composite.h"
#include "xladder/graph/composites/definitions.h"
#include "xladder/graph/infer.h"

namespace xladder::graph {
namespace {

constexpr std::string_view kBlockBoundaryVjp = "block_boundary_vjp";

// The second operand says only which block it is: lowering drops it.
class BlockBoundaryVjp : public Composite {
 public:
  std::string_view name() const override { return kBlockBoundaryVjp; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes&) const override {
    return {operands[0]};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes&) const override {
    return {operands[0]};
  }
};

class BlockBoundary : public Composite {
 public:
  std::string_view name() const override { return kBlockBoundary; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes& attributes) const override {
    const InferContext context{OpCode::kComposite, operands, attributes, {}, this};
    context.require_one_operand();
    return {operands[0]};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes&) const override {
    return {operands[0]};
  }

  std::vector<Value> vjp(std::span<const Value>, std::span<const Value> results, std::span<const Value> cotangents,
                         const Attributes&) const override {
    const Value operands[] = {cotangents[0], results[0]};
    return append_composite(block_boundary_vjp_definition(), operands, {});
  }
};

}  // namespace

const Composite& block_boundary_definition() {
  static const BlockBoundary kDefinition;
  return kDefinition;
}
const Composite& block_boundary_vjp_definition() {
  static const BlockBoundaryVjp kDefinition;
  return kDefinition;
}

Value block_boundary(Value x) { return append_composite(block_boundary_definition(), std::span(&x, 1), {})[0]; }

bool is_block_boundary(const Op& op) { return is_composite(op, kBlockBoundary); }
bool is_block_boundary_vjp(const Op& op) { return is_composite(op, kBlockBoundaryVjp); }

}  // namespace xladder::graph
