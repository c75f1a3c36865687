// One derivative rule per op: cotangents of the results in, cotangents of the operands out.
#pragma once

#include <span>
#include <vector>

#include "xladder/graph/graph.h"
#include "xladder/graph/ops.h"

namespace xladder::autodiff {

struct VjpContext {
  const graph::Op& op;
  std::span<const graph::Value> operands;
  std::span<const graph::Value> results;
  std::span<const graph::Value> cotangents;  // one per result; none = zero

  const graph::Value& operand(size_t index) const { return operands[index]; }
  const graph::Value& result() const { return results[0]; }
  const graph::Value& cotangent() const { return cotangents[0]; }
};

// One value per operand; none where the operand has no gradient (integers, predicates, steps).
using VjpRule = std::vector<graph::Value> (*)(const VjpContext& context);

// The rule of an op, or null if it has no derivative. Composites bring their own (graph/composite.h).
VjpRule find_vjp_rule(graph::OpCode code);

// By family, one file each.
VjpRule elementwise_rule(graph::OpCode code);
VjpRule shape_rule(graph::OpCode code);
VjpRule contraction_rule(graph::OpCode code);
VjpRule reduction_rule(graph::OpCode code);

}  // namespace xladder::autodiff
