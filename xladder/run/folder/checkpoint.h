// Checkpoints: folders `step-00001000` with everything that a run needs to go on.
//
//   model.safetensors   parameters and buffers under the model's names
//   optim.safetensors   state of the optimizer: "exp_avg.<name>", ... (left out if it has none)
//   ema.safetensors     averaged parameters (left out if there are none)
//   state.json          where the run was
//   manifest.json       size and XXH3-128 of the files above
//   evaluation.json     what an evaluation gave (if there was one; perhaps added later, so not in the manifest)
//
// A folder gets its name only when all files are on the disk and read back as they were meant to be, and is used only
// if they still do. Whatever happens to the process or the machine meanwhile, no checkpoint that was there is damaged.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/batch.h"
#include "xladder/run/folder/state.h"

namespace xladder::run {

inline constexpr const char* kManifestFile = "manifest.json";

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
  uint64_t bytes = 0;  // of the files in the manifest
};

// What an evaluation of the weights gave, averaged ones where there are any.
struct Score {
  std::optional<double> accuracy = {};  // 0 to 1; nothing where nobody counts what is right
  double loss = 0;
};

// Writes `folder`/step-XXXXXXXX, replacing one of the same step.
// kFailed if a parameter is not finite: what cannot be trained further is not worth keeping.
Result<Checkpoint> write_checkpoint(const std::filesystem::path& folder, const CheckpointInfo& info,
                                    const HostState& state, const std::optional<Score>& score = {});

// Adds the score to a checkpoint that was written without, or replaces it.
Status write_score(const std::filesystem::path& checkpoint, const Score& score);
// Nothing if there is none that can be read.
std::optional<Score> read_score(const std::filesystem::path& checkpoint);

// Reads state.json after checking every file against the manifest.
Result<Checkpoint> open_checkpoint(const std::filesystem::path& path);

// All checkpoints of a run, the newest first. A folder that does not exist has none.
std::vector<std::filesystem::path> list_checkpoints(const std::filesystem::path& folder);

// That of a path of list_checkpoints().
int64_t step_of_checkpoint(const std::filesystem::path& path);

// The newest checkpoint that is undamaged; what was passed over goes to `warnings`. Nothing if there are no
// checkpoints at all; an error if all are damaged.
Result<std::optional<Checkpoint>> newest_good_checkpoint(const std::filesystem::path& folder,
                                                         std::vector<std::string>& warnings);

// Removes a checkpoint in such a way that no part of it is taken for one.
Status remove_checkpoint(const std::filesystem::path& path);

// Removes what interrupted writes and removals left behind. Nobody else may be writing here.
void sweep_leftovers(const std::filesystem::path& folder);

enum class WeightsOf { kModel, kAverage };

// The file of the parameters; that of averages may not be there.
std::filesystem::path weights_file(const Checkpoint& checkpoint, WeightsOf weights);

// Averaged weights where the checkpoint has any.
WeightsOf best_weights(const Checkpoint& checkpoint);

// Puts a checkpoint onto the device. kUsage if its tensors are not those of `layout`.
Result<TrainState> load_state(const pjrt::Client& client, const Checkpoint& checkpoint,
                              std::vector<program::StateTensor> layout, int64_t devices = 1);

}  // namespace xladder::run
