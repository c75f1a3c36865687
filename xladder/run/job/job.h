// From the settings of a recipe to what a run needs: data opened, model made, everything checked against each other.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/process_group.h"
#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/models/nn/model.h"
#include "xladder/run/job/run_data.h"
#include "xladder/run/job/training_job.h"

namespace xladder::run {

struct PrepareOptions {
  bool resumes = false;                       // from a checkpoint: the weights that the run began with are not needed
  std::optional<data::Classes> classes = {};  // of the run that goes on: the data has to have the same ones
  ProcessGroup processes = {};                // that do this run together: each has its share of every batch
};

// Without folder, resume and cache, which are the caller's choice. What the recipe leaves open about the data
// (measured, usual, or coming with the weights) is added to `settings`, so that a resolved recipe holds it.
Result<TrainingJob> prepare_training(config::Settings& settings, const PrepareOptions& options = {});

// The same for a model and data of the caller's: what the recipe says of the two (model.*, data.path and the like) does
// not count, all the rest does. `datasets.train` is there; without `test` nothing is evaluated. kUsage where they do
// not fit each other.
Result<TrainingJob> prepare_training(config::Settings& settings, std::shared_ptr<const nn::Model> model,
                                     Datasets datasets);

// Another source of the job's training batches, over the data that is open: one that keeps samples for measurements.
Result<std::shared_ptr<const data::BatchSource>> source_that_keeps(const TrainingJob& job, data::Keep keep);

// The same training with other initial values, data order and dropout, over the data that is open.
Result<TrainingJob> with_seed(TrainingJob job, uint64_t seed);

struct EvaluationJob {
  RunSettings settings;
  std::shared_ptr<const Trainable> model;
  std::shared_ptr<const data::BatchSource> source;
  std::shared_ptr<const Pretrained> pretrained;  // every parameter of the model; nothing if a checkpoint is evaluated
  // The classes of data and model are the same by their names; nothing where there are no classes.
  std::optional<bool> classes_by_name = {};
  DataRecord data;                      // of the test images
  std::vector<std::string> notes = {};  // about the data, as sentences for the user
};

enum class WeightsFrom { kCheckpoint, kPretrained };

struct EvaluationOptions {
  WeightsFrom from = WeightsFrom::kCheckpoint;
  std::optional<data::Classes> classes = {};    // of the run whose checkpoint it is; those of weights come with them
  bool other_data = false;                      // data.path is not that of the run: all of it is evaluated
  std::optional<DataSettings> trained_on = {};  // where test samples may come from that the run knows already
  ProcessGroup processes = {};                  // each evaluates its share, in equally many batches
};

// What is evaluated: a checkpoint that the caller loads, or what model.weights names. For the latter, data.eval_path
// alone will do. Labels are those of the model, by the names of the classes. kUsage: no data; weights without a head
// for the classes of the data; other classes.
Result<EvaluationJob> prepare_evaluation(config::Settings& settings, const EvaluationOptions& options = {});

// XXH3-128 of all values that decide what is computed, and of what the model is beside them (Trainable::digest); where
// they come from and the output folder do not count.
std::string config_digest(const config::Settings& settings, std::string_view model_digest = {});

// "train.epochs 10 -> 20", for every such value that differs.
std::vector<std::string> changed_options(const config::Settings& before, const config::Settings& after);

}  // namespace xladder::run
