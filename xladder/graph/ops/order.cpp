// sort and top_k.
#include "xladder/graph/infer.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/printed_op.h"

namespace xladder::graph {
namespace {

std::vector<TensorType> infer_sort(const InferContext& context) {
  context.require(!context.operands.empty(), "takes at least one operand");
  const TensorType& first = context.operands[0];
  context.require_axis(context.attributes.integer("axis"), first.rank());
  std::vector<TensorType> pairs;
  for (const TensorType& type : context.operands) {
    context.require(type.shape == first.shape, "operands have one shape");
    pairs.insert(pairs.end(), 2, {type.dtype, {}});
  }
  context.require(context.regions.size() == 1 && context.regions[0].arguments == pairs &&
                      context.regions[0].results == std::vector{TensorType{DType::kPred, {}}},
                  "the region compares two elements of each operand, side by side, and returns one pred");
  return {context.operands.begin(), context.operands.end()};
}

std::vector<TensorType> infer_top_k(const InferContext& context) {
  const TensorType& x = context.operands[0];
  const int64_t k = context.attributes.integer("k");
  context.require(
      x.rank() > 0 && x.dtype != DType::kPred && k >= 0 && k <= x.shape.back(),
      fmt::format("takes numbers of rank 1 or more and at most as many as the last axis holds, wanted {}", k));
  TensorType values = x;
  values.shape.back() = k;
  return {values, TensorType{DType::kS32, values.shape}};
}

std::string sort_attributes(const Op& op) {
  return fmt::format("dimension = {} : i64, is_stable = {}", op.attributes.integer("axis"),
                     op.attributes.get<bool>("is_stable"));
}

std::string top_k_attributes(const Op& op) { return fmt::format("k = {} : i64", op.attributes.integer("k")); }

std::vector<Value> read_sort(const PrintedOp& printed) {
  const int64_t axis = printed.integer("dimension", -1);
  return sort(printed.operands(), axis < 0 ? axis + printed.operand(0).rank() : axis, printed.region(0),
              printed.flag("is_stable"));
}

std::vector<Value> read_top_k(const PrintedOp& printed) {
  printed.flag("is_stable");  // the printed op is stable and so is any other
  const auto [values, places] = top_k(printed.operand(0), printed.integer("k"));
  return {values, places};
}

constexpr OpDef kOrderRows[] = {
    {.code = OpCode::kSort, .name = "sort", .infer = infer_sort, .print = sort_attributes, .read = read_sort},
    {.code = OpCode::kTopK,
     .name = "top_k",
     .op_class = OpClass::kMovement,
     .num_operands = 1,
     .infer = infer_top_k,
     .dialect = "chlo",
     .print = top_k_attributes,
     .read = read_top_k},
};

}  // namespace

std::span<const OpDef> order_ops() { return kOrderRows; }

std::vector<Value> sort(std::span<const Value> operands, int64_t axis, const RegionBuilder& comes_before,
                        bool is_stable) {
  if (operands.empty()) throw GraphError("[sort] takes at least one operand; got no operands");
  Graph& graph = operands.front().graph();
  std::vector<TensorType> pairs;
  for (const Value& operand : operands) pairs.insert(pairs.end(), 2, {operand.dtype(), {}});
  std::vector<Block> regions;
  regions.push_back(graph.build_region(pairs, comes_before));
  return graph.append(OpCode::kSort, operands, {{"axis", axis}, {"is_stable", is_stable}}, std::move(regions));
}

std::pair<Value, Value> top_k(Value x, int64_t k) {
  const std::vector<Value> results = x.graph().append(OpCode::kTopK, std::span(&x, 1), {{"k", k}});
  return {results[0], results[1]};
}

}  // namespace xladder::graph
