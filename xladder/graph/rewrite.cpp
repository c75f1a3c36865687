#include "xladder/graph/rewrite.h"

#include <fmt/core.h>

#include "xladder/graph/region.h"
#include "xladder/graph/scope.h"
#include "xladder/graph/verify.h"

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

std::vector<bool> live_ops_of_block(const Graph& graph, const Block& block) {
  std::vector<bool> live_op(graph.num_ops(), false);
  std::vector<bool> live_value(graph.num_values(), false);
  mark_block_live(graph, block, live_op, live_value);
  return live_op;
}

class Visitor : public Rewriter {
 public:
  explicit Visitor(const Visit& visit) : visit_(visit) {}
  std::optional<std::vector<Value>> visit(const Op& op, std::span<Value> operands) override {
    return visit_ ? visit_(op, operands) : std::nullopt;
  }

 private:
  const Visit& visit_;
};

// Copies ops block by block, keeping the map from old values to new ones.
class Copier {
 public:
  Copier(const Graph& source, Graph& target, Rewriter& rewriter, std::vector<bool> live)
      : source_(source), target_(target), rewriter_(rewriter), live_(std::move(live)), map_(source.num_values()) {}
  Copier(const Graph& source, Graph& target, Rewriter& rewriter) : Copier(source, target, rewriter, live_ops(source)) {}

  void map(ValueId from, Value to) { map_[static_cast<size_t>(from)] = to; }

  void copy_ops(const Block& block) {
    for (const OpId id : block.ops) {
      if (!live_[static_cast<size_t>(id)]) continue;
      const Op& op = source_.op(id);
      const InScope scope = InScope::whole(target_, source_.scope_name(op.scope));
      std::vector<Value> operands;
      for (const ValueId operand : op.operands) operands.push_back(map_[static_cast<size_t>(operand)]);
      std::optional<std::vector<Value>> replacement = rewriter_.visit(op, operands);
      const std::vector<Value> results = replacement ? *std::move(replacement) : copy_op(op, operands);
      for (size_t i = 0; i < op.results.size(); ++i) map(op.results[i], results.at(i));
    }
  }

  std::vector<Value> results_of(const Block& block) {
    std::vector<Value> results;
    for (const ValueId id : block.results)
      results.push_back(rewriter_.result(map_[static_cast<size_t>(id)], id, source_.type_of(id)));
    return results;
  }

 private:
  std::vector<Value> copy_op(const Op& op, std::span<const Value> operands) {
    std::vector<Block> regions;
    for (const Block& region : op.regions) {
      std::vector<TensorType> types;
      for (const ValueId id : region.arguments) types.push_back(rewriter_.argument_type(id, source_.type_of(id)));
      regions.push_back(target_.build_region(types, [&](std::span<const Value> arguments) {
        rewriter_.enter_region();
        for (size_t i = 0; i < arguments.size(); ++i) map(region.arguments[i], arguments[i]);
        copy_ops(region);
        std::vector<Value> results = results_of(region);
        rewriter_.leave_region();
        return results;
      }));
    }
    return target_.append(op.code, operands, op.attributes, std::move(regions), op.composite);
  }

  const Graph& source_;
  Graph& target_;
  Rewriter& rewriter_;
  std::vector<bool> live_;
  std::vector<Value> map_;
};

void require_count(const Graph& source, std::span<const Value> arguments) {
  if (arguments.empty() || arguments.size() != source.num_parameters())
    throw GraphError(fmt::format("[inline] takes one argument for each of {} parameters, at least one; got {}",
                                 source.num_parameters(), arguments.size()));
}

}  // namespace

void apply_pass(std::unique_ptr<Graph>& graph, std::string_view name,
                const std::function<void(const Graph& source, Graph& target)>& pass) {
  auto target = std::make_unique<Graph>(graph->name());
  pass(*graph, *target);
  verify_pass(*target, name);
  graph = std::move(target);
}

std::vector<bool> live_ops(const Graph& graph) { return live_ops_of_block(graph, graph.body()); }

void rewrite(const Graph& source, Graph& target, const Visit& visit) {
  Visitor visitor(visit);
  rewrite(source, target, visitor);
}

void rewrite(const Graph& source, Graph& target, Rewriter& rewriter) {
  Copier copier(source, target, rewriter);
  for (size_t i = 0; i < source.num_parameters(); ++i) {
    const ValueId id = source.body().arguments[i];
    copier.map(id, target.parameter(rewriter.argument_type(id, source.parameter_type(i)), source.parameter_name(i)));
  }
  copier.copy_ops(source.body());
  const std::vector<Value> results = copier.results_of(source.body());
  for (size_t i = 0; i < results.size(); ++i) target.add_result(results[i], source.result_name(i));
  for (size_t i = 0; i < source.num_parameters(); ++i)
    if (const auto result = source.alias_of(i)) target.alias(i, *result);
}

std::vector<Value> inline_body(const Graph& source, std::span<const Value> arguments) {
  require_count(source, arguments);
  for (size_t i = 0; i < arguments.size(); ++i)
    if (arguments[i].type() != source.parameter_type(i))
      throw GraphError(fmt::format("[inline] an argument has the type of its parameter; got {} for {} {}",
                                   to_string(arguments[i].type()), source.parameter_name(i),
                                   to_string(source.parameter_type(i))));
  Rewriter copy;
  return inline_body(source, arguments, copy);
}

std::vector<Value> inline_body(const Graph& source, std::span<const Value> arguments, const Visit& visit) {
  Visitor visitor(visit);
  return inline_body(source, arguments, visitor);
}

std::vector<Value> inline_body(const Graph& source, std::span<const Value> arguments, Rewriter& rewriter) {
  require_count(source, arguments);
  Copier copier(source, arguments.front().graph(), rewriter);
  for (size_t i = 0; i < arguments.size(); ++i) copier.map(source.body().arguments[i], arguments[i]);
  copier.copy_ops(source.body());
  return copier.results_of(source.body());
}

std::vector<Value> inline_body(const Graph& source, std::span<const Value> arguments, Graph& target) {
  if (arguments.empty()) {
    Rewriter copy;
    Copier copier(source, target, copy);
    copier.copy_ops(source.body());
    return copier.results_of(source.body());
  }
  return inline_body(source, arguments);
}

std::vector<Value> copy_block(const Graph& source, const Block& block, std::span<const ValueId> from,
                              std::span<const Value> to, Graph& target) {
  Rewriter copy;
  Copier copier(source, target, copy, live_ops_of_block(source, block));
  for (size_t i = 0; i < from.size(); ++i) copier.map(from[i], to[i]);
  copier.copy_ops(block);
  return copier.results_of(block);
}

std::vector<Block> copy_regions(const Graph& source, const Op& op, Graph& target) {
  std::vector<Block> regions;
  for (const Block& region : op.regions) {
    if (!captured_values(source, region).empty())
      throw GraphError(fmt::format("[{}] is copied where its regions take no value from outside", name_of(op.code)));
    std::vector<TensorType> types;
    for (const ValueId id : region.arguments) types.push_back(source.type_of(id));
    regions.push_back(target.build_region(types, [&](std::span<const Value> arguments) {
      return copy_block(source, region, region.arguments, arguments, target);
    }));
  }
  return regions;
}

}  // namespace xladder::graph
