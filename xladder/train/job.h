// From the settings of a recipe to what a run needs: data opened, model made, everything checked against each other.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/train/run_data.h"
#include "xladder/train/trainer.h"

namespace xladder::train {

// Without folder, resume and cache, which are the caller's choice. Values that were measured on the data or come with
// the weights are added to `settings`, so that a resolved recipe holds them. A run that goes on from a checkpoint
// (`resumes`) does not need the weights that it began with.
Result<TrainingJob> prepare_training(config::Settings& settings, bool resumes = false);

struct EvaluationJob {
  RunSettings settings;
  std::shared_ptr<const nn::Model> model;
  std::shared_ptr<const data::BatchSource> source;
};
Result<EvaluationJob> prepare_evaluation(config::Settings& settings);

// XXH3-128 of all values that decide what is computed; where they come from and the output folder do not count.
std::string config_digest(const config::Settings& settings);

// "train.epochs 10 -> 20", for every such value that differs.
std::vector<std::string> changed_options(const config::Settings& before, const config::Settings& after);

}  // namespace xladder::train
