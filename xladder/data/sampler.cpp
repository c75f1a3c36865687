#include "xladder/data/sampler.h"

#include <algorithm>
#include <numeric>

#include "xladder/base/random.h"

namespace xladder::data {

Result<Sampler> Sampler::create(const SamplerOptions& options) {
  if (options.batch_size < 1)
    return fail(ErrorCode::kUsage, "the batch size is {}; it must be at least 1", options.batch_size);
  if (options.num_samples < 1)
    return fail(ErrorCode::kUsage, "the data set has no samples; give one that has at least a batch");
  if (options.drop_last && options.batch_size > options.num_samples)
    return fail(ErrorCode::kUsage, "a batch of {} samples is larger than the data set, which has {}; use a smaller one",
                options.batch_size, options.num_samples);
  return Sampler(options);
}

Sampler::Sampler(const SamplerOptions& options)
    : options_(options),
      batches_per_epoch_(options.num_samples / options.batch_size +
                         (!options.drop_last && options.num_samples % options.batch_size != 0 ? 1 : 0)),
      shuffle_seed_(purpose_seed(options.seed, "shuffle")) {}

Sampler::Order Sampler::order_of(int64_t epoch) const {
  const std::lock_guard lock(cache_->mutex);
  const auto slot = static_cast<size_t>(epoch % 2);
  if (cache_->epochs[slot] != epoch) {
    CounterRng rng(shuffle_seed_, static_cast<uint64_t>(epoch));
    cache_->orders[slot] = std::make_shared<const std::vector<int64_t>>(rng.permutation(options_.num_samples));
    cache_->epochs[slot] = epoch;
  }
  return cache_->orders[slot];
}

std::vector<int64_t> Sampler::indices(int64_t step) const {
  const auto [epoch, first] = position(step);
  const int64_t count = std::min(options_.batch_size, options_.num_samples - first);
  std::vector<int64_t> out(static_cast<size_t>(count));
  std::iota(out.begin(), out.end(), first);
  if (!options_.shuffle) return out;
  const Order order = order_of(epoch);
  for (int64_t& index : out) index = (*order)[static_cast<size_t>(index)];
  return out;
}

DataPosition Sampler::position(int64_t step) const {
  return {step / batches_per_epoch_, step % batches_per_epoch_ * options_.batch_size};
}

Result<int64_t> Sampler::step_at(DataPosition position) const {
  const int64_t batch = position.index / options_.batch_size;
  int64_t step = 0;
  // The end of an epoch is the beginning of the next.
  const bool inside = position.epoch >= 0 && position.index >= 0 && batch <= batches_per_epoch_ &&
                      !__builtin_mul_overflow(position.epoch, batches_per_epoch_, &step) &&
                      !__builtin_add_overflow(step, batch, &step);
  if (!inside || position.index % options_.batch_size != 0)
    return fail(ErrorCode::kUsage,
                "the saved position (epoch {}, sample {}) is not the start of a batch of {} in a data set of {}; "
                "continue with the batch size and data of the saved run",
                position.epoch, position.index, options_.batch_size, options_.num_samples);
  return step;
}

}  // namespace xladder::data
