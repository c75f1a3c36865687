// train: trains the model of a recipe and tells how well it does.
#include <CLI/CLI.hpp>
#include <memory>

#include "xladder/base/hash.h"
#include "xladder/base/version.h"
#include "xladder/bench/steps_per_execution.h"
#include "xladder/cli/heap.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/recipe_arguments.h"
#include "xladder/cli/run_report.h"
#include "xladder/cli/stop_signals.h"
#include "xladder/cli/verbs.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/report/training.h"
#include "xladder/run/folder/environment.h"
#include "xladder/run/folder/new_folder.h"
#include "xladder/run/job/job.h"
#include "xladder/run/job/run_files.h"
#include "xladder/run/recipe/recipe_options.h"
#include "xladder/run/train/summary.h"
#include "xladder/run/train/trainer.h"

namespace xladder::cli {
namespace {

namespace fs = std::filesystem;

class TrainVerb : public Verb {
 public:
  std::string_view name() const override { return "train"; }
  std::string_view summary() const override { return "train a model as a recipe says, or go on with a run"; }
  std::vector<Example> examples() const override {
    return {{"xladder train recipes/fashion_mnist.toml", "the result goes to a new folder below runs/"},
            {"xladder train recipes/fashion_mnist.toml --lr 5e-4 --set data.shift=3", "with other values"},
            {"xladder train recipes/fashion_mnist.toml --dry-run", "only show what would run"},
            {"xladder train --resume=runs/fashion_mnist-20260131-120000", "go on with a run that was stopped"}};
  }

  void add_arguments(CLI::App& app) override {
    recipe_.add_to(app);
    resume_option_ = app.add_option("--resume", resume_, "go on with this run; without a folder, the recipe's newest")
                         ->expected(0, 1)
                         ->type_name("RUN");
    app.add_flag("--dry-run", dry_run_, "check and show everything, but compile and write nothing");
    app.add_flag("--json", json_, "print the result as JSON");
  }

  Result<ExitCode> run(Context& context) override {
    const bool resuming = resume_option_->count() > 0;
    if (!resuming && recipe_.recipe().empty() && context.arguments.size() < 2)
      return fail(ErrorCode::kUsage, "train needs a recipe; for example: xladder train recipes/fashion_mnist.toml");
    if (fs::path(resume_).extension() == ".toml")
      return fail(ErrorCode::kUsage,
                  "--resume takes the folder of a run, not the recipe {}; write `xladder train {} --resume`", resume_,
                  resume_);
    return resuming ? resume(context) : start(context);
  }

 private:
  std::string stem() const { return recipe_.recipe().empty() ? "run" : fs::path(recipe_.recipe()).stem().string(); }

  Result<ExitCode> start(Context& context) {
    XLADDER_ASSIGN(config::Settings settings, recipe_.resolve());
    XLADDER_TRY(ladder::check_knobs(settings));
    XLADDER_TRY(use_host_heap(context, settings.get<run::HostHeap>("knobs.host_heap")));
    const StopSignals signals;
    XLADDER_ASSIGN(run::TrainingJob job, run::prepare_training(settings));
    const std::string output = settings.is_set("train.output") ? settings.get_string("train.output") : "";
    XLADDER_ASSIGN(const pjrt::Client client, open_device(context, device_request(settings)));
    XLADDER_TRY(settle_knobs(context, settings, client, job));
    if (dry_run_) {
      announce(context, client, job, output.empty() ? run::new_run_folder(stem()) : fs::path(output));
      return dry_run(context, client, std::move(job), settings);
    }
    XLADDER_ASSIGN(job.folder, output.empty() ? run::take_run_folder(stem(), run::RunFolder::create)
                                              : run::RunFolder::create(output));
    announce(context, client, job, job.folder->path());
    const Status written = run::write_run_files(*job.folder, job, settings, environment_json(context, client));
    if (!written) {
      job.folder->discard();
      return tl::unexpected(written.error());
    }
    return train_job(context, client, std::move(job), signals);
  }

  Result<fs::path> folder_to_resume() const {
    if (!resume_.empty()) return fs::path(resume_);
    XLADDER_ASSIGN(const config::Settings settings, recipe_.resolve());
    if (settings.is_set("train.output")) return fs::path(settings.get_string("train.output"));
    if (const fs::path newest = run::newest_run_folder(stem()); !newest.empty()) return newest;
    return fail(ErrorCode::kUsage, "there is no run of {} below {}/ to go on with; name its folder: --resume=FOLDER",
                stem(), run::kRunsFolder);
  }

  Result<ExitCode> resume(Context& context) {
    XLADDER_ASSIGN(const fs::path path, folder_to_resume());
    XLADDER_ASSIGN(run::RunFolder folder, run::RunFolder::open(path));
    const std::string own_recipe = folder.config().string();
    XLADDER_ASSIGN(const config::Settings before, config::resolve(run::recipe_options(), {.recipe = own_recipe}));
    XLADDER_ASSIGN(config::Settings settings,
                   recipe_.resolve_over(recipe_.recipe().empty() ? own_recipe : recipe_.recipe()));
    XLADDER_TRY(bench::keep_settled_steps(before, settings));
    XLADDER_TRY(ladder::check_knobs(settings));
    XLADDER_TRY(use_host_heap(context, settings.get<run::HostHeap>("knobs.host_heap")));
    const StopSignals signals;
    XLADDER_TRY(folder.lock());
    std::vector<std::string> warnings;
    Result<run::Resumed> prepared = run::prepare_resumed(folder, before, settings, warnings);
    for (const std::string& warning : warnings) warn(context, warning);
    XLADDER_ASSIGN(run::Resumed resumed, std::move(prepared));
    run::TrainingJob& job = resumed.job;

    XLADDER_ASSIGN(const pjrt::Client client, open_device(context, device_request(settings)));
    XLADDER_TRY(settle_knobs(context, settings, client, job));
    announce(context, client, job, path);
    if (job.resume) context.say("resume   from step {} of {}", job.resume->info.step, job.plan.total_steps);
    if (dry_run_) return dry_run(context, client, std::move(job), settings);
    XLADDER_TRY(run::write_resumed(folder, resumed, before, settings, environment_json(context, client)));
    job.folder = std::move(folder);
    return train_job(context, client, std::move(job), signals);
  }

  // Says what is odd about the knobs, and replaces "auto" by a measured value.
  static Status settle_knobs(const Context& context, config::Settings& settings, const pjrt::Client& client,
                             run::TrainingJob& job) {
    for (const std::string& warning : ladder::knob_warnings(settings)) warn(context, warning);
    for (const std::string& note : job.notes) context.say("note     {}", note);
    return settle_steps(context, client, settings, job);
  }

  static void warn(const Context& context, const std::string& text) {
    context.say("{} {}", context.err.yellow("warning:"), text);
  }

  static void announce(const Context& context, const pjrt::Client& client, const run::TrainingJob& job,
                       const fs::path& path) {
    const data::DatasetInfo& info = job.train_source->info();
    context.say("device   {}", run::device_text(client));
    context.say("model    {}, {} parameters, {}", job.model->family(), with_commas(run::num_parameters(*job.model)),
                job.model->takes());
    if (job.pretrained && !job.pretrained->report.new_head.empty())
      context.say("{}     new and random, {} classes: {}", context.err.yellow("head"), job.pretrained->num_classes,
                  job.pretrained->report.new_head);
    if (job.pretrained) context.say("weights  {}", job.pretrained->report.summary());
    const auto samples = [&](const data::DatasetInfo& of, std::string_view what) {
      return fmt::format("{} {} {}s", with_commas(of.num_samples), what, job.model->sample());
    };
    context.say("data     {}, {}, {}", info.name,
                info.num_samples == 0 ? fmt::format("fresh random {}s every step", job.model->sample())
                                      : samples(info, "training"),
                job.eval_source ? samples(job.eval_source->info(), "test") : "no evaluation");
    const double epochs = static_cast<double>(job.plan.total_steps) / static_cast<double>(job.plan.steps_per_epoch);
    const bool has_epochs = job.train_source->batches_per_epoch().has_value();
    context.say("training {} steps{}, batch {}, {}, learning rate {:g}, seed {}", job.plan.total_steps,
                has_epochs ? fmt::format(" ({:.3g} epochs of {})", epochs, job.plan.steps_per_epoch) : "",
                job.settings.batch.global_batch_size, job.model->optimizer(job.settings.step), job.settings.schedule.lr,
                job.settings.seed);
    context.say("output   {}", path.string());
  }

  Result<ExitCode> dry_run(const Context& context, const pjrt::Client& client, run::TrainingJob job,
                           const config::Settings& settings) const {
    XLADDER_ASSIGN(const run::Trainer trainer, run::Trainer::create(client, std::move(job)));
    context.say("program  {} bytes of StableHLO, XXH3 {}", trainer.stablehlo().size(),
                xxh3_128_hex(std::string_view(trainer.stablehlo())));
    if (json_) {
      context.print("{}", config::write_json(settings));
    } else {
      Context::write(context.out_stream, config::write_toml(settings));
    }
    context.say("dry run: nothing was compiled or written");
    return ExitCode::kDone;
  }

  Result<ExitCode> train_job(const Context& context, const pjrt::Client& client, run::TrainingJob job,
                             const StopSignals& signals) {
    broken_shards_ = job.broken_shards;
    job.cache = compile_cache_options(context);
    job.version = version();
    const run::RunFolder folder = *job.folder;
    XLADDER_ASSIGN(run::Trainer trainer, run::Trainer::create(client, std::move(job)));
    RunReporter reporter(context);
    Result<run::TrainingResult> result = trainer.run(reporter, [&] { return signals.requested(); });
    reporter.finish();
    if (!result) return tl::unexpected(result.error());
    for (const std::string& line : report::loader_lines(*result)) context.say("{}", line);
    return result->finished ? finish(context, folder, *result) : stopped(context, folder, *result, signals.exit_code());
  }

  Result<ExitCode> finish(const Context& context, const run::RunFolder& folder,
                          const run::TrainingResult& result) const {
    XLADDER_TRY(folder.write("result.json", run::summary_json(result, folder.path(), broken_shards_, 2) + "\n"));
    if (json_) {
      context.print("{}", run::summary_json(result, folder.path(), broken_shards_));
      return ExitCode::kDone;
    }
    if (result.evaluation) {
      context.print("test     {}", report::text_of(*result.evaluation));
    } else {
      context.print("loss     {:.4f}", result.last_loss);
    }
    context.print("time     {} of training for {} steps", duration_text(result.train_seconds), result.step);
    context.print("run      {}", folder.path().string());
    return ExitCode::kDone;
  }

  Result<ExitCode> stopped(const Context& context, const run::RunFolder& folder, const run::TrainingResult& result,
                           ExitCode exit_code) const {
    context.say("stopped after step {}; the checkpoint is {}", result.step, result.checkpoint->string());
    context.say("go on with: xladder train --resume={}", folder.path().string());
    if (json_) context.print("{}", run::summary_json(result, folder.path(), broken_shards_));
    return exit_code;
  }

  RecipeArguments recipe_{run::recipe_options()};
  CLI::Option* resume_option_ = nullptr;
  std::string resume_;
  int64_t broken_shards_ = 0;
  bool dry_run_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_train_verb() { return std::make_unique<TrainVerb>(); }

}  // namespace xladder::cli
