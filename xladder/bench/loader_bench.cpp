#include "xladder/bench/loader_bench.h"

#include <algorithm>
#include <vector>

#include "xladder/base/clock.h"
#include "xladder/data/sources/image_source.h"

namespace xladder::bench {
namespace {

Status take(data::Prefetcher& batches) {
  XLADDER_ASSIGN(const std::optional<data::Feed> feed, batches.next());
  if (!feed) return fail(ErrorCode::kFailed, "the data ended; measure for fewer seconds");
  return {};
}

}  // namespace

Result<LoaderBenchResult> bench_loader(const std::shared_ptr<const data::BatchSource>& source,
                                       const LoaderBenchOptions& options, const std::function<void(double)>& progress) {
  XLADDER_ASSIGN(const auto batches, data::Prefetcher::create(source, options.prefetch));
  // What is in the queue when a window begins was made before it; so it is filled first, as it is at the end.
  const int64_t warmup = options.warmup_batches + std::max(options.prefetch.workers, options.prefetch.queue_batches);
  for (int64_t i = 0; i < warmup; ++i) XLADDER_TRY(take(*batches));
  const data::PrefetchStats before = batches->stats();
  LoaderBenchResult result;
  std::vector<double> windows;
  const auto start = Clock::now();
  while (result.windows < options.min_windows || seconds_since(start) < options.seconds) {
    const auto window_start = Clock::now();
    int64_t samples = 0;
    do {
      XLADDER_TRY(take(*batches));
      samples += source->batch_size();
    } while (seconds_since(window_start) < options.window_seconds);
    windows.push_back(seconds_since(window_start) / static_cast<double>(samples));
    result.samples += samples;
    ++result.windows;
    if (progress) progress(std::min(1.0, seconds_since(start) / options.seconds));
  }
  result.seconds_per_sample = statistics::estimate_positive(windows);
  result.loader = batches->stats().since(before);
  return result;
}

Result<LoaderBenchResult> bench_loader(const run::TrainingJob& job, double seconds,
                                       const std::function<void(double)>& progress) {
  const run::DataSettings& data = job.settings.data;
  const LoaderBenchOptions options{.prefetch = {.workers = data.workers,
                                                .queue_batches = data.prefetch,
                                                .form = data::image_form(*job.train_source, job.settings.input_dtype)},
                                   .seconds = seconds};
  return bench_loader(job.train_source, options, progress);
}

}  // namespace xladder::bench
