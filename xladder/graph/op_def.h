// What an op is: one row of the table in its family file (graph/ops/), from which the builder, the verifier, the
// printer, the reader and the passes take what they need. A new op is an OpCode, a row, its builder in graph/ops.h, and
// a row among the derivatives (program/autodiff/vjp_rules.h).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/graph/graph.h"

namespace xladder::graph {

struct InferContext;  // graph/infer.h

// What passes ask of an op, whatever its name.
enum class OpClass : uint8_t {
  kUnary,        // elementwise, one operand, a result of its shape
  kBinary,       // elementwise, two operands of one type
  kElementwise,  // other elementwise ones: compare, select, clamp, conversions
  kSource,       // no operands, or a seed alone
  kMovement,     // elements of the operands at other places
  kContraction,  // products that are summed
  kReduction,    // elements combined by a reducer
  kCollective,   // exchange between replicas
  kStructure,    // holds or orders other ops
  kOther,
};

// How an op is written in StableHLO's text.
enum class Syntax : uint8_t {
  kShort,     // stablehlo.add %0, %1 : tensor<f32>
  kGeneric,   // "stablehlo.pad"(%0, %1) {attributes} : (types) -> type
  kConstant,  // stablehlo.constant dense<1.0> : tensor<f32>
  kNone,      // is lowered before
};

// What text stands for a simple reducer (graph/reducer.h), which the graph keeps as a name.
enum class ReducerText : uint8_t {
  kNone,
  kRegion,              // the region
  kInitAndRegion,       // an operand with the reducer's identity, and the region
  kInitSelectAndRegion  // the same, and before it the region that selects the larger one
};

inline constexpr int kAnyNumber = -1;

class PrintedOp;  // graph/printed_op.h

struct OpDef {
  OpCode code;
  std::string_view name;  // in StableHLO
  OpClass op_class = OpClass::kOther;
  int num_operands = kAnyNumber;

  // Result types; throws GraphError `[op] rule; got types`.
  std::vector<TensorType> (*infer)(const InferContext& context) = nullptr;

  Syntax syntax = Syntax::kGeneric;
  std::string_view dialect = "stablehlo";
  std::string (*print)(const Op& op) = nullptr;  // what stands between the braces; null: nothing
  ReducerText reducer_text = ReducerText::kNone;
  // Builds what stands in a text; null: the op of these operands, without attributes.
  std::vector<Value> (*read)(const PrintedOp& printed) = nullptr;
};

const OpDef& op_def(OpCode code);
inline const OpDef& op_def(const Op& op) { return op_def(op.code); }
std::optional<OpCode> op_from_name(std::string_view name);  // of StableHLO or CHLO, without the dialect

// Every row, by family.
std::span<const OpDef> elementwise_ops();
std::span<const OpDef> conversion_ops();
std::span<const OpDef> source_ops();
std::span<const OpDef> movement_ops();
std::span<const OpDef> indexing_ops();
std::span<const OpDef> order_ops();
std::span<const OpDef> contraction_ops();
std::span<const OpDef> convolution_ops();
std::span<const OpDef> reduction_ops();
std::span<const OpDef> normalization_ops();
std::span<const OpDef> collective_ops();
std::span<const OpDef> structure_ops();

}  // namespace xladder::graph
