// Times a program that someone exported, on its example inputs: a whole step with its state going round, anything else
// executed again and again as it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/base/statistics/statistics.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/program/imported/imported_program.h"
#include "xladder/program/step/step_options.h"

namespace xladder::bench {

struct ProgramBenchOptions {
  program::StepOptions step;  // of a whole step; of another program only what needs no state
  int in_flight = 2;          // executions that the host is ahead of the device
  pjrt::CompileOptions compile_options = {};
  std::optional<compile::CacheOptions> cache = {};
  double seconds = 5;            // measure about this long
  double window_seconds = 0.25;  // steps are joined into windows of at least this length
  int64_t min_windows = 6;
};

struct ProgramBenchResult {
  int64_t steps_per_execution = 1;
  int64_t steps_per_window = 1;
  std::vector<double> step_seconds;  // of each window, by steps
  double compile_seconds = 0;
  bool cache_hit = false;
  pjrt::MemoryStats memory;
  std::vector<float> losses;  // of the first steps, for comparisons
  float loss_last = 0;
  std::string program_digest;  // XXH3-128 of the StableHLO text

  statistics::Estimate seconds_per_step() const { return statistics::estimate_positive(step_seconds); }
};

// `inputs`: one for each of the program, in its order (imported::example_inputs()). Every loss is read back; a window
// begins and ends with nothing outstanding. kUsage: the program has no loss; its `step` options do not suit it.
Result<ProgramBenchResult> bench_program(const pjrt::Client& client, const imported::ImportedProgram& program,
                                         const std::vector<HostTensor>& inputs, const ProgramBenchOptions& options);

}  // namespace xladder::bench
