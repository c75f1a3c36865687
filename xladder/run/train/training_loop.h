// One call of Trainer::run: compiles, trains, evaluates and saves in turn.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/data/loading/prefetcher.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/program/step/program.h"
#include "xladder/run/job/training_job.h"
#include "xladder/run/train/checkpoint_saver.h"
#include "xladder/run/train/evaluator.h"
#include "xladder/run/train/reports.h"
#include "xladder/run/train/step_loop.h"
#include "xladder/run/train/step_reporter.h"
#include "xladder/run/train/step_runner.h"
#include "xladder/run/train/training_clock.h"

namespace xladder::run {

class TrainingLoop {
 public:
  // `single`: one step, where `program` holds several. All outlive the loop.
  TrainingLoop(const pjrt::Client& client, const TrainingJob& job, const program::Program& program,
               const std::optional<program::Program>& single, TrainingObserver& observer);

  // Everything up to the first step. What is compiled and read here can fail without harm.
  Status prepare();
  // Until the end or until `stop_requested`, which may be empty.
  Result<TrainingResult> run(const std::function<bool()>& stop_requested);
  bool has_trained() const { return step() > first_step_; }

 private:
  int64_t step() const { return loop_ ? loop_->steps() : first_step_; }  // started
  int64_t next_stop(int64_t done) const;
  int64_t steps_of_execution(int64_t first) const;
  bool needs_single_steps() const;
  bool is_last(int64_t step) const { return step == job_.plan.total_steps; }
  static bool is_due(int64_t step, int64_t interval) { return interval > 0 && step % interval == 0; }

  Result<compile::Compiled> compiled(const program::Program& program) const;
  Result<TrainState> first_state() const;
  Status train_until_stop(const std::function<bool()>& stop_requested, bool& stopped);
  Status finish_oldest();
  Status finish_steps();
  Status evaluate();
  std::optional<Score> score() const;
  Status save();
  Status log(const std::string& line) const;
  tl::unexpected<Error> diverged(const StepReport& step);
  void report_compiled(const std::string& program, const compile::Compiled& compiled) const;

  const pjrt::Client& client_;
  const TrainingJob& job_;
  const program::Program& program_;
  const std::optional<program::Program>& single_;
  TrainingObserver& observer_;

  int64_t first_step_ = 0;   // finished before this call
  int64_t data_offset_ = 0;  // the data's batch for step s is s + data_offset_
  std::optional<compile::Compiled> compiled_, compiled_single_;
  std::optional<Evaluator> evaluator_;
  std::optional<StepRunner> runner_;
  std::unique_ptr<data::Prefetcher> batches_;
  std::optional<StepLoop> loop_;

  TrainingClock clock_;
  double seconds_resumed_ = 0;  // training time when this call began
  std::optional<StepReporter> reporter_;
  std::optional<EvaluationReport> evaluation_;
  std::optional<CheckpointSaver> saver_;
};

}  // namespace xladder::run
