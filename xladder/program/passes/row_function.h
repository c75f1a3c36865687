// What a part of a graph computes of one row, in double precision: so that a layer is recognised by its values, however
// a library writes it.
//
// A row lies along the last axis of a tensor; its function may hold elementwise ops, reductions over that axis, batch
// norms whose features are the rows, and broadcasts and reshapes that leave rows where they are. Then each row is
// computed alike, and one row of numbers tells what all of them become. Types narrower than f32 round, so only what is
// exact in them is computed.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "xladder/graph/graph.h"
#include "xladder/program/passes/row_picks.h"

namespace xladder::passes {

using RowNumbers = std::vector<double>;  // along the row; one number where all are equal

class RowFunction {
 public:
  // `graph` outlives this. Rows are those of a tensor of `shape`.
  RowFunction(const graph::Graph& graph, const Shape& shape);

  // A value of rows, by what it holds along one of them: as many numbers as a row is long, or one.
  void set_row(graph::ValueId id, RowNumbers numbers);
  // Lets values that do not depend on a set row and are [.., 1, row] be found as vectors, which all rows share; at most
  // `most` of them. Likewise other tensors of rows.
  void find_vectors(size_t most) { most_vectors_ = most; }
  void find_rows(size_t most) { most_rows_ = most; }

  // Lets a gather take one element of each row by numbers that are data: that of `column`, whatever they are; at most
  // one such set of numbers. `picks` outlives this.
  void pick(RowPicks& picks, size_t column) { picks_ = &picks, column_ = column; }
  // What is no number where a truth value that is data is false, such as an element that a row does not have, is found
  // as where it is true; or else as no number.
  void doubt_guards() { doubts_guards_ = true; }

  // None where the value is computed in another way than is told above, or of other values.
  std::optional<RowNumbers> operator()(graph::ValueId id);
  const std::vector<graph::ValueId>& vectors() const { return vectors_; }
  const std::vector<graph::ValueId>& rows() const { return rows_; }
  // The numbers of the columns that were picked, if any were.
  std::optional<graph::ValueId> picked() const { return picked_; }
  // Such truth values: one for each row, or for all.
  const std::vector<graph::ValueId>& guards() const { return guards_; }

  // The number that every element of a value is, if it is a constant.
  std::optional<double> number_of_all(graph::ValueId id) { return same(id); }

  bool is_row_shape(const Shape& shape) const;      // [..., row], with all rows
  bool is_for_each_row(const Shape& shape) const;   // one number for each row
  static double number(size_t salt, size_t index);  // what vectors and rows that were found hold

 private:
  enum class Layout { kSame, kPerRow, kVector, kRow };  // the same for all elements, ...
  struct Known {
    Layout layout = Layout::kSame;
    RowNumbers numbers;
  };
  using Maybe = std::optional<Known>;

  Maybe compute(graph::ValueId id);
  Maybe compute_anew(graph::ValueId id);
  Maybe broadcast(const graph::Op& op, Known x) const;
  Maybe reshaped(const graph::Op& op, Known x) const;
  Maybe reduced(const graph::Op& op, const Known& x) const;
  Maybe elementwise(const graph::Op& op);
  Maybe gathered(const graph::Op& op, graph::OpId id);
  Maybe normalised(const graph::Op& op);
  bool is_guarded(const graph::Op& op);
  std::optional<double> same(graph::ValueId id);
  Maybe found(graph::ValueId id);
  bool depends(graph::ValueId id);
  bool is_vector_shape(const Shape& shape) const;

  const graph::Graph& graph_;
  int64_t width_, count_;  // of a row, of rows
  size_t most_vectors_ = 0, most_rows_ = 0, steps_ = 0;
  std::map<graph::ValueId, Maybe> known_;
  std::map<graph::ValueId, bool> depends_;
  std::vector<graph::ValueId> vectors_, rows_, guards_;
  RowPicks* picks_ = nullptr;
  size_t column_ = 0;
  bool doubts_guards_ = false;
  std::optional<graph::ValueId> picked_;
};

}  // namespace xladder::passes
