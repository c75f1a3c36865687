// Where the random bits of a training run come from, so that no two places of it share any. The layout stands here
// alone.
//
// A seed is u64[2]: the run's key, and the number of a draw:
//
//   bits 63 ... 32   31 ... 22   21 ... 12   11 ... 0
//        step        replica     part        site
//
// A part is a micro-batch, the last one what all replicas draw alike in the update; sites count the draws of a part.
// The bits of a draw are Threefry's (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3",
// 2011) of 0, 1, 2, ... under a key of its own, which is Threefry of the draw's number under the run's key (as in
// jax.random.fold_in). Threefry permutes the 64-bit words under any key, so unequal numbers have unequal keys, and
// draws share no input of Threefry, however many elements they have.
#pragma once

#include <array>

#include "xladder/base/tensor_type.h"
#include "xladder/graph/graph.h"

namespace xladder::graph {

// How many of each the number of a draw tells apart.
inline constexpr int64_t kRandomSteps = int64_t{1} << 32;
inline constexpr int64_t kRandomReplicas = 1 << 10;
inline constexpr int64_t kRandomParts = (1 << 10) - 1;  // micro-batches
inline constexpr int64_t kRandomSites = 1 << 12;

inline const TensorType kSeedType = {DType::kU64, {2}};

// The second word of the seed of a step, counted from 0 and below kRandomSteps; and that seed in a run of the key.
uint64_t random_number_of_step(int64_t step);
std::array<uint64_t, 2> seed_of_step(uint64_t run_key, int64_t step);

// From the seed of a step: that of this replica, of micro-batch `index` (s32 scalar) and of the update. GraphError if
// there are more than the number tells apart.
Value seed_of_replica(Value seed, int64_t num_replicas);
Value seed_of_part(Value seed, Value index, int64_t num_parts);
Value seed_of_update(Value seed);

// The draws of one part. Equal seeds and equal calls in equal order give equal bits.
class RandomBits {
 public:
  explicit RandomBits(Value seed) : seed_(seed) {}

  // u32 of `shape`. All calls come from one region. GraphError after kRandomSites of them.
  Value next(const Shape& shape);

 private:
  Value key_of(int64_t site);

  Value seed_;
  Value keys_;  // of the sites that come next
  int64_t sites_ = 0;
};

}  // namespace xladder::graph
