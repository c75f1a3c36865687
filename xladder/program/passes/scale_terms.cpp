#include "xladder/program/passes/scale_terms.h"

#include <optional>
#include <vector>

#include "xladder/graph/ops.h"
#include "xladder/graph/rewrite.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::Op;
using graph::OpCode;
using graph::Value;
using graph::ValueId;

// How often each value is used, as an operand or a result.
std::vector<int> uses_of(const Graph& graph) {
  std::vector<int> uses(graph.num_values(), 0);
  const auto use = [&](const std::vector<ValueId>& ids) {
    for (const ValueId id : ids) ++uses[static_cast<size_t>(id)];
  };
  const std::vector<bool> live = graph::live_ops(graph);
  for (size_t id = 0; id < graph.num_ops(); ++id) {
    if (!live[id]) continue;
    const Op& op = graph.op(static_cast<graph::OpId>(id));
    use(op.operands);
    for (const graph::Block& region : op.regions) use(region.results);
  }
  use(graph.body().results);
  return uses;
}

const Op* producer(const Graph& graph, ValueId id) {
  const auto found = graph.producer_of(id);
  return found ? &graph.op(*found) : nullptr;
}

class TermScaling {
 public:
  explicit TermScaling(const Graph& source) : source_(source), uses_(uses_of(source)) {}

  std::optional<std::vector<Value>> operator()(const Op& op, std::span<const Value> operands) const {
    if (op.code != OpCode::kMultiply) return std::nullopt;
    for (const size_t sum : {size_t{0}, size_t{1}}) {
      const std::optional<double> factor = number(op.operands[1 - sum]);
      const Op* const reduction = producer(source_, op.operands[sum]);
      if (!factor || reduction == nullptr || !is_sum(*reduction)) continue;
      // The sum as it was copied, which nothing uses any more.
      const Value copied = operands[sum];
      const Op& added = copied.graph().op(*copied.graph().producer_of(copied.id()));
      const Value terms = copied.graph().value(added.operands[0]);
      return std::vector<Value>{reduce_sum(terms * *factor, added.attributes.integers("dimensions"))};
    }
    return std::nullopt;
  }

 private:
  std::optional<double> number(ValueId id) const {
    const Op* const op = producer(source_, id);
    if (op == nullptr || op->code != OpCode::kConstant || !op->attributes.literal("value").is_splat())
      return std::nullopt;
    return op->attributes.literal("value").to_doubles().front();
  }

  bool is_sum(const Op& op) const {
    return op.code == OpCode::kReduce && op.results.size() == 1 && graph::simple_reducer(op) == graph::Reducer::kAdd &&
           is_floating(source_.type_of(op.results[0]).dtype) && uses_[static_cast<size_t>(op.results[0])] == 1;
  }

  const Graph& source_;
  std::vector<int> uses_;
};

}  // namespace

void scale_terms(const Graph& source, Graph& target) {
  const TermScaling scaling(source);
  graph::rewrite(source, target, [&](const Op& op, std::span<const Value> operands) { return scaling(op, operands); });
}

}  // namespace xladder::passes
