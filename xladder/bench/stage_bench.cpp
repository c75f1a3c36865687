#include "xladder/bench/stage_bench.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "xladder/base/statistics/turns.h"
#include "xladder/run/job/job.h"

namespace xladder::bench {
namespace {

// What lies between two ways to feed the step.
std::string stages_between(CacheAt before, CacheAt after) {
  constexpr std::string_view kWork[] = {"reading", "decoding and augmenting", "batching", "transfer to the device"};
  std::string text;
  for (auto stage = static_cast<size_t>(before); stage < static_cast<size_t>(after); ++stage) {
    if (!text.empty()) text += ", ";
    text += kWork[stage];
  }
  return text;
}

std::string factor_text(const statistics::Estimate& gain) {
  return fmt::format("{:.2f}x [{:.2f}, {:.2f}]", gain.median, gain.interval.low, gain.interval.high);
}

// "; of 2100 us a sample, 80 % are decode"
std::string loader_text(const data::LoadReport& load) {
  if (load.samples == 0 || load.seconds.total() <= 0) return {};
  const data::NamedStage& slowest = data::slowest_stage(load.seconds);
  return fmt::format("; of the {:.0f} us that a sample takes a worker, {:.0f} % are {}",
                     1e6 * load.seconds.total() / static_cast<double>(load.samples),
                     100 * load.seconds.*slowest.seconds / load.seconds.total(), slowest.name);
}

}  // namespace

void judge_stages(StageBenchResult& result) {
  constexpr double kWorthwhile = 1.03;  // a smaller gain is not worth anyone's time
  std::vector<StageRate>& inputs = result.inputs;
  for (size_t i = 0; i < inputs.size(); ++i) {
    inputs[i].rate = statistics::estimate_positive(inputs[i].rates);
    inputs[i].gain =
        i == 0 ? statistics::Estimate{1, {1, 1}} : statistics::paired_ratio(inputs[i].rates, inputs[i - 1].rates);
  }
  const statistics::Estimate whole = statistics::paired_ratio(inputs.back().rates, inputs.front().rates);
  size_t slowest = 0;
  for (size_t i = 1; i < inputs.size(); ++i)
    if (slowest == 0 || inputs[i].gain.median > inputs[slowest].gain.median) slowest = i;
  if (slowest == 0 || whole.interval.low < kWorthwhile) {
    result.slow_stage = "the training step";
    result.verdict = fmt::format(
        "the training step is what takes the time: without any input work it would be {} as fast", factor_text(whole));
    return;
  }
  const CacheAt before = inputs[slowest - 1].cache_at, after = inputs[slowest].cache_at;
  result.slow_stage = stages_between(before, after);
  result.verdict = fmt::format("{} is slow: without it training would be {} as fast, without any input work {}{}",
                               result.slow_stage, factor_text(inputs[slowest].gain), factor_text(whole),
                               after <= CacheAt::kHost ? loader_text(result.loader.load) : std::string());
}

Result<std::vector<StageInput>> stage_inputs(const run::TrainingJob& job) {
  std::vector<StageInput> inputs;
  for (const CacheAt place : {CacheAt::kNone, CacheAt::kRaw, CacheAt::kProcessed, CacheAt::kHost, CacheAt::kDevice}) {
    const bool is_of_samples = place == CacheAt::kRaw || place == CacheAt::kProcessed;
    if (is_of_samples && (job.settings.data.synthetic || run::is_of_tensors(job.settings.data))) continue;
    XLADDER_ASSIGN(auto source, run::source_that_keeps(job, loader_keeps(place)));
    inputs.push_back({place, std::move(source)});
  }
  return inputs;
}

Result<StageBenchResult> bench_stages(TrainingBench& bench, const std::vector<StageInput>& inputs,
                                      const StageBenchOptions& options, const std::function<void(double)>& progress) {
  StageBenchResult result;
  result.facts = bench.facts();
  for (const StageInput& input : inputs) result.inputs.push_back({.cache_at = input.cache_at});
  const size_t count = inputs.size();
  double measured = 0;
  const auto measure_input = [&](size_t at) -> Status {
    XLADDER_TRY(bench.switch_to(inputs[at].cache_at, inputs[at].source));
    // What the queue and caches hold at the start was not made for free later on.
    for (int warm = 0; warm < 3; ++warm) XLADDER_TRY(bench.run(1));
    const data::PrefetchStats before = bench.loader();
    XLADDER_ASSIGN(const StepTiming timing, bench.run_for(options.round_seconds));
    result.inputs[at].rates.push_back(timing.rate());
    if (inputs[at].cache_at == CacheAt::kNone) {
      const data::PrefetchStats own = bench.loader().since(before);
      result.loader.batches += own.batches;
      result.loader.ready += own.ready;
      result.loader.wait_seconds += own.wait_seconds;
      result.loader.produce_seconds += own.produce_seconds;
      result.loader.load += own.load;
    }
    if (progress) progress(++measured / (static_cast<double>(options.rounds) * static_cast<double>(count)));
    return {};
  };
  for (int64_t round = 0; round < options.rounds; ++round)
    XLADDER_TRY(statistics::in_turn(round, count, measure_input));
  judge_stages(result);
  return result;
}

}  // namespace xladder::bench
