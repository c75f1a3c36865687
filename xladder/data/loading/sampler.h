// Which samples make up which batch.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "xladder/base/process_group.h"
#include "xladder/base/result.h"
#include "xladder/data/sources/batch.h"
#include "xladder/data/sources/sample.h"

namespace xladder::data {

struct SamplerOptions {
  int64_t num_samples = 0;
  int64_t batch_size = 0;  // of this process
  bool shuffle = true;     // a new order each epoch, a function of (seed, epoch)
  bool drop_last = true;   // leave out the samples of an epoch that do not fill a batch of every process
  uint64_t seed = 0;

  // Looks at each sample of an epoch, one after the other in its order. The epoch keeps its length, so it shows only
  // the first num_samples / repeats samples of the order (Hoffer et al. 2019; timm's RepeatAugSampler).
  int64_t repeated_aug = 1;

  // Share the samples out among themselves. Of one part a process takes every count-th place of the order, so that
  // repeats of a sample go to different processes; of several parts one stretch of the order, so that a process opens
  // few parts. Without drop_last always the former.
  ProcessGroup processes = {};

  // First samples of parts (shards) that are costly to change: parts are shuffled, then samples within each
  // `parts_together` neighbours, so that at most so many parts (and those of the next batches) are open at once.
  std::vector<int64_t> part_starts = {0};
  int64_t parts_together = 4;
};

class Sampler {
 public:
  // Errors (kUsage): no samples, a batch size below 1, or with drop_last a batch larger than this process's share of
  // the data set. Throws std::invalid_argument for parts that do not begin at 0 and rise, and for a process that is
  // none of its group.
  static Result<Sampler> create(const SamplerOptions& options);

  int64_t batch_size() const { return options_.batch_size; }
  int64_t batches_per_epoch() const { return batches_per_epoch_; }

  // The samples of batch `step`, counted over all epochs; fewer than batch_size() at the end of an epoch without
  // drop_last. Thread-safe.
  std::vector<SampleKey> keys(int64_t step) const;

  // Samples of all processes are counted, so that a position means the same to each of them.
  DataPosition position(int64_t step) const;
  Result<int64_t> step_at(DataPosition position) const;

 private:
  using Order = std::shared_ptr<const std::vector<int64_t>>;
  // Prefetching works across the end of an epoch, so the orders of two epochs are kept.
  struct OrderCache {
    std::mutex mutex;
    std::array<Order, 2> orders;
    std::array<int64_t, 2> epochs = {-1, -1};
  };

  explicit Sampler(const SamplerOptions& options);
  Order order_of(int64_t epoch) const;
  std::vector<int64_t> shuffled(int64_t epoch) const;
  int64_t place(int64_t own) const;  // in the order of the epoch, of this process's sample `own`
  int64_t global_batch_size() const { return options_.batch_size * options_.processes.count; }

  SamplerOptions options_;
  int64_t own_samples_ = 0;  // of this process in an epoch
  int64_t batches_per_epoch_ = 0;
  uint64_t shuffle_seed_ = 0;
  std::unique_ptr<OrderCache> cache_ = std::make_unique<OrderCache>();
};

}  // namespace xladder::data
