// Weights of other programs (models/weights/read_weights.h) and of runs of this one, by a path alone.
#pragma once

#include <filesystem>

#include "xladder/base/result.h"
#include "xladder/models/weights/read_weights.h"

namespace xladder::train {

// Of a run, or a checkpoint of one (run/folder/find.h): its averaged weights where there are any, and the model that
// its recipe describes, whatever the options say of it. kUsage for a run of another model than a vision transformer.
Result<weights::Weights> read_any_weights(const std::filesystem::path& path, const weights::ReadOptions& options = {});

}  // namespace xladder::train
