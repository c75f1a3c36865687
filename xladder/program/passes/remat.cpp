#include "xladder/program/passes/remat.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <vector>

#include "xladder/graph/composite.h"
#include "xladder/graph/composites/block_boundary.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/rewrite.h"
#include "xladder/graph/scope.h"

namespace xladder::passes {
namespace {

using graph::Block;
using graph::Graph;
using graph::Op;
using graph::OpCode;
using graph::OpId;
using graph::Value;
using graph::ValueId;

bool is_saved_by_policy(const Op& op) {
  return op.code == OpCode::kDotGeneral || op.code == OpCode::kConvolution ||
         (op.code == OpCode::kComposite && op.composite->is_costly());
}

// Recomputing these would run a loop or an exchange between replicas again.
bool is_never_recomputed(const Op& op) {
  return !op.regions.empty() || op_def(op).op_class == graph::OpClass::kCollective || op.code == OpCode::kCustomCall;
}

// What of the forward pass is kept and what each block has to recompute.
class Plan {
 public:
  Plan(const Graph& graph, size_t num_forward_ops, Remat policy)
      : graph_(graph), live_(live_ops(graph)), block_of_(graph.num_ops(), kNone), saved_(graph.num_values(), true) {
    const std::vector<OpId>& ops = graph.body().ops;
    const size_t num_forward = std::min(num_forward_ops, ops.size());
    forward_.assign(ops.begin(), ops.begin() + static_cast<std::ptrdiff_t>(num_forward));
    for (const OpId id : forward_) {
      block_of_[index(id)] = num_blocks_;
      if (graph::is_block_boundary(graph.op(id))) ++num_blocks_;
    }
    for (const OpId id : forward_) decide(id, policy);
    keep_what_other_blocks_use();
    needed_.resize(num_blocks_ + 1);
    for (size_t i = num_forward; i < ops.size(); ++i)
      if (live_[index(ops[i])]) note_uses(graph.op(ops[i]));
    for (std::vector<ValueId>& values : needed_) close(values);
  }

  bool is_saved(ValueId id) const { return saved_[index(id)]; }

  // The block that ends with `boundary`, the result of a mark.
  size_t block_ending_with(ValueId boundary) const { return block_of_[index(*graph_.producer_of(boundary))]; }

  // The ops of a block whose results its derivative needs again, in order.
  std::vector<OpId> recomputed_ops(size_t block) const {
    std::vector<OpId> ops;
    for (const OpId id : forward_)
      if (block_of_[index(id)] == block && std::any_of(graph_.op(id).results.begin(), graph_.op(id).results.end(),
                                                       [&](ValueId result) { return wanted(block, result); }))
        ops.push_back(id);
    return ops;
  }

 private:
  static constexpr size_t kNone = std::numeric_limits<size_t>::max();
  template <class Id>
  static size_t index(Id id) {
    return static_cast<size_t>(id);
  }

  bool wanted(size_t block, ValueId id) const {
    return std::find(needed_[block].begin(), needed_[block].end(), id) != needed_[block].end();
  }

  void decide(OpId id, Remat policy) {
    const Op& op = graph_.op(id);
    const bool keep = policy == Remat::kNone || block_of_[index(id)] == num_blocks_ || graph::is_block_boundary(op) ||
                      is_never_recomputed(op) || (policy == Remat::kPolicy && is_saved_by_policy(op));
    // Ops without operands cost nothing: each use has its own.
    for (const ValueId result : op.results) saved_[index(result)] = keep || op.operands.empty();
  }

  void keep_what_other_blocks_use() {
    for (const OpId id : forward_)
      for (const ValueId operand : graph_.op(id).operands)
        if (const auto producer = graph_.producer_of(operand);
            producer && block_of_[index(*producer)] != block_of_[index(id)])
          saved_[index(operand)] = true;
    for (const ValueId result : graph_.body().results) saved_[index(result)] = true;
    for (const OpId id : graph_.body().ops) keep_what_regions_return(graph_.op(id));
  }

  // A value of the blocks around a region that the region returns as it is has no op that could be given another.
  void keep_what_regions_return(const Op& op) {
    for (const Block& region : op.regions) {
      for (const ValueId result : region.results) saved_[index(result)] = true;
      for (const OpId id : region.ops) keep_what_regions_return(graph_.op(id));
    }
  }

  void note_uses(const Op& op) {
    for (const ValueId operand : op.operands)
      if (!is_saved(operand)) want(operand);
    for (const Block& region : op.regions)
      for (const OpId id : region.ops) note_uses(graph_.op(id));
  }

  void want(ValueId id) {
    std::vector<ValueId>& values = needed_[block_of_[index(*graph_.producer_of(id))]];
    if (std::find(values.begin(), values.end(), id) == values.end()) values.push_back(id);
  }

  // Adds what the wanted values are computed from.
  void close(std::vector<ValueId>& values) {
    for (size_t i = 0; i < values.size(); ++i)
      for (const ValueId operand : std::vector(graph_.op(*graph_.producer_of(values[i])).operands))
        if (!is_saved(operand)) want(operand);
  }

  const Graph& graph_;
  std::vector<bool> live_;
  std::vector<size_t> block_of_;  // of each forward op
  std::vector<bool> saved_;       // of each value
  std::vector<OpId> forward_;
  std::vector<std::vector<ValueId>> needed_;  // of each block
  size_t num_blocks_ = 0;                     // that end with a mark
};

class Rematerializer : public graph::Rewriter {
 public:
  Rematerializer(const Graph& source, Graph& target, const Plan& plan)
      : source_(source), target_(target), plan_(plan) {}

  std::optional<std::vector<Value>> visit(const Op& op, std::span<Value> operands) override {
    for (size_t i = 0; i < operands.size(); ++i) {
      copies_.try_emplace(op.operands[i], operands[i]);
      if (const auto again = recomputed_.find(op.operands[i]); again != recomputed_.end()) operands[i] = again->second;
    }
    if (!graph::is_block_boundary_vjp(op)) return std::nullopt;
    return std::vector<Value>{recompute(plan_.block_ending_with(op.operands[1]), operands[0])};
  }

 private:
  // Appends the block's forward pass once more and returns the cotangent, as it comes out of the barrier.
  Value recompute(size_t block, Value cotangent) {
    const std::vector<OpId> ops = plan_.recomputed_ops(block);
    if (ops.empty()) return cotangent;
    const std::vector<ValueId> leaves = leaves_of(ops);
    std::vector<Value> kept = {cotangent};
    for (const ValueId leaf : leaves) kept.push_back(copies_.at(leaf));
    const std::vector<Value> passed = optimization_barrier(kept);
    std::unordered_map<ValueId, Value> inside;
    for (size_t i = 0; i < leaves.size(); ++i) inside[leaves[i]] = passed[i + 1];
    for (const OpId id : ops) {
      const Op& op = source_.op(id);
      const graph::InScope scope =
          graph::InScope::whole(target_, graph::recomputed_scope(source_.scope_name(op.scope)));
      std::vector<Value> operands;
      for (const ValueId operand : op.operands) operands.push_back(inside_value(inside, operand));
      const std::vector<Value> results = target_.append(op.code, operands, op.attributes, {}, op.composite);
      for (size_t i = 0; i < results.size(); ++i) {
        inside[op.results[i]] = results[i];
        if (!plan_.is_saved(op.results[i])) recomputed_[op.results[i]] = results[i];
      }
    }
    return passed[0];
  }

  // The kept values that recomputed ops read and that go through the barrier. Weights stay outside where something else
  // ties the block to its turn: what is made of them alone (slices, casts) is needed by the derivative as well.
  std::vector<ValueId> leaves_of(const std::vector<OpId>& ops) const {
    std::vector<ValueId> leaves;
    for (const OpId id : ops)
      for (const ValueId operand : source_.op(id).operands)
        if (plan_.is_saved(operand) && !is_free(operand) &&
            std::find(leaves.begin(), leaves.end(), operand) == leaves.end())
          leaves.push_back(operand);
    const auto is_weight = [&](ValueId leaf) {
      return !source_.producer_of(leaf) && is_floating(source_.type_of(leaf).dtype);
    };
    if (!std::all_of(leaves.begin(), leaves.end(), is_weight)) std::erase_if(leaves, is_weight);
    return leaves;
  }

  bool is_free(ValueId id) const {
    const auto producer = source_.producer_of(id);
    return producer && source_.op(*producer).operands.empty() && source_.op(*producer).regions.empty();
  }

  Value inside_value(std::unordered_map<ValueId, Value>& inside, ValueId id) {
    if (const auto found = inside.find(id); found != inside.end()) return found->second;
    if (!is_free(id)) return copies_.at(id);
    const Op& op = source_.op(*source_.producer_of(id));
    const Value anew = target_.append(op.code, {}, op.attributes).front();
    inside[id] = anew;
    return anew;
  }

  const Graph& source_;
  Graph& target_;
  const Plan& plan_;
  std::unordered_map<ValueId, Value> copies_;      // of what was used as an operand so far
  std::unordered_map<ValueId, Value> recomputed_;  // what the derivative uses in place of the forward pass
};

}  // namespace

void rematerialize(const Graph& gradients, size_t num_forward_ops, Remat policy, Graph& target) {
  const Plan plan(gradients, num_forward_ops, policy);
  Rematerializer rematerializer(gradients, target, plan);
  rewrite(gradients, target, rematerializer);
}

}  // namespace xladder::passes
