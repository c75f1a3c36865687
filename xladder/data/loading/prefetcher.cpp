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
  BatchForm form = options.form ? *options.form : BatchForm{.tensors = source->tensors()};
  XLADDER_TRY(check(form, *source));
  return std::unique_ptr<Prefetcher>(new Prefetcher(std::move(source), std::move(form), options));
}

Prefetcher::Prefetcher(std::shared_ptr<const BatchSource> source, BatchForm form, const PrefetchOptions& options)
    : source_(std::move(source)),
      form_(std::move(form)),
      options_(options),
      delivered_step_(options.first_step),
      claimed_step_(options.first_step) {
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

int64_t Prefetcher::Execution::count_made() const {
  return std::ranges::count_if(made, [](const auto& one) { return one.has_value(); });
}

bool Prefetcher::Execution::is_complete() const {
  const auto decides = made.begin() + (std::min(final_step, end()) - first);
  return std::all_of(made.begin(), decides, [](const auto& one) { return one.has_value(); });
}

std::unique_ptr<Prefetcher::Execution> Prefetcher::execution_at(int64_t step) const {
  const int64_t steps = options_.steps_at ? options_.steps_at(step) : 1;
  return std::make_unique<Execution>(step, std::max<int64_t>(1, steps));
}

void Prefetcher::work() {
  give_way_to_the_step();
  while (const std::optional<Claim> claimed = claim()) hand_over(*claimed, produce(*claimed));
}

bool Prefetcher::has_room() const {
  const int64_t ahead = claimed_step_ - delivered_step_;
  if (ahead < std::max(options_.queue_batches, options_.workers)) return true;
  return !executions_.empty() && claimed_step_ < executions_.front()->end();
}

std::optional<Prefetcher::Claim> Prefetcher::claim() {
  std::unique_lock lock(mutex_);
  may_claim_.wait(lock, [this] { return stopping_ || claimed_step_ >= end_step_ || has_room(); });
  if (stopping_ || claimed_step_ >= end_step_) return std::nullopt;
  if (executions_.empty() || executions_.back()->end() == claimed_step_)
    executions_.push_back(execution_at(claimed_step_));
  return Claim{executions_.back().get(), claimed_step_++};
}

// A batch that fails must fail its turn in next(), not the thread.
Prefetcher::Produced Prefetcher::produce(const Claim& claim) const {
  Execution& execution = *claim.execution;
  try {
    {
      const std::lock_guard lock(execution.allocation);
      if (execution.feed.replicas.empty())
        execution.feed = empty_feed(*source_, form_, execution.first, execution.end() - execution.first);
    }
    BatchWriter batch(execution.feed, form_, claim.step - execution.first, source_->batch_size());
    XLADDER_ASSIGN(const bool filled, source_->fill(claim.step, batch));
    if (!filled) return std::nullopt;
    return Made{batch.produce_seconds, std::move(batch.load)};
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::kFailed, "no memory for batch {}; use a smaller batch or fewer workers", claim.step);
  } catch (const std::exception& exception) {
    return fail(ErrorCode::kFailed, "batch {} cannot be produced: {}; check the data", claim.step, exception.what());
  }
}

void Prefetcher::note(const Claim& claim, Produced produced) {
  Execution& execution = *claim.execution;
  if (produced && *produced) {
    execution.made[static_cast<size_t>(claim.step - execution.first)] = **std::move(produced);
  } else if (claim.step < execution.final_step) {
    execution.final_step = claim.step;
    execution.error = produced ? std::nullopt : std::optional(std::move(produced).error());
  }
}

void Prefetcher::hand_over(const Claim& claim, Produced produced) {
  bool ends = false;
  {
    const std::lock_guard lock(mutex_);
    note(claim, std::move(produced));
    ends = claim.execution->final_step != INT64_MAX;
    end_step_ = std::min(end_step_, claim.execution->final_step);
  }
  is_ready_.notify_one();
  if (ends) may_claim_.notify_all();
}

// Whatever is not whole stays in its place: workers may still be writing into it.
std::unique_ptr<Prefetcher::Execution> Prefetcher::take() {
  if (workers_.empty()) {
    std::unique_ptr<Execution> execution = execution_at(delivered_step_);
    for (int64_t step = execution->first; step < std::min(execution->end(), execution->final_step); ++step)
      note({execution.get(), step}, produce({execution.get(), step}));
    return execution;
  }
  std::unique_lock lock(mutex_);
  int64_t ready = 0;
  for (const auto& execution : executions_) ready += execution->count_made();
  is_ready_.wait(lock, [&] { return !executions_.empty() && executions_.front()->is_complete(); });
  Execution& front = *executions_.front();
  stats_.ready += ready * std::ssize(front.made);
  if (front.final_step == INT64_MAX) {
    std::unique_ptr<Execution> whole = std::move(executions_.front());
    executions_.pop_front();
    return whole;
  }
  auto last = std::make_unique<Execution>(front.first, std::ssize(front.made));
  last->final_step = front.final_step;
  last->error = front.error;
  return last;
}

Result<std::optional<Feed>> Prefetcher::next() {
  if (error_) return tl::unexpected<Error>(*error_);
  if (ended_) return std::nullopt;
  const auto start = Clock::now();
  const std::unique_ptr<Execution> taken = take();
  const double seconds = seconds_since(start);
  if (taken->final_step != INT64_MAX) {
    ended_ = true;
    error_ = taken->error;
    if (error_) return tl::unexpected<Error>(*error_);
    return std::nullopt;
  }
  Feed feed = std::move(taken->feed);
  for (const std::optional<Made>& made : taken->made) {
    feed.produce_seconds += made->produce_seconds;
    feed.load += made->load;
  }
  {
    const std::lock_guard lock(mutex_);
    delivered_step_ += feed.steps;
    stats_.batches += feed.steps;
    stats_.wait_seconds += seconds;
    stats_.produce_seconds += feed.produce_seconds;
    stats_.load += feed.load;
  }
  may_claim_.notify_all();
  return feed;
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
