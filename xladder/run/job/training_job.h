// All that a training run needs, ready to be executed on a device.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "xladder/data/loading/loader.h"
#include "xladder/data/sources/batch.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/run/folder/checkpoint.h"
#include "xladder/run/folder/run_folder.h"
#include "xladder/run/job/data_record.h"
#include "xladder/run/job/pretrained.h"
#include "xladder/run/job/run_settings.h"
#include "xladder/run/job/trainable.h"

namespace xladder::run {

// Batches for training over data that is open: with the seed of the settings, and keeping what a measurement wants.
using OpenTrainSource =
    std::function<Result<std::shared_ptr<const data::BatchSource>>(const RunSettings& settings, data::Keep keep)>;

struct TrainingJob {
  RunSettings settings;
  std::shared_ptr<const Trainable> model;
  std::shared_ptr<const Pretrained> pretrained;  // null: the state begins as the model says
  OpenTrainSource open_train_source;
  std::shared_ptr<const data::BatchSource> train_source;
  std::shared_ptr<const data::BatchSource> eval_source;  // null: no evaluation
  StepPlan plan;
  std::optional<RunFolder> folder;   // without one nothing is written; of several processes the first one writes
  std::optional<Checkpoint> resume;  // where to go on
  std::optional<compile::CacheOptions> cache;
  std::string config_digest;            // for state.json
  DataRecord data;                      // for data.json
  int64_t broken_shards = 0;            // of which only a part or nothing is used
  std::vector<std::string> notes = {};  // about the data, as sentences for the user
  std::string version;

  // Where this process writes, null if it does not.
  const RunFolder* output() const { return folder && settings.processes.is_first() ? &*folder : nullptr; }
};

}  // namespace xladder::run
