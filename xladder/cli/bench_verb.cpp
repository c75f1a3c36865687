// bench: times the training step of a recipe.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/bench/step_bench.h"
#include "xladder/cli/bench_compare.h"
#include "xladder/cli/bench_input.h"
#include "xladder/cli/bench_serve.h"
#include "xladder/cli/heap.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/recipe_arguments.h"
#include "xladder/cli/run_environment.h"
#include "xladder/cli/run_report.h"
#include "xladder/cli/settle_steps.h"
#include "xladder/cli/verbs.h"
#include "xladder/device/host/host_facts.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/run/job/job.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;
using measure::StepBenchResult;

Json or_null(const std::optional<int64_t>& value) { return value ? Json(*value) : Json(); }

// Without a recipe and data there is none to expect.
Status default_to_synthetic(config::Settings& settings) {
  if (settings.origin("data.kind") != "default" || settings.origin("data.path") != "default") return {};
  return settings.set(*settings.table().find("data.kind"), std::string("synthetic"), "default of bench");
}

class BenchVerb : public Verb {
 public:
  std::string_view name() const override { return "bench"; }
  std::string_view summary() const override { return "time the training step"; }
  std::vector<Example> examples() const override {
    return {
        {"xladder bench --model vit_tiny_patch16_224 --global-batch-size 4", "synthetic images"},
        {"xladder bench recipes/fashion_mnist.toml --json", "a recipe; the last line is one JSON object"},
        {"xladder bench --global-batch-size 8,16 --precision 32-true,bf16-mixed", "all combinations, side by side"},
        {"xladder bench --compare a.toml b.toml", "two recipes in turn, with the ratio and its interval"},
        {"xladder bench pictures.toml --cache-at=all", "which stage is slow: reading, decoding, transfer, the step"},
        {"xladder bench --loader-only --data-path pictures/ --input-dtype u8", "the loader alone, without a device"}};
  }

  void add_arguments(CLI::App& app) override {
    recipe_.add_to(app);
    app.add_option("--seconds", options_.seconds, "measure about this long [10 seconds]")->group("measurement");
    app.add_option("--warmup", options_.warmup_steps, "steps before the measurement [3]")->group("measurement");
    app.add_option("--min-windows", options_.min_windows, "at least this many timed windows [10]")
        ->group("measurement");
    app.add_option("--window-seconds", options_.window_seconds,
                   "join steps into windows at least this long; 0: each step is a window [0]")
        ->group("measurement");
    cache_option_ = app.add_option("--cache-at", cache_at_,
                                   "what is ready before the clock starts: none, raw (files), processed (samples), "
                                   "host (batches) or device; all: each of them, and which stage is slow [none]")
                        ->expected(0, 1)
                        ->type_name("PLACE")
                        ->group("measurement");
    app.add_flag("--loader-only", loader_only_, "time the loader alone, without a device")->group("measurement");
    app.add_option("--compare", compare_, "two or more recipes, timed in turn")
        ->group("comparison")
        ->type_name("RECIPE");
    app.add_option("--rounds", comparison_.rounds, "rounds of a comparison [9]")->group("comparison");
    app.add_option("-o", comparison_.format, "form of a comparison: table, md, csv, json or jsonl [table]")
        ->group("comparison");
    app.add_flag("--serve", serve_, "answer requests for rounds on stdin (for the ladder)")->group("comparison");
    app.add_flag("--json", json_, "end with one JSON object on stdout");
  }

  Result<ExitCode> run(Context& context) override {
    if (!(options_.seconds > 0) || options_.warmup_steps < 0 || options_.min_windows < 1 ||
        !(options_.window_seconds >= 0))
      return fail(ErrorCode::kUsage,
                  "--seconds and --min-windows must be positive, --warmup and --window-seconds at least 0");
    const bool all_stages = cache_option_->count() > 0 && (cache_at_.empty() || cache_at_ == "all");
    if (!all_stages) {
      const auto place = std::ranges::find(measure::kCacheAtNames, cache_at_);
      if (place == std::end(measure::kCacheAtNames))
        return fail(ErrorCode::kUsage, "--cache-at is none, raw, processed, host, device or all; got {}", cache_at_);
      options_.cache_at = static_cast<measure::CacheAt>(place - std::begin(measure::kCacheAtNames));
    }
    XLADDER_ASSIGN(std::vector<RecipeArguments::Named> named, variants());
    for (auto& [name, variant] : named)
      if (recipe_.recipe().empty() && compare_.empty()) XLADDER_TRY(default_to_synthetic(variant));
    if (compare_.size() == 1)
      return fail(ErrorCode::kUsage, "--compare takes two recipes or more; got {}", compare_[0]);
    if (named.size() > 1) {
      if (all_stages || loader_only_)
        return fail(ErrorCode::kUsage, "--cache-at all and --loader-only measure one recipe; got {}", named.size());
      comparison_.round_seconds = options_.seconds / static_cast<double>(std::max<int64_t>(1, comparison_.rounds));
      if (json_) comparison_.format = "json";
      return compare_variants(context, named, comparison_);
    }
    config::Settings settings = std::move(named[0].settings);
    XLADDER_TRY(use_host_heap(context, settings.get_string("knobs.host_heap")));
    if (serve_) return serve_bench(context, std::move(settings));
    XLADDER_TRY(ladder::check_knobs(settings));
    if (loader_only_) return bench_loader(context, settings, {.seconds = options_.seconds, .json = json_});
    if (all_stages) return bench_stages(context, settings, {.seconds = options_.seconds, .json = json_});
    XLADDER_ASSIGN(train::TrainingJob job, train::prepare_training(settings));
    XLADDER_ASSIGN(job.train_source, train::source_that_keeps(job, measure::loader_keeps(options_.cache_at)));
    XLADDER_ASSIGN(const pjrt::Client client, open_device(context, device_request(settings)));
    XLADDER_TRY(settle_steps_per_execution(context, client, settings, job));
    const std::string model = settings.get_string("model.name");
    const int64_t parameters = nn::num_parameters(job.model->parameters());
    context.say("device   {}", device_text(client));
    for (const std::string& warning : ladder::knob_warnings(settings)) context.say("warning  {}", warning);
    context.say("model    {}, {} parameters, batch {}, {}", model, with_commas(parameters),
                job.settings.batch.global_batch_size, job.settings.step.optimizer.name);

    options_.probe_threads = device::host_facts().usable_cores;
    ProgressLine progress(context.err_stream, context.progress_options());
    XLADDER_ASSIGN(const StepBenchResult result, measure::bench_training_step(client, job, options_, [&](double part) {
                     progress.update(fmt::format("timing   {:.0f} %", 100 * part));
                   }));
    progress.finish();
    if (!json_ || !context.quiet) print_table(context, model, result);
    if (json_) context.print("{}", to_json(settings, client, job, parameters, result).dump());
    return ExitCode::kDone;
  }

 private:
  // On stdout where it is the result, on stderr where JSON is.
  void print_table(const Context& context, const std::string& model, const StepBenchResult& r) const {
    const auto row = [&](const std::string& name, const std::string& value) {
      if (json_) {
        context.say("{:<18} {}", name, value);
      } else {
        context.print("{:<18} {}", name, value);
      }
    };
    const auto& interval = r.step_seconds.interval;
    const auto batch = static_cast<double>(r.batch_size);
    row("model", fmt::format("{}, batch {}", model, r.batch_size));
    row("samples/s",
        fmt::format("{:.2f}  [{:.2f}, {:.2f}]", r.samples_per_second(), batch / interval.high, batch / interval.low));
    row("step", fmt::format("{:.2f} ms  [{:.2f}, {:.2f}]", 1e3 * r.step_seconds.median, 1e3 * interval.low,
                            1e3 * interval.high));
    row("model FLOPs", fmt::format("{:.3f} GFLOP a step, {:.1f} GFLOP/s",
                                   1e-9 * static_cast<double>(r.facts.flops_per_step), 1e-9 * r.flops_per_second()));
    const measure::Utilisation mfu = r.mfu();
    row("MFU", mfu.share ? fmt::format("{:.1f} % of {:.1f} GFLOP/s ({})", 100 * *mfu.share,
                                       1e-9 * r.peak.flops_per_second.value_or(0), mfu.by)
                         : mfu.by);
    row("compile", fmt::format("{:.2f} s{}, first loss after {:.2f} s", r.facts.compile_seconds,
                               r.facts.cache_hit ? " (from the cache)" : "", r.facts.first_step_seconds));
    if (r.facts.memory.temp)
      row("temporaries", fmt::format("{:.1f} MB", 1e-6 * static_cast<double>(*r.facts.memory.temp)));
    if (options_.cache_at >= measure::CacheAt::kHost) {
      row("data", fmt::format("{:.2f} ms a batch, made between the timed windows", 1e3 * r.produce_seconds));
    } else {
      row("data", fmt::format("{:.2f} ms a batch, {:.1f} % of the time waiting for one", 1e3 * r.produce_seconds,
                              100 * r.input_wait_fraction));
    }
    row("loss", fmt::format("{:.4f} -> {:.4f} in {} steps", r.loss_first, r.loss_last, r.steps));
    if (const std::string discarded = measure::describe_discarded(r.windows); !discarded.empty())
      row("windows", discarded);
  }

  Json to_json(const config::Settings& settings, const pjrt::Client& client, const train::TrainingJob& job,
               int64_t parameters, const StepBenchResult& r) const {
    const auto batch = static_cast<double>(r.batch_size);
    const auto& interval = r.step_seconds.interval;
    const measure::Utilisation mfu = r.mfu();
    return {{"schema", 1},
            {"model", settings.get_string("model.name")},
            {"parameters", parameters},
            {"global_batch_size", r.batch_size},
            {"optimizer", job.settings.step.optimizer.name},
            {"precision", settings.get_string("knobs.precision")},
            {"device", client.platform_name()},
            {"plugin", client.plugin().path},
            {"pjrt_minor", client.plugin().api_minor},
            {"samples_per_sec", r.samples_per_second()},
            {"samples_per_sec_low", batch / interval.high},
            {"samples_per_sec_high", batch / interval.low},
            {"step_ms", 1e3 * r.step_seconds.median},
            {"steps", r.steps},
            {"steps_per_window", r.steps_per_window},
            {"windows", r.windows.samples.size()},
            {"windows_discarded", r.windows.kept_all ? 0 : r.windows.num_discarded},
            {"compile_s", r.facts.compile_seconds},
            {"cache_hit", r.facts.cache_hit},
            {"first_step_s", r.facts.first_step_seconds},
            {"steps_per_execution", r.facts.steps_per_execution},
            {"cache_at", name_of(options_.cache_at)},
            {"input_wait", r.input_wait_fraction},
            {"program_digest", r.facts.program_digest},
            {"produce_ms", 1e3 * r.produce_seconds},
            {"flops_per_step", r.facts.flops_per_step},
            {"mfu", mfu.share ? Json(*mfu.share) : Json()},
            {"mfu_denominator", mfu.by},
            {"peak_flops", r.peak.flops_per_second ? Json(*r.peak.flops_per_second) : Json()},
            {"peak_flops_probed", r.probed_flops},
            {"loss_first", r.loss_first},
            {"loss_last", r.loss_last},
            {"temp_bytes", or_null(r.facts.memory.temp)},
            {"argument_bytes", or_null(r.facts.memory.argument)},
            {"peak_bytes", or_null(r.facts.memory.peak)}};
  }

  // What is to be timed side by side; one nameless entry for a plain measurement.
  Result<std::vector<RecipeArguments::Named>> variants() const {
    if (compare_.empty()) return recipe_.resolve_product();
    std::vector<RecipeArguments::Named> out;
    for (const std::string& path : compare_) {
      XLADDER_ASSIGN(config::Settings settings, recipe_.resolve_over(path));
      out.push_back({path, std::move(settings)});
    }
    return out;
  }

  RecipeArguments recipe_{config::recipe_options()};
  measure::StepBenchOptions options_;
  std::string cache_at_ = "none";
  CLI::Option* cache_option_ = nullptr;
  bool loader_only_ = false;
  std::vector<std::string> compare_;
  ComparisonOptions comparison_;
  bool serve_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_bench_verb() { return std::make_unique<BenchVerb>(); }

}  // namespace xladder::cli
