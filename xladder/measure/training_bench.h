// A training step with its input pipeline, compiled and warm, to be timed as often as wanted.
//
//   XLADDER_ASSIGN(auto bench, TrainingBench::create(client, std::move(job), {}));
//   XLADDER_ASSIGN(StepTiming timing, bench->run_for(2.0));
//
// The clock is read with nothing outstanding at either end, and every loss is read back.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/pjrt/client.h"
#include "xladder/train/trainer.h"

namespace xladder::measure {

enum class InputMode {
  kPipeline,  // as a training run: the loader works beside the step
  kPrepared,  // the batches of a stretch are made before its clock starts
};

struct StepTiming {
  int64_t steps = 0;
  int64_t samples = 0;
  double seconds = 0;
  double input_wait_seconds = 0;  // the loop waited for a batch
  double host_seconds = 0;        // the loop stacked, copied and launched
};

struct BenchFacts {
  int64_t steps_per_execution = 1;
  double compile_seconds = 0;
  bool cache_hit = false;
  double first_step_seconds = 0;  // build, compile and first execution, from the graph to the first loss
  int64_t flops_per_step = 0;     // model FLOPs (flops.h) of a step, all devices; recomputation does not count
  pjrt::MemoryStats memory;
  std::string program_digest;  // XXH3-128 of the StableHLO text
};

class TrainingBench {
 public:
  // Compiles and runs the first execution.
  static Result<std::unique_ptr<TrainingBench>> create(const pjrt::Client& client, train::TrainingJob job,
                                                       InputMode input);
  ~TrainingBench();

  const BenchFacts& facts() const;

  // Trains on for `executions` executions, or until about `seconds` have passed (at least one execution). Errors: those
  // of the device; kFailed if a loss is not finite, because such steps may take another time.
  Result<StepTiming> run(int64_t executions);
  Result<StepTiming> run_for(double seconds);

  // Losses of all steps so far.
  const std::vector<float>& losses() const;
  double produce_seconds() const;  // to make one batch on the host, median

  // Losses of the first `steps` steps of another run: with the data of `job`, from its seed. The model and settings
  // are those of this bench. Losses may be not finite.
  Result<std::vector<float>> train(const train::TrainingJob& job, int64_t steps) const;

 private:
  struct Impl;
  explicit TrainingBench(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace xladder::measure
