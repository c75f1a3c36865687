// Graph to graph: the frame of every pass.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "xladder/graph/graph.h"

namespace xladder::graph {

// Called for each op of `source` that a result depends on, in order, with its operands as values of the new graph.
// Returns the replacement of its results, or nullopt to copy the op as it is.
using Visit = std::function<std::optional<std::vector<Value>>(const Op& op, std::span<const Value> operands)>;

// A pass with a state of its own, or one that changes types.
class Rewriter {
 public:
  virtual ~Rewriter() = default;

  // As Visit; `operands` may be exchanged for others before the op is copied.
  virtual std::optional<std::vector<Value>> visit(const Op& /*op*/, std::span<Value> /*operands*/) {
    return std::nullopt;
  }

  // The new type of a parameter or of a region's argument, which in the source is `source` and has `type`.
  virtual TensorType argument_type(ValueId /*source*/, const TensorType& type) { return type; }
  // What the function or a region returns in place of `value`, which in the source is `source` and has `type`.
  virtual Value result(Value value, ValueId /*source*/, const TensorType& /*type*/) { return value; }

  // Values made between these two calls are not seen after them.
  virtual void enter_region() {}
  virtual void leave_region() {}
};

// Builds `target` (empty) as a copy of `source`: same parameters, results and aliases, ops as `visit` says.
void rewrite(const Graph& source, Graph& target, const Visit& visit);
// The same with the types that the rewriter gives.
void rewrite(const Graph& source, Graph& target, Rewriter& rewriter);

// Replaces `graph` by what `pass` makes of it, under the same name, and checks it (graph/verify.h); `name` is the
// pass's.
void apply_pass(std::unique_ptr<Graph>& graph, std::string_view name,
                const std::function<void(const Graph& source, Graph& target)>& pass);

// For each op, whether a result depends on it; ops inside regions count with the op that holds them.
std::vector<bool> live_ops(const Graph& graph);

// Copies the body of `source` (not its parameters and results) into the graph of `arguments`, which stand for its
// parameters and have their types. Returns the values that stand for its results.
std::vector<Value> inline_body(const Graph& source, std::span<const Value> arguments);
// Arguments may differ from the parameters in type; then `visit` or `rewriter` makes each op fit its operands.
std::vector<Value> inline_body(const Graph& source, std::span<const Value> arguments, const Visit& visit);
std::vector<Value> inline_body(const Graph& source, std::span<const Value> arguments, Rewriter& rewriter);
// Into `target`, for a source that may have no parameters.
std::vector<Value> inline_body(const Graph& source, std::span<const Value> arguments, Graph& target);

// Copies what the results of `block` depend on to where `target` is being built; values `from` of the source become
// `to`. Every value that the block takes from outside is among `from`. Returns what stands for its results.
std::vector<Value> copy_block(const Graph& source, const Block& block, std::span<const ValueId> from,
                              std::span<const Value> to, Graph& target);

// The regions of an op once more, in `target`; they take no value from outside.
std::vector<Block> copy_regions(const Graph& source, const Op& op, Graph& target);

}  // namespace xladder::graph
