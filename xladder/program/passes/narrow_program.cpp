#include "xladder/program/passes/narrow_program.h"

#include <fmt/core.h>

#include <algorithm>

#include "xladder/graph/ops.h"
#include "xladder/program/passes/narrowing.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::GraphError;
using graph::Op;
using graph::OpCode;
using graph::Value;

bool is_half(DType dtype) { return dtype == DType::kBF16 || dtype == DType::kF16; }

NarrowingOptions whole_program_in(DType to, const KeptPlaces& kept) {
  if (!is_half(to)) throw GraphError(fmt::format("[narrow_program] programs become bf16 or f16; got {}", name_of(to)));
  return {.format = {.storage = to, .arithmetic = to, .product = to, .convolution = to},
          .narrow_interface = true,
          .kept = kept};
}

}  // namespace

void narrow_program(const Graph& source, Graph& target, DType to, const KeptPlaces& kept) {
  Narrowing narrowing(source, target, whole_program_in(to, kept));
  rewrite(source, target, narrowing);
}

std::vector<Value> inline_narrowed(const Graph& source, std::span<const Value> arguments, DType to,
                                   const KeptPlaces& kept) {
  NarrowingOptions options = whole_program_in(to, kept);
  options.keep_composites = true;
  if (arguments.empty()) throw GraphError("[inline_narrowed] takes at least one argument; got none");
  Narrowing narrowing(source, arguments.front().graph(), options);
  for (size_t i = 0; i < std::min(arguments.size(), source.num_parameters()); ++i)
    if (const TensorType wanted = narrowing.argument_type(source.body().arguments[i], source.parameter_type(i));
        arguments[i].type() != wanted)
      throw GraphError(fmt::format("[inline_narrowed] {} takes {}; got {}", source.parameter_name(i), to_string(wanted),
                                   to_string(arguments[i].type())));
  return inline_body(source, arguments, narrowing);
}

void accumulate_in_f32(const Graph& source, Graph& target) {
  const auto widen = [&](const Op& op, std::span<const Value> operands) -> std::optional<std::vector<Value>> {
    if (operands.empty() || !is_half(operands[0].dtype())) return std::nullopt;
    const DType narrow = operands[0].dtype();
    if (op.code == OpCode::kDotGeneral || op.code == OpCode::kConvolution) {
      const DType result = source.type_of(op.results[0]).dtype;
      if (result == DType::kF32) return std::nullopt;
      graph::Attributes attributes = op.attributes;
      attributes.set("dtype", DType::kF32);
      return std::vector<Value>{convert(target.append(op.code, operands, std::move(attributes)).front(), result)};
    }
    const bool adds = (op.code == OpCode::kSelectAndScatter && op.regions.empty()) ||
                      ((op.code == OpCode::kReduce || op.code == OpCode::kReduceWindow) &&
                       graph::simple_reducer(op) == graph::Reducer::kAdd);
    if (!adds) return std::nullopt;
    std::vector<Value> wide;
    for (const Value& operand : operands) wide.push_back(convert(operand, DType::kF32));
    return std::vector<Value>{convert(target.append(op.code, wide, op.attributes).front(), narrow)};
  };
  rewrite(source, target, widen);
}

}  // namespace xladder::passes
