#include "xladder/bench/step_bench.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "xladder/base/clock.h"
#include "xladder/bench/device_peak.h"
#include "xladder/bench/probes/known_peak.h"
#include "xladder/bench/probes/probe.h"
#include "xladder/device/host/host_load.h"

namespace xladder::bench {

Result<StepBenchResult> bench_training_step(const pjrt::Client& client, const run::TrainingJob& job,
                                            const StepBenchOptions& options,
                                            const std::function<void(double)>& progress) {
  StepBenchResult result;
  result.batch_size = job.settings.batch.global_batch_size;
  XLADDER_ASSIGN(const auto bench, TrainingBench::create(client, job, options.cache_at));
  result.facts = bench->facts();
  const int64_t steps_per_execution = result.facts.steps_per_execution;
  double warm_seconds = 0;
  for (int64_t i = 1; i < std::max<int64_t>(options.warmup_steps, 2); ++i) {
    XLADDER_ASSIGN(const StepTiming timing, bench->run(1));
    warm_seconds = timing.seconds;
  }
  const int64_t executions = std::max<int64_t>(1, std::llround(std::ceil(options.window_seconds / warm_seconds)));
  result.steps_per_window = executions * steps_per_execution;

  const device::HostFacts host = device::host_facts();
  std::vector<Sample> samples;
  std::vector<double> probes = {probe(fma_kernel(), options.probe_threads).flops_per_second};
  double waited = 0, timed = 0;
  const auto start = Clock::now();
  while (static_cast<int64_t>(samples.size()) < options.min_windows || seconds_since(start) < options.seconds) {
    Sample sample;
    sample.probed_flops_before = probes.back();
    const auto before = device::core_times();
    XLADDER_ASSIGN(const StepTiming timing, bench->run(executions));
    sample.lost = device::lost_between(before, device::core_times(), host.usable_cores);
    sample.seconds = timing.seconds / static_cast<double>(timing.steps);
    probes.push_back(probe(fma_kernel(), options.probe_threads).flops_per_second);
    sample.probed_flops_after = probes.back();
    samples.push_back(sample);
    result.steps += timing.steps;
    waited += timing.input_wait_seconds;
    timed += timing.seconds;
    if (progress) progress(std::min(1.0, seconds_since(start) / options.seconds));
  }
  const bool keeps_peak = !options.known_peaks.empty();
  result.windows =
      select_steady(std::move(samples), keeps_peak ? known_peak(options.known_peaks, host, options.probe_threads) : 0);
  if (keeps_peak && !others_took_cores(result.windows))  // what the machine did then is not what it can do
    keep_peak(options.known_peaks, host, options.probe_threads, result.windows.usual_probe());
  result.step_seconds = statistics::estimate_positive(result.windows.kept_seconds());
  result.produce_seconds = bench->produce_seconds();
  result.input_wait_fraction = waited / timed;
  result.probed_flops = result.windows.best_here;
  result.peak = device_peak(client, product_type(job.settings.step));
  result.loss_first = bench->losses().front();
  result.loss_last = bench->losses().back();
  return result;
}

}  // namespace xladder::bench
