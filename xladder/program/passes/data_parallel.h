// Data parallelism: every replica computes on its own part of the batch, and all take the same step.
#pragma once

#include <span>
#include <vector>

#include "xladder/graph/graph.h"

namespace xladder::passes {

// The mean of each value over the replicas. Values are packed into flat buckets of at most `bucket_bytes` in the order
// given and reduced bucket by bucket, so that a collective can start before the last gradient is known; 0: one
// collective a value.
std::vector<graph::Value> mean_over_replicas(std::span<const graph::Value> values, int64_t num_replicas,
                                             int64_t bucket_bytes);

}  // namespace xladder::passes
