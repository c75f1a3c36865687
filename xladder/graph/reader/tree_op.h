// An op of a tree as the readers of the graph's ops see it.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/graph/printed_op.h"
#include "xladder/graph/reader/tree.h"

namespace xladder::reader {

// The type of a tensor; GraphError on another type, or on elements or sizes that a graph has not.
TensorType tensor_type(const Type& type);

// Builds a block of the tree with these arguments and returns its results.
using BuildBlock = std::function<std::vector<graph::Value>(const Block& block, std::span<const graph::Value>)>;

class TreeOp : public graph::PrintedOp {
 public:
  TreeOp(graph::Graph& graph, const Op& op, std::vector<graph::Value> operands, std::vector<TensorType> results,
         const BuildBlock& build_block);

  bool has(std::string_view name) const override;
  int64_t integer(std::string_view name) const override;
  std::vector<int64_t> integers(std::string_view name) const override;
  double number(std::string_view name) const override;
  std::vector<std::string> words(std::string_view name) const override;
  graph::Literal literal(std::string_view name) const override;
  graph::RegionBuilder region(size_t index) const override;
  size_t num_regions() const override { return op_.regions.size(); }

  // GraphError if there is an attribute or a region that nobody asked for.
  void check_that_all_is_read() const;

 private:
  const Attribute* find_attribute(std::string_view path) const;  // null if there is none; notes that it was asked for
  const Attribute& attribute(std::string_view path) const;
  [[noreturn]] void refuse_kind(std::string_view name, std::string_view wanted) const;

  const Op& op_;
  const BuildBlock& build_block_;
  mutable std::set<std::string, std::less<>> asked_;
  mutable std::vector<bool> regions_built_;
};

}  // namespace xladder::reader
