// A typed SSA graph of StableHLO ops with static shapes: one function whose body is a list of ops in order.
//
//   Graph g;
//   Value x = g.parameter({DType::kF32, {4, 8}}, "x");
//   Value y = tanh(x) + x;            // free functions of graph/ops.h append ops
//   g.add_result(y, "y");
//   std::string text = print_stablehlo(g);
//
// Building wrongly is a bug of the caller: GraphError with the text `[op] rule; got shapes`.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/tensor_type.h"
#include "xladder/graph/attributes.h"
#include "xladder/graph/op_code.h"

namespace xladder::graph {

class Composite;
class Graph;
using OpId = int32_t;
using ValueId = int32_t;
using ScopeId = int32_t;  // a name of Graph::scope_name

class GraphError : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

// A value of a graph. Cheap to copy; valid as long as its graph lives. A default-made Value is "none".
class Value {
 public:
  Value() = default;
  Value(Graph* graph, ValueId id) : graph_(graph), id_(id) {}

  explicit operator bool() const { return graph_ != nullptr; }
  Graph& graph() const;  // GraphError on none
  ValueId id() const { return id_; }
  const TensorType& type() const;
  DType dtype() const { return type().dtype; }
  const Shape& shape() const { return type().shape; }
  int64_t rank() const { return type().rank(); }
  int64_t dim(int64_t axis) const { return shape().at(static_cast<size_t>(axis)); }
  friend bool operator==(const Value&, const Value&) = default;

 private:
  Graph* graph_ = nullptr;
  ValueId id_ = -1;
};

// A list of ops with arguments and results: the body of the function or a region of an op.
struct Block {
  std::vector<ValueId> arguments;
  std::vector<OpId> ops;
  std::vector<ValueId> results;
};

struct Op {
  OpCode code;
  std::vector<ValueId> operands;
  std::vector<ValueId> results;
  Attributes attributes;
  std::vector<Block> regions;
  const Composite* composite = nullptr;  // of kComposite; lives for ever
  ScopeId scope = 0;                     // of the part of the model it belongs to
};

class Graph {
 public:
  explicit Graph(std::string name = "main") : name_(std::move(name)) {}
  Graph(Graph&&) = delete;  // Values point at their graph
  Graph& operator=(Graph&&) = delete;

  const std::string& name() const { return name_; }

  // Function interface.
  Value parameter(TensorType type, std::string parameter_name);
  void add_result(Value value, std::string result_name);
  // Parameter `parameter` is donated and its memory holds result `result` (equal types).
  void alias(size_t parameter, size_t result);
  size_t num_parameters() const { return body_.arguments.size(); }
  size_t num_results() const { return body_.results.size(); }
  Value parameter_at(size_t index) { return {this, body_.arguments.at(index)}; }
  Value result_at(size_t index) { return {this, body_.results.at(index)}; }
  const TensorType& parameter_type(size_t index) const { return type_of(body_.arguments.at(index)); }
  const TensorType& result_type(size_t index) const { return type_of(body_.results.at(index)); }
  const std::string& parameter_name(size_t index) const { return parameter_names_.at(index); }
  const std::string& result_name(size_t index) const { return result_names_.at(index); }
  std::optional<size_t> alias_of(size_t parameter) const { return aliases_.at(parameter); }

  // Appends an op to the block under construction; its result types follow from the shape rule of the op.
  std::vector<Value> append(OpCode code, std::span<const Value> operands, Attributes attributes = {},
                            std::vector<Block> regions = {}, const Composite* composite = nullptr);
  Value append_one(OpCode code, std::initializer_list<Value> operands, Attributes attributes = {});

  // Builds a region: `build` receives its arguments and returns its results; ops appended meanwhile go into it.
  Block build_region(std::span<const TensorType> argument_types,
                     const std::function<std::vector<Value>(std::span<const Value>)>& build);

  // Which part of a model an op belongs to, such as "blocks.3.attn"; 0 is "", no part. Ops get the scope that is
  // current when they are appended (graph/scope.h); errors, texts and profiles name it.
  ScopeId scope_named(std::string_view scope);
  const std::string& scope_name(ScopeId id) const { return scope_names_[static_cast<size_t>(id)]; }
  ScopeId current_scope() const { return current_scope_; }
  void set_current_scope(ScopeId scope) { current_scope_ = scope; }

  const Block& body() const { return body_; }
  const Op& op(OpId id) const { return ops_[static_cast<size_t>(id)]; }
  size_t num_ops() const { return ops_.size(); }
  size_t num_values() const { return values_.size(); }
  bool is_building_region() const { return !open_blocks_.empty(); }
  const TensorType& type_of(ValueId id) const { return values_[static_cast<size_t>(id)].type; }
  // The op whose result the value is, or none for an argument of a block.
  std::optional<OpId> producer_of(ValueId id) const;
  Value value(ValueId id) { return {this, id}; }

 private:
  struct ValueInfo {
    TensorType type;
    OpId producer = -1;
  };
  ValueId new_value(TensorType type, OpId producer);
  std::vector<TensorType> infer_types(OpCode code, std::span<const TensorType> operands, const Attributes& attributes,
                                      std::span<const Block> regions, const Composite* composite) const;
  Block& current_block() { return open_blocks_.empty() ? body_ : *open_blocks_.back(); }

  std::string name_;
  Block body_;
  std::deque<Op> ops_;
  std::deque<ValueInfo> values_;
  std::vector<Block*> open_blocks_;
  std::vector<std::string> parameter_names_;
  std::vector<std::string> result_names_;
  std::vector<std::optional<size_t>> aliases_;
  std::deque<std::string> scope_names_{""};
  std::map<std::string, ScopeId, std::less<>> scope_ids_{{"", 0}};
  ScopeId current_scope_ = 0;
};

}  // namespace xladder::graph
