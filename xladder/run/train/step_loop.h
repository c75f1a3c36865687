// Batches from a loader through a step runner, with a few executions in flight: the inner loop of training and of
// every measurement of it.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/loading/prefetcher.h"
#include "xladder/program/optim/schedule.h"
#include "xladder/run/train/step_runner.h"

namespace xladder::run {

struct FinishedStep {
  int64_t step = 0;  // 1 for the first
  float loss = 0;
  std::optional<int32_t> correct = {};  // samples that are right, where the program counts them
  double learning_rate = 0;
  int64_t skipped = 0;                                      // steps that the loss scale has skipped since the beginning
  std::vector<std::pair<std::string, double>> values = {};  // what else the program counts or returns
};

class StepLoop {
 public:
  // `in_flight`: executions that may be unfinished when start() returns; 0 waits for each.
  StepLoop(StepRunner& runner, data::Prefetcher& batches, const optim::ScheduleConfig& schedule, int in_flight)
      : runner_(runner), batches_(batches), schedule_(schedule), in_flight_(static_cast<size_t>(in_flight)) {}

  // Called before each execution (the knob `retrace`).
  std::function<void()> before_execution;

  // Starts an execution with what the loader has for it, whose PrefetchOptions::steps_at says how many steps it has.
  // Error: the data ended.
  Status start();
  // The same with batches that were taken from a loader before.
  Status start(data::Feed feed);
  // The same with batches that are on the devices already.
  Status start(const DeviceBatches& batches);
  bool has_surplus() const { return pending_.size() > in_flight_; }
  bool has_pending() const { return !pending_.empty(); }
  // Waits for the oldest execution.
  Result<std::vector<FinishedStep>> finish_oldest();

  int64_t steps() const { return runner_.steps(); }
  double input_wait_seconds() const { return input_wait_seconds_; }  // for batches, up to now
  double host_seconds() const { return host_seconds_; }              // to send and launch them

 private:
  struct Pending {
    std::vector<FinishedStep> steps;
    StepOutputs outputs;
  };

  // Learning rates and places of the next `count` steps.
  std::vector<FinishedStep> next_steps(size_t count) const;
  Status launch(const DeviceBatches& batches, std::vector<FinishedStep> steps);

  StepRunner& runner_;
  data::Prefetcher& batches_;
  optim::ScheduleConfig schedule_;
  size_t in_flight_;
  std::deque<Pending> pending_;
  double input_wait_seconds_ = 0;
  double host_seconds_ = 0;
};

}  // namespace xladder::run
