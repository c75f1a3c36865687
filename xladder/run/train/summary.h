// What a run came to, for other programs: result.json of a run's folder
// (docs/reference/run_folder.md).
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "xladder/run/train/reports.h"

namespace xladder::run {

// result.json; `run` is the folder, `broken_shards` those of its job (TrainingJob::broken_shards). In one line, or in
// lines that are indented.
std::string summary_json(const TrainingResult& result, const std::filesystem::path& run, int64_t broken_shards,
                         int indent = -1);

}  // namespace xladder::run
