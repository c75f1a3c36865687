// Which samples make up which batch.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/batch.h"

namespace xladder::data {

struct SamplerOptions {
  int64_t num_samples = 0;
  int64_t batch_size = 0;
  bool shuffle = true;    // a new order each epoch, a function of (seed, epoch)
  bool drop_last = true;  // leave out the samples of an epoch that do not fill a batch
  uint64_t seed = 0;
};

class Sampler {
 public:
  // Errors (kUsage): no samples, a batch size below 1, or with drop_last a batch larger than the data set.
  static Result<Sampler> create(const SamplerOptions& options);

  int64_t batch_size() const { return options_.batch_size; }
  int64_t batches_per_epoch() const { return batches_per_epoch_; }

  // The samples of batch `step`, counted over all epochs; fewer than batch_size() at the end of an epoch without
  // drop_last. Thread-safe.
  std::vector<int64_t> indices(int64_t step) const;

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

  SamplerOptions options_;
  int64_t batches_per_epoch_ = 0;
  uint64_t shuffle_seed_ = 0;
  std::unique_ptr<OrderCache> cache_ = std::make_unique<OrderCache>();
};

}  // namespace xladder::data
