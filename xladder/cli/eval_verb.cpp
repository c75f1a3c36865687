// eval: loss and accuracy of a checkpoint, or of imported weights, on the test images.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/recipe_arguments.h"
#include "xladder/cli/run_report.h"
#include "xladder/cli/verbs.h"
#include "xladder/report/training.h"
#include "xladder/run/folder/environment.h"
#include "xladder/run/job/job.h"
#include "xladder/run/job/run_evaluation.h"
#include "xladder/run/recipe/recipe_options.h"
#include "xladder/run/train/evaluation_json.h"
#include "xladder/run/train/evaluator.h"
#include "xladder/run/train/programs.h"

namespace xladder::cli {
namespace {

namespace fs = std::filesystem;

// What is evaluated, and how it is told.
struct Subject {
  run::EvaluationJob job;
  DeviceRequest device;
  std::optional<run::Checkpoint> checkpoint = {};  // nothing for imported weights
  run::WeightsOf weights = run::WeightsOf::kModel;
  std::string text = {};
  nlohmann::ordered_json facts = {};  // for --json
};

class EvalVerb : public Verb {
 public:
  std::string_view name() const override { return "eval"; }
  std::string_view summary() const override {
    return "loss and accuracy of a checkpoint, or of imported weights, on the test images";
  }
  std::vector<Example> examples() const override {
    return {{"xladder eval runs/fashion_mnist-20260131-120000", "its newest checkpoint"},
            {"xladder eval runs/x/checkpoints/step-00001000 --weights model", "this one, without averaged weights"},
            {"xladder eval runs/x/checkpoints/best", "that with the best evaluation (train.keep_best)"},
            {"xladder eval runs/x --data-path other/folder --json", "on other data of the same kind"},
            {"xladder eval vit_base/ --eval-path imagenet/val", "what import reads, on all pictures of a folder"}};
  }

  void add_arguments(CLI::App& app) override {
    recipe_.add_to(
        app, "RUN",
        "folder of a run, or of a checkpoint in it; weights that import reads; or a recipe with model.weights");
    app.add_option("--weights", weights_, "model, or ema for averaged weights [ema where there are any]");
    app.add_flag("--json", json_, "print JSON");
  }

  Result<ExitCode> run(Context& context) override {
    if (!weights_.empty() && weights_ != "model" && weights_ != "ema")
      return fail(ErrorCode::kUsage, "--weights is \"{}\"; use model or ema", weights_);
    XLADDER_ASSIGN(const Subject subject, find_subject(context));
    const run::EvaluationJob& job = subject.job;
    XLADDER_ASSIGN(const pjrt::Client client, open_device(context, subject.device));
    context.say("device   {}", run::device_text(client));
    context.say("weights  {}", subject.text);
    for (const std::string& note : job.notes) context.say("note     {}", note);
    XLADDER_ASSIGN(const run::Evaluator evaluator,
                   run::Evaluator::compile(client, *job.model, job.settings.step, job.source,
                                           job.settings.compile_options, compile_cache_options(context)));
    XLADDER_ASSIGN(const run::TrainState state, load(client, subject, evaluator));
    XLADDER_ASSIGN(const run::EvaluationResult result, evaluator.run(state.arguments(), job.settings.data.workers));
    print(context, subject, result);
    return ExitCode::kDone;
  }

 private:
  Result<Subject> find_subject(const Context& context) const {
    const std::string& source = recipe_.recipe();
    const bool is_recipe = source.empty() || fs::path(source).extension() == ".toml";
    if (!is_recipe && run::looks_like_run(source)) return find_checkpoint(context);
    XLADDER_ASSIGN(config::Settings settings, recipe_.resolve_over(is_recipe ? source : ""));
    if (!is_recipe) XLADDER_TRY(settings.set(*settings.table().find("model.weights"), source, "argument"));
    if (!settings.is_set("model.weights"))
      return fail(ErrorCode::kUsage, "eval needs the folder of a run; for example: xladder eval runs/x");
    if (!weights_.empty())
      return fail(ErrorCode::kUsage, "--weights chooses between the weights of a run; leave it out for {}",
                  settings.get_string("model.weights"));
    Subject subject;
    // A recipe's own data has a part that its runs are not trained on; other data is all new to the weights.
    const std::string& origin = settings.origin("data.path");
    const bool other_data = origin.starts_with("flag") || origin == "--set";
    XLADDER_ASSIGN(subject.job, run::prepare_evaluation(
                                    settings, {.from = run::WeightsFrom::kPretrained, .other_data = other_data}));
    subject.device = device_request(settings);
    const weights::WeightsReport& report = subject.job.pretrained->report;
    subject.text = report.summary();
    subject.facts = {{"pretrained", report.path}};
    return subject;
  }

  Result<Subject> find_checkpoint(const Context& context) const {
    std::vector<std::string> warnings;
    XLADDER_ASSIGN(const run::RunCheckpoint target, run::find_run_checkpoint(recipe_.recipe(), warnings));
    for (const std::string& warning : warnings) context.say("{} {}", context.err.yellow("warning:"), warning);
    const std::string own_recipe = (target.run / "config.toml").string();
    XLADDER_ASSIGN(config::Settings settings, recipe_.resolve_over(own_recipe));
    XLADDER_ASSIGN(const config::Settings before, config::resolve(run::recipe_options(), {.recipe = own_recipe}));
    XLADDER_ASSIGN(run::RunEvaluation evaluation, run::prepare_run_evaluation(target, before, settings));
    for (const std::string& difference : evaluation.differences)
      context.say("{} {}", context.err.yellow("warning:"), difference);
    Subject subject{
        .job = std::move(evaluation.job), .device = device_request(settings), .checkpoint = target.checkpoint};
    if (weights_.empty()) subject.weights = run::best_weights(target.checkpoint);
    if (weights_ == "ema") subject.weights = run::WeightsOf::kAverage;
    const bool averaged = subject.weights == run::WeightsOf::kAverage;
    const int64_t step = target.checkpoint.info.step;
    subject.text = fmt::format("{}{}, step {}", target.checkpoint.path.string(), averaged ? " (averaged)" : "", step);
    subject.facts = {
        {"checkpoint", target.checkpoint.path.string()}, {"step", step}, {"weights", averaged ? "ema" : "model"}};
    return subject;
  }

  static Result<run::TrainState> load(const pjrt::Client& client, const Subject& subject,
                                      const run::Evaluator& evaluator) {
    if (subject.checkpoint) return run::load_weights(client, *subject.checkpoint, evaluator.layout(), subject.weights);
    return run::TrainState::initial(client, evaluator.layout(),
                                    run::initial_value_of(evaluator.initial_values(), 0, subject.job.pretrained.get()));
  }

  void print(const Context& context, const Subject& subject, const run::EvaluationResult& result) const {
    if (!json_) {
      const std::string_view sample = subject.job.model->sample();
      context.print("test     {}  on {} {}s in {}", report::text_of(result), with_commas(result.samples), sample,
                    duration_text(result.seconds));
      if (result.broken > 0)
        context.print("broken   {} {}s could not be read and do not count", with_commas(result.broken), sample);
      if (result.left_out > 0)
        context.print("left out {} {}s, which do not fill a batch", with_commas(result.left_out), sample);
      return;
    }
    nlohmann::ordered_json json{{"schema", 1}};
    json.update(subject.facts);
    json.update(run::to_json(result));
    if (subject.job.classes_by_name)  // nothing where there are no classes
      json["classes_by"] = *subject.job.classes_by_name ? "name" : "position";
    json["seconds"] = result.seconds;
    context.print("{}", text_of_json(json));
  }

  RecipeArguments recipe_{run::recipe_options()};
  std::string weights_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_eval_verb() { return std::make_unique<EvalVerb>(); }

}  // namespace xladder::cli
