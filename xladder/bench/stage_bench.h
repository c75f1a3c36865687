// Where the time of training goes: the same steps with more and more of the input made ready beforehand.
//
// Stages overlap, so that times do not add up; what a stage costs is the factor by which training speeds up when it is
// left out (rates of neighbouring rows, taken in pairs).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/base/statistics/statistics.h"
#include "xladder/bench/training_bench.h"
#include "xladder/config/settings.h"
#include "xladder/data/loading/prefetcher.h"

namespace xladder::bench {

// A way to feed the step, and the source that does.
struct StageInput {
  CacheAt cache_at = CacheAt::kNone;
  std::shared_ptr<const data::BatchSource> source;
};

struct StageBenchOptions {
  int64_t rounds = 7;        // of all inputs, one after the other
  double round_seconds = 1;  // of one input in a round
};

struct StageRate {
  CacheAt cache_at = CacheAt::kNone;
  std::vector<double> rates = {};  // samples/s, by round
  statistics::Estimate rate = {};
  statistics::Estimate gain = {};  // over the input before it (1 for the first): what the stage that is left out costs
};

struct StageBenchResult {
  std::vector<StageRate> inputs;  // in the order of CacheAt, whatever was measured
  BenchFacts facts;
  data::PrefetchStats loader;  // of CacheAt::kNone, all rounds

  // The stages between an input and the next, as a person calls them; "the training step" after the last.
  std::string slow_stage;
  std::string verdict;  // one sentence
};

// Every way to feed the step that the data of the job has: synthetic batches have no files and no samples to keep.
Result<std::vector<StageInput>> stage_inputs(const run::TrainingJob& job);

// The bench's job may be of any of the inputs, which begin with CacheAt::kNone and end with CacheAt::kDevice. Inputs
// change places from round to round.
Result<StageBenchResult> bench_stages(TrainingBench& bench, const std::vector<StageInput>& inputs,
                                      const StageBenchOptions& options,
                                      const std::function<void(double)>& progress = {});

// The conclusion from rates: slow_stage and verdict of `result` are set.
void judge_stages(StageBenchResult& result);

}  // namespace xladder::bench
