#include "xladder/program/passes/kept_values.h"

#include <ranges>

#include "xladder/graph/op_def.h"

namespace xladder::passes {
namespace {

using graph::Block;
using graph::Graph;
using graph::Op;
using graph::OpCode;
using graph::ValueId;

using Ids = std::unordered_set<ValueId>;

bool is_loop(const Op& op) { return op.code == OpCode::kWhile; }

// What slot `i` of a loop is called on its way round.
std::vector<ValueId> names_of_slot(const Op& loop, size_t i) {
  std::vector<ValueId> names = {loop.results[i], loop.regions.back().results[i]};
  for (const Block& region : loop.regions) names.push_back(region.arguments[i]);
  return names;
}

class Marks {
 public:
  Marks(const Graph& graph, Ids marked) : graph_(graph), marked_(std::move(marked)) {}

  // Until nothing is new: loops hand on to themselves.
  Ids spread(bool forwards) {
    do {
      changed_ = false;
      spread_in(graph_.body(), forwards);
    } while (changed_);
    return std::move(marked_);
  }

 private:
  void mark(ValueId id) {
    if (graph_.type_of(id).dtype == DType::kF32 && marked_.insert(id).second) changed_ = true;
  }

  template <class Range>
  bool any(const Range& ids) const {
    return std::ranges::any_of(ids, [this](ValueId id) { return marked_.contains(id); });
  }

  void spread_in(const Block& block, bool forwards) {
    const auto visit = [&](graph::OpId id) { spread_over(graph_.op(id), forwards); };
    if (forwards) {
      std::ranges::for_each(block.ops, visit);
    } else {
      std::ranges::for_each(block.ops | std::views::reverse, visit);
    }
  }

  void spread_over(const Op& op, bool forwards) {
    if (is_loop(op)) {
      for (size_t i = 0; i < op.operands.size(); ++i) {
        std::vector<ValueId> names = names_of_slot(op, i);
        if (any(names) || (forwards && marked_.contains(op.operands[i])))
          for (const ValueId name : names) mark(name);
        if (!forwards && any(names)) mark(op.operands[i]);
      }
      for (const Block& region : op.regions) spread_in(region, forwards);
    } else if (op.code == OpCode::kOptimizationBarrier) {
      for (size_t i = 0; i < op.operands.size(); ++i)
        if (marked_.contains(forwards ? op.operands[i] : op.results[i]))
          mark(forwards ? op.results[i] : op.operands[i]);
    } else if (hands_on(op) && any(forwards ? op.operands : op.results)) {
      for (const ValueId id : forwards ? op.results : op.operands) mark(id);
    }
  }

  const Graph& graph_;
  Ids marked_;
  bool changed_ = false;
};

void keep_whole_slots(const Graph& graph, const Block& block, Ids& kept) {
  for (const graph::OpId id : block.ops) {
    const Op& op = graph.op(id);
    for (const Block& region : op.regions) keep_whole_slots(graph, region, kept);
    if (!is_loop(op)) continue;
    for (size_t i = 0; i < op.operands.size(); ++i) {
      const std::vector<ValueId> names = names_of_slot(op, i);
      if (std::ranges::any_of(names, [&](ValueId name) { return kept.contains(name); }))
        kept.insert(names.begin(), names.end());
    }
  }
}

}  // namespace

bool hands_on(const Op& op) {
  if (!op.regions.empty()) return false;
  switch (op.code) {
    case OpCode::kSelect:
    case OpCode::kReduce:
    case OpCode::kAllReduce:
    case OpCode::kReduceScatter:
    case OpCode::kAllGather:
    case OpCode::kAllToAll:
    case OpCode::kCollectivePermute:
      return true;
    default:
      return graph::is_elementwise(op.code) || graph::op_def(op.code).op_class == graph::OpClass::kMovement;
  }
}

std::unordered_set<ValueId> kept_values(const Graph& graph, const KeptPlaces& places) {
  if (places.parameters.empty() && places.results.empty()) return {};
  Ids first, last;
  const auto add = [&](ValueId id, Ids& ids) {
    if (graph.type_of(id).dtype == DType::kF32) ids.insert(id);
  };
  for (const size_t place : places.parameters) add(graph.body().arguments.at(place), first);
  for (const size_t place : places.results) add(graph.body().results.at(place), last);
  Ids kept = first;
  kept.insert(last.begin(), last.end());
  const Ids from = Marks(graph, std::move(first)).spread(/*forwards=*/true);
  for (const ValueId id : Marks(graph, std::move(last)).spread(/*forwards=*/false))
    if (from.contains(id)) kept.insert(id);
  keep_whole_slots(graph, graph.body(), kept);
  return kept;
}

}  // namespace xladder::passes
