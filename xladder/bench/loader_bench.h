// Times the loader alone: batches are made and thrown away.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "xladder/base/result.h"
#include "xladder/base/statistics/statistics.h"
#include "xladder/data/loading/prefetcher.h"
#include "xladder/data/sources/batch.h"
#include "xladder/run/job/training_job.h"

namespace xladder::bench {

struct LoaderBenchOptions {
  data::PrefetchOptions prefetch = {};
  int64_t warmup_batches = 2;
  double seconds = 10;          // measure about this long
  double window_seconds = 0.5;  // batches are joined into windows of at least this length
  int64_t min_windows = 5;
};

struct LoaderBenchResult {
  int64_t samples = 0;  // in all windows
  int64_t windows = 0;
  statistics::Estimate seconds_per_sample;
  data::PrefetchStats loader;  // of the windows

  double samples_per_second() const { return 1 / seconds_per_sample.median; }
};

// `progress`, if given, is told the elapsed part of the time, 0 to 1. Errors: those of the data; kFailed if it ends.
Result<LoaderBenchResult> bench_loader(const std::shared_ptr<const data::BatchSource>& source,
                                       const LoaderBenchOptions& options,
                                       const std::function<void(double)>& progress = {});
// Of a job, as its training reads: with its workers, its queue and its types.
Result<LoaderBenchResult> bench_loader(const run::TrainingJob& job, double seconds,
                                       const std::function<void(double)>& progress = {});

}  // namespace xladder::bench
