// Broadcasting of vectors over the rows and columns of a tensor.
#pragma once

#include "xladder/graph/ops.h"

namespace xladder::graph {

// v [width] repeated for every row of `like` [..., width].
inline Value over_rows(Value v, Value like) { return broadcast_in_dim(v, like.shape(), {like.rank() - 1}); }

// v [rows] repeated along every row of `like` [rows, width].
inline Value over_columns(Value v, Value like) { return broadcast_in_dim(v, like.shape(), {0}); }

// v without the last axis repeated along it.
inline Value over_last_axis(Value v, Value like) {
  std::vector<int64_t> axes;
  for (int64_t axis = 0; axis + 1 < like.rank(); ++axis) axes.push_back(axis);
  return broadcast_in_dim(v, like.shape(), axes);
}

}  // namespace xladder::graph
