// Constants, counters, numbers of replicas and random bits.
#include "xladder/graph/infer.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/printed_op.h"

namespace xladder::graph {
namespace {

// ---- Shape rules --------------------------------------------------------------------------------------------------

std::vector<TensorType> infer_constant(const InferContext& context) {
  return {context.attributes.literal("value").type()};
}

std::vector<TensorType> infer_iota(const InferContext& context) {
  TensorType type{context.attributes.get<DType>("dtype"), context.attributes.integers("shape")};
  const int64_t axis = context.attributes.integer("axis");
  context.require(axis >= 0 && axis < type.rank(), "axis lies inside the shape " + to_string(type.shape));
  context.require(type.dtype != DType::kPred, "counts in numbers, wanted " + to_string(type));
  return {std::move(type)};
}

std::vector<TensorType> infer_id(const InferContext&) { return {TensorType{DType::kU32, {}}}; }

std::vector<TensorType> infer_rng_bit_generator(const InferContext& context) {
  context.require(context.operands[0] == TensorType{DType::kU64, {2}}, "takes a state of type u64[2]");
  TensorType bits{context.attributes.get<DType>("dtype"), context.attributes.integers("shape")};
  context.require(bits.dtype == DType::kU32 || bits.dtype == DType::kU64, "makes u32 or u64 bits");
  return {context.operands[0], std::move(bits)};
}

// ---- Rows ---------------------------------------------------------------------------------------------------------

std::string iota_attributes(const Op& op) {
  return fmt::format("iota_dimension = {} : i64", op.attributes.integer("axis"));
}

std::string rng_attributes(const Op& op) {
  return fmt::format("rng_algorithm = #stablehlo<rng_algorithm {}>", op.attributes.text("algorithm"));
}

std::vector<Value> read_constant(const PrintedOp& printed) {
  return {constant(printed.graph(), printed.literal("value"))};
}
std::vector<Value> read_iota(const PrintedOp& printed) {
  return {iota(printed.graph(), printed.integer("iota_dimension"), printed.result())};
}
std::vector<Value> read_rng_bit_generator(const PrintedOp& printed) {
  const auto [state, bits] = rng_bit_generator(printed.operand(0), printed.result(1), printed.word("rng_algorithm"));
  return {state, bits};
}

constexpr OpDef kSourceRows[] = {
    {.code = OpCode::kConstant,
     .name = "constant",
     .op_class = OpClass::kSource,
     .num_operands = 0,
     .infer = infer_constant,
     .syntax = Syntax::kConstant,
     .read = read_constant},
    {.code = OpCode::kIota,
     .name = "iota",
     .op_class = OpClass::kSource,
     .num_operands = 0,
     .infer = infer_iota,
     .print = iota_attributes,
     .read = read_iota},
    {.code = OpCode::kPartitionId,
     .name = "partition_id",
     .op_class = OpClass::kSource,
     .num_operands = 0,
     .infer = infer_id},
    {.code = OpCode::kReplicaId,
     .name = "replica_id",
     .op_class = OpClass::kSource,
     .num_operands = 0,
     .infer = infer_id},
    {.code = OpCode::kRngBitGenerator,
     .name = "rng_bit_generator",
     .op_class = OpClass::kSource,
     .num_operands = 1,
     .infer = infer_rng_bit_generator,
     .print = rng_attributes,
     .read = read_rng_bit_generator},
};

}  // namespace

std::span<const OpDef> source_ops() { return kSourceRows; }

// ---- Builders -----------------------------------------------------------------------------------------------------

Value constant(Graph& graph, Literal value) {
  return graph.append_one(OpCode::kConstant, {}, {{"value", std::move(value)}});
}

Value constant(Graph& graph, double value, TensorType type) {
  return constant(graph, Literal(std::move(type), std::span(&value, 1)));
}

Value constant(Graph& graph, const std::vector<double>& values, TensorType type) {
  return constant(graph, Literal(std::move(type), values));
}

Value constant_like(Value x, double value) { return constant(x.graph(), value, x.type()); }

const Literal* constant_value(Value x) {
  const auto producer = x.graph().producer_of(x.id());
  if (!producer) return nullptr;
  const Op& op = x.graph().op(*producer);
  return op.code == OpCode::kConstant ? &op.attributes.literal("value") : nullptr;
}

Value iota(Graph& graph, int64_t axis, TensorType type) {
  return graph.append_one(OpCode::kIota, {}, {{"dtype", type.dtype}, {"shape", type.shape}, {"axis", axis}});
}

Value replica_id(Graph& graph) { return graph.append_one(OpCode::kReplicaId, {}); }
Value partition_id(Graph& graph) { return graph.append_one(OpCode::kPartitionId, {}); }

std::pair<Value, Value> rng_bit_generator(Value state, TensorType type, const std::string& algorithm) {
  const std::vector<Value> results =
      state.graph().append(OpCode::kRngBitGenerator, std::span(&state, 1),
                           {{"dtype", type.dtype}, {"shape", type.shape}, {"algorithm", algorithm}});
  return {results[0], results[1]};
}

}  // namespace xladder::graph
