// An op as it stands in a text, for the functions of OpDef::read, which build it anew in a graph: operands that are
// built already, the types of its results, attributes and regions.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/graph/graph.h"
#include "xladder/graph/literal.h"
#include "xladder/graph/region.h"

namespace xladder::graph {

class PrintedOp {
 public:
  PrintedOp(Graph& graph, std::string_view name, std::vector<Value> operands, std::vector<TensorType> results)
      : graph_(graph), name_(name), operands_(std::move(operands)), results_(std::move(results)) {}
  virtual ~PrintedOp() = default;
  PrintedOp(const PrintedOp&) = delete;
  PrintedOp& operator=(const PrintedOp&) = delete;

  Graph& graph() const { return graph_; }
  std::string_view name() const { return name_; }  // "stablehlo.add"
  OpCode code() const;                             // of that name; there is one where a row reads it
  std::span<const Value> operands() const { return operands_; }
  Value operand(size_t index) const;                   // GraphError if there are fewer
  std::span<const Value> operands_from(size_t) const;  // the same
  const TensorType& result(size_t index = 0) const;    // the same
  const std::vector<TensorType>& results() const { return results_; }

  // Attributes have their names of MLIR's generic form, "a.b" is the field b of the attribute a, "a.shape" the sizes of
  // a tensor. An op that has others
  // than its reader asks for is refused. GraphError where one is absent or of another kind.
  virtual bool has(std::string_view name) const = 0;
  virtual int64_t integer(std::string_view name) const = 0;                // also of booleans
  virtual std::vector<int64_t> integers(std::string_view name) const = 0;  // of arrays and of tensors, row-major
  virtual double number(std::string_view name) const = 0;
  virtual std::vector<std::string> words(std::string_view name) const = 0;  // text, an enum, a type, or a list of these
  virtual Literal literal(std::string_view name) const = 0;

  // Builds the region where it is called, with its arguments. An op of which a region is not asked for is refused.
  virtual RegionBuilder region(size_t index) const = 0;
  virtual size_t num_regions() const = 0;

  std::string word(std::string_view name) const;
  bool flag(std::string_view name) const { return has(name) && integer(name) != 0; }
  int64_t integer(std::string_view name, int64_t absent) const { return has(name) ? integer(name) : absent; }
  std::vector<int64_t> integers(std::string_view name, std::vector<int64_t> absent) const {
    return has(name) ? integers(name) : std::move(absent);
  }

  // GraphError `[op] why`.
  [[noreturn]] void refuse(std::string_view why) const;

 private:
  Graph& graph_;
  std::string_view name_;
  std::vector<Value> operands_;
  std::vector<TensorType> results_;
};

// What an op compares by, of these two operands.
Value read_compare(const PrintedOp& printed, Value a, Value b);

}  // namespace xladder::graph
