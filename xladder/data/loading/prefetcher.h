// Produces batches ahead of the training loop, in threads, right into the tensors that executions take.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
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
  int queue_batches = 4;   // at most so many batches are in production or waiting; at least one per worker, and those
                           // of the next execution
  int64_t first_step = 0;  // where to begin: BatchSource::step_at() of a saved position
  std::optional<BatchForm> form = {};  // nothing: all tensors of the source, in its own types
  // Steps of the execution that begins with a step, at least 1; nothing: 1. A function of the step alone, thread-safe.
  std::function<int64_t(int64_t step)> steps_at = {};
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

// Delivers the batches of a source in the order of their steps, the same whatever the number of workers, those of an
// execution together. The destructor waits for batches in production. Workers have a lower priority than the thread
// that creates them (Linux). next() belongs to one thread, the rest is thread-safe.
class Prefetcher {
 public:
  // Errors (kUsage): fewer than 0 workers, fewer than 1 batch in the queue, a negative first step, those of
  // check(form).
  static Result<std::unique_ptr<Prefetcher>> create(std::shared_ptr<const BatchSource> source,
                                                    const PrefetchOptions& options = {});
  Prefetcher(const Prefetcher&) = delete;
  Prefetcher& operator=(const Prefetcher&) = delete;
  ~Prefetcher();

  // The batches of the next execution, or nothing where not all of them are there. An error comes when the execution is
  // due and then stays.
  Result<std::optional<Feed>> next();

  const BatchSource& source() const { return *source_; }
  int64_t next_step() const;      // of the first batch that next() will deliver
  DataPosition position() const;  // where that batch begins: what a checkpoint saves
  PrefetchStats stats() const;

 private:
  // What a batch cost to make; nothing past the last one.
  struct Made {
    double produce_seconds;
    LoadReport load;
  };
  using Produced = Result<std::optional<Made>>;

  // The batches of one execution, which several workers may make.
  struct Execution {
    Execution(int64_t first_in, int64_t steps) : first(first_in), made(static_cast<size_t>(steps)) {}
    int64_t end() const { return first + static_cast<int64_t>(made.size()); }
    int64_t count_made() const;
    bool is_complete() const;  // nothing is outstanding that decides what next() delivers

    int64_t first;
    std::vector<std::optional<Made>> made;
    int64_t final_step = INT64_MAX;  // the first of its steps that is an error or past the end
    std::optional<Error> error;
    std::mutex allocation;  // of the feed's tensors, by whoever comes first
    Feed feed;
  };
  struct Claim {
    Execution* execution;
    int64_t step;
  };

  Prefetcher(std::shared_ptr<const BatchSource> source, BatchForm form, const PrefetchOptions& options);
  void work();
  std::optional<Claim> claim();
  bool has_room() const;
  Produced produce(const Claim& claim) const;
  static void note(const Claim& claim, Produced produced);
  void hand_over(const Claim& claim, Produced produced);
  std::unique_ptr<Execution> take();
  std::unique_ptr<Execution> execution_at(int64_t step) const;

  std::shared_ptr<const BatchSource> source_;
  BatchForm form_;
  PrefetchOptions options_;
  mutable std::mutex mutex_;
  std::condition_variable may_claim_;
  std::condition_variable is_ready_;
  bool stopping_ = false;
  int64_t delivered_step_;                             // the next one that next() delivers
  int64_t claimed_step_;                               // the next one that a worker takes
  int64_t end_step_ = INT64_MAX;                       // the first that is an error or past the end
  std::deque<std::unique_ptr<Execution>> executions_;  // from delivered_step_ to claimed_step_
  bool ended_ = false;                                 // next() has delivered the end or an error, and repeats it
  std::optional<Error> error_;
  PrefetchStats stats_;
  std::vector<std::thread> workers_;
};

}  // namespace xladder::data
