// Sharded optimizer state (ZeRO stage 1, Rajbhandari et al. 2020, arXiv:1910.02054): each of R replicas keeps and
// updates 1/R of every state tensor.
//
// A tensor is cut as a flat list of its n elements, filled with zeros up to R * ceil(n / R); replica r holds the r-th
// part. Updates that act on each element alone are the same on shards, up to the last digit where a loop
// over other lengths is compiled otherwise. Norms over a tensor (LAMB, clipping) need the
// sum over replicas of each shard's part.
#pragma once

#include "xladder/graph/graph.h"

namespace xladder::passes {

TensorType shard_type(const TensorType& type, int64_t num_replicas);  // [ceil(n / R)]

// This replica's shard of the mean over the replicas of `gradient`.
graph::Value reduce_scatter_mean(graph::Value gradient, int64_t num_replicas);

// This replica's shard of a value that all replicas hold alike.
graph::Value own_shard(graph::Value full, int64_t num_replicas);

// The whole value of `shape` from everyone's shards.
graph::Value gather_shards(graph::Value shard, const Shape& shape, int64_t num_replicas);

}  // namespace xladder::passes
