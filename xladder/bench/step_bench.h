// Times training steps in windows beside probes of the machine: fresh data for every step, every loss read back.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "xladder/base/result.h"
#include "xladder/bench/timing.h"
#include "xladder/bench/training_bench.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/program/analysis/utilisation.h"
#include "xladder/run/train/trainer.h"

namespace xladder::bench {

struct StepBenchOptions {
  int64_t warmup_steps = 3;   // not counted; the first of them is timed by itself
  double seconds = 10;        // measure about this long
  int64_t min_windows = 10;   // at least this many windows
  double window_seconds = 0;  // executions are joined into windows of at least this length; 0: each is a window
  int probe_threads = 1;      // of the FMA probe beside the windows
  CacheAt cache_at = CacheAt::kHost;
  std::filesystem::path known_peaks = {};  // folder of known_peak.h; empty: nothing is known or kept
};

struct StepBenchResult {
  int64_t batch_size = 0;
  int64_t steps = 0;  // timed, all windows
  int64_t steps_per_window = 1;
  statistics::Estimate step_seconds;  // of the kept windows
  Selection windows;
  BenchFacts facts;
  double produce_seconds = 0;      // to make one batch on the host; off the timed path from CacheAt::kHost on
  double input_wait_fraction = 0;  // of the windows' time
  double probed_flops = 0;         // f32, best of the probes beside the windows, FLOP/s
  float loss_first = 0, loss_last = 0;

  double samples_per_second() const { return static_cast<double>(batch_size) / step_seconds.median; }
  double flops_per_second() const { return static_cast<double>(facts.flops_per_step) / step_seconds.median; }
  // Of the host's CPU for the products of this step; nothing on other devices, whose peak is not known.
  analysis::Peak peak;
  analysis::Utilisation mfu() const { return analysis::utilisation(flops_per_second(), peak); }
};

// `progress`, if given, is told the elapsed part of the time, 0 to 1. Errors: those of TrainingBench.
Result<StepBenchResult> bench_training_step(const pjrt::Client& client, const run::TrainingJob& job,
                                            const StepBenchOptions& options,
                                            const std::function<void(double)>& progress = {});

}  // namespace xladder::bench
