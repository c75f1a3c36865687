// Produces batches ahead of the training loop, in threads.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/batch.h"

namespace xladder::data {

struct PrefetchOptions {
  int workers = 1;         // 0: next() produces the batch itself
  int queue_batches = 4;   // at most so many batches are in production or waiting; at least one per worker
  int64_t first_step = 0;  // where to begin: BatchSource::step_at() of a saved position
};

struct PrefetchStats {
  int64_t batches = 0;         // delivered
  double wait_seconds = 0;     // that next() took, summed
  double produce_seconds = 0;  // of the delivered batches, summed over all workers
  int64_t ready = 0;           // batches that were ready when next() was called, summed
  LoadReport load;             // of the delivered batches

  double mean_ready() const { return batches == 0 ? 0 : static_cast<double>(ready) / static_cast<double>(batches); }
  // What came after `earlier`; problems are those of all times.
  PrefetchStats since(const PrefetchStats& earlier) const;
};

// Delivers the batches of a source in the order of their steps, the same whatever the number of workers. The
// destructor waits for batches in production. Workers have a lower priority than the thread that creates them (Linux).
// next() belongs to one thread, the rest is thread-safe.
class Prefetcher {
 public:
  // Errors (kUsage): fewer than 0 workers, fewer than 1 batch in the queue, a negative first step.
  static Result<std::unique_ptr<Prefetcher>> create(std::shared_ptr<const BatchSource> source,
                                                    const PrefetchOptions& options = {});
  Prefetcher(const Prefetcher&) = delete;
  Prefetcher& operator=(const Prefetcher&) = delete;
  ~Prefetcher();

  // The next batch, or nothing after the last. An error comes when its batch is due and then stays.
  Result<std::optional<Batch>> next();

  const BatchSource& source() const { return *source_; }
  int64_t next_step() const;      // of the batch that next() will deliver
  DataPosition position() const;  // where that batch begins: what a checkpoint saves
  PrefetchStats stats() const;

 private:
  using Produced = Result<std::optional<Batch>>;

  Prefetcher(std::shared_ptr<const BatchSource> source, const PrefetchOptions& options);
  void work();
  std::optional<int64_t> claim();
  void hand_over(int64_t step, Produced produced);
  Produced take(int64_t step);
  std::optional<Produced>& slot(int64_t step) { return slots_[static_cast<size_t>(step) % slots_.size()]; }

  std::shared_ptr<const BatchSource> source_;
  mutable std::mutex mutex_;
  std::condition_variable may_claim_;
  std::condition_variable is_ready_;
  bool stopping_ = false;
  int64_t delivered_step_;                      // the next one that next() delivers
  int64_t claimed_step_;                        // the next one that a worker takes
  int64_t end_step_ = INT64_MAX;                // the first that is an error or past the end
  std::vector<std::optional<Produced>> slots_;  // ring of the batches from delivered_step_ on
  bool ended_ = false;                          // next() has delivered the end or an error, and repeats it
  std::optional<Error> error_;
  PrefetchStats stats_;
  std::vector<std::thread> workers_;
};

}  // namespace xladder::data
