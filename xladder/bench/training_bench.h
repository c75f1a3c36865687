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
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/bench/step_timing.h"
#include "xladder/data/loading/loader.h"
#include "xladder/data/loading/prefetcher.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/run/train/trainer.h"

namespace xladder::bench {

// What is ready before the clock starts, so that everything before it costs nothing.
enum class CacheAt {
  kNone,  // nothing: as a training run, the loader works beside the step
  kRaw,   // the files of as many samples as a batch has (data::Keep::kStored): decoding and all that follows is done
  kProcessed,  // such samples as the model sees them (data::Keep::kMade): put together, mixed and sent
  kHost,       // batches: sent
  kDevice,     // one execution's batches on the device: the step alone
};
inline constexpr std::string_view kCacheAtNames[] = {"none", "raw", "processed", "host", "device"};
std::string_view name_of(CacheAt place);
// What the loader of such a measurement has to keep.
data::Keep loader_keeps(CacheAt place);

struct BenchFacts {
  int64_t steps_per_execution = 1;
  bool is_unrolled = false;  // several steps are written out
  double compile_seconds = 0;
  bool cache_hit = false;
  double first_step_seconds = 0;  // build, compile and first execution, from the graph to the first loss
  int64_t flops_per_step = 0;     // model FLOPs (flops.h) of a step, all devices; recomputation does not count
  pjrt::MemoryStats memory;
  std::string program_digest;  // XXH3-128 of the StableHLO text
  std::string options_digest;  // and of what the compiler is told beside it
  std::string notice;          // why it is not as it was asked for; empty if it is
};

// The state of a run after its first `steps` steps, and what it has to be compared with.
struct BenchStates {
  int64_t steps = 0;
  run::HostState start;   // before the first step: parameters; the other tensors are empty
  run::HostState before;  // before the last execution: the second moment (exp_avg_sq) alone
  run::HostState after;
};

class TrainingBench {
 public:
  // Compiles and runs the first execution. The job's source has to keep what `cache_at` says.
  static Result<std::unique_ptr<TrainingBench>> create(const pjrt::Client& client, run::TrainingJob job,
                                                       CacheAt cache_at);
  ~TrainingBench();

  const BenchFacts& facts() const;

  // Trains on for `executions` executions, or until about `seconds` have passed (at least one execution). Errors: those
  // of the device; kFailed if a loss is not finite, because such steps may take another time.
  Result<StepTiming> run(int64_t executions);
  Result<StepTiming> run_for(double seconds);

  // Trains on with other batches, from the first one of `source`.
  Status switch_to(CacheAt cache_at, std::shared_ptr<const data::BatchSource> source);
  // Of the batches since it was created or switched; at most a moment old.
  data::PrefetchStats loader() const;

  // Losses of all steps so far.
  const std::vector<float>& losses() const;
  double produce_seconds() const;  // to make one batch on the host, median

  // Losses of the first `steps` steps of another run: with the data of `job`, from its seed. The model and settings
  // are those of this bench. Losses may be not finite.
  Result<std::vector<float>> train(const run::TrainingJob& job, int64_t steps) const;

  // The state of such a run after the executions that hold its first `steps` steps.
  Result<BenchStates> states(const run::TrainingJob& job, int64_t steps) const;

 private:
  struct Impl;
  explicit TrainingBench(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace xladder::bench
