// The evaluation of a checkpoint of a run: on the images that the run itself is evaluated on, or on others.
//
//   XLADDER_ASSIGN(RunCheckpoint target, find_run_checkpoint("runs/x", warnings));
//   XLADDER_ASSIGN(RunEvaluation evaluation, prepare_run_evaluation(target, before, settings));
//   XLADDER_ASSIGN(Evaluator evaluator, Evaluator::compile(client, *evaluation.job.model, ...));
//   XLADDER_ASSIGN(TrainState weights, load_weights(client, target.checkpoint, evaluator.layout(), WeightsOf::kModel));
#pragma once

#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/run/folder/checkpoint.h"
#include "xladder/run/folder/find.h"
#include "xladder/run/job/job.h"

namespace xladder::run {

struct RunEvaluation {
  EvaluationJob job;
  // Of the run's own images from those that it was evaluated on, and of its program, as sentences.
  std::vector<std::string> differences = {};
};

// `before` is the recipe of the run, `settings` what is to be evaluated now. Images have the classes of the run by
// their names; those that the run may have been trained on are told in the job's notes. Errors: those of
// prepare_evaluation(), and of a damaged record of the run's data.
Result<RunEvaluation> prepare_run_evaluation(const RunCheckpoint& target, const config::Settings& before,
                                             config::Settings& settings);

// The parameters of a checkpoint on the device, or their averages; `layout` is that of an Evaluator.
Result<TrainState> load_weights(const pjrt::Client& client, const Checkpoint& checkpoint,
                                std::vector<program::StateTensor> layout, WeightsOf weights);

}  // namespace xladder::run
