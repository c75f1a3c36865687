#include "xladder/program/passes/lower_composites.h"

#include <fmt/core.h>

#include "xladder/graph/composites/block_boundary.h"
#include "xladder/graph/rewrite.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::Lowering;
using graph::Op;
using graph::OpCode;
using graph::Value;

constexpr int kDeepestNesting = 16;

class Lowerer {
 public:
  Lowerer(const graph::LoweringTable& lowerings, bool keeps_differentiable)
      : lowerings_(lowerings), keeps_differentiable_(keeps_differentiable) {}

  // Nothing for an op that stays.
  std::optional<std::vector<Value>> lower(const Op& op, std::span<const Value> operands, int depth = 0) const {
    if (op.code != OpCode::kComposite || stays(op)) return std::nullopt;
    if (depth == kDeepestNesting)
      throw graph::GraphError(fmt::format("[lower_composites] {} lowers to composites again and again; got {} of them",
                                          op.composite->name(), depth));
    // By itself first: its ops may be composites in turn.
    Graph part;
    std::vector<Value> inner;
    for (const Value& operand : operands) inner.push_back(part.parameter(operand.type(), ""));
    const Lowering lowering = lowerings_.of(*op.composite);
    for (const Value& result : op.composite->lower(lowering, inner, op.attributes)) part.add_result(result, "");
    return inline_body(part, operands, [&](const Op& nested, std::span<const Value> values) {
      return lower(nested, values, depth + 1);
    });
  }

 private:
  bool stays(const Op& op) const {
    return keeps_differentiable_ && (graph::is_block_boundary(op) || graph::is_block_boundary_vjp(op) ||
                                     lowerings_.of(*op.composite) != Lowering::kDecomposed);
  }

  const graph::LoweringTable& lowerings_;
  bool keeps_differentiable_;
};

void lower_with(const Lowerer& lowerer, const Graph& source, Graph& target) {
  rewrite(source, target, [&](const Op& op, std::span<const Value> operands) { return lowerer.lower(op, operands); });
}

}  // namespace

void lower_composites(const Graph& source, Graph& target, const graph::LoweringTable& lowerings) {
  lower_with(Lowerer(lowerings, /*keeps_differentiable=*/false), source, target);
}

void lower_before_differentiation(const Graph& source, Graph& target, const graph::LoweringTable& lowerings) {
  lower_with(Lowerer(lowerings, /*keeps_differentiable=*/true), source, target);
}

}  // namespace xladder::passes
