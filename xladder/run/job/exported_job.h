// Jobs of a program that someone exported: what prepare_training() and prepare_evaluation() (job.h) make of
// model.program.
#pragma once

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/run/job/job.h"

namespace xladder::run {

Result<TrainingJob> prepare_exported_training(config::Settings& settings, const PrepareOptions& options);
Result<EvaluationJob> prepare_exported_evaluation(config::Settings& settings, const EvaluationOptions& options);

}  // namespace xladder::run
