#include "xladder/models/nn/composites/block_boundary.h"

#include "xladder/graph/composite.h"
#include "xladder/graph/infer.h"

namespace xladder::nn {
namespace {

using graph::Attributes;
using graph::Lowering;
using graph::Value;

// The second operand says only which block it is: lowering drops it.
class BlockBoundaryVjp : public graph::Composite {
 public:
  std::string_view name() const override { return "block_boundary_vjp"; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes&) const override {
    return {operands[0]};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes&) const override {
    return {operands[0]};
  }
};

const BlockBoundaryVjp kBlockBoundaryVjp;

class BlockBoundary : public graph::Composite {
 public:
  std::string_view name() const override { return "block_boundary"; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes& attributes) const override {
    const graph::InferContext context{graph::OpCode::kComposite, operands, attributes, {}, this};
    context.require_one_operand();
    return {operands[0]};
  }

  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes&) const override {
    return {operands[0]};
  }

  std::vector<Value> vjp(std::span<const Value>, std::span<const Value> results, std::span<const Value> cotangents,
                         const Attributes&) const override {
    const Value operands[] = {cotangents[0], results[0]};
    return append_composite(kBlockBoundaryVjp, operands, {});
  }
};

const BlockBoundary kBlockBoundary;

}  // namespace

Value block_boundary(Value x) { return append_composite(kBlockBoundary, std::span(&x, 1), {})[0]; }

bool is_block_boundary(const graph::Op& op) { return op.composite == &kBlockBoundary; }
bool is_block_boundary_vjp(const graph::Op& op) { return op.composite == &kBlockBoundaryVjp; }

}  // namespace xladder::nn
