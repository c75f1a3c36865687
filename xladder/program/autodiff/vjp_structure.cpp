// Derivatives of loops and branches, and why sources and kernels have none.
//
// What a region computes is taken out as a graph of its own and differentiated there, so that loops and branches nest.
#include <algorithm>

#include "xladder/graph/counted_loop.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/autodiff/vjp_rules.h"

namespace xladder::autodiff {
namespace {

using graph::Block;
using graph::Graph;
using graph::GraphError;
using graph::OpCode;
using graph::Value;
using graph::ValueId;
using Context = const VjpContext&;
using Cotangents = std::vector<Value>;
using Values = std::vector<Value>;
using Indices = std::vector<size_t>;

Values parameters_like(Graph& graph, std::span<const Value> values) {
  Values out;
  for (const Value& value : values) out.push_back(graph.parameter(value.type(), ""));
  return out;
}

Values chosen(std::span<const Value> values, const Indices& indices) {
  Values out;
  for (const size_t index : indices) out.push_back(values[index]);
  return out;
}

std::vector<ValueId> ids_of(std::span<const Value> values) {
  std::vector<ValueId> ids;
  for (const Value& value : values) ids.push_back(value.id());
  return ids;
}

void append(Values& list, std::span<const Value> more) { list.insert(list.end(), more.begin(), more.end()); }

// Builds `target`: from the arguments of `block`, what it captures and the cotangents of its results `of_results`, the
// cotangents of those of the first two that `inputs` names.
void differentiate_block(const Graph& source, const Block& block, std::span<const Value> captured,
                         const Indices& of_results, const Indices& inputs, Graph& target) {
  std::vector<ValueId> from = block.arguments;
  for (const ValueId id : ids_of(captured)) from.push_back(id);
  Values parameters;
  for (const ValueId id : from) parameters.push_back(target.parameter(source.type_of(id), ""));
  const Values outputs = chosen(copy_block(source, block, from, parameters, target), of_results);
  const Values cotangents = parameters_like(target, outputs);
  for (const Value& cotangent : vjp(outputs, cotangents, chosen(parameters, inputs))) target.add_result(cotangent, "");
}

// ---- if and case --------------------------------------------------------------------------------------------------

// Chooses among the derivatives of the branches.
Cotangents vjp_branches(Context c) {
  Graph& graph = c.operand(0).graph();
  const std::span<const Value> captured = c.operands.subspan(1);
  Indices wanted, reached;
  for (size_t i = 0; i < captured.size(); ++i)
    if (c.wanted[1 + i]) wanted.push_back(i);
  for (size_t i = 0; i < c.cotangents.size(); ++i)
    if (c.cotangents[i]) reached.push_back(i);
  Cotangents out(c.operands.size());
  if (wanted.empty() || reached.empty()) return out;
  Values arguments(captured.begin(), captured.end());
  append(arguments, chosen(c.cotangents, reached));
  std::vector<graph::BranchBuilder> branches;
  for (const Block& branch : c.op.regions)
    branches.emplace_back([&graph, &branch, &reached, &wanted, &arguments, captured] {
      // Every branch takes the same values, though it may not use them all.
      Graph derivative;
      differentiate_block(graph, branch, captured, reached, wanted, derivative);
      return inline_body(derivative, arguments);
    });
  const Values found =
      c.op.code == OpCode::kIf ? if_else(c.operand(0), branches[0], branches[1]) : switch_case(c.operand(0), branches);
  for (size_t i = 0; i < wanted.size(); ++i) out[1 + wanted[i]] = found[i];
  return out;
}

// ---- while --------------------------------------------------------------------------------------------------------

// Parameters that a result depends on.
std::vector<bool> used_parameters(const Graph& graph) {
  const std::vector<bool> live = live_ops(graph);
  std::vector<bool> used(graph.num_values(), false);
  const auto use = [&](const std::vector<ValueId>& ids) {
    for (const ValueId id : ids) used[static_cast<size_t>(id)] = true;
  };
  const auto visit = [&](const auto& self, const Block& block) -> void {
    use(block.results);
    for (const graph::OpId id : block.ops) {
      if (!live[static_cast<size_t>(id)]) continue;
      use(graph.op(id).operands);
      for (const Block& region : graph.op(id).regions) self(self, region);
    }
  };
  visit(visit, graph.body());
  std::vector<bool> out;
  for (const ValueId id : graph.body().arguments) out.push_back(used[static_cast<size_t>(id)]);
  return out;
}

Values starts_at(Value round, Value stack) {
  Values start = {round};
  start.resize(static_cast<size_t>(stack.rank()), constant_like(round, 0));
  return start;
}

// Values of every round, one below the other.
Value empty_stack(Value value, int64_t rounds) {
  TensorType type = value.type();
  type.shape.insert(type.shape.begin(), rounds);
  return constant(value.graph(), 0, type);
}

Value stored(Value stack, Value round, Value value) {
  Shape row = value.shape();
  row.insert(row.begin(), 1);
  return dynamic_update_slice(stack, reshape(value, row), starts_at(round, stack));
}

Value of_round(Value stack, Value round) {
  Shape row = stack.shape();
  row[0] = 1;
  const Value slice = dynamic_slice(stack, starts_at(round, stack), row);
  return reshape(slice, Shape(stack.shape().begin() + 1, stack.shape().end()));
}

// The values after `rounds` rounds; `body` gets the number of the round (s32) and the values.
Values repeated(int64_t rounds, const Values& values,
                const std::function<Values(Value, std::span<const Value>)>& body) {
  Graph& graph = values.front().graph();
  Values initial = {constant(graph, 0, {DType::kS32, {}})};
  append(initial, values);
  const auto is_left = [&](std::span<const Value> carried) {
    return Values{compare(carried[0], constant_like(carried[0], static_cast<double>(rounds)), graph::Comparison::kLT)};
  };
  const auto next = [&](std::span<const Value> carried) {
    Values out = {carried[0] + 1.0};
    append(out, body(carried[0], carried.subspan(1)));
    return out;
  };
  const Values results = while_loop(initial, is_left, next);
  return {results.begin() + 1, results.end()};
}

// The loop runs once more and stores what a round's derivative needs of the values it begins with; then the derivatives
// of the rounds run backwards. Values that the loop leaves as they are, and those from outside, add up what the rounds
// send them.
class LoopVjp {
 public:
  LoopVjp(Context c, const graph::CountedLoop& counted)
      : c_(c),
        counted_(counted),
        graph_(c.operand(0).graph()),
        body_(c.op.regions[1]),
        unchanged_(unchanged_values(c.op)),
        carried_(c.operands.first(c.op.operands.size())),
        captured_(c.operands.subspan(c.op.operands.size())) {
    for (size_t i = 0; i < carried_.size(); ++i) {
      if (unchanged_[i]) continue;
      changing_.push_back(i);
      if (is_floating(carried_[i].dtype())) flowing_.push_back(i);
    }
    for (size_t i = 0; i < c.operands.size(); ++i)
      if (c.wanted[i] && is_floating(c.operand(i).dtype()) && (i >= carried_.size() || unchanged_[i]))
        shared_.push_back(i);
  }

  Cotangents run() {
    if (flowing_.empty()) return what_passes();
    Graph round;
    Indices inputs = flowing_;
    inputs.insert(inputs.end(), shared_.begin(), shared_.end());
    differentiate_block(graph_, body_, captured_, flowing_, inputs, round);
    const std::vector<bool> used = used_parameters(round);
    for (const size_t i : changing_)
      if (used[i] && i != counted_.counter) stacked_.push_back(i);
    const Values stacks = store();
    Values sums;
    for (const size_t i : inputs) {
      const bool is_result = i < carried_.size() && c_.cotangents[i];
      sums.push_back(is_result ? c_.cotangents[i] : constant_like(c_.operand(i), 0));
    }
    sums = repeated(counted_.rounds, sums, [&](Value number, std::span<const Value> now) {
      const Value last = constant_like(number, static_cast<double>(counted_.rounds - 1));
      return backwards(round, last - number, stacks, now);
    });
    Cotangents out(c_.operands.size());
    for (size_t i = 0; i < inputs.size(); ++i) out[inputs[i]] = sums[i];
    return out;
  }

 private:
  // No round changes a floating-point value: what the loop leaves as it is passes.
  Cotangents what_passes() const {
    Cotangents out(c_.operands.size());
    for (const size_t i : shared_)
      if (i < carried_.size()) out[i] = c_.cotangents[i];
    return out;
  }

  // The body's results from the values it begins with, those that change in the order of `changing_`.
  Values next(std::span<const Value> changing) const {
    std::vector<ValueId> from = body_.arguments;
    Values to(carried_.begin(), carried_.end());
    for (size_t i = 0; i < changing_.size(); ++i) to[changing_[i]] = changing[i];
    for (const ValueId id : ids_of(captured_)) from.push_back(id);
    append(to, captured_);
    return chosen(copy_block(graph_, body_, from, to, graph_), changing_);
  }

  // What the rounds begin with. Nothing runs after the last of them has begun.
  Values store() const {
    Values state = chosen(carried_, changing_);
    if (stacked_.empty()) return {};
    Values stacks;
    for (const size_t i : stacked_) stacks.push_back(empty_stack(carried_[i], counted_.rounds));
    const auto with_round = [&](std::span<const Value> old, Value round, std::span<const Value> changing) {
      Values out;
      for (size_t i = 0; i < stacked_.size(); ++i) {
        const auto at = std::find(changing_.begin(), changing_.end(), stacked_[i]) - changing_.begin();
        out.push_back(stored(old[i], round, changing[static_cast<size_t>(at)]));
      }
      return out;
    };
    const size_t count = state.size();
    if (counted_.rounds > 1) {
      append(state, stacks);
      state = repeated(counted_.rounds - 1, state, [&](Value round, std::span<const Value> now) {
        Values out = next(now.first(count));
        append(out, with_round(now.subspan(count), round, now.first(count)));
        return out;
      });
      stacks.assign(state.begin() + static_cast<std::ptrdiff_t>(count), state.end());
    }
    const Value last = constant(graph_, static_cast<double>(counted_.rounds - 1), {DType::kS32, {}});
    return with_round(stacks, last, std::span(state).first(count));
  }

  // One round: from the cotangents of what it ends with to those of what it begins with.
  Values backwards(const Graph& round, Value number, const Values& stacks, std::span<const Value> now) const {
    Values arguments(carried_.begin(), carried_.end());  // a changing one that nobody needs stands for its type only
    for (size_t i = 0; i < stacked_.size(); ++i) arguments[stacked_[i]] = of_round(stacks[i], number);
    const Value start = carried_[counted_.counter];
    arguments[counted_.counter] = convert(number, start.dtype()) * static_cast<double>(counted_.step) + start;
    append(arguments, captured_);
    append(arguments, now.first(flowing_.size()));
    Values found = inline_body(round, arguments);
    for (size_t i = flowing_.size(); i < found.size(); ++i) found[i] = now[i] + found[i];
    return found;
  }

  Context c_;
  const graph::CountedLoop& counted_;
  Graph& graph_;
  const Block& body_;
  std::vector<bool> unchanged_;
  std::span<const Value> carried_, captured_;
  Indices changing_;  // carried values that the body computes anew
  Indices flowing_;   // those of them that are floating-point
  Indices shared_;    // operands that every round sees alike and whose cotangent is wanted
  Indices stacked_;   // changing values that a round's derivative needs
};

Cotangents vjp_while(Context c) {
  const auto counted = counted_loop(c.operand(0).graph(), c.op);
  if (!counted)
    throw GraphError(
        "[vjp] while has a derivative where the number of rounds is known: i = constant; while (i < constant) i = i + "
        "constant");
  if (counted->rounds > 0) return LoopVjp(c, *counted).run();
  Cotangents out(c.cotangents.begin(), c.cotangents.end());
  out.resize(c.operands.size());
  return out;
}

// ---- Others -------------------------------------------------------------------------------------------------------

// Both directions stay behind the barrier, so that recomputation is not undone by common-subexpression elimination.
Cotangents vjp_optimization_barrier(Context c) {
  std::vector<Value> present;
  for (const Value& g : c.cotangents)
    if (g) present.push_back(g);
  const std::vector<Value> passed = optimization_barrier(present);
  Cotangents out(c.operands.size());
  size_t next = 0;
  for (size_t i = 0; i < out.size(); ++i)
    if (c.cotangents[i]) out[i] = passed[next++];
  return out;
}

constexpr std::string_view kSource = "it depends on no floating-point value";

constexpr VjpRow kRows[] = {
    {OpCode::kConstant, nullptr, kSource},
    {OpCode::kIota, nullptr, kSource},
    {OpCode::kPartitionId, nullptr, kSource},
    {OpCode::kReplicaId, nullptr, kSource},
    {OpCode::kRngBitGenerator, nullptr, kSource},
    {OpCode::kCase, vjp_branches},
    {OpCode::kComposite, nullptr, "composites bring their own"},
    {OpCode::kCustomCall, nullptr, "a kernel's derivative is that of the composite it stands for"},
    {OpCode::kIf, vjp_branches},
    {OpCode::kOptimizationBarrier, vjp_optimization_barrier},
    {OpCode::kWhile, vjp_while},
};

}  // namespace

std::span<const VjpRow> structure_vjps() { return kRows; }

}  // namespace xladder::autodiff
