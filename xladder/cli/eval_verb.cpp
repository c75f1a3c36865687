// eval: loss and accuracy of a checkpoint on the test images.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/cli/open_device.h"
#include "xladder/cli/recipe_arguments.h"
#include "xladder/cli/run_environment.h"
#include "xladder/cli/run_report.h"
#include "xladder/cli/verbs.h"
#include "xladder/config/recipe_options.h"
#include "xladder/train/evaluator.h"
#include "xladder/train/job.h"
#include "xladder/train/trained_model.h"

namespace xladder::cli {
namespace {

class EvalVerb : public Verb {
 public:
  std::string_view name() const override { return "eval"; }
  std::string_view summary() const override { return "loss and accuracy of a checkpoint on the test images"; }
  std::vector<Example> examples() const override {
    return {{"xladder eval runs/fashion_mnist-20260131-120000", "its newest checkpoint"},
            {"xladder eval runs/x/checkpoints/step-00001000 --weights model", "this one, without averaged weights"},
            {"xladder eval runs/x/checkpoints/best", "that with the best evaluation (train.keep_best)"},
            {"xladder eval runs/x --data-path other/folder --json", "on other data of the same kind"}};
  }

  void add_arguments(CLI::App& app) override {
    recipe_.add_to(app, "RUN", "folder of a run, or of a checkpoint in it");
    app.add_option("--weights", weights_, "model, or ema for averaged weights [ema where there are any]");
    app.add_flag("--json", json_, "print JSON");
  }

  Result<ExitCode> run(Context& context) override {
    if (recipe_.recipe().empty())
      return fail(ErrorCode::kUsage, "eval needs the folder of a run; for example: xladder eval runs/x");
    if (!weights_.empty() && weights_ != "model" && weights_ != "ema")
      return fail(ErrorCode::kUsage, "--weights is \"{}\"; use model or ema", weights_);
    std::vector<std::string> warnings;
    XLADDER_ASSIGN(const train::RunCheckpoint target, train::find_run_checkpoint(recipe_.recipe(), warnings));
    for (const std::string& warning : warnings) context.say("{} {}", context.err.yellow("warning:"), warning);
    XLADDER_ASSIGN(config::Settings settings, recipe_.resolve_over((target.run / "config.toml").string()));
    XLADDER_ASSIGN(const train::EvaluationJob job, train::prepare_evaluation(settings));
    const bool averaged =
        weights_.empty() ? train::best_weights(target.checkpoint) == train::WeightsOf::kAverage : weights_ == "ema";

    XLADDER_ASSIGN(const pjrt::Client client, open_device(context, device_request(settings)));
    context.say("device   {}", device_text(client));
    context.say("weights  {}{}, step {}", target.checkpoint.path.string(), averaged ? " (averaged)" : "",
                target.checkpoint.info.step);
    XLADDER_ASSIGN(const train::Evaluator evaluator,
                   train::Evaluator::compile(client, *job.model, train::step_options(job.settings), job.source,
                                             job.settings.compile_options, compile_cache_options(context)));
    std::vector<train::StateTensor> layout = evaluator.layout();
    for (train::StateTensor& tensor : layout) tensor.kind = averaged ? "ema" : "param";
    XLADDER_ASSIGN(const train::TrainState state, train::load_state(client, target.checkpoint, std::move(layout)));
    XLADDER_ASSIGN(const train::EvaluationResult result, evaluator.run(state.arguments(), job.settings.data.workers));
    print(context, target, averaged, result);
    return ExitCode::kDone;
  }

 private:
  void print(const Context& context, const train::RunCheckpoint& target, bool averaged,
             const train::EvaluationResult& result) const {
    if (!json_) {
      context.print("test     accuracy {:.4f}  loss {:.4f}  on {} images in {}", result.accuracy, result.loss,
                    with_commas(result.samples), duration_text(result.seconds));
      return;
    }
    context.print("{}", nlohmann::ordered_json{{"schema", 1},
                                               {"checkpoint", target.checkpoint.path.string()},
                                               {"step", target.checkpoint.info.step},
                                               {"weights", averaged ? "ema" : "model"},
                                               {"accuracy", result.accuracy},
                                               {"loss", result.loss},
                                               {"samples", result.samples},
                                               {"seconds", result.seconds}}
                            .dump());
  }

  RecipeArguments recipe_{config::recipe_options()};
  std::string weights_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_eval_verb() { return std::make_unique<EvalVerb>(); }

}  // namespace xladder::cli
