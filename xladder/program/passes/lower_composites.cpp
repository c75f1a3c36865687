#include "xladder/program/passes/lower_composites.h"

#include <fmt/core.h>

#include "xladder/graph/composites/block_boundary.h"
#include "xladder/graph/rewrite.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::Op;
using graph::OpCode;
using graph::Value;

constexpr int kDeepestNesting = 16;

std::vector<Value> lower(const Op& op, std::span<const Value> operands, graph::Lowering lowering, int depth) {
  if (depth == kDeepestNesting)
    throw graph::GraphError(fmt::format("[lower_composites] {} lowers to composites again and again; got {} of them",
                                        op.composite->name(), depth));
  // By itself first: its ops may be composites in turn.
  Graph part;
  std::vector<Value> inner;
  for (const Value& operand : operands) inner.push_back(part.parameter(operand.type(), ""));
  for (const Value& result : op.composite->lower(lowering, inner, op.attributes)) part.add_result(result, "");
  return inline_body(part, operands, [&](const Op& nested, std::span<const Value> values) {
    return nested.code == OpCode::kComposite ? std::optional(lower(nested, values, lowering, depth + 1)) : std::nullopt;
  });
}

}  // namespace

void lower_composites(const Graph& source, Graph& target, graph::Lowering lowering, BlockBoundaries boundaries) {
  rewrite(source, target, [&](const Op& op, std::span<const Value> operands) -> std::optional<std::vector<Value>> {
    if (op.code != OpCode::kComposite) return std::nullopt;
    const bool is_boundary = graph::is_block_boundary(op) || graph::is_block_boundary_vjp(op);
    if (is_boundary && boundaries == BlockBoundaries::kKeep) return std::nullopt;
    return lower(op, operands, lowering, 0);
  });
}

}  // namespace xladder::passes
