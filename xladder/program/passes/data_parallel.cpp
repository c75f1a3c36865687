#include "xladder/program/passes/data_parallel.h"

#include "xladder/graph/ops.h"

namespace xladder::passes {

using graph::Reducer;
using graph::Value;

std::vector<Value> mean_over_replicas(std::span<const Value> values, int64_t num_replicas, int64_t bucket_bytes) {
  const double share = 1 / static_cast<double>(num_replicas);
  std::vector<Value> out;
  size_t begin = 0;
  while (begin < values.size()) {
    // A bucket: neighbours of one element type that fit together.
    size_t end = begin + 1;
    int64_t bytes = values[begin].type().num_bytes();
    while (end < values.size() && values[end].dtype() == values[begin].dtype() &&
           bytes + values[end].type().num_bytes() <= bucket_bytes)
      bytes += values[end++].type().num_bytes();
    if (end == begin + 1) {
      out.push_back(all_reduce(values[begin], Reducer::kAdd, num_replicas) * share);
    } else {
      std::vector<Value> flat;
      for (size_t i = begin; i < end; ++i) flat.push_back(reshape(values[i], {values[i].type().num_elements()}));
      const Value mean = all_reduce(concatenate(flat, 0), Reducer::kAdd, num_replicas) * share;
      int64_t at = 0;
      for (size_t i = begin; i < end; ++i) {
        const int64_t size = values[i].type().num_elements();
        out.push_back(reshape(slice_axis(mean, 0, at, at + size), values[i].shape()));
        at += size;
      }
    }
    begin = end;
  }
  return out;
}

}  // namespace xladder::passes
