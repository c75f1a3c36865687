#include "xladder/data/loading/sampler.h"

#include <algorithm>
#include <stdexcept>

#include "xladder/base/random.h"

namespace xladder::data {

namespace {

// The smallest share of a process, so that all of them have equally many batches.
int64_t share_of(const SamplerOptions& options) { return options.num_samples / options.processes.count; }

bool has_parts(const SamplerOptions& options) { return options.part_starts.size() > 1; }

void check(const SamplerOptions& options) {
  const std::vector<int64_t>& parts = options.part_starts;
  if (parts.empty() || parts[0] != 0 || !std::is_sorted(parts.begin(), parts.end()) ||
      parts.back() > std::max<int64_t>(options.num_samples, 0) || options.parts_together < 1)
    throw std::invalid_argument("the parts of a data set begin at 0 and rise");
  if (!xladder::check(options.processes)) throw std::invalid_argument("a process is one of its group");
}

}  // namespace

Result<Sampler> Sampler::create(const SamplerOptions& options) {
  check(options);
  if (options.batch_size < 1)
    return fail(ErrorCode::kUsage, "the batch size is {}; it must be at least 1", options.batch_size);
  if (options.num_samples < 1)
    return fail(ErrorCode::kUsage, "the data set has no samples; give one that has at least a batch");
  if (options.repeated_aug < 1)
    return fail(ErrorCode::kUsage, "a sample cannot be shown {} times; repeat it at least once", options.repeated_aug);
  if (options.drop_last && options.batch_size > share_of(options))
    return fail(ErrorCode::kUsage,
                "a batch of {} samples is larger than the data set, which has {}{}; use a smaller one",
                options.batch_size, share_of(options), options.processes.count > 1 ? " for each process" : "");
  return Sampler(options);
}

Sampler::Sampler(const SamplerOptions& options)
    : options_(options), shuffle_seed_(purpose_seed(options.seed, "shuffle")) {
  own_samples_ = share_of(options);
  if (options.drop_last) {
    batches_per_epoch_ = own_samples_ / options.batch_size;
    return;
  }
  const int64_t rest = options.num_samples % options.processes.count;
  batches_per_epoch_ = (own_samples_ + (rest > 0 ? 1 : 0) + options.batch_size - 1) / options.batch_size;
  if (options.processes.index < rest) ++own_samples_;
}

std::vector<int64_t> Sampler::shuffled(int64_t epoch) const {
  CounterRng rng(shuffle_seed_, static_cast<uint64_t>(epoch));
  if (!has_parts(options_)) return rng.permutation(options_.num_samples);
  const std::vector<int64_t>& starts = options_.part_starts;
  const std::vector<int64_t> parts = rng.permutation(static_cast<int64_t>(starts.size()));
  std::vector<int64_t> order;
  order.reserve(static_cast<size_t>(options_.num_samples));
  for (size_t first = 0; first < parts.size(); first += static_cast<size_t>(options_.parts_together)) {
    std::vector<int64_t> group;
    for (size_t i = first; i < std::min(parts.size(), first + static_cast<size_t>(options_.parts_together)); ++i) {
      const auto part = static_cast<size_t>(parts[i]);
      const int64_t end = part + 1 < starts.size() ? starts[part + 1] : options_.num_samples;
      for (int64_t sample = starts[part]; sample < end; ++sample) group.push_back(sample);
    }
    for (const int64_t at : rng.permutation(static_cast<int64_t>(group.size())))
      order.push_back(group[static_cast<size_t>(at)]);
  }
  return order;
}

Sampler::Order Sampler::order_of(int64_t epoch) const {
  const std::lock_guard lock(cache_->mutex);
  const auto slot = static_cast<size_t>(epoch % 2);
  if (cache_->epochs[slot] != epoch) {
    cache_->orders[slot] = std::make_shared<const std::vector<int64_t>>(shuffled(epoch));
    cache_->epochs[slot] = epoch;
  }
  return cache_->orders[slot];
}

int64_t Sampler::place(int64_t own) const {
  if (has_parts(options_) && options_.drop_last) return options_.processes.index * share_of(options_) + own;
  return own * options_.processes.count + options_.processes.index;
}

std::vector<SampleKey> Sampler::keys(int64_t step) const {
  const int64_t epoch = step / batches_per_epoch_;
  const int64_t first = step % batches_per_epoch_ * options_.batch_size;
  const Order order = options_.shuffle ? order_of(epoch) : nullptr;
  std::vector<SampleKey> keys;
  for (int64_t own = first; own < std::min(first + options_.batch_size, own_samples_); ++own) {
    const int64_t at = place(own);
    const int64_t sample = at / options_.repeated_aug;
    keys.push_back({.epoch = epoch,
                    .index = order ? (*order)[static_cast<size_t>(sample)] : sample,
                    .repeat = at % options_.repeated_aug});
  }
  return keys;
}

DataPosition Sampler::position(int64_t step) const {
  return {step / batches_per_epoch_, step % batches_per_epoch_ * global_batch_size()};
}

Result<int64_t> Sampler::step_at(DataPosition position) const {
  const int64_t batch = position.index / global_batch_size();
  int64_t step = 0;
  // The end of an epoch is the beginning of the next.
  const bool inside = position.epoch >= 0 && position.index >= 0 && batch <= batches_per_epoch_ &&
                      !__builtin_mul_overflow(position.epoch, batches_per_epoch_, &step) &&
                      !__builtin_add_overflow(step, batch, &step);
  if (!inside || position.index % global_batch_size() != 0)
    return fail(ErrorCode::kUsage,
                "the saved position (epoch {}, sample {}) is not the start of a batch of {} in a data set of {}; "
                "continue with the batch size and data of the saved run",
                position.epoch, position.index, global_batch_size(), options_.num_samples);
  return step;
}

}  // namespace xladder::data
