#include "xladder/program/autodiff/gradient.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "xladder/graph/composite.h"
#include "xladder/graph/scope.h"
#include "xladder/program/autodiff/vjp_rules.h"

namespace xladder::autodiff {
namespace {

using graph::GraphError;
using graph::Op;
using graph::OpCode;
using graph::OpId;
using graph::Value;
using graph::ValueId;

class Transform {
 public:
  Transform(graph::Graph& graph, std::span<const Value> inputs)
      : graph_(graph), depends_(graph.num_values(), false), sums_(graph.num_values()) {
    for (const Value& input : inputs) depends_[index(input.id())] = true;
    for (const OpId id : graph_.body().ops) {
      const Op& op = graph_.op(id);
      if (takes_input(op)) mark(op);
    }
  }

  void seed(Value output, Value cotangent) {
    if (output.type() != cotangent.type())
      throw GraphError(fmt::format("[vjp] a cotangent has the type of its output; got {} and {}",
                                   to_string(output.type()), to_string(cotangent.type())));
    if (!is_floating(output.dtype()))
      throw GraphError("[vjp] outputs are floating-point; got " + to_string(output.type()));
    accumulate(output.id(), cotangent);
  }

  void run() {
    const std::vector<OpId> order = graph_.body().ops;  // a copy: the rules append to the list
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
      const Op& op = graph_.op(*it);
      bool reached = false, wanted = false;
      std::vector<Value> cotangents;
      for (const ValueId result : op.results) {
        cotangents.push_back(sums_[index(result)]);
        reached = reached || cotangents.back();
        wanted = wanted || depends_[index(result)];
      }
      if (reached && wanted) propagate(op, cotangents);
    }
  }

  Value cotangent_of(Value input) {
    const Value sum = sums_[index(input.id())];
    return sum ? sum : constant_like(input, 0);
  }

 private:
  static size_t index(ValueId id) { return static_cast<size_t>(id); }

  // A region takes values of the blocks around it without naming them as operands.
  bool takes_input(const Op& op) const {
    if (any_input(op.operands)) return true;
    for (const graph::Block& region : op.regions) {
      if (any_input(region.results)) return true;  // returned as they are
      for (const OpId id : region.ops)
        if (takes_input(graph_.op(id))) return true;
    }
    return false;
  }

  bool any_input(const std::vector<ValueId>& ids) const {
    return std::any_of(ids.begin(), ids.end(),
                       [&](ValueId id) { return depends_[index(id)] && is_floating(graph_.type_of(id).dtype); });
  }

  void mark(const Op& op) {
    for (const ValueId result : op.results) depends_[index(result)] = true;
  }

  void accumulate(ValueId id, Value cotangent) {
    Value& sum = sums_[index(id)];
    sum = sum ? add(sum, cotangent) : cotangent;
  }

  std::vector<Value> values(const std::vector<ValueId>& ids) {
    std::vector<Value> out;
    for (const ValueId id : ids) out.push_back(graph_.value(id));
    return out;
  }

  void propagate(const Op& op, const std::vector<Value>& cotangents) {
    const graph::InScope scope = graph::InScope::whole(graph_, graph::transposed_scope(graph_.scope_name(op.scope)));
    std::vector<Value> operands = values(op.operands);
    const std::vector<Value> results = values(op.results);
    if (!op.regions.empty())
      for (const Value& captured : values(captured_values(graph_, op))) operands.push_back(captured);
    std::vector<bool> wanted;
    for (const Value& operand : operands) wanted.push_back(depends_[index(operand.id())]);
    std::vector<Value> out;
    if (op.code == OpCode::kComposite) {
      out = op.composite->vjp(operands, results, cotangents, op.attributes);
    } else {
      const VjpRow& row = vjp_row(op.code);
      if (row.rule == nullptr)
        throw GraphError(fmt::format("[vjp] {} has no derivative: {}{}", name_of(op.code), row.none_because,
                                     op.scope == 0 ? std::string() : "; in " + graph_.scope_name(op.scope)));
      out = row.rule({op, operands, results, cotangents, wanted});
    }
    for (size_t i = 0; i < out.size(); ++i) {
      if (!out[i] || !wanted[i]) continue;
      if (out[i].type() != operands[i].type())
        throw std::logic_error(fmt::format("vjp of {}: the cotangent of operand {} has type {}, not {}",
                                           name_of(op.code), i, to_string(out[i].type()),
                                           to_string(operands[i].type())));
      accumulate(operands[i].id(), out[i]);
    }
  }

  graph::Graph& graph_;
  std::vector<bool> depends_;  // on an input, by a differentiable way
  std::vector<Value> sums_;
};

}  // namespace

std::vector<Value> vjp(std::span<const Value> outputs, std::span<const Value> cotangents,
                       std::span<const Value> inputs) {
  if (outputs.empty() || outputs.size() != cotangents.size())
    throw GraphError("[vjp] takes one cotangent for each output");
  graph::Graph& graph = outputs.front().graph();
  if (graph.is_building_region())
    throw GraphError("[vjp] differentiates a whole graph; got a region under construction");
  for (const auto& values : {outputs, cotangents, inputs})
    for (const Value& value : values)
      if (!value || &value.graph() != &graph)
        throw GraphError("[vjp] outputs, cotangents and inputs are values of one graph; got another's or none");
  Transform transform(graph, inputs);
  for (size_t i = 0; i < outputs.size(); ++i) transform.seed(outputs[i], cotangents[i]);
  transform.run();
  std::vector<Value> gradients;
  for (const Value& input : inputs) gradients.push_back(transform.cotangent_of(input));
  return gradients;
}

std::vector<Value> gradients(Value loss, std::span<const Value> parameters) {
  if (loss.rank() != 0 || !is_floating(loss.dtype()))
    throw GraphError("[gradients] the loss is a floating-point scalar; got " + to_string(loss.type()));
  const Value one = constant_like(loss, 1);
  return vjp(std::span(&loss, 1), std::span(&one, 1), parameters);
}

namespace {

std::array<VjpRow, graph::kNumOpCodes> make_rows() {
  std::array<VjpRow, graph::kNumOpCodes> rows{};
  std::array<bool, graph::kNumOpCodes> present{};
  for (const auto family :
       {elementwise_vjps, movement_vjps, indexing_vjps, contraction_vjps, reduction_vjps, structure_vjps})
    for (const VjpRow& row : family()) {
      const auto at = static_cast<size_t>(row.code);
      if (std::exchange(present[at], true))
        throw std::logic_error(fmt::format("{} has two derivatives", name_of(row.code)));
      rows[at] = row;
    }
  for (size_t i = 0; i < rows.size(); ++i)
    if (!present[i])
      throw std::logic_error(fmt::format("{} has no row among the derivatives", name_of(static_cast<OpCode>(i))));
  return rows;
}

}  // namespace

const VjpRow& vjp_row(OpCode code) {
  static const auto kRows = make_rows();
  return kRows[static_cast<size_t>(code)];
}

}  // namespace xladder::autodiff
