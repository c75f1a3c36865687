// Weights of other programs (models/weights/read_weights.h) and of runs of this one, by a path alone.
//
//   XLADDER_ASSIGN(const weights::WeightedModel model, run::read_any_model("runs/x", warnings));
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/models/weights/read_weights.h"
#include "xladder/models/weights/weighted_model.h"

namespace xladder::run {

// Of a run, or a checkpoint of one (run/folder/find.h): its averaged weights where there are any, and the model that
// its recipe describes, whatever the options say of it. kUsage for a run of another model than a vision transformer.
Result<weights::Weights> read_any_weights(const std::filesystem::path& path, const weights::ReadOptions& options = {});

// Of any family, ready to predict. `warnings` gets what was passed over. Error: weights that lack a tensor of the
// model.
Result<weights::WeightedModel> read_any_model(const std::filesystem::path& path, std::vector<std::string>& warnings);

}  // namespace xladder::run
