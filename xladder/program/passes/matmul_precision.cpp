#include "xladder/program/passes/matmul_precision.h"

#include "xladder/graph/rewrite.h"

namespace xladder::passes {

using graph::Op;
using graph::OpCode;
using graph::Value;

void set_matmul_precision(const graph::Graph& source, graph::Graph& target, graph::MatmulPrecision precision) {
  rewrite(source, target, [&](const Op& op, std::span<const Value> operands) -> std::optional<std::vector<Value>> {
    if (op.code != OpCode::kDotGeneral && op.code != OpCode::kConvolution) return std::nullopt;
    if (operands[0].dtype() != DType::kF32) return std::nullopt;
    graph::Attributes attributes = op.attributes;
    attributes.set("precision", std::string(name_of(precision)));
    return target.append(op.code, operands, std::move(attributes));
  });
}

}  // namespace xladder::passes
