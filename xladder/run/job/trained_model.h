// From the folder of a run to the model that it trained, without its data and without a device.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/data/sources/class_map.h"
#include "xladder/models/weights/weighted_model.h"
#include "xladder/run/folder/checkpoint.h"

namespace xladder::train {

struct RunCheckpoint {
  std::filesystem::path run;
  Checkpoint checkpoint;
};

// Whether the path is that of a run, a checkpoint in one, or a file that names one ("latest", "best"), also one that
// does not exist; otherwise it may hold weights of another program.
bool looks_like_run(const std::filesystem::path& path);

// `path` is the folder of a run (its newest undamaged checkpoint; what was passed over goes to `warnings`), that of a
// checkpoint, or a file beside checkpoints that names one ("latest", "best"). kUsage if it is nothing of these.
Result<RunCheckpoint> find_run_checkpoint(const std::filesystem::path& path, std::vector<std::string>& warnings);

// What the run calls its classes (classes.txt) and how many its weights tell apart; the former alone without a
// checkpoint. Nothing where neither is known. `settings` are those of the run's config.toml.
Result<std::optional<data::Classes>> classes_of_run(const config::Settings& settings, const std::filesystem::path& run,
                                                    const std::optional<Checkpoint>& checkpoint);

enum class WeightsOf { kModel, kAverage };

// Averaged weights where the checkpoint has any.
WeightsOf best_weights(const Checkpoint& checkpoint);

// `settings` are those of the run's config.toml. The number of classes and channels comes from the tensors; of models
// without an image size of their own, it comes from model.img_size or the data.
Result<weights::WeightedModel> read_trained_model(const config::Settings& settings, const RunCheckpoint& source,
                                                  WeightsOf weights);

}  // namespace xladder::train
