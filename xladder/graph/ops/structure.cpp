// while, optimization_barrier and custom_call.
#include <iterator>

#include "xladder/graph/infer.h"
#include "xladder/graph/ops.h"

namespace xladder::graph {

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

std::vector<TensorType> infer_optimization_barrier(const InferContext& context) {
  return {context.operands.begin(), context.operands.end()};
}

// Result types are encoded in two attributes: element types by name and the shapes, each led by its rank.
std::vector<TensorType> infer_custom_call(const InferContext& context) {
  std::vector<TensorType> types;
  const auto& encoded = context.attributes.integers("result_shapes");
  size_t at = 0;
  while (at < encoded.size()) {
    const auto left = static_cast<int64_t>(encoded.size() - at);
    context.require(left >= 2 && encoded[at] >= 0 && encoded[at] < static_cast<int64_t>(std::size(kAllDTypes)) &&
                        encoded[at + 1] >= 0 && encoded[at + 1] <= left - 2,
                    "result types are encoded as element type, rank and sizes");
    const auto dtype = static_cast<DType>(encoded[at]);
    const auto rank = static_cast<size_t>(encoded[at + 1]);
    types.push_back({dtype, Shape(encoded.begin() + static_cast<std::ptrdiff_t>(at + 2),
                                  encoded.begin() + static_cast<std::ptrdiff_t>(at + 2 + rank))});
    at += 2 + rank;
  }
  return types;
}

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

std::vector<Value> optimization_barrier(std::span<const Value> values) {
  if (values.empty()) return {};
  return values.front().graph().append(OpCode::kOptimizationBarrier, values);
}

std::vector<Value> custom_call(Graph& graph, std::string target, std::span<const Value> operands,
                               std::span<const TensorType> results, std::string backend_config, int64_t api_version) {
  std::vector<int64_t> encoded;
  for (const TensorType& type : results) {
    encoded.push_back(static_cast<int64_t>(type.dtype));
    encoded.push_back(type.rank());
    encoded.insert(encoded.end(), type.shape.begin(), type.shape.end());
  }
  return graph.append(OpCode::kCustomCall, operands,
                      {{"target", std::move(target)},
                       {"backend_config", std::move(backend_config)},
                       {"api_version", api_version},
                       {"result_shapes", std::move(encoded)}});
}

}  // namespace xladder::graph
