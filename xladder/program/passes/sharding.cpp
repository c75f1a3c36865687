#include "xladder/program/passes/sharding.h"

#include "xladder/graph/ops.h"

namespace xladder::passes {
namespace {

using graph::Value;

int64_t shard_size(const Shape& shape, int64_t num_replicas) {
  return (num_elements(shape) + num_replicas - 1) / num_replicas;
}

// Flat, with zeros up to a multiple of the replicas.
Value flat_padded(Value x, int64_t num_replicas) {
  const int64_t size = x.type().num_elements();
  const int64_t missing = shard_size(x.shape(), num_replicas) * num_replicas - size;
  const Value flat = reshape(x, {size});
  return missing == 0 ? flat : pad(flat, constant(x.graph(), 0, {x.dtype(), {}}), {0}, {missing});
}

}  // namespace

TensorType shard_type(const TensorType& type, int64_t num_replicas) {
  return {type.dtype, {shard_size(type.shape, num_replicas)}};
}

Value reduce_scatter_mean(Value gradient, int64_t num_replicas) {
  const Value sum = reduce_scatter(flat_padded(gradient, num_replicas), graph::Reducer::kAdd, 0, num_replicas);
  return sum * (1 / static_cast<double>(num_replicas));
}

Value own_shard(Value full, int64_t num_replicas) {
  const int64_t size = shard_size(full.shape(), num_replicas);
  const Value start = convert(replica_id(full.graph()), DType::kS32) * static_cast<double>(size);
  return dynamic_slice(flat_padded(full, num_replicas), std::span(&start, 1), {size});
}

Value gather_shards(Value shard, const Shape& shape, int64_t num_replicas) {
  const Value flat = all_gather(shard, 0, num_replicas);
  return reshape(slice_axis(flat, 0, 0, num_elements(shape)), shape);
}

}  // namespace xladder::passes
