// Checkpoints: folders `step-00001000` with everything that a run needs to go on.
//
//   model.safetensors   parameters under timm's names
//   optim.safetensors   state of the optimizer: "exp_avg.<name>", ... (left out if it has none)
//   ema.safetensors     averaged parameters (left out if there are none)
//   state.json          where the run was
//   manifest.json       size and XXH3-128 of the other files
//
// A folder gets its name only when all files are on the disk, and is used only if all of them are as they were written.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/batch.h"
#include "xladder/train/state.h"

namespace xladder::train {

struct CheckpointInfo {
  int64_t step = 0;  // finished training steps
  double epoch = 0;  // passes over the data
  data::DataPosition data;
  uint64_t seed = 0;
  double train_seconds = 0;   // of all parts of the run
  std::string config_digest;  // XXH3-128 of the resolved recipe
  std::string version;        // of the program
  std::string plugin;         // what computed it
};

struct Checkpoint {
  std::filesystem::path path;
  CheckpointInfo info;
};

// Writes `folder`/step-XXXXXXXX, replacing one of the same step, and then `folder`/latest, which holds its name.
// kFailed if a parameter is not finite: what cannot be trained further is not worth keeping.
Result<Checkpoint> write_checkpoint(const std::filesystem::path& folder, const CheckpointInfo& info,
                                    const TrainState& state);

// Reads state.json after checking every file against the manifest.
Result<Checkpoint> open_checkpoint(const std::filesystem::path& path);

// All checkpoints of a run, the newest first. A folder that does not exist has none.
std::vector<std::filesystem::path> list_checkpoints(const std::filesystem::path& folder);

// The newest checkpoint that is undamaged; what was passed over goes to `warnings`. Nothing if there are no
// checkpoints at all; an error if all are damaged.
Result<std::optional<Checkpoint>> newest_good_checkpoint(const std::filesystem::path& folder,
                                                         std::vector<std::string>& warnings);

// Deletes all but the `keep` newest checkpoints and what interrupted writes left behind.
Status retain_checkpoints(const std::filesystem::path& folder, int64_t keep);

// Puts a checkpoint onto the device. kUsage if its tensors are not those of `layout`.
Result<TrainState> load_state(const pjrt::Client& client, const Checkpoint& checkpoint, std::vector<StateTensor> layout,
                              int64_t num_replicas = 1);

}  // namespace xladder::train
