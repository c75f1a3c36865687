#include "xladder/graph/counted_loop.h"

#include <algorithm>

namespace xladder::graph {
namespace {

std::optional<int64_t> integer_constant(const Graph& graph, ValueId id) {
  const auto producer = graph.producer_of(id);
  if (!producer || graph.op(*producer).code != OpCode::kConstant) return std::nullopt;
  const TensorType& type = graph.type_of(id);
  if (!is_integer(type.dtype) || type.num_elements() != 1) return std::nullopt;
  return graph.op(*producer).attributes.literal("value").to_integer();
}

std::optional<size_t> index_of(const std::vector<ValueId>& ids, ValueId id) {
  const auto found = std::ranges::find(ids, id);
  return found == ids.end() ? std::nullopt : std::optional(static_cast<size_t>(found - ids.begin()));
}

// A constant, or an argument of `block` whose value in every round is one.
std::optional<int64_t> constant_in(const Graph& graph, const Op& loop, const Block& block, ValueId id) {
  const auto carried = index_of(block.arguments, id);
  if (!carried) return integer_constant(graph, id);
  if (loop.regions[1].results[*carried] != loop.regions[1].arguments[*carried]) return std::nullopt;
  return integer_constant(graph, loop.operands[*carried]);
}

}  // namespace

std::optional<CountedLoop> counted_loop(const Graph& graph, const Op& loop) {
  const Block& condition = loop.regions[0];
  const Block& body = loop.regions[1];
  const auto comparison = graph.producer_of(condition.results[0]);
  if (!comparison) return std::nullopt;
  const Op& compare = graph.op(*comparison);
  if (compare.code != OpCode::kCompare || compare.attributes.text("direction") != "LT") return std::nullopt;
  const auto counter = index_of(condition.arguments, compare.operands[0]);
  if (!counter) return std::nullopt;
  const auto start = integer_constant(graph, loop.operands[*counter]);
  const auto end = constant_in(graph, loop, condition, compare.operands[1]);
  const auto next = graph.producer_of(body.results[*counter]);
  if (!start || !end || !next) return std::nullopt;
  const Op& add = graph.op(*next);
  if (add.code != OpCode::kAdd) return std::nullopt;
  const size_t side = add.operands[0] == body.arguments[*counter] ? 0 : 1;
  if (add.operands[side] != body.arguments[*counter]) return std::nullopt;
  const auto step = constant_in(graph, loop, body, add.operands[1 - side]);
  if (!step || *step <= 0) return std::nullopt;
  return CountedLoop{*counter, *start, *step, *end <= *start ? 0 : (*end - *start + *step - 1) / *step};
}

std::vector<bool> unchanged_values(const Op& loop) {
  const Block& body = loop.regions[1];
  std::vector<bool> unchanged;
  for (size_t i = 0; i < body.arguments.size(); ++i) unchanged.push_back(body.results[i] == body.arguments[i]);
  return unchanged;
}

}  // namespace xladder::graph
