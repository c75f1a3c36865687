#include <fmt/core.h>

#include <cmath>

#include "xladder/graph/infer.h"
#include "xladder/graph/ops.h"

namespace xladder::graph {
namespace {

// Floating-point types round; the others would change the value silently.
bool can_hold(DType dtype, double value) {
  if (is_floating(dtype)) return true;
  if (dtype == DType::kPred) return value == 0 || value == 1;
  const double bits = 8.0 * static_cast<double>(size_of(dtype));
  const double lowest = is_unsigned(dtype) ? 0 : -std::exp2(bits - 1);
  const double above = std::exp2(is_unsigned(dtype) ? bits : bits - 1);
  return value == std::trunc(value) && value >= lowest && value < above;
}

}  // namespace

// ---- Shape rules --------------------------------------------------------------------------------------------------

std::vector<TensorType> infer_source(const InferContext& context) {
  context.require(context.operands.empty(), "takes no operands");
  if (context.code == OpCode::kReplicaId) return {TensorType{DType::kU32, {}}};
  TensorType type{context.attributes.get<DType>("dtype"), context.attributes.integers("shape")};
  if (context.code == OpCode::kIota) {
    const int64_t axis = context.attributes.integer("axis");
    context.require(axis >= 0 && axis < type.rank(), "axis lies inside the shape " + to_string(type.shape));
    context.require(type.dtype != DType::kPred, "counts in numbers, wanted " + to_string(type));
  } else {
    const auto& values = context.attributes.get<std::vector<double>>("values");
    context.require(values.size() == 1 || values.size() == static_cast<size_t>(type.num_elements()),
                    "one value or as many as " + to_string(type) + " has elements");
    for (const double value : values)
      context.require(can_hold(type.dtype, value),
                      fmt::format("{} can hold the values, wanted {}", name_of(type.dtype), value));
  }
  return {std::move(type)};
}

std::vector<TensorType> infer_rng_bit_generator(const InferContext& context) {
  context.require(context.operands.size() == 1 && context.operands[0] == TensorType{DType::kU64, {2}},
                  "takes a state of type u64[2]");
  TensorType bits{context.attributes.get<DType>("dtype"), context.attributes.integers("shape")};
  context.require(bits.dtype == DType::kU32 || bits.dtype == DType::kU64, "makes u32 or u64 bits");
  return {context.operands[0], std::move(bits)};
}

// ---- Builders -----------------------------------------------------------------------------------------------------

Value constant(Graph& graph, double value, TensorType type) {
  return constant(graph, std::vector<double>{value}, std::move(type));
}

Value constant(Graph& graph, std::vector<double> values, TensorType type) {
  return graph.append_one(OpCode::kConstant, {},
                          {{"dtype", type.dtype}, {"shape", type.shape}, {"values", std::move(values)}});
}

Value constant_like(Value x, double value) { return constant(x.graph(), value, x.type()); }

Value iota(Graph& graph, int64_t axis, TensorType type) {
  return graph.append_one(OpCode::kIota, {}, {{"dtype", type.dtype}, {"shape", type.shape}, {"axis", axis}});
}

Value replica_id(Graph& graph) { return graph.append_one(OpCode::kReplicaId, {}); }

std::pair<Value, Value> rng_bit_generator(Value state, TensorType type) {
  const std::vector<Value> results = state.graph().append(OpCode::kRngBitGenerator, std::span(&state, 1),
                                                          {{"dtype", type.dtype}, {"shape", type.shape}});
  return {results[0], results[1]};
}

}  // namespace xladder::graph
