// From the steps of an execution to what is told of each.
#pragma once

#include <cstdint>
#include <vector>

#include "xladder/data/loading/prefetcher.h"
#include "xladder/run/job/training_job.h"
#include "xladder/run/train/meter.h"
#include "xladder/run/train/reports.h"
#include "xladder/run/train/step_loop.h"

namespace xladder::run {

class StepReporter {
 public:
  // `seconds`: training time when it begins. The data's batch for step s is s + data_offset.
  StepReporter(const TrainingJob& job, int64_t data_offset, double seconds)
      : job_(job),
        data_offset_(data_offset),
        meter_(static_cast<size_t>(job.settings.log_every), job.settings.batch.global_batch_size),
        finished_at_(seconds) {}

  // `steps` ended together, at `seconds` of training time, until which the loop had waited for data for `waited`
  // seconds.
  std::vector<StepReport> reports(const std::vector<FinishedStep>& steps, double seconds, double waited,
                                  const data::Prefetcher& batches);

  double epoch_at(int64_t step) const {
    return static_cast<double>(data_offset_ + step) / static_cast<double>(job_.plan.steps_per_epoch);
  }
  // Whether a line of metrics is due.
  bool is_logged(int64_t step) const {
    const int64_t interval = job_.settings.log_every;
    return (interval > 0 && step % interval == 0) || step == job_.plan.total_steps;
  }
  double mean_loss() const { return meter_.mean_loss(); }  // over the last train.log_every steps

 private:
  const TrainingJob& job_;
  int64_t data_offset_;
  StepMeter meter_;
  double finished_at_;          // training time at which the last finished execution was seen
  double finished_waits_ = 0;   // seconds that the loop had waited for data by then
  data::PrefetchStats logged_;  // up to the last line of metrics
};

}  // namespace xladder::run
