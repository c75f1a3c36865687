// The training loop.
//
//   XLADDER_ASSIGN(Trainer trainer, Trainer::create(client, std::move(job)));   // builds the program
//   XLADDER_ASSIGN(TrainingResult result, trainer.run(observer, stop_requested));
//
// Two runs with the same settings on the same machine and plugin give bitwise equal losses, and a run that was stopped
// and resumed gives those of one that was not: batches, dropout and learning rates are functions of the step.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/program/step/program.h"
#include "xladder/run/job/training_job.h"
#include "xladder/run/train/reports.h"

namespace xladder::run {

class Trainer {
 public:
  static Result<Trainer> create(pjrt::Client client, TrainingJob job);
  // The text of the training step, or of the steps of one execution.
  const std::string& stablehlo() const;

  // Compiles and trains, where the compiler says that a program of several steps is too large with half as many (the
  // observer is told), until the end or until `stop_requested` (asked before each execution; it may be empty), then
  // writes a checkpoint. Errors: those of the compiler, the data and the disk; kFailed if the loss is no longer finite,
  // naming the step and the last checkpoint. That of a checkpoint written beside the training comes at a later step. An
  // error before the first step removes a new run folder.
  Result<TrainingResult> run(TrainingObserver& observer, const std::function<bool()>& stop_requested = {});

 private:
  Trainer(pjrt::Client client, TrainingJob job, program::Program program, std::optional<program::Program> single);

  pjrt::Client client_;
  TrainingJob job_;
  program::Program program_;
  std::optional<program::Program> single_;  // one step, where program_ holds several
};

}  // namespace xladder::run
