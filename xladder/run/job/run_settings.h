// The sections [data], [optim], [train] and [device] of a recipe as typed values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "xladder/base/process_group.h"
#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/data/sources/class_map.h"
#include "xladder/data/sources/tokens.h"
#include "xladder/device/pjrt/compile_options.h"
#include "xladder/device/profile/emission.h"
#include "xladder/program/optim/schedule.h"
#include "xladder/program/step/step_options.h"
#include "xladder/run/folder/retention.h"
#include "xladder/run/job/image_settings.h"
#include "xladder/run/recipe/batch_plan.h"
#include "xladder/run/recipe/choices.h"

namespace xladder::run {

struct DataSettings {
  DataKind kind = DataKind::kAuto;
  bool synthetic = false;
  std::string path, eval_path;          // eval_path: empty if it is the same; path: empty without training data
  std::string train_split, eval_split;  // eval_split: empty for no evaluation
  // Of arrays and tokens.
  std::vector<std::string> names;
  data::TokenType token_type = data::TokenType::kUint16;
  int64_t sequence_length = 0;  // 0: as the program takes it
  int64_t vocab_size = 0;       // 0: not known
  double val_fraction = 0;
  std::optional<bool> any_size;  // images of one size; nothing: only formats that are not kept in one size
  ImageSettings images;
  data::ClassesBy match_classes = data::ClassesBy::kNames;  // those of the data and of a model
  data::MixOptions mix;
  std::vector<float> mean;  // empty: of the weights, of ImageNet, or measured on the training images
  std::vector<float> std;
  double hflip = 0;              // chance to mirror images of one size
  int64_t shift = 0;             // pixels
  double erase_probability = 0;  // of a training image
  int64_t num_samples = 0;       // in an "epoch" of synthetic data
  int workers = 0;               // threads; 0: the loop makes its batches itself
  int prefetch = 0;              // batches
};

// Whether samples are tensors for a program (tensor_job.h) rather than images.
inline bool is_of_tensors(const DataSettings& data) {
  return data.kind == DataKind::kArrays || data.kind == DataKind::kTokens;
}

// Options under the names that the recipe gives them.
struct RunSettings {
  ProcessGroup processes;  // not of the recipe: who of the processes that do this run this one is
  DataSettings data;
  BatchPlan batch;
  program::StepOptions step;                   // what a training step does; one of them in an execution
  std::optional<int64_t> steps_per_execution;  // nothing: to be chosen by measurement
  std::optional<device::Emission> emission;    // nothing: what the device's profile has
  int in_flight = 0;                           // executions
  DType input_dtype = DType::kF32;             // u8: images are normalised in the step
  bool retrace = false;
  optim::ScheduleConfig schedule;  // without total_steps
  double label_smoothing = 0;
  double epochs = 0;
  std::optional<int64_t> steps;  // overrules epochs
  int64_t eval_batch_size = 0;
  double eval_every = 0;        // epochs; 0: only at the end
  double checkpoint_every = 0;  // epochs; 0: only at the end
  Retention retention;
  int64_t log_every = 0;  // steps
  uint64_t seed = 0;
  pjrt::CompileOptions compile_options;  // num_replicas = batch.devices
};

// Errors (kUsage) name the option, what is wrong and what to set.
// `processes` has its number of local devices from the recipe.
Result<RunSettings> run_settings(const config::Settings& settings, const ProcessGroup& processes = {});

// When things happen, counted in steps; 0 for an interval means never before the end.
struct StepPlan {
  int64_t total_steps = 0;
  int64_t steps_per_epoch = 0;
  int64_t eval_interval = 0;
  int64_t checkpoint_interval = 0;
  optim::ScheduleConfig schedule;  // of the learning rate, over total_steps
};

// Epochs as steps. kUsage for a schedule that does not fit, such as a warm-up as long as the run.
Result<StepPlan> plan_steps(const RunSettings& settings, int64_t steps_per_epoch);

}  // namespace xladder::run
