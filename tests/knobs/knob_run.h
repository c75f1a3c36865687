// Losses of a small training run under any settings.
#pragma once

#include <string>
#include <vector>

#include "tests/support/plugin_fixture.h"
#include "xladder/bench/training_bench.h"
#include "xladder/config/settings.h"
#include "xladder/run/job/job.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::test {

// A two-block vision transformer that learns eight fresh random images a step.
inline const std::vector<std::string> kSmallRun = {"model.name=vit_d32_l2_patch7_28", "data.kind=synthetic",
                                                   "train.global_batch_size=8", "optim.lr=1e-3", "train.steps=1000"};

inline config::Settings settings_with(const std::vector<std::string>& assignments,
                                      const std::vector<std::string>& base = kSmallRun) {
  config::Sources sources;
  sources.assignments = base;
  sources.assignments.insert(sources.assignments.end(), assignments.begin(), assignments.end());
  auto settings = config::resolve(run::recipe_options(), sources);
  if (!settings) throw std::runtime_error(settings.error().message);
  return *std::move(settings);
}

template <class T>
T value_or_throw(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return *std::move(result);
}

struct KnobRun {
  std::vector<float> losses;
  bench::BenchFacts facts;
  run::RunSettings settings;
};

inline KnobRun run_with(const std::string& plugin, const std::vector<std::string>& assignments, int64_t steps,
                        const std::vector<std::string>& base = kSmallRun) {
  config::Settings settings = settings_with(assignments, base);
  const run::TrainingJob job = value_or_throw(run::prepare_training(settings));
  const pjrt::Client& client = shared_client(plugin, static_cast<int>(job.settings.batch.devices));
  const auto bench = value_or_throw(bench::TrainingBench::create(client, job, bench::CacheAt::kNone));
  return {value_or_throw(bench->train(job, steps)), bench->facts(), job.settings};
}

// The largest |a - b| / |b|.
inline double largest_difference(const std::vector<float>& a, const std::vector<float>& b) {
  double largest = 0;
  for (size_t i = 0; i < a.size(); ++i)
    largest = std::max(
        largest, std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i])) / std::abs(static_cast<double>(b[i])));
  return largest;
}

}  // namespace xladder::test
