#include "xladder/run/job/job.h"

#include <algorithm>
#include <string>
#include <utility>

#include "xladder/base/hash.h"
#include "xladder/models/weights/model_package.h"
#include "xladder/run/job/exported_job.h"
#include "xladder/run/job/exported_model.h"
#include "xladder/run/job/image_classifier.h"
#include "xladder/run/job/job_parts.h"
#include "xladder/run/job/recipe_model.h"

namespace xladder::run {
namespace {

// Whether another value may give other numbers.
bool has_effect(const config::OptionSpec& spec) {
  return spec.effect == config::Effect::kTraining || spec.effect == config::Effect::kBeside;
}

std::string text_of(const config::Settings& settings, const config::OptionSpec& spec) {
  const config::Value* value = settings.find(spec.path);
  return value ? config::to_toml(spec, *value) : "(not set)";
}

// To which files are decoded.
int64_t wanted_channels(const config::Settings& settings) {
  return settings.is_set("model.in_chans") ? settings.get_int("model.in_chans") : 3;
}

// Whether the weights hold all that the model needs; `num_classes` is what they tell apart.
Status check_complete(const config::Settings& settings, const Pretrained& pretrained, const nn::Model& model,
                      int64_t num_classes) {
  const std::string& source = settings.get_string("model.weights");
  for (const auto& [name, shape, initializer] : model.parameters()) {
    if (pretrained.parameters.contains(name)) continue;
    if (num_classes != model.num_classes())
      return fail(ErrorCode::kUsage,
                  "{} tells {} classes apart and the data has {}; give pictures of the classes that the weights know, "
                  "or train a new head: xladder train --pretrained {}",
                  source, num_classes, model.num_classes(), source);
    return fail(ErrorCode::kUsage, "{} has no {}, and a random one cannot be evaluated; give weights that have it",
                source, name);
  }
  return {};
}

data::Classes classes_of(const weights::Weights& weights) {
  const weights::ModelPackage& package = weights.package;
  return {weights.report.path, package.config.num_classes, package.class_names};
}

// Once the job has its model and weights.
Status take_images(TrainingJob& job, config::Settings& settings, Datasets datasets,
                   std::shared_ptr<const nn::Model> model) {
  XLADDER_TRY(settle_data(settings, job.settings, datasets, job.pretrained));
  if (datasets.test) {
    XLADDER_TRY(check_fit(*model, job.model->name(), datasets.test->info()));
    XLADDER_ASSIGN(job.eval_source, make_eval_source(job.settings, datasets.test, normalisation_from(job.settings),
                                                     model->image_shape()));
  }
  job.open_train_source = [images = std::move(datasets.train), model = std::move(model)](const RunSettings& run,
                                                                                         data::Keep keep) {
    return make_train_source(run, images, normalisation_from(run), *model, keep);
  };
  return take_batches(job, settings);
}

}  // namespace

Result<TrainingJob> prepare_training(config::Settings& settings, const PrepareOptions& options) {
  if (has_program(settings)) return prepare_exported_training(settings, options);
  TrainingJob job;
  std::optional<weights::Weights> weights;
  if (!options.resumes) {
    XLADDER_ASSIGN(weights, read_pretrained(settings));
  }
  XLADDER_ASSIGN(job.settings, run_settings(settings, options.processes));
  OpenRequest request{.channels = wanted_channels(settings)};
  if (options.classes) request.classes_if_unnamed = options.classes->count;
  XLADDER_ASSIGN(Datasets datasets, open_datasets(job.settings.data, request));
  job.data = record_of(datasets);
  job.broken_shards = datasets.broken_shards;
  std::optional<std::string> other_classes;  // why the weights' head does not fit
  if (datasets.train && (options.classes || weights)) {
    const data::Classes known = options.classes ? *options.classes : classes_of(*weights);
    Result<data::ClassMap> map =
        known.count == 0 ? data::ClassMap() : use_classes(datasets, known, match_of(job.settings, true));
    if (!map && options.classes) return tl::unexpected(std::move(map).error());
    if (!map) other_classes = "a new head, for other classes than those of " + known.owner;
  }
  job.notes = std::move(datasets.notes);
  std::optional<data::DatasetInfo> info;
  if (datasets.train) info = datasets.train->info();
  XLADDER_ASSIGN(std::shared_ptr<const nn::Model> model, make_model(settings, info));
  XLADDER_TRY(take_model(job, image_classifier(model, settings.get_string("model.name"))));
  if (weights) {
    if (other_classes && weights->package.config.num_classes == model->num_classes())
      drop_head(*weights, *other_classes);
    XLADDER_ASSIGN(Pretrained pretrained, fit_pretrained(settings, *std::move(weights), *model));
    job.pretrained = std::make_shared<const Pretrained>(std::move(pretrained));
  }
  XLADDER_TRY(take_images(job, settings, std::move(datasets), std::move(model)));
  return job;
}

Result<TrainingJob> prepare_training(config::Settings& settings, std::shared_ptr<const nn::Model> model,
                                     Datasets datasets) {
  if (!datasets.train) return fail(ErrorCode::kUsage, "there is no training data; give a data set of your own");
  TrainingJob job;
  XLADDER_ASSIGN(job.settings, run_settings(settings));
  job.settings.data.synthetic = false;
  job.data = record_of(datasets);
  job.broken_shards = datasets.broken_shards;
  job.notes = std::move(datasets.notes);
  XLADDER_TRY(check_fit(*model, model->family(), datasets.train->info()));
  XLADDER_TRY(take_model(job, image_classifier(model)));
  XLADDER_TRY(take_images(job, settings, std::move(datasets), std::move(model)));
  return job;
}

Result<std::shared_ptr<const data::BatchSource>> source_that_keeps(const TrainingJob& job, data::Keep keep) {
  return job.open_train_source(job.settings, keep);
}

Result<TrainingJob> with_seed(TrainingJob job, uint64_t seed) {
  job.settings.seed = job.settings.data.mix.seed = seed;
  XLADDER_ASSIGN(job.train_source, source_that_keeps(job, data::Keep::kNothing));
  return job;
}

Result<EvaluationJob> prepare_evaluation(config::Settings& settings, const EvaluationOptions& options) {
  if (has_program(settings)) return prepare_exported_evaluation(settings, options);
  EvaluationJob job;
  std::optional<weights::Weights> weights;
  if (options.from == WeightsFrom::kPretrained) {
    XLADDER_ASSIGN(weights, read_pretrained(settings));
  }
  XLADDER_ASSIGN(job.settings, run_settings(settings, options.processes));
  DataSettings& data = job.settings.data;
  XLADDER_TRY(check_test_data(data));
  if (weights && settings.origin("data.path") == "default") {
    if (data.eval_path.empty())
      return fail(ErrorCode::kUsage,
                  "there are no pictures to evaluate {} on; add --eval-path FOLDER for all pictures of a folder, or "
                  "--data-path FOLDER for its part that is held out",
                  settings.get_string("model.weights"));
    data.path.clear();
  }
  if (options.other_data && data.eval_path.empty()) data.eval_path = std::exchange(data.path, {});
  std::optional<data::Classes> known = options.classes;
  if (weights) known = classes_of(*weights);
  OpenRequest request{.channels = wanted_channels(settings)};
  if (!data.mean.empty() || weights) request.splits = Splits::kTestOnly;
  if (known && !weights && data.eval_path.empty()) request.classes_if_unnamed = known->count;
  XLADDER_ASSIGN(Datasets datasets, open_datasets(data, request));
  job.data = record_of(datasets);
  if (known && known->count > 0) {
    XLADDER_ASSIGN(const data::ClassMap map, use_classes(datasets, *known, match_of(job.settings, false)));
    job.classes_by_name = map.by_name;
  } else {
    job.classes_by_name = false;
  }
  job.notes = std::move(datasets.notes);
  note_samples_of_training(job, *datasets.test, options, request.channels);
  XLADDER_ASSIGN(const std::shared_ptr<const nn::Model> model, make_model(settings, datasets.test->info()));
  job.model = image_classifier(model, settings.get_string("model.name"));
  if (weights) {
    if (!weights->report.new_head.empty())
      return fail(ErrorCode::kUsage,
                  "{} has no head that can be evaluated: {}; train one: xladder train --pretrained {}",
                  weights->report.path, weights->report.new_head, weights->report.path);
    const int64_t num_classes = weights->package.config.num_classes;
    XLADDER_ASSIGN(Pretrained pretrained, fit_pretrained(settings, *std::move(weights), *model));
    XLADDER_TRY(check_complete(settings, pretrained, *model, num_classes));
    job.pretrained = std::make_shared<const Pretrained>(std::move(pretrained));
  }
  XLADDER_TRY(settle_data(settings, job.settings, datasets, job.pretrained));
  XLADDER_ASSIGN(job.source,
                 make_eval_source(job.settings, datasets.test, normalisation_from(job.settings), model->image_shape()));
  return job;
}

std::string config_digest(const config::Settings& settings, std::string_view model_digest) {
  std::string text;
  for (const config::OptionSpec& spec : settings.table().specs())
    if (has_effect(spec)) text += fmt::format("{} = {}\n", spec.path, text_of(settings, spec));
  text += model_digest;
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

}  // namespace xladder::run
