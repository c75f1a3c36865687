// One derivative rule per op, in a row of its family's table: cotangents of the results in, cotangents of the operands
// out.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "xladder/graph/graph.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/rewrite.h"

namespace xladder::autodiff {

struct VjpContext {
  const graph::Op& op;
  std::span<const graph::Value> operands;  // then what the op's regions take from outside
  std::span<const graph::Value> results;
  std::span<const graph::Value> cotangents;  // one per result; none = zero
  const std::vector<bool>& wanted;           // of each operand whether its cotangent is asked for

  const graph::Value& operand(size_t index) const { return operands[index]; }
  const graph::Value& result() const { return results[0]; }
  const graph::Value& cotangent() const { return cotangents[0]; }
};

// One value per operand; none where the operand has no gradient (integers, predicates, steps).
using VjpRule = std::vector<graph::Value> (*)(const VjpContext& context);

struct VjpRow {
  graph::OpCode code;
  VjpRule rule;                        // null: no derivative
  std::string_view none_because = {};  // then why that is no gap
};

// Every op has a row. Composites bring their own rule (graph/composite.h).
const VjpRow& vjp_row(graph::OpCode code);

// By family, one file each.
std::span<const VjpRow> elementwise_vjps();
std::span<const VjpRow> movement_vjps();
std::span<const VjpRow> indexing_vjps();
std::span<const VjpRow> contraction_vjps();
std::span<const VjpRow> reduction_vjps();
std::span<const VjpRow> structure_vjps();

}  // namespace xladder::autodiff
