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
#include "xladder/run/folder/find.h"

namespace xladder::run {

// What the run calls its classes (classes.txt) and how many its weights tell apart; the former alone without a
// checkpoint. Nothing where neither is known. `settings` are those of the run's config.toml.
Result<std::optional<data::Classes>> classes_of_run(const config::Settings& settings, const std::filesystem::path& run,
                                                    const std::optional<Checkpoint>& checkpoint);

// `settings` are those of the run's config.toml. The number of classes and channels comes from the tensors; of models
// without an image size of their own, it comes from model.img_size or the data.
Result<weights::WeightedModel> read_trained_model(const config::Settings& settings, const RunCheckpoint& source,
                                                  WeightsOf weights);

}  // namespace xladder::run
