#include "xladder/graph/counted_loop.h"

#include <algorithm>
#include <cstdlib>
#include <string>

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

// What the body adds to a carried value in each round.
std::optional<int64_t> step_of(const Graph& graph, const Op& loop, size_t counter) {
  const Block& body = loop.regions[1];
  const auto next = graph.producer_of(body.results[counter]);
  if (!next) return std::nullopt;
  const Op& op = graph.op(*next);
  if (op.code != OpCode::kAdd && op.code != OpCode::kSubtract) return std::nullopt;
  const bool adds = op.code == OpCode::kAdd;
  const size_t side = op.operands[0] == body.arguments[counter] || !adds ? 0 : 1;
  if (op.operands[side] != body.arguments[counter]) return std::nullopt;
  const auto step = constant_in(graph, loop, body, op.operands[1 - side]);
  return step && !adds ? std::optional(-*step) : step;
}

std::optional<CountedLoop> counted_by(const Graph& graph, const Op& loop, const Op& compare) {
  const Block& condition = loop.regions[0];
  const auto left = index_of(condition.arguments, compare.operands[0]);
  const auto right = index_of(condition.arguments, compare.operands[1]);
  for (const bool turned : {false, true}) {  // a bound may stand before its counter
    const auto counter = turned ? right : left;
    if (!counter) continue;
    const auto start = integer_constant(graph, loop.operands[*counter]);
    const auto bound = constant_in(graph, loop, condition, compare.operands[turned ? 0 : 1]);
    const auto step = step_of(graph, loop, *counter);
    if (!start || !bound || !step || *step == 0) continue;
    const std::string& direction = compare.attributes.text("direction");
    const bool is_below = direction.starts_with(turned ? 'G' : 'L');  // the counter below its bound
    if (direction == "EQ" || direction == "NE" || is_below != (*step > 0)) continue;
    // Of numbers below 2^63 / 4, so that nothing overflows.
    constexpr int64_t kMost = int64_t{1} << 61;
    const auto is_small = [](int64_t number) { return number <= kMost && number >= -kMost; };
    if (!is_small(*start) || !is_small(*bound) || !is_small(*step)) continue;
    if (*step < 0 && is_unsigned(graph.type_of(loop.operands[*counter]).dtype)) continue;
    const int64_t ways = (*step > 0 ? *bound - *start : *start - *bound) + (direction.ends_with('E') ? 1 : 0);
    const int64_t size = std::abs(*step);
    return CountedLoop{*counter, *start, *step, ways <= 0 ? 0 : (ways + size - 1) / size};
  }
  return std::nullopt;
}

// Of a condition and of several that all have to hold: the loop ends with the first that does not.
std::optional<CountedLoop> counted_where(const Graph& graph, const Op& loop, ValueId condition) {
  const auto producer = graph.producer_of(condition);
  if (!producer) return std::nullopt;
  const Op& op = graph.op(*producer);
  if (op.code == OpCode::kCompare) return counted_by(graph, loop, op);
  if (op.code != OpCode::kAnd) return std::nullopt;
  const auto first = counted_where(graph, loop, op.operands[0]);
  const auto second = first ? counted_where(graph, loop, op.operands[1]) : std::nullopt;
  if (!second) return std::nullopt;
  return second->rounds < first->rounds ? second : first;
}

}  // namespace

std::optional<CountedLoop> counted_loop(const Graph& graph, const Op& loop) {
  return counted_where(graph, loop, loop.regions[0].results[0]);
}

std::vector<bool> unchanged_values(const Op& loop) {
  const Block& body = loop.regions[1];
  std::vector<bool> unchanged;
  for (size_t i = 0; i < body.arguments.size(); ++i) unchanged.push_back(body.results[i] == body.arguments[i]);
  return unchanged;
}

}  // namespace xladder::graph
