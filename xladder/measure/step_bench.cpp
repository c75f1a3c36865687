#include "xladder/measure/step_bench.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <vector>

#include "xladder/base/clock.h"
#include "xladder/compile/compiler.h"
#include "xladder/measure/flops.h"
#include "xladder/measure/probe.h"
#include "xladder/train/step_runner.h"

namespace xladder::measure {
namespace {

class Bench {
 public:
  Bench(const train::TrainingJob& job, train::StepRunner& runner) : job_(job), runner_(runner) {}

  // The batches of the next window, made before its clock starts.
  Result<std::vector<data::Batch>> make_batches(int64_t count) {
    std::vector<data::Batch> batches;
    for (int64_t i = 0; i < count; ++i) {
      const auto start = Clock::now();
      XLADDER_ASSIGN(std::optional<data::Batch> batch, job_.train_source->batch(next_batch_++));
      if (!batch) return fail(ErrorCode::kFailed, "the data ended; measure for fewer seconds");
      produce_seconds_.push_back(seconds_since(start));
      batches.push_back(*std::move(batch));
    }
    return batches;
  }

  // Runs the batches and returns the time until the last loss is on the host.
  Result<double> run(std::vector<data::Batch> batches) {
    const auto start = Clock::now();
    std::deque<train::StepOutputs> pending;
    for (data::Batch& batch : batches) {
      const double rate = optim::learning_rate(job_.plan.schedule, runner_.steps());
      XLADDER_ASSIGN(train::StepOutputs outputs, runner_.start(std::move(batch), rate));
      pending.push_back(std::move(outputs));
      if (pending.size() > train::kStepsInFlight) XLADDER_TRY(finish(pending));
    }
    while (!pending.empty()) XLADDER_TRY(finish(pending));
    return seconds_since(start);
  }

  const std::vector<float>& losses() const { return losses_; }
  double produce_seconds() const { return median(produce_seconds_); }

 private:
  Status finish(std::deque<train::StepOutputs>& pending) {
    XLADDER_ASSIGN(const float loss, pending.front().loss());
    pending.pop_front();
    if (!std::isfinite(loss))
      return fail(ErrorCode::kFailed, "the loss is not finite at step {}; lower optim.lr and measure again",
                  losses_.size() + 1);
    losses_.push_back(loss);
    return {};
  }

  const train::TrainingJob& job_;
  train::StepRunner& runner_;
  int64_t next_batch_ = 0;
  std::vector<float> losses_;
  std::vector<double> produce_seconds_;
};

bool is_cpu(const pjrt::Client& client) { return client.platform_name() == "cpu" || client.platform_name() == "Host"; }

}  // namespace

Result<StepBenchResult> bench_training_step(const pjrt::Client& client, const train::TrainingJob& job,
                                            const StepBenchOptions& options,
                                            const std::function<void(double)>& progress) {
  StepBenchResult result;
  result.batch_size = job.settings.batch_size;
  const auto beginning = Clock::now();
  train::Program program = train::build_training_step(*job.model, train::step_options(job.settings));
  result.flops_per_step = flops(*program.graph);
  XLADDER_ASSIGN(const compile::Compiled compiled,
                 compile::compile_cached(client, program.stablehlo, job.settings.compile_options, job.cache));
  result.compile_seconds = compiled.compile_seconds;
  result.cache_hit = compiled.cache_hit;
  result.memory = compiled.executable.memory_stats();
  XLADDER_ASSIGN(train::TrainState state,
                 train::TrainState::initial(client, *job.model, program.state, job.settings.seed));
  train::StepRunner runner(client, compiled.executable, std::move(state), job.settings.seed, 0);
  Bench bench(job, runner);

  const auto run_steps = [&](int64_t count) -> Result<double> {
    XLADDER_ASSIGN(std::vector<data::Batch> batches, bench.make_batches(count));
    return bench.run(std::move(batches));
  };
  XLADDER_TRY(run_steps(1));
  result.first_step_seconds = seconds_since(beginning);
  double warm_seconds = 0;
  for (int64_t i = 1; i < std::max<int64_t>(options.warmup_steps, 2); ++i) {
    XLADDER_ASSIGN(warm_seconds, run_steps(1));
  }
  result.steps_per_window = std::max<int64_t>(1, std::llround(std::ceil(options.window_seconds / warm_seconds)));

  std::vector<Sample> samples;
  std::vector<double> probes = {probe_fma_peak(options.probe_threads).flops_per_second};
  const auto start = Clock::now();
  while (static_cast<int64_t>(samples.size()) < options.min_windows || seconds_since(start) < options.seconds) {
    XLADDER_ASSIGN(std::vector<data::Batch> batches, bench.make_batches(result.steps_per_window));
    Sample sample;
    sample.probed_flops_before = probes.back();
    XLADDER_ASSIGN(const double seconds, bench.run(std::move(batches)));
    sample.seconds = seconds / static_cast<double>(result.steps_per_window);
    probes.push_back(probe_fma_peak(options.probe_threads).flops_per_second);
    sample.probed_flops_after = probes.back();
    samples.push_back(sample);
    result.steps += result.steps_per_window;
    if (progress) progress(std::min(1.0, seconds_since(start) / options.seconds));
  }
  result.windows = select_steady(std::move(samples));
  result.step_seconds = estimate_median(result.windows.kept_seconds());
  result.produce_seconds = bench.produce_seconds();
  result.peak_flops_probed = median(probes);
  if (is_cpu(client)) result.mfu = result.flops_per_second() / result.peak_flops_probed;
  result.loss_first = bench.losses().front();
  result.loss_last = bench.losses().back();
  return result;
}

}  // namespace xladder::measure
