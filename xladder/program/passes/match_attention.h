// Attention around a softmax: what is multiplied, masked and dropped before and behind it (part of match_composites).
//
// How queries, keys and values lie, and where numbers are multiplied in, is up to whoever wrote the program. Masks are
// added to the scores, or select between them and one number; keys and values that are repeated for several heads are
// taken as they are.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "xladder/graph/graph.h"

namespace xladder::passes {

// An operand of attention, and which of its axes are batch, tokens, heads and the width of a head; batch and heads may
// be one axis.
struct HeadRows {
  graph::ValueId id = -1;
  std::vector<int64_t> axes = {};
};

// A value that goes along with scores [batch, heads, queries, keys]: it is given the shape `stretched`, after that
// `four`. Both have 1 along axes that it is the same for.
struct WithScores {
  graph::ValueId id = -1;
  Shape own = {}, stretched = {}, four = {};
  bool is_inverted = false;  // truth values that are meant the other way round
};

struct AttentionParts {
  graph::ValueId output = -1;
  HeadRows q, k, v;
  std::vector<int64_t> result_axes;  // of rows as they are told above, in the order of the result
  int64_t batch = 1, heads = 1;
  double scale = 1;
  std::vector<WithScores> masks;  // in their order
  double fill = 0;
  std::vector<WithScores> dropouts;  // the weights are multiplied by all of them
  double dropout_factor = 1;         // and by this
};

class AttentionFinder {
 public:
  using IsData = std::function<bool(graph::ValueId)>;

  // `users` are those of each value; `is_data` says of what no derivative is asked for.
  AttentionFinder(const graph::Graph& graph, const std::vector<std::vector<graph::OpId>>& users, IsData is_data)
      : graph_(graph), users_(users), is_data_(std::move(is_data)) {}

  // `weights` are the softmax of `scores`.
  std::optional<AttentionParts> around(graph::ValueId scores, graph::ValueId weights) const;

 private:
  struct Scores;

  const graph::Op* producer_of(graph::ValueId id) const;
  const graph::Op* heads_product(graph::ValueId id) const;
  bool are_same_rows(graph::ValueId a, graph::ValueId b) const;
  std::optional<double> number_of_all(graph::ValueId id) const;
  graph::ValueId without_factor(graph::ValueId id, double& factor) const;
  std::optional<WithScores> with_scores(graph::ValueId id, const Shape& scores, const AttentionParts& parts) const;
  bool follow(graph::ValueId id, Scores& scores, size_t& steps, const AttentionParts& parts) const;
  const graph::Op* follow_weights(graph::ValueId& weights, AttentionParts& parts) const;

  const graph::Graph& graph_;
  const std::vector<std::vector<graph::OpId>>& users_;
  IsData is_data_;
};

// The composite; `copy_of` gives what stands for a value.
graph::Value attention_of(const AttentionParts& parts, const std::function<graph::Value(graph::ValueId)>& copy_of);

}  // namespace xladder::passes
