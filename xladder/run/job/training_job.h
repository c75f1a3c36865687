// All that a training run needs, ready to be executed on a device.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "xladder/data/sources/batch.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/models/nn/model.h"
#include "xladder/run/folder/checkpoint.h"
#include "xladder/run/folder/run_folder.h"
#include "xladder/run/job/data_record.h"
#include "xladder/run/job/pretrained.h"
#include "xladder/run/job/run_data.h"
#include "xladder/run/job/run_settings.h"

namespace xladder::run {

struct TrainingJob {
  RunSettings settings;
  std::shared_ptr<const nn::Model> model;
  std::shared_ptr<const Pretrained> pretrained;  // null: parameters begin as the model draws them
  Images train_data;                             // opened, with the model's labels; null for synthetic ones
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
