#include "xladder/graph/rewrite.h"

#include <fmt/core.h>

namespace xladder::graph {
namespace {

void mark_block_live(const Graph& graph, const Block& block, std::vector<bool>& live_op,
                     std::vector<bool>& live_value) {
  for (const ValueId id : block.results) live_value[static_cast<size_t>(id)] = true;
  for (auto it = block.ops.rbegin(); it != block.ops.rend(); ++it) {
    const Op& op = graph.op(*it);
    bool needed = false;
    for (const ValueId id : op.results) needed = needed || live_value[static_cast<size_t>(id)];
    if (!needed) continue;
    live_op[static_cast<size_t>(*it)] = true;
    for (const ValueId id : op.operands) live_value[static_cast<size_t>(id)] = true;
    for (const Block& region : op.regions) mark_block_live(graph, region, live_op, live_value);
  }
}

// Copies ops block by block, keeping the map from old values to new ones.
class Copier {
 public:
  Copier(const Graph& source, Graph& target, const Visit& visit)
      : source_(source), target_(target), visit_(visit), live_(live_ops(source)), map_(source.num_values()) {}

  void map(ValueId from, Value to) { map_[static_cast<size_t>(from)] = to; }
  Value mapped(ValueId id) const { return map_[static_cast<size_t>(id)]; }

  std::vector<Value> mapped(const std::vector<ValueId>& ids) const {
    std::vector<Value> values;
    for (const ValueId id : ids) values.push_back(mapped(id));
    return values;
  }

  void copy_ops(const Block& block) {
    for (const OpId id : block.ops) {
      if (!live_[static_cast<size_t>(id)]) continue;
      const Op& op = source_.op(id);
      const std::vector<Value> operands = mapped(op.operands);
      std::optional<std::vector<Value>> replacement;
      if (visit_) replacement = visit_(op, operands);
      const std::vector<Value> results = replacement ? *std::move(replacement) : copy_op(op, operands);
      for (size_t i = 0; i < op.results.size(); ++i) map(op.results[i], results.at(i));
    }
  }

 private:
  std::vector<Value> copy_op(const Op& op, std::span<const Value> operands) {
    std::vector<Block> regions;
    for (const Block& region : op.regions) {
      std::vector<TensorType> types;
      for (const ValueId id : region.arguments) types.push_back(source_.type_of(id));
      regions.push_back(target_.build_region(types, [&](std::span<const Value> arguments) {
        for (size_t i = 0; i < arguments.size(); ++i) map(region.arguments[i], arguments[i]);
        copy_ops(region);
        return mapped(region.results);
      }));
    }
    return target_.append(op.code, operands, op.attributes, std::move(regions), op.composite);
  }

  const Graph& source_;
  Graph& target_;
  const Visit& visit_;
  std::vector<bool> live_;
  std::vector<Value> map_;
};

}  // namespace

std::vector<bool> live_ops(const Graph& graph) {
  std::vector<bool> live_op(graph.num_ops(), false);
  std::vector<bool> live_value(graph.num_values(), false);
  mark_block_live(graph, graph.body(), live_op, live_value);
  return live_op;
}

void rewrite(const Graph& source, Graph& target, const Visit& visit) {
  Copier copier(source, target, visit);
  for (size_t i = 0; i < source.num_parameters(); ++i)
    copier.map(source.body().arguments[i], target.parameter(source.parameter_type(i), source.parameter_name(i)));
  copier.copy_ops(source.body());
  for (size_t i = 0; i < source.num_results(); ++i)
    target.add_result(copier.mapped(source.body().results[i]), source.result_name(i));
  for (size_t i = 0; i < source.num_parameters(); ++i)
    if (const auto result = source.alias_of(i)) target.alias(i, *result);
}

std::vector<Value> inline_body(const Graph& source, std::span<const Value> arguments) {
  static const Visit kCopy;
  if (arguments.empty() || arguments.size() != source.num_parameters())
    throw GraphError(fmt::format("[inline] takes one argument for each of {} parameters, at least one; got {}",
                                 source.num_parameters(), arguments.size()));
  for (size_t i = 0; i < arguments.size(); ++i)
    if (arguments[i].type() != source.parameter_type(i))
      throw GraphError(fmt::format("[inline] an argument has the type of its parameter; got {} for {} {}",
                                   to_string(arguments[i].type()), source.parameter_name(i),
                                   to_string(source.parameter_type(i))));
  Copier copier(source, arguments.front().graph(), kCopy);
  for (size_t i = 0; i < arguments.size(); ++i) copier.map(source.body().arguments[i], arguments[i]);
  copier.copy_ops(source.body());
  return copier.mapped(source.body().results);
}

}  // namespace xladder::graph
