// Where the checkpoint of a run is, by whatever path of it is given.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/run/folder/checkpoint.h"

namespace xladder::run {

struct RunCheckpoint {
  std::filesystem::path run;
  Checkpoint checkpoint;
};

// Whether the path is that of a run, a checkpoint in one, or a file that names one ("latest", "best").
bool is_of_run(const std::filesystem::path& path);

// The same, or a path where there is nothing; anything else may hold weights of another program.
bool looks_like_run(const std::filesystem::path& path);

// `path` is the folder of a run (its newest undamaged checkpoint; what was passed over goes to `warnings`), that of a
// checkpoint, or a file beside checkpoints that names one ("latest", "best"). kUsage if it is nothing of these.
Result<RunCheckpoint> find_run_checkpoint(const std::filesystem::path& path, std::vector<std::string>& warnings);

}  // namespace xladder::run
