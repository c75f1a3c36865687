#include "xladder/ladder/workload/bench_variant.h"

#include <utility>
#include <vector>

#include "xladder/bench/device_peak.h"
#include "xladder/bench/steps_per_execution.h"
#include "xladder/bench/training_bench.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/workload/state_sketch.h"
#include "xladder/run/job/job.h"

namespace xladder::ladder {
namespace {

class BenchVariant : public RunningVariant {
 public:
  BenchVariant(config::Settings settings, std::string command)
      : settings_(std::move(settings)), command_(std::move(command)) {}

  Status start(const BenchVariantOptions& options) {
    XLADDER_TRY(check_knobs(settings_));
    config::Settings resolved = settings_;
    XLADDER_ASSIGN(run::TrainingJob job, run::prepare_training(resolved));
    if (options.change_job) XLADDER_TRY(options.change_job(resolved, job));
    XLADDER_ASSIGN(client_, options.open_device(resolved));
    if (options.cache) job.cache = options.cache();
    XLADDER_ASSIGN(const std::optional<bench::ChosenSteps> chosen,
                   bench::settle_steps_per_execution(*client_, resolved, job));
    if (chosen && options.say) options.say("steps    " + bench::text_of(*chosen));
    facts_.global_batch_size = job.settings.batch.global_batch_size;
    facts_.parameters = run::num_parameters(*job.model);
    facts_.warnings = knob_warnings(resolved);
    const analysis::Peak peak = bench::device_peak(*client_, bench::product_type(job.settings.step));
    facts_.peak_flops = peak.flops_per_second;
    facts_.peak_flops_source = peak.by;
    job_ = job;
    XLADDER_ASSIGN(bench_, bench::TrainingBench::create(*client_, std::move(job), bench::CacheAt::kNone));
    const bench::BenchFacts& bench = bench_->facts();
    facts_.steps_per_execution = bench.steps_per_execution;
    if (!bench.notice.empty()) facts_.warnings.push_back(bench.notice);
    facts_.compile_seconds = bench.compile_seconds;
    facts_.first_step_seconds = bench.first_step_seconds;
    facts_.cache_hit = bench.cache_hit;
    facts_.flops_per_sample = bench.flops_per_step / facts_.global_batch_size;
    facts_.temp_bytes = bench.memory.temp;
    facts_.argument_bytes = bench.memory.argument;
    facts_.program_digest = bench.program_digest;
    facts_.shows_updates = true;
    if (options.describe) options.describe(*client_, facts_);
    return {};
  }

  const VariantFacts& facts() const override { return facts_; }
  std::string command() const override { return command_; }

  Result<Round> round(double seconds) override {
    XLADDER_ASSIGN(const bench::StepTiming timing, bench_->run_for(seconds));
    return Round{timing};
  }

  Result<LossRun> train(int64_t steps, uint64_t seed) override {
    XLADDER_ASSIGN(const run::TrainingJob job, run::with_seed(job_, seed));
    XLADDER_ASSIGN(const std::vector<float> losses, bench_->train(job, steps));
    return LossRun::of(std::vector<double>(losses.begin(), losses.end()), facts_.global_batch_size);
  }

  Result<UpdateSketch> updates(int64_t steps, uint64_t seed) override {
    XLADDER_ASSIGN(const run::TrainingJob job, run::with_seed(job_, seed));
    XLADDER_ASSIGN(const bench::BenchStates states, bench_->states(job, steps));
    return sketch_of_run(states, settings_, client_->platform_name());
  }

 private:
  config::Settings settings_;
  std::string command_;
  std::optional<pjrt::Client> client_;
  VariantFacts facts_;
  run::TrainingJob job_;
  std::unique_ptr<bench::TrainingBench> bench_;
};

}  // namespace

Result<std::unique_ptr<RunningVariant>> make_bench_variant(config::Settings settings,
                                                           const BenchVariantOptions& options) {
  auto variant = std::make_unique<BenchVariant>(std::move(settings), options.command);
  XLADDER_TRY(variant->start(options));
  return variant;
}

}  // namespace xladder::ladder
