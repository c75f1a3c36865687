#include "xladder/bench/training_bench.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <mutex>

#include "xladder/base/clock.h"
#include "xladder/base/hash.h"
#include "xladder/base/statistics/statistics.h"
#include "xladder/data/loading/prefetcher.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/program/analysis/flops.h"
#include "xladder/run/train/batch_tensors.h"
#include "xladder/run/train/programs.h"
#include "xladder/run/train/step_loop.h"

namespace xladder::bench {

// Notes what each batch cost to make. (A part of TrainingBench::Impl, so not in a namespace of this file alone.)
class BenchSource : public data::BatchSource {
 public:
  explicit BenchSource(std::shared_ptr<const data::BatchSource> source) : source_(std::move(source)) {}

  const data::DatasetInfo& info() const override { return source_->info(); }
  int64_t batch_size() const override { return source_->batch_size(); }
  std::optional<int64_t> num_batches() const override { return source_->num_batches(); }
  std::optional<int64_t> batches_per_epoch() const override { return source_->batches_per_epoch(); }
  data::DataPosition position(int64_t step) const override { return source_->position(step); }
  Result<int64_t> step_at(data::DataPosition position) const override { return source_->step_at(position); }

  std::vector<data::SampleTensor> tensors() const override { return source_->tensors(); }
  std::optional<std::string> tensor_for(std::string_view input) const override { return source_->tensor_for(input); }
  Status check(std::span<const data::SampleTensor> wanted) const override { return source_->check(wanted); }

  Result<bool> fill(int64_t step, data::BatchWriter& out) const override {
    const auto start = Clock::now();
    Result<bool> filled = source_->fill(step, out);
    const std::lock_guard lock(mutex_);
    produce_seconds_.push_back(seconds_since(start));
    return filled;
  }

  double produce_seconds() const {
    const std::lock_guard lock(mutex_);
    return statistics::median(produce_seconds_);
  }

 private:
  std::shared_ptr<const data::BatchSource> source_;
  mutable std::mutex mutex_;
  mutable std::vector<double> produce_seconds_;
};

namespace {

// What a step has to compute, however the knobs arrange it: products grow with the batch.
int64_t model_flops(const run::TrainingJob& job) {
  program::StepOptions options;
  options.optimizer = job.settings.step.optimizer;
  options.fine_tuning = job.settings.step.fine_tuning;
  const run::BatchPlan& batch = job.settings.batch;
  return analysis::flops(*job.model->training_step(job.settings, options, {}).graph) *
         (batch.global_batch_size / batch.per_device_batch_size);
}

// Three copies of a large model's state would fill the host.
void keep_only(std::string_view kind, run::HostState& state) {
  for (size_t i = 0; i < state.layout.size(); ++i)
    if (state.layout[i].kind != kind) state.tensors[i] = HostTensor();
}

// Prepared batches fill memory: more of them are made in between, off the clock.
constexpr int64_t kMostPreparedBytes = int64_t{512} << 20;

}  // namespace

std::string_view name_of(CacheAt place) { return kCacheAtNames[static_cast<size_t>(place)]; }

data::Keep loader_keeps(CacheAt place) {
  if (place == CacheAt::kRaw) return data::Keep::kStored;
  return place == CacheAt::kProcessed ? data::Keep::kMade : data::Keep::kNothing;
}

struct TrainingBench::Impl {
  Impl(const pjrt::Client& client_in, run::TrainingJob job_in) : client(client_in), job(std::move(job_in)) {}

  const pjrt::Client& client;
  run::TrainingJob job;
  CacheAt cache_at = CacheAt::kNone;
  BenchFacts facts;
  program::Program program;
  std::optional<compile::Compiled> compiled;
  std::shared_ptr<BenchSource> source;
  std::optional<run::StepRunner> runner;
  std::unique_ptr<data::Prefetcher> batches;
  std::optional<run::StepLoop> loop;
  std::deque<data::Feed> prepared;              // for CacheAt::kHost
  std::optional<run::DeviceBatches> on_device;  // for CacheAt::kDevice
  std::vector<float> losses;

  Status compile() {
    XLADDER_TRY(run::check_alone(job.settings.processes));
    const pjrt::CompileOptions compile_options = run::compile_options(job.settings, client.profile());
    facts.options_digest = xxh3_128_hex(pjrt::serialize(compile_options));
    while (!compiled) {
      facts.steps_per_execution = job.settings.steps_per_execution.value_or(1);
      program = run::training_program(*job.model, job.settings, client.profile(), facts.steps_per_execution);
      program.graph.reset();
      auto done = run::compile_program(client, program, compile_options, job.cache);
      if (done) {
        compiled = *std::move(done);
        break;
      }
      const auto fewer = run::fewer_steps(client.profile(), done.error(), facts.steps_per_execution);
      if (!fewer) return tl::unexpected(done.error());
      facts.notice = fewer->notice;
      job.settings.steps_per_execution = fewer->steps;
    }
    facts.is_unrolled = program.is_unrolled;
    facts.program_digest = xxh3_128_hex(program.stablehlo);
    facts.compile_seconds = compiled->compile_seconds;
    facts.cache_hit = compiled->cache_hit;
    facts.memory = compiled->executable.program().memory_stats();
    return {};
  }

  Result<std::unique_ptr<data::Prefetcher>> open_batches(std::shared_ptr<const data::BatchSource> from) const {
    XLADDER_ASSIGN(const data::BatchForm form, run::batch_form(program, *from));
    return data::Prefetcher::create(std::move(from),
                                    {.workers = cache_at >= CacheAt::kHost ? 0 : job.settings.data.workers,
                                     .queue_batches = job.settings.data.prefetch,
                                     .form = form,
                                     .steps_at = [steps = facts.steps_per_execution](int64_t) { return steps; }});
  }

  Result<run::StepRunner> make_runner(uint64_t seed) const {
    XLADDER_ASSIGN(run::TrainState state, run::TrainState::initial(client, program.state,
                                                                   run::initial_value_of(job.model->initial_values(),
                                                                                         seed, job.pretrained.get()),
                                                                   program.devices));
    run::StepRunner made(client, std::move(state), seed, 0);
    made.add(compiled->executable, program);
    return made;
  }

  Status open() {
    XLADDER_ASSIGN(run::StepRunner made, make_runner(job.settings.seed));
    runner.emplace(std::move(made));
    return {};
  }

  Status open_input(CacheAt place, std::shared_ptr<const data::BatchSource> from) {
    loop.reset();
    batches.reset();
    prepared.clear();
    on_device.reset();
    cache_at = place;
    source = std::make_shared<BenchSource>(std::move(from));
    XLADDER_ASSIGN(batches, open_batches(source));
    loop.emplace(*runner, *batches, job.plan.schedule, job.settings.in_flight);
    if (job.settings.retrace) loop->before_execution = run::retrace_of(job, client);
    if (place != CacheAt::kDevice) return {};
    XLADDER_ASSIGN(data::Feed first, next_feed());
    XLADDER_ASSIGN(on_device, runner->upload(std::move(first)));
    return {};
  }

  Result<data::Feed> next_feed() {
    XLADDER_ASSIGN(std::optional<data::Feed> feed, batches->next());
    if (!feed) return fail(ErrorCode::kFailed, "the data ended; measure for fewer seconds, or with smaller batches");
    return *std::move(feed);
  }

  Status start_execution() {
    if (on_device) return loop->start(*on_device);
    if (prepared.empty()) return loop->start();
    data::Feed feed = std::move(prepared.front());
    prepared.pop_front();
    return loop->start(std::move(feed));
  }

  // Executions whose batches fit into memory.
  int64_t most_prepared() const {
    int64_t bytes = 0;  // of an execution
    for (const size_t place : program.places(program::InputRole::kBatch))
      bytes += program.devices * program.inputs[place].type.num_bytes();
    return std::max<int64_t>(1, kMostPreparedBytes / std::max<int64_t>(1, bytes));
  }

  Status prepare(int64_t executions) {
    for (int64_t i = 0; i < executions; ++i) {
      XLADDER_ASSIGN(data::Feed feed, next_feed());
      prepared.push_back(std::move(feed));
    }
    return {};
  }

  Status finish() {
    XLADDER_ASSIGN(const std::vector<run::FinishedStep> steps, loop->finish_oldest());
    for (const run::FinishedStep& step : steps) {
      if (!std::isfinite(step.loss))
        return fail(ErrorCode::kFailed, "the loss is not finite at step {}; lower optim.lr and measure again",
                    step.step);
      losses.push_back(step.loss);
    }
    return {};
  }

  // Until `enough(executions started, seconds)`.
  template <class Enough>
  Result<StepTiming> run_until(const Enough& enough) {
    const double wait_before = loop->input_wait_seconds();
    const double host_before = loop->host_seconds();
    const int64_t first = loop->steps();
    const auto start = Clock::now();
    for (int64_t executions = 0; executions == 0 || !enough(executions, seconds_since(start)); ++executions) {
      XLADDER_TRY(start_execution());
      while (loop->has_surplus()) XLADDER_TRY(finish());
    }
    while (loop->has_pending()) XLADDER_TRY(finish());
    StepTiming timing;
    timing.seconds = seconds_since(start);
    timing.steps = loop->steps() - first;
    timing.samples = timing.steps * job.settings.batch.global_batch_size;
    timing.input_wait_seconds = loop->input_wait_seconds() - wait_before;
    timing.host_seconds = loop->host_seconds() - host_before;
    return timing;
  }
};

TrainingBench::TrainingBench(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TrainingBench::~TrainingBench() = default;

Result<std::unique_ptr<TrainingBench>> TrainingBench::create(const pjrt::Client& client, run::TrainingJob job,
                                                             CacheAt cache_at) {
  auto impl = std::make_unique<Impl>(client, std::move(job));
  impl->facts.flops_per_step = model_flops(impl->job);
  const auto beginning = Clock::now();
  XLADDER_TRY(impl->compile());
  XLADDER_TRY(impl->open());
  XLADDER_TRY(impl->open_input(cache_at, impl->job.train_source));
  std::unique_ptr<TrainingBench> bench(new TrainingBench(std::move(impl)));
  XLADDER_TRY(bench->run(1));
  bench->impl_->facts.first_step_seconds = seconds_since(beginning);
  return bench;
}

const BenchFacts& TrainingBench::facts() const { return impl_->facts; }
const std::vector<float>& TrainingBench::losses() const { return impl_->losses; }
double TrainingBench::produce_seconds() const { return impl_->source->produce_seconds(); }

Status TrainingBench::switch_to(CacheAt cache_at, std::shared_ptr<const data::BatchSource> source) {
  return impl_->open_input(cache_at, std::move(source));
}

data::PrefetchStats TrainingBench::loader() const { return impl_->batches->stats(); }

Result<StepTiming> TrainingBench::run(int64_t executions) {
  if (impl_->cache_at == CacheAt::kHost) XLADDER_TRY(impl_->prepare(executions));
  return impl_->run_until([executions](int64_t started, double) { return started >= executions; });
}

Result<StepTiming> TrainingBench::run_for(double seconds) {
  if (impl_->cache_at != CacheAt::kHost)
    return impl_->run_until([seconds](int64_t, double passed) { return passed >= seconds; });
  StepTiming sum;
  double of_one = seconds;  // an execution, as far as is known
  while (sum.seconds < seconds) {
    const auto wanted = static_cast<int64_t>((seconds - sum.seconds) / of_one) + 1;
    XLADDER_ASSIGN(const StepTiming timing, run(std::min(wanted, impl_->most_prepared())));
    sum.steps += timing.steps;
    sum.samples += timing.samples;
    sum.seconds += timing.seconds;
    sum.input_wait_seconds += timing.input_wait_seconds;
    sum.host_seconds += timing.host_seconds;
    of_one = sum.seconds / static_cast<double>(sum.steps) * static_cast<double>(impl_->facts.steps_per_execution);
  }
  return sum;
}

Result<std::vector<float>> TrainingBench::train(const run::TrainingJob& job, int64_t steps) const {
  XLADDER_ASSIGN(run::StepRunner runner, impl_->make_runner(job.settings.seed));
  XLADDER_ASSIGN(const std::unique_ptr<data::Prefetcher> batches, impl_->open_batches(job.train_source));
  run::StepLoop loop(runner, *batches, job.plan.schedule, job.settings.in_flight);
  std::vector<float> losses;
  const auto finish = [&]() -> Status {
    XLADDER_ASSIGN(const std::vector<run::FinishedStep> finished, loop.finish_oldest());
    for (const run::FinishedStep& step : finished) losses.push_back(step.loss);
    return {};
  };
  while (loop.steps() < steps) {
    XLADDER_TRY(loop.start());
    while (loop.has_surplus()) XLADDER_TRY(finish());
  }
  while (loop.has_pending()) XLADDER_TRY(finish());
  losses.resize(static_cast<size_t>(steps));
  return losses;
}

Result<BenchStates> TrainingBench::states(const run::TrainingJob& job, int64_t steps) const {
  XLADDER_ASSIGN(run::StepRunner runner, impl_->make_runner(job.settings.seed));
  XLADDER_ASSIGN(const std::unique_ptr<data::Prefetcher> batches, impl_->open_batches(job.train_source));
  run::StepLoop loop(runner, *batches, job.plan.schedule, 0);
  BenchStates out;
  XLADDER_ASSIGN(out.start, runner.state().download());
  keep_only("param", out.start);
  while (loop.steps() < steps) {
    const bool is_last = loop.steps() + impl_->facts.steps_per_execution >= steps;
    if (is_last) {
      XLADDER_ASSIGN(out.before, runner.state().download());
      keep_only("exp_avg_sq", out.before);
    }
    XLADDER_TRY(loop.start());
    while (loop.has_pending()) {
      XLADDER_TRY(loop.finish_oldest());
    }
  }
  out.steps = loop.steps();
  XLADDER_ASSIGN(out.after, runner.state().download());
  return out;
}

}  // namespace xladder::bench
