// train: trains the model of a recipe and tells how well it does.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/base/hash.h"
#include "xladder/base/version.h"
#include "xladder/bench/steps_per_execution.h"
#include "xladder/cli/heap.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/recipe_arguments.h"
#include "xladder/cli/run_environment.h"
#include "xladder/cli/run_report.h"
#include "xladder/cli/stop_signals.h"
#include "xladder/cli/verbs.h"
#include "xladder/data/sources/class_names.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/run/job/exported_model.h"
#include "xladder/run/job/job.h"
#include "xladder/run/job/trained_model.h"
#include "xladder/run/recipe/batch_plan.h"
#include "xladder/run/recipe/recipe_options.h"
#include "xladder/run/train/trainer.h"

namespace xladder::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// The newest folder below runs/ that was named after the recipe. Names end in the time, so the last is the newest.
fs::path newest_run(const std::string& stem) {
  fs::path newest;
  std::error_code error;
  for (fs::directory_iterator entry(kRunsFolder, error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(stem + "-") && name > newest.filename().string()) newest = entry->path();
  }
  return newest;
}

Json to_json(const run::EvaluationResult& result) {
  Json json = result_json(result);
  json["samples"] = result.samples;
  json["broken_samples"] = result.broken;
  if (result.left_out > 0) json["left_out_samples"] = result.left_out;
  return json;
}

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
      announce(context, client, job, output.empty() ? new_run_folder(stem()) : fs::path(output));
      return dry_run(context, client, std::move(job), settings);
    }
    XLADDER_ASSIGN(job.folder,
                   output.empty() ? take_run_folder(stem(), run::RunFolder::create) : run::RunFolder::create(output));
    announce(context, client, job, job.folder->path());
    const Status written = write_description(context, client, job, settings);
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
    if (const fs::path newest = newest_run(stem()); !newest.empty()) return newest;
    return fail(ErrorCode::kUsage, "there is no run of {} below {}/ to go on with; name its folder: --resume=FOLDER",
                stem(), kRunsFolder);
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
    XLADDER_ASSIGN(std::optional<run::Checkpoint> newest, run::newest_good_checkpoint(folder.checkpoints(), warnings));
    for (const std::string& warning : warnings) warn(context, warning);
    XLADDER_ASSIGN(std::optional<data::Classes> classes, run::classes_of_run(before, path, newest));
    XLADDER_ASSIGN(run::TrainingJob job,
                   run::prepare_training(settings, {.resumes = newest.has_value(), .classes = std::move(classes)}));
    XLADDER_TRY(run::check_model_record(path, *job.model));
    XLADDER_ASSIGN(const std::optional<run::DataRecord> record, run::read_data_record(path));
    if (!record)
      warn(context, fmt::format("{} keeps no list of its samples, so whether the data is still the same "
                                "is not known",
                                path.string()));
    if (record)
      for (const std::string& difference : run::differences(*record, job.data)) warn(context, difference);
    job.resume = std::move(newest);
    const std::vector<std::string> changes = run::changed_options(before, settings);
    for (const std::string& change : changes) warn(context, "going on with another recipe: " + change);
    if (!job.resume) warn(context, fmt::format("{} has no checkpoint yet, so it begins at step 0", path.string()));
    if (job.resume) XLADDER_TRY(check_batch_size(before, job));
    if (job.resume && job.resume->info.step > job.plan.total_steps)
      return fail(ErrorCode::kUsage, "{} is at step {}, but the run shall end at step {}; set more train.steps",
                  job.resume->path.string(), job.resume->info.step, job.plan.total_steps);

    XLADDER_ASSIGN(const pjrt::Client client, open_device(context, device_request(settings)));
    XLADDER_TRY(settle_knobs(context, settings, client, job));
    announce(context, client, job, path);
    if (job.resume) context.say("resume   from step {} of {}", job.resume->info.step, job.plan.total_steps);
    if (dry_run_) return dry_run(context, client, std::move(job), settings);
    if (!record || *record != job.data) XLADDER_TRY(folder.write(run::kDataRecordFile, run::to_json(job.data)));
    if (!changes.empty() || !before.get_int_or_auto("knobs.steps_per_execution"))
      XLADDER_TRY(folder.write("config.toml", config::write_toml(settings)));
    XLADDER_TRY(folder.write("env.json", environment_json(context, client)));
    XLADDER_TRY(folder.truncate_metrics(job.resume ? job.resume->info.step : 0));
    job.folder = std::move(folder);
    return train_job(context, client, std::move(job), signals);
  }

  // Steps of two sizes in one run would make its step numbers, epochs and learning rates mean two things.
  static Status check_batch_size(const config::Settings& before, const run::TrainingJob& job) {
    XLADDER_ASSIGN(const run::BatchPlan plan, run::batch_plan(before));
    if (plan.global_batch_size == job.settings.batch.global_batch_size) return {};
    return fail(ErrorCode::kUsage,
                "the run takes {} {}s in a step, and this recipe {}, so its steps would no longer count the same; go "
                "on with train.global_batch_size = {}, or start a new run",
                plan.global_batch_size, job.model->sample(), job.settings.batch.global_batch_size,
                plan.global_batch_size);
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

  static Status write_description(const Context& context, const pjrt::Client& client, const run::TrainingJob& job,
                                  const config::Settings& settings) {
    const run::RunFolder& folder = *job.folder;
    XLADDER_TRY(folder.write("config.toml", config::write_toml(settings)));
    if (job.pretrained) XLADDER_TRY(folder.write("weights.json", weights::to_json(job.pretrained->report) + "\n"));
    if (!job.model->digest().empty()) XLADDER_TRY(folder.write(run::kModelRecordFile, run::model_record(*job.model)));
    XLADDER_TRY(folder.write(run::kDataRecordFile, run::to_json(job.data)));
    if (const auto& names = job.train_source->info().class_names; !names.empty())
      XLADDER_TRY(data::write_class_names(folder.path(), names));
    return folder.write("env.json", environment_json(context, client));
  }

  static void announce(const Context& context, const pjrt::Client& client, const run::TrainingJob& job,
                       const fs::path& path) {
    const data::DatasetInfo& info = job.train_source->info();
    context.say("device   {}", device_text(client));
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
    for (const std::string& line : loader_lines(*result)) context.say("{}", line);
    return result->finished ? finish(context, folder, *result) : stopped(context, folder, *result, signals.exit_code());
  }

  Result<ExitCode> finish(const Context& context, const run::RunFolder& folder,
                          const run::TrainingResult& result) const {
    const Json json = summary_json(folder, result);
    XLADDER_TRY(folder.write("result.json", json.dump(2) + "\n"));
    if (json_) {
      context.print("{}", json.dump());
      return ExitCode::kDone;
    }
    if (result.evaluation) {
      context.print("test     {}", evaluation_text(*result.evaluation));
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
    if (json_) context.print("{}", summary_json(folder, result).dump());
    return exit_code;
  }

  Json summary_json(const run::RunFolder& folder, const run::TrainingResult& result) const {
    Json json = {{"schema", 1},
                 {"finished", result.finished},
                 {"step", result.step},
                 {"epoch", result.epoch},
                 {"train_loss", result.last_loss},
                 {"train_seconds", result.train_seconds},
                 {"input_wait", wait_share(result)},
                 {"broken_samples", result.loader.load.skipped},
                 {"broken_shards", broken_shards_},
                 {"run", folder.path().string()},
                 {"checkpoint", result.checkpoint ? Json(result.checkpoint->string()) : Json()}};
    if (result.evaluation) {
      json["test"] = to_json(result.evaluation->result);
      if (result.evaluation->ema) json["test_ema"] = to_json(*result.evaluation->ema);
    }
    return json;
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
