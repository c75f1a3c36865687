// Gathers that take one element out of each row of a tensor [..., row], as a cross entropy by class numbers does.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "xladder/graph/graph.h"

namespace xladder::passes {

// The elements of tensors of integers and truth values that depend on nothing, such as places that are counted.
class KnownIntegers {
 public:
  using Elements = std::optional<std::vector<int64_t>>;  // row-major

  // `graph` outlives this.
  explicit KnownIntegers(const graph::Graph& graph) : graph_(graph) {}
  // None where they depend on something, are many, or are computed in a way that is not looked into.
  const Elements& operator()(graph::ValueId id);

 private:
  Elements compute(graph::ValueId id);
  Elements elementwise(const graph::Op& op);
  Elements concatenated(const graph::Op& op);

  const graph::Graph& graph_;
  std::map<graph::ValueId, Elements> known_;
  size_t depth_ = 0, kept_ = 0;
};

class RowPicks {
 public:
  explicit RowPicks(const graph::Graph& graph) : graph_(graph), known_(graph) {}

  // Of such a gather the value that holds a column for each row, in the order of the rows; the element that is taken is
  // that of the nearest column that there is. None of other ops, and where another row may be meant than the own one.
  std::optional<graph::ValueId> columns(graph::OpId gather);

 private:
  std::optional<graph::ValueId> find(const graph::Op& gather);

  const graph::Graph& graph_;
  KnownIntegers known_;
  std::map<graph::OpId, std::optional<graph::ValueId>> columns_;
};

}  // namespace xladder::passes
