#include "xladder/train/job.h"

#include <algorithm>

#include "xladder/base/hash.h"
#include "xladder/train/recipe_model.h"

namespace xladder::train {
namespace {

// Options that change where a run writes and what it shows, not what it computes.
constexpr std::string_view kWithoutEffect[] = {"train.output",     "train.log_every", "train.keep_checkpoints",
                                               "train.keep_best",  "train.best_by",   "train.checkpoint_every",
                                               "train.eval_every", "data.workers",    "data.prefetch",
                                               "knobs.in_flight",  "knobs.retrace",   "knobs.host_heap"};

bool has_effect(const config::OptionSpec& spec) {
  return std::ranges::find(kWithoutEffect, spec.path) == std::end(kWithoutEffect);
}

std::string text_of(const config::Settings& settings, const config::OptionSpec& spec) {
  const config::Value* value = settings.find(spec.path);
  return value ? config::to_toml(spec, *value) : "(not set)";
}

Status remember(config::Settings& settings, std::string_view path, const std::vector<float>& values,
                const std::string& origin) {
  const config::OptionSpec* spec = settings.table().find(path);
  return settings.set(*spec, std::vector<double>(values.begin(), values.end()), origin);
}

Status use_normalisation(config::Settings& settings, RunSettings& run, const data::Normalisation& normalisation,
                         const std::string& origin) {
  run.data.mean = normalisation.mean;
  run.data.std = normalisation.std;
  XLADDER_TRY(remember(settings, "data.mean", normalisation.mean, origin));
  return remember(settings, "data.std", normalisation.std, origin);
}

// The normalisation of the training images, also into the settings.
Status settle_normalisation(config::Settings& settings, RunSettings& run, const Datasets& datasets) {
  if (!run.data.mean.empty() || !datasets.train) return {};
  XLADDER_ASSIGN(const data::Normalisation measured, normalisation_of(run.data, *datasets.train));
  return use_normalisation(settings, run, measured, "measured on the training images");
}

// The weights as the model needs them, and the normalisation that goes with them where the recipe is silent.
Status settle_pretrained(config::Settings& settings, weights::Weights weights, TrainingJob& job) {
  XLADDER_ASSIGN(Pretrained pretrained, fit_pretrained(settings, std::move(weights), *job.model));
  job.pretrained = std::make_shared<const Pretrained>(std::move(pretrained));
  if (!job.settings.data.mean.empty()) return {};
  const weights::Preprocessing& pictures = job.pretrained->preprocessing;
  return use_normalisation(settings, job.settings, {pictures.mean, pictures.std},
                           "weights " + settings.get_string("model.weights"));
}

std::vector<std::string> parameter_names(const nn::Model& model) {
  std::vector<std::string> names;
  for (const nn::ParameterSpec& spec : model.parameters()) names.push_back(spec.name);
  return names;
}

data::Normalisation normalisation_from(const RunSettings& run) { return {run.data.mean, run.data.std}; }

}  // namespace

Result<TrainingJob> prepare_training(config::Settings& settings, bool resumes) {
  TrainingJob job;
  std::optional<weights::Weights> weights;
  if (!resumes) {
    XLADDER_ASSIGN(weights, read_pretrained(settings));
  }
  XLADDER_ASSIGN(job.settings, run_settings(settings));
  XLADDER_ASSIGN(const Datasets datasets, open_datasets(job.settings.data));
  XLADDER_ASSIGN(std::unique_ptr<nn::Model> model, make_model(settings, datasets.info()));
  job.model = std::move(model);
  XLADDER_TRY(optim::validate(job.settings.fine_tuning, parameter_names(*job.model)));
  if (weights) XLADDER_TRY(settle_pretrained(settings, *std::move(weights), job));
  XLADDER_TRY(settle_normalisation(settings, job.settings, datasets));
  const data::Normalisation normalisation = normalisation_from(job.settings);
  XLADDER_ASSIGN(job.train_source, make_train_source(job.settings, datasets, normalisation, *job.model));
  if (datasets.test) {
    XLADDER_ASSIGN(job.eval_source, make_eval_source(job.settings, datasets.test, normalisation, *job.model));
  }
  const int64_t synthetic_epoch = std::max<int64_t>(1, job.settings.data.synthetic_samples / job.settings.batch_size);
  XLADDER_ASSIGN(job.plan, plan_steps(job.settings, job.train_source->batches_per_epoch().value_or(synthetic_epoch)));
  job.config_digest = config_digest(settings);
  return job;
}

Result<EvaluationJob> prepare_evaluation(config::Settings& settings) {
  EvaluationJob job;
  XLADDER_ASSIGN(job.settings, run_settings(settings));
  if (job.settings.data.kind == DataKind::kSynthetic)
    return fail(ErrorCode::kUsage, "synthetic data has no test images; set data.kind = idx and data.path");
  const Splits splits = job.settings.data.mean.empty() ? Splits::kTrainAndTest : Splits::kTestOnly;
  XLADDER_ASSIGN(const Datasets datasets, open_datasets(job.settings.data, splits));
  XLADDER_ASSIGN(std::unique_ptr<nn::Model> model, make_model(settings, datasets.test->info()));
  job.model = std::move(model);
  XLADDER_TRY(settle_normalisation(settings, job.settings, datasets));
  XLADDER_ASSIGN(job.source,
                 make_eval_source(job.settings, datasets.test, normalisation_from(job.settings), *job.model));
  return job;
}

std::string config_digest(const config::Settings& settings) {
  std::string text;
  for (const config::OptionSpec& spec : settings.table().specs())
    if (has_effect(spec)) text += fmt::format("{} = {}\n", spec.path, text_of(settings, spec));
  return xxh3_128_hex(text);
}

std::vector<std::string> changed_options(const config::Settings& before, const config::Settings& after) {
  std::vector<std::string> changes;
  for (const config::OptionSpec& spec : after.table().specs()) {
    const std::string old_text = text_of(before, spec);
    const std::string new_text = text_of(after, spec);
    if (has_effect(spec) && old_text != new_text)
      changes.push_back(fmt::format("{} {} -> {}", spec.path, old_text, new_text));
  }
  return changes;
}

}  // namespace xladder::train
