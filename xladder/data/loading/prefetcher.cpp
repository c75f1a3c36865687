#include "xladder/data/loading/prefetcher.h"

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <cerrno>
#include <exception>
#include <new>

#include "xladder/base/clock.h"

namespace xladder::data {
namespace {

// A batch that fails must fail its turn in next(), not the thread.
Result<std::optional<Batch>> produce(const BatchSource& source, int64_t step) {
  try {
    return source.batch(step);
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::kFailed, "no memory for batch {}; use a smaller batch or fewer workers", step);
  } catch (const std::exception& exception) {
    return fail(ErrorCode::kFailed, "batch {} cannot be produced: {}; check the data", step, exception.what());
  }
}

// The training step comes first where cores are few: workers only catch up while it waits for them anyway. Not being
// allowed to is no reason to fail.
void give_way_to_the_step() {
#ifdef __linux__
  constexpr int kLess = 5;
  const auto thread = static_cast<id_t>(::syscall(SYS_gettid));  // on Linux, threads have priorities of their own
  errno = 0;
  const int now = ::getpriority(PRIO_PROCESS, thread);
  if (errno == 0) static_cast<void>(::setpriority(PRIO_PROCESS, thread, now + kLess));
#endif
}

bool is_final(const Result<std::optional<Batch>>& produced) { return !produced || !*produced; }

}  // namespace

PrefetchStats PrefetchStats::since(const PrefetchStats& earlier) const {
  PrefetchStats out = *this;
  out.batches -= earlier.batches;
  out.wait_seconds -= earlier.wait_seconds;
  out.produce_seconds -= earlier.produce_seconds;
  out.ready -= earlier.ready;
  out.load.samples -= earlier.load.samples;
  out.load.skipped -= earlier.load.skipped;
  out.load.seconds -= earlier.load.seconds;
  return out;
}

Result<std::unique_ptr<Prefetcher>> Prefetcher::create(std::shared_ptr<const BatchSource> source,
                                                       const PrefetchOptions& options) {
  constexpr int kMost = 1024;
  if (options.workers < 0 || options.workers > kMost)
    return fail(ErrorCode::kUsage, "{} data workers are not possible; use 0 to {}", options.workers, kMost);
  if (options.queue_batches < 1 || options.queue_batches > kMost)
    return fail(ErrorCode::kUsage, "a queue of {} batches is not possible; use 1 to {}", options.queue_batches, kMost);
  if (options.first_step < 0)
    return fail(ErrorCode::kUsage, "data cannot begin at step {}; use 0 or more", options.first_step);
  return std::unique_ptr<Prefetcher>(new Prefetcher(std::move(source), options));
}

Prefetcher::Prefetcher(std::shared_ptr<const BatchSource> source, const PrefetchOptions& options)
    : source_(std::move(source)),
      delivered_step_(options.first_step),
      claimed_step_(options.first_step),
      slots_(static_cast<size_t>(std::max(options.queue_batches, options.workers))) {
  for (int i = 0; i < options.workers; ++i) workers_.emplace_back([this] { work(); });
}

Prefetcher::~Prefetcher() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  may_claim_.notify_all();
  for (std::thread& worker : workers_) worker.join();
}

void Prefetcher::work() {
  give_way_to_the_step();
  while (const std::optional<int64_t> step = claim()) hand_over(*step, produce(*source_, *step));
}

std::optional<int64_t> Prefetcher::claim() {
  std::unique_lock lock(mutex_);
  may_claim_.wait(lock, [this] {
    const bool has_room = claimed_step_ - delivered_step_ < static_cast<int64_t>(slots_.size());
    return stopping_ || claimed_step_ >= end_step_ || has_room;
  });
  if (stopping_ || claimed_step_ >= end_step_) return std::nullopt;
  return claimed_step_++;
}

void Prefetcher::hand_over(int64_t step, Produced produced) {
  const bool ends = is_final(produced);
  {
    const std::lock_guard lock(mutex_);
    if (ends) end_step_ = std::min(end_step_, step);
    slot(step) = std::move(produced);
  }
  is_ready_.notify_one();
  if (ends) may_claim_.notify_all();
}

Prefetcher::Produced Prefetcher::take(int64_t step) {
  if (workers_.empty()) return produce(*source_, step);
  std::unique_lock lock(mutex_);
  stats_.ready += std::count_if(slots_.begin(), slots_.end(), [](const auto& held) { return held.has_value(); });
  is_ready_.wait(lock, [&] { return slot(step).has_value(); });
  Produced produced = std::move(*slot(step));
  slot(step).reset();
  return produced;
}

Result<std::optional<Batch>> Prefetcher::next() {
  if (error_) return tl::unexpected<Error>(*error_);
  if (ended_) return std::nullopt;
  const auto start = Clock::now();
  Produced produced = take(delivered_step_);
  const double seconds = seconds_since(start);
  if (is_final(produced)) {
    ended_ = true;
    if (!produced) error_ = produced.error();
    return produced;
  }
  {
    const std::lock_guard lock(mutex_);
    ++delivered_step_;
    ++stats_.batches;
    stats_.wait_seconds += seconds;
    stats_.produce_seconds += (*produced)->produce_seconds;
    stats_.load += (*produced)->load;
  }
  may_claim_.notify_one();
  return produced;
}

int64_t Prefetcher::next_step() const {
  const std::lock_guard lock(mutex_);
  return delivered_step_;
}

DataPosition Prefetcher::position() const { return source_->position(next_step()); }

PrefetchStats Prefetcher::stats() const {
  const std::lock_guard lock(mutex_);
  return stats_;
}

}  // namespace xladder::data
