// bench: times the training step of a recipe, its input alone, or several recipes side by side.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>

#include "xladder/base/temporary_folder.h"
#include "xladder/bench/bench_report.h"
#include "xladder/bench/steps_per_execution.h"
#include "xladder/cli/heap.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/recipe_arguments.h"
#include "xladder/cli/run_report.h"
#include "xladder/cli/verbs.h"
#include "xladder/device/host/host_facts.h"
#include "xladder/ladder/climb/side_by_side.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/workload/bench_variant.h"
#include "xladder/ladder/workload/recipe_workload.h"
#include "xladder/ladder/workload/serve.h"
#include "xladder/report/side_by_side.h"
#include "xladder/run/folder/environment.h"
#include "xladder/run/job/exported_model.h"
#include "xladder/run/job/job.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::cli {
namespace {

namespace fs = std::filesystem;
using Named = std::vector<config::NamedSettings>;

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
    app.add_option("--rounds", rounds_, "rounds of a comparison [9]")->group("comparison");
    app.add_option("-o", form_, "form of a comparison: table, md, csv, json or jsonl [table]")->group("comparison");
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
      const auto place = std::ranges::find(bench::kCacheAtNames, cache_at_);
      if (place == std::end(bench::kCacheAtNames))
        return fail(ErrorCode::kUsage, "--cache-at is none, raw, processed, host, device or all; got {}", cache_at_);
      options_.cache_at = static_cast<bench::CacheAt>(place - std::begin(bench::kCacheAtNames));
    }
    XLADDER_ASSIGN(Named named, variants());
    for (auto& [name, variant] : named)
      if (recipe_.recipe().empty() && compare_.empty()) XLADDER_TRY(default_to_synthetic(variant));
    if (compare_.size() == 1)
      return fail(ErrorCode::kUsage, "--compare takes two recipes or more; got {}", compare_[0]);
    if (named.size() > 1) {
      for (auto& [name, variant] : named) XLADDER_TRY(run::settle_batch_sizes(variant));
      if (all_stages || loader_only_)
        return fail(ErrorCode::kUsage, "--cache-at all and --loader-only measure one recipe; got {}", named.size());
      return compare(context, named);
    }
    config::Settings settings = std::move(named[0].settings);
    XLADDER_TRY(use_host_heap(context, settings.get<run::HostHeap>("knobs.host_heap")));
    if (serve_) return serve(context, std::move(settings));
    XLADDER_TRY(ladder::check_knobs(settings));
    if (loader_only_) return time_loader(context, settings);
    return all_stages ? time_stages(context, settings) : time_step(context, settings);
  }

 private:
  // What is to be timed side by side; one nameless entry for a plain measurement.
  Result<Named> variants() const {
    if (compare_.empty()) return recipe_.resolve_product();
    Named out;
    for (const std::string& path : compare_) {
      XLADDER_ASSIGN(config::Settings settings, recipe_.resolve_over(path));
      out.push_back({path, std::move(settings)});
    }
    return out;
  }

  Result<ExitCode> time_step(const Context& context, config::Settings& settings) {
    XLADDER_ASSIGN(run::TrainingJob job, run::prepare_training(settings));
    XLADDER_ASSIGN(job.train_source, run::source_that_keeps(job, bench::loader_keeps(options_.cache_at)));
    XLADDER_ASSIGN(const pjrt::Client client, open_device(context, device_request(settings)));
    XLADDER_TRY(settle_steps(context, client, settings, job));
    const std::string model = job.model->name();
    context.say("device   {}", run::device_text(client));
    for (const std::string& warning : ladder::knob_warnings(settings)) context.say("warning  {}", warning);
    context.say("model    {}, {} parameters, batch {}, {}", model, with_commas(run::num_parameters(*job.model)),
                job.settings.batch.global_batch_size, job.model->optimizer(job.settings.step));
    options_.probe_threads = device::host_facts().usable_cores;
    if (const auto cache = compile_cache_options(context)) options_.known_peaks = cache->folder / "machine";
    ProgressLine progress(context.err_stream, context.progress_options());
    XLADDER_ASSIGN(const bench::StepBenchResult result,
                   bench::bench_training_step(client, job, options_, timing(progress)));
    progress.finish();
    print(context, bench::rows_of(result, model, options_.cache_at));
    if (json_) context.print("{}", bench::json_of(result, settings, job, client, options_.cache_at));
    return ExitCode::kDone;
  }

  Result<ExitCode> time_loader(const Context& context, config::Settings& settings) const {
    XLADDER_ASSIGN(const run::TrainingJob job, run::prepare_training(settings));
    const data::DatasetInfo& info = job.train_source->info();
    for (const std::string& note : job.notes) context.say("note     {}", note);
    context.say("data     {}, {} samples, to {} x {} x {} as {}", info.name, with_commas(info.num_samples),
                info.channels, info.height, info.width, settings.get_string("knobs.input_dtype"));
    ProgressLine progress(context.err_stream, context.progress_options());
    XLADDER_ASSIGN(const bench::LoaderBenchResult result, bench::bench_loader(job, options_.seconds, timing(progress)));
    progress.finish();
    say_skipped(context, result.loader.load);
    print(context, bench::rows_of(result, job));
    if (json_) context.print("{}", bench::json_of(result, settings, job));
    return ExitCode::kDone;
  }

  Result<ExitCode> time_stages(const Context& context, config::Settings& settings) const {
    XLADDER_ASSIGN(run::TrainingJob job, run::prepare_training(settings));
    XLADDER_ASSIGN(const pjrt::Client client, open_device(context, device_request(settings)));
    XLADDER_TRY(settle_steps(context, client, settings, job));
    context.say("device   {}", run::device_text(client));
    context.say("model    {}, batch {}, {} loader workers", job.model->name(), job.settings.batch.global_batch_size,
                job.settings.data.workers);
    XLADDER_ASSIGN(const std::vector<bench::StageInput> inputs, bench::stage_inputs(job));
    bench::StageBenchOptions options;
    options.round_seconds = options_.seconds / static_cast<double>(options.rounds);
    ProgressLine progress(context.err_stream, context.progress_options());
    XLADDER_ASSIGN(const auto bench, bench::TrainingBench::create(client, job, bench::CacheAt::kNone));
    XLADDER_ASSIGN(const bench::StageBenchResult result,
                   bench::bench_stages(*bench, inputs, options, timing(progress)));
    progress.finish();
    say_skipped(context, result.loader.load);
    print(context, bench::rows_of(result));
    if (json_) context.print("{}", bench::json_of(result, job, client));
    return ExitCode::kDone;
  }

  Result<ExitCode> compare(const Context& context, const Named& named) const {
    const auto form = std::ranges::find(report::kSideBySideFormNames, json_ ? "json" : form_);
    if (form == std::end(report::kSideBySideFormNames))
      return fail(ErrorCode::kUsage, "-o is table, md, csv, json or jsonl; got {}", form_);
    XLADDER_ASSIGN(const TemporaryFolder folder, TemporaryFolder::create("xladder-bench"));  // of the variants' recipes
    std::vector<ladder::Variant> variants;
    std::vector<config::Settings> settings;
    for (const config::NamedSettings& one : named) {
      variants.push_back({one.name});
      settings.push_back(one.settings);
    }
    const std::unique_ptr<ladder::Workload> workload = ladder::make_recipes_workload(
        std::move(settings), {.folder = folder.path(), .program = {context.executable.string(), "bench", "--serve"}});
    ProgressLine progress(context.err_stream, context.progress_options());
    ladder::SideBySideOptions options;
    options.rounds = rounds_;
    options.round_seconds = options_.seconds / static_cast<double>(std::max<int64_t>(1, rounds_));
    options.on_start = [&](int64_t started, int64_t count, const std::string& name) {
      progress.update(fmt::format("compile  {}/{}  {}", started + 1, count, name));
    };
    options.on_round = [&](int64_t done, int64_t count) {
      progress.update(fmt::format("round    {}/{}", done, count));
    };
    XLADDER_ASSIGN(const std::vector<ladder::SideBySideRow> rows,
                   ladder::compare_side_by_side(*workload, variants, options));
    progress.finish();
    for (const ladder::SideBySideRow& row : rows)
      if (!row.warning.empty()) context.say("{} {}: {}", context.err.yellow("warning:"), row.name, row.warning);
    const auto index = form - std::begin(report::kSideBySideFormNames);
    Context::write(context.out_stream,
                   report::side_by_side_text(rows, rounds_, static_cast<report::SideBySideForm>(index)));
    return ExitCode::kDone;
  }

  // The child's side of a comparison or a ladder (ladder/workload/protocol.h), on stdin and stdout.
  static Result<ExitCode> serve(const Context& context, config::Settings settings) {
    ladder::BenchVariantOptions options;
    options.open_device = [&](const config::Settings& resolved) {
      return open_device(context, device_request(resolved));
    };
    options.cache = [&] { return compile_cache_options(context); };
    options.describe = [&](const pjrt::Client& client, ladder::VariantFacts& facts) {
      facts.device = run::device_text(client);
      facts.environment_json = environment_json(context, client);
    };
    options.say = [&](const std::string& sentence) { context.say("{}", sentence); };
    const Status done = ladder::serve([&] { return ladder::make_bench_variant(std::move(settings), options); },
                                      {.read_line = []() -> std::optional<std::string> {
                                         std::string line;
                                         if (!std::getline(std::cin, line)) return std::nullopt;
                                         return line;
                                       },
                                       .write_line =
                                           [&](const std::string& line) {
                                             context.print("{}", line);
                                             std::fflush(context.out_stream);
                                           }});
    return done ? ExitCode::kDone : exit_code_of(done.error().code);  // it was told on stdout
  }

  static std::function<void(double)> timing(ProgressLine& progress) {
    return [&progress](double part) { progress.update(fmt::format("timing   {:.0f} %", 100 * part)); };
  }

  // On stdout where they are the result, on stderr where JSON is.
  void print(const Context& context, const bench::BenchRows& rows) const {
    for (const auto& [name, value] : rows) {
      if (json_) {
        context.say("{:<18} {}", name, value);
      } else {
        context.print("{:<18} {}", name, value);
      }
    }
  }

  static void say_skipped(const Context& context, const data::LoadReport& load) {
    if (load.skipped > 0)
      context.say("{} {} broken samples were skipped; the first: {}", context.err.yellow("warning:"), load.skipped,
                  load.problems.front());
  }

  RecipeArguments recipe_{run::recipe_options()};
  bench::StepBenchOptions options_{.cache_at = bench::CacheAt::kNone};
  std::string cache_at_ = "none", form_ = "table";
  CLI::Option* cache_option_ = nullptr;
  bool loader_only_ = false;
  std::vector<std::string> compare_;
  int64_t rounds_ = 9;
  bool serve_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_bench_verb() { return std::make_unique<BenchVerb>(); }

}  // namespace xladder::cli
