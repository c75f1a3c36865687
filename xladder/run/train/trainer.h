// The training loop.
//
//   XLADDER_ASSIGN(Trainer trainer, Trainer::create(client, std::move(job)));   // builds the program
//   XLADDER_ASSIGN(TrainingResult result, trainer.run(observer, stop_requested));
//
// Two runs with the same settings on the same machine and plugin give bitwise equal losses, and a run that was stopped
// and resumed gives those of one that was not: batches, dropout and learning rates are functions of the step.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/data/loading/prefetcher.h"
#include "xladder/data/sources/batch.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/models/nn/model.h"
#include "xladder/program/step/program.h"
#include "xladder/run/folder/checkpoint.h"
#include "xladder/run/job/training_job.h"
#include "xladder/run/train/evaluator.h"

namespace xladder::train {

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
  double epoch = 0;  // passes over the data
  float loss = 0;    // of this step
  int64_t correct = 0;
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
};

class Trainer {
 public:
  static Result<Trainer> create(pjrt::Client client, TrainingJob job);
  Trainer(Trainer&&) noexcept;
  Trainer& operator=(Trainer&&) = delete;
  ~Trainer();

  // The text of the training step, or of the steps of one execution.
  const std::string& stablehlo() const;

  // Compiles and trains until the end or until `stop_requested` (asked before each execution; it may be empty), then
  // writes a checkpoint. Errors: those of the compiler, the data and the disk; kFailed if the loss is no longer finite,
  // naming the step and the last checkpoint. That of a checkpoint written beside the training comes at a later step. An
  // error before the first step removes a new run folder.
  Result<TrainingResult> run(TrainingObserver& observer, const std::function<bool()>& stop_requested = {});

 private:
  class Loop;
  Trainer(pjrt::Client client, TrainingJob job, Program program, std::optional<Program> single);

  pjrt::Client client_;
  TrainingJob job_;
  Program program_;
  std::optional<Program> single_;  // one step, where program_ holds several
};

}  // namespace xladder::train
