// The sections [data], [optim], [train] and [device] of a recipe as typed values.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/graph/composite.h"
#include "xladder/optim/optimizer.h"
#include "xladder/optim/schedule.h"
#include "xladder/pjrt/compile_options.h"

namespace xladder::train {

enum class DataKind { kIdx, kSynthetic };

struct DataSettings {
  DataKind kind = DataKind::kIdx;
  std::filesystem::path path;
  int64_t num_classes = 10;
  std::vector<float> mean;  // empty: measured on the training images
  std::vector<float> std;
  bool horizontal_flip = false;
  int64_t shift = 0;              // pixels
  double erase_probability = 0;   // of a training image
  int64_t synthetic_samples = 0;  // in an "epoch" of synthetic data
  int workers = 1;                // threads
  int prefetch = 2;               // batches
};

struct RunSettings {
  DataSettings data;
  optim::OptimizerConfig optimizer;
  bool decay_all = false;
  optim::ScheduleConfig schedule;  // without total_steps
  double clip_grad = 0;
  double ema_decay = 0;
  double label_smoothing = 0;
  double epochs = 0;
  std::optional<int64_t> steps;  // overrules epochs
  int64_t batch_size = 0;
  int64_t eval_batch_size = 0;
  double eval_every = 0;        // epochs; 0: only at the end
  double checkpoint_every = 0;  // epochs; 0: only at the end
  int64_t keep_checkpoints = 0;
  int64_t log_every = 0;  // steps
  uint64_t seed = 0;
  graph::Lowering composites = graph::Lowering::kShaped;
  pjrt::CompileOptions compile_options;
};

// Errors (kUsage) name the option, what is wrong and what to set.
Result<RunSettings> run_settings(const config::Settings& settings);

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

}  // namespace xladder::train
