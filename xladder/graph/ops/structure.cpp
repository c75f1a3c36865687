// Ops that hold, order or stand for others: while, case, if, optimization_barrier, custom_call and composites.
#include <algorithm>

#include "xladder/graph/composite.h"
#include "xladder/graph/infer.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/printed_op.h"
#include "xladder/graph/spelling.h"

namespace xladder::graph {
namespace {

// ---- Shape rules --------------------------------------------------------------------------------------------------

std::vector<TensorType> infer_while(const InferContext& context) {
  context.require(context.regions.size() == 2, "takes a condition and a body");
  const std::vector<TensorType> carried(context.operands.begin(), context.operands.end());
  context.require(context.regions[0].arguments == carried && context.regions[1].arguments == carried &&
                      context.regions[1].results == carried,
                  "condition and body take, and the body returns, the types of the carried values");
  context.require(context.regions[0].results == std::vector{TensorType{DType::kPred, {}}},
                  "the condition returns one pred");
  return carried;
}

// Branches take their values from outside.
std::vector<TensorType> infer_branches(const InferContext& context) {
  for (const InferContext::RegionTypes& branch : context.regions)
    context.require(branch.arguments.empty() && branch.results == context.regions[0].results,
                    "branches take no arguments and return the same types");
  return context.regions[0].results;
}

std::vector<TensorType> infer_if(const InferContext& context) {
  context.require((context.operands[0] == TensorType{DType::kPred, {}}) && context.regions.size() == 2,
                  "takes a pred, a branch for true and one for false");
  return infer_branches(context);
}

std::vector<TensorType> infer_case(const InferContext& context) {
  context.require((context.operands[0] == TensorType{DType::kS32, {}}) && !context.regions.empty(),
                  "takes the number of a branch (s32) and at least one branch");
  return infer_branches(context);
}

std::vector<TensorType> infer_optimization_barrier(const InferContext& context) {
  return {context.operands.begin(), context.operands.end()};
}

std::vector<TensorType> infer_custom_call(const InferContext& context) {
  return context.attributes.get<std::vector<TensorType>>("results");
}

std::vector<TensorType> infer_composite(const InferContext& context) {
  return context.composite->infer(context.operands, context.attributes);
}

// ---- Rows ---------------------------------------------------------------------------------------------------------

const std::string kLayouts = "layouts";

// [dense<[1, 0]> : tensor<2xindex>, ...]
std::string layouts_text(std::span<const std::vector<int64_t>> layouts) {
  std::string text;
  for (const std::vector<int64_t>& axes : layouts)
    text += fmt::format("{}dense<{}> : tensor<{}xindex>", text.empty() ? "" : ", ", to_string(axes), axes.size());
  return "[" + text + "]";
}

std::string custom_call_attributes(const Op& op) {
  constexpr int64_t kTypedFfi = 4;
  const Attributes& a = op.attributes;
  const std::string& config = a.text("backend_config");
  const bool is_dictionary = a.integer("api_version") == kTypedFfi;
  return fmt::format("api_version = {} : i32, backend_config = {}, call_target_name = {}{}", a.integer("api_version"),
                     is_dictionary && config.empty() ? "{}"
                     : is_dictionary                 ? config
                                                     : string_literal(config),
                     string_literal(a.text("target")), a.has(kLayouts) ? ", " + a.text(kLayouts) : "");
}

using Values = std::vector<Value>;

Values read_while(const PrintedOp& printed) {
  return while_loop(printed.operands(), printed.region(0), printed.region(1));
}

std::vector<BranchBuilder> read_branches(const PrintedOp& printed) {
  std::vector<BranchBuilder> branches;
  for (size_t i = 0; i < printed.num_regions(); ++i)
    branches.emplace_back([branch = printed.region(i)] { return branch({}); });
  return branches;
}
Values read_if(const PrintedOp& printed) {
  const std::vector<BranchBuilder> branches = read_branches(printed);
  if (branches.size() != 2) printed.refuse("takes a branch for true and one for false");
  return if_else(printed.operand(0), branches[0], branches[1]);
}
Values read_case(const PrintedOp& printed) {
  const std::vector<BranchBuilder> branches = read_branches(printed);
  if (branches.empty()) printed.refuse("takes at least one branch");
  return switch_case(printed.operand(0), branches);
}

constexpr OpDef structure_op(OpCode code, std::string_view name, int num_operands,
                             std::vector<TensorType> (*rule)(const InferContext&),
                             std::string (*print)(const Op&) = nullptr, Values (*read)(const PrintedOp&) = nullptr,
                             Syntax syntax = Syntax::kGeneric) {
  return {.code = code,
          .name = name,
          .op_class = OpClass::kStructure,
          .num_operands = num_operands,
          .infer = rule,
          .syntax = syntax,
          .print = print,
          .read = read};
}

constexpr OpDef kStructureRows[] = {
    structure_op(OpCode::kCase, "case", 1, infer_case, nullptr, read_case),
    structure_op(OpCode::kComposite, "composite", kAnyNumber, infer_composite, nullptr, nullptr, Syntax::kNone),
    structure_op(OpCode::kCustomCall, "custom_call", kAnyNumber, infer_custom_call, custom_call_attributes),
    structure_op(OpCode::kIf, "if", 1, infer_if, nullptr, read_if),
    structure_op(OpCode::kOptimizationBarrier, "optimization_barrier", kAnyNumber, infer_optimization_barrier),
    structure_op(OpCode::kWhile, "while", kAnyNumber, infer_while, nullptr, read_while),
};

std::vector<Value> append_branches(OpCode code, Value choice, std::span<const BranchBuilder> branches) {
  Graph& graph = choice.graph();
  std::vector<Block> regions;
  for (const BranchBuilder& branch : branches)
    regions.push_back(graph.build_region({}, [&](std::span<const Value>) { return branch(); }));
  return graph.append(code, std::span(&choice, 1), {}, std::move(regions));
}

}  // namespace

std::span<const OpDef> structure_ops() { return kStructureRows; }

// ---- Builders -----------------------------------------------------------------------------------------------------

std::vector<Value> while_loop(std::span<const Value> initial, const RegionBuilder& condition,
                              const RegionBuilder& body) {
  if (initial.empty()) throw GraphError("[while] carries at least one value; got no operands");
  Graph& graph = initial.front().graph();
  std::vector<TensorType> types;
  for (const Value& value : initial) types.push_back(value.type());
  std::vector<Block> regions;
  regions.push_back(graph.build_region(types, condition));
  regions.push_back(graph.build_region(types, body));
  return graph.append(OpCode::kWhile, initial, {}, std::move(regions));
}

std::vector<Value> if_else(Value condition, const BranchBuilder& on_true, const BranchBuilder& on_false) {
  const BranchBuilder branches[] = {on_true, on_false};
  return append_branches(OpCode::kIf, condition, branches);
}

std::vector<Value> switch_case(Value index, std::span<const BranchBuilder> branches) {
  return append_branches(OpCode::kCase, index, branches);
}

std::vector<Value> optimization_barrier(std::span<const Value> values) {
  if (values.empty()) return {};
  return values.front().graph().append(OpCode::kOptimizationBarrier, values);
}

std::vector<Value> custom_call(Graph& graph, std::string target, std::span<const Value> operands,
                               std::span<const TensorType> results, std::string backend_config, int64_t api_version,
                               std::span<const std::vector<int64_t>> result_layouts) {
  Attributes attributes = {{"target", std::move(target)},
                           {"backend_config", std::move(backend_config)},
                           {"api_version", api_version},
                           {"results", std::vector<TensorType>(results.begin(), results.end())}};
  if (!result_layouts.empty()) {
    std::vector<std::vector<int64_t>> operand_layouts;
    for (const Value& operand : operands) operand_layouts.push_back(row_major(operand.rank()));
    attributes.set(kLayouts, fmt::format("operand_layouts = {}, result_layouts = {}", layouts_text(operand_layouts),
                                         layouts_text(result_layouts)));
  }
  return graph.append(OpCode::kCustomCall, operands, std::move(attributes));
}

std::vector<int64_t> row_major(int64_t rank) {
  std::vector<int64_t> axes;
  for (int64_t axis = rank; axis-- > 0;) axes.push_back(axis);
  return axes;
}

}  // namespace xladder::graph
