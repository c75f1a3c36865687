// What jobs of all kinds of models have in common while they are prepared.
#pragma once

#include <memory>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/run/job/job.h"
#include "xladder/run/job/run_data.h"
#include "xladder/run/job/training_job.h"

namespace xladder::run {

// kUsage: options of fine tuning that do not fit its parameters.
Status take_model(TrainingJob& job, std::shared_ptr<const Trainable> model);

// Once the job has its model and its data: the batches, and the steps that they make.
Status take_batches(TrainingJob& job, const config::Settings& settings);

// What the recipe leaves open about images, also into the settings: what the weights say, where there are any.
Status settle_data(config::Settings& settings, RunSettings& run, const Datasets& datasets,
                   const std::shared_ptr<const Pretrained>& pretrained);
data::ClassMatch match_of(const RunSettings& run, bool all);
Status check_test_data(const DataSettings& data);  // kUsage: there is none by what the recipe says
data::Normalisation normalisation_from(const RunSettings& run);

// A sentence to the job's notes where test images are images of the training, or may be.
void note_samples_of_training(EvaluationJob& job, const data::Dataset& test, const EvaluationOptions& options,
                              int64_t channels);

}  // namespace xladder::run
