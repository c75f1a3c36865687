// What a benchmark found: rows of text for people, and one line of JSON. A ratio or rate is told with its 95 %
// interval.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "xladder/bench/loader_bench.h"
#include "xladder/bench/program_bench.h"
#include "xladder/bench/stage_bench.h"
#include "xladder/bench/step_bench.h"
#include "xladder/config/settings.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/run/recipe/choices.h"
#include "xladder/run/train/trainer.h"

namespace xladder::bench {

using BenchRows = std::vector<std::pair<std::string, std::string>>;  // "samples/s", "812.40  [800.10, 824.30]"

BenchRows rows_of(const StepBenchResult& result, const std::string& model, CacheAt cache_at);
BenchRows rows_of(const LoaderBenchResult& result, const run::TrainingJob& job);
BenchRows rows_of(const StageBenchResult& result);

// `settings` and `job` are those of the run that was measured.
std::string json_of(const StepBenchResult& result, const config::Settings& settings, const run::TrainingJob& job,
                    const pjrt::Client& client, CacheAt cache_at);
std::string json_of(const LoaderBenchResult& result, const config::Settings& settings, const run::TrainingJob& job);
std::string json_of(const StageBenchResult& result, const run::TrainingJob& job, const pjrt::Client& client);

// In lines. `heap` is the one that the process has.
std::string json_of(const ProgramBenchResult& result, const ProgramBenchOptions& options,
                    const imported::ImportedProgram& program, const pjrt::Client& client, run::HostHeap heap);

}  // namespace xladder::bench
