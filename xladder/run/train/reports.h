// What a training run tells its observer.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "xladder/data/loading/prefetcher.h"
#include "xladder/device/pjrt/executable.h"
#include "xladder/run/folder/checkpoint.h"
#include "xladder/run/train/evaluator.h"

namespace xladder::run {

struct CompileReport {
  std::string program;  // "training step", "10 training steps", "evaluation"
  double seconds = 0;
  bool cache_hit = false;
  std::string cache_warning;  // empty if all is well
  pjrt::MemoryStats memory;
};

struct StepReport {
  int64_t step = 0;  // finished steps, 1 for the first
  int64_t total_steps = 0;
  double epoch = 0;                                         // passes over the data
  float loss = 0;                                           // of this step
  std::optional<int64_t> correct = {};                      // samples that are right, where someone counts them
  std::vector<std::pair<std::string, double>> values = {};  // what else the program counts or returns, of this step
  double learning_rate = 0;
  double seconds = 0;  // training time, without compilation, evaluation and checkpoints; of all parts of the run
  // Over the last train.log_every steps:
  double mean_loss = 0;
  double samples_per_second = 0;  // 0 until it can be told
  double wait_fraction = 0;       // of the time, waiting for data: 0 to 1
  int64_t skipped = 0;            // steps that the loss scale has skipped since the beginning
  // Where a line of metrics is due: the batches since the last one, and broken samples since the run was started.
  std::optional<data::PrefetchStats> loader = {};
  int64_t broken_samples = 0;
};

struct EvaluationReport {
  int64_t step = 0;
  double epoch = 0;
  EvaluationResult result = {};
  std::optional<EvaluationResult> ema = {};  // with averaged parameters

  const EvaluationResult& headline() const { return ema ? *ema : result; }  // what the run is judged by
};

// A checkpoint that has been written beside the training.
struct SaveReport {
  Checkpoint checkpoint;
  double stall_seconds = 0;  // that training stood still: for the save before, and for the copy to the host
  double write_seconds = 0;  // beside it
};

// Told what happens, in order, from the thread that called run().
class TrainingObserver {
 public:
  virtual ~TrainingObserver() = default;
  virtual void on_notice(const std::string&) {}  // a sentence: something is not as it was asked for
  virtual void on_compiled(const CompileReport&) {}
  virtual void on_step(const StepReport&) {}
  virtual void on_evaluation(const EvaluationReport&) {}
  virtual void on_checkpoint(const SaveReport&) {}
};

struct TrainingResult {
  bool finished = false;  // false: stopped on request
  int64_t step = 0;
  double epoch = 0;
  double train_seconds = 0;                              // as StepReport::seconds
  double last_loss = 0;                                  // mean over the last train.log_every steps
  data::PrefetchStats loader = {};                       // of the batches since the run was started or resumed
  double loop_seconds = 0;                               // training time since then
  std::optional<EvaluationReport> evaluation;            // of the last step
  std::optional<std::filesystem::path> checkpoint = {};  // of the last step

  // Share of the training time that the loop waited for data.
  double wait_share() const { return loop_seconds > 0 ? std::min(1.0, loader.wait_seconds / loop_seconds) : 0; }
};

}  // namespace xladder::run
