#include "xladder/passes/lower_composites.h"

#include "xladder/graph/rewrite.h"

namespace xladder::passes {

void lower_composites(const graph::Graph& source, graph::Graph& target, graph::Lowering lowering) {
  rewrite(source, target,
          [lowering](const graph::Op& op,
                     std::span<const graph::Value> operands) -> std::optional<std::vector<graph::Value>> {
            if (op.code != graph::OpCode::kComposite) return std::nullopt;
            return op.composite->lower(lowering, operands, op.attributes);
          });
}

}  // namespace xladder::passes
