#include "xladder/graph/region.h"

#include <algorithm>
#include <unordered_set>

#include "xladder/graph/infer.h"
#include "xladder/graph/rewrite.h"

namespace xladder::graph {

Block build_reducer(std::span<const Value> tensors, const RegionBuilder& combine) {
  std::vector<TensorType> types;
  for (const Value& tensor : tensors) types.push_back(tensor.type());
  std::vector<TensorType> twice = scalars_of(types);
  const std::vector<TensorType> once = twice;
  twice.insert(twice.end(), once.begin(), once.end());
  return tensors.front().graph().build_region(twice, combine);
}

std::vector<Value> append_reducing(OpCode code, std::span<const Value> tensors, std::span<const Value> operands,
                                   Attributes attributes, const RegionBuilder& combine) {
  Graph& graph = tensors.front().graph();
  std::vector<Block> regions;
  regions.push_back(build_reducer(tensors, combine));
  const std::optional<Reducer> reducer = tensors.size() == 1 ? recognised_reducer(graph, regions[0]) : std::nullopt;
  if (!reducer) return graph.append(code, operands, std::move(attributes), std::move(regions));
  attributes.set(kReducerAttribute, std::string(name_of(*reducer)));
  return graph.append(code, operands, std::move(attributes));
}

namespace {

class Captures {
 public:
  explicit Captures(const Graph& graph) : graph_(graph) {}

  void visit(const Block& block) {
    defined_.insert(block.arguments.begin(), block.arguments.end());
    for (const OpId id : block.ops) {
      const Op& op = graph_.op(id);
      for (const ValueId operand : op.operands) use(operand);
      for (const Block& region : op.regions) visit(region);
      defined_.insert(op.results.begin(), op.results.end());
    }
    for (const ValueId result : block.results) use(result);
  }

  std::vector<ValueId> take() { return std::move(captured_); }

 private:
  void use(ValueId id) {
    if (!defined_.contains(id) && seen_.insert(id).second) captured_.push_back(id);
  }

  const Graph& graph_;
  std::unordered_set<ValueId> defined_, seen_;
  std::vector<ValueId> captured_;
};

}  // namespace

std::vector<ValueId> captured_values(const Graph& graph, const Block& block) {
  Captures captures(graph);
  captures.visit(block);
  return captures.take();
}

std::vector<ValueId> captured_values(const Graph& graph, const Op& op) {
  Captures captures(graph);
  for (const Block& region : op.regions) captures.visit(region);
  return captures.take();
}

void outline(const Graph& source, const Block& block, std::span<const ValueId> captured, Graph& target) {
  std::vector<ValueId> stands_for = block.arguments;
  stands_for.insert(stands_for.end(), captured.begin(), captured.end());
  std::vector<Value> parameters;
  for (const ValueId id : stands_for) parameters.push_back(target.parameter(source.type_of(id), ""));
  for (const Value& result : copy_block(source, block, stands_for, parameters, target)) target.add_result(result, "");
}

}  // namespace xladder::graph
