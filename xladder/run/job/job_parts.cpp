#include "xladder/run/job/job_parts.h"

#include <algorithm>
#include <utility>

namespace xladder::run {
namespace {

Status remember(config::Settings& settings, std::string_view path, config::Value value, const std::string& origin) {
  return settings.set(*settings.table().find(path), std::move(value), origin);
}

Status settle_normalisation(config::Settings& settings, RunSettings& run, const data::Normalisation& normalisation,
                            const std::string& origin) {
  run.data.mean = normalisation.mean;
  run.data.std = normalisation.std;
  // The shortest decimal number that means the float, for readers of the resolved recipe.
  const auto wide = [](const std::vector<float>& values) {
    std::vector<double> out;
    for (const float value : values) out.push_back(std::stod(fmt::format("{}", value)));
    return out;
  };
  XLADDER_TRY(remember(settings, "data.mean", wide(normalisation.mean), origin));
  return remember(settings, "data.std", wide(normalisation.std), origin);
}

// What pictures need and the recipe leaves open.
Status settle_preprocessing(config::Settings& settings, RunSettings& run, int64_t channels,
                            const weights::Preprocessing& usual, const std::string& origin) {
  ImageSettings& images = run.data.images;
  if (!images.crop_pct) {
    images.crop_pct = usual.crop_pct;
    XLADDER_TRY(remember(settings, "data.crop_pct", usual.crop_pct, origin));
  }
  if (!images.interpolation) {
    images.interpolation = usual.interpolation;
    XLADDER_TRY(remember(settings, "data.interpolation", std::string(enum_name(usual.interpolation)), origin));
  }
  if (!images.resize_mode) {
    images.resize_mode = usual.mode;
    XLADDER_TRY(remember(settings, "data.resize_mode", std::string(enum_name(usual.mode)), origin));
  }
  if (!run.data.mean.empty()) return {};
  return settle_normalisation(settings, run, data::for_channels({usual.mean, usual.std}, channels), origin);
}

}  // namespace

Status settle_data(config::Settings& settings, RunSettings& run, const Datasets& datasets,
                   const std::shared_ptr<const Pretrained>& pretrained) {
  const std::string weights_origin = pretrained ? "weights " + settings.get_string("model.weights") : std::string();
  if (datasets.have_any_size()) {
    const int64_t channels = datasets.any_info().channels;
    if (pretrained) return settle_preprocessing(settings, run, channels, pretrained->preprocessing, weights_origin);
    return settle_preprocessing(settings, run, channels, {}, "usual for pictures (ImageNet)");
  }
  if (datasets.train || datasets.test) XLADDER_TRY(refuse_any_size_options(settings));
  if (!run.data.mean.empty()) return {};
  if (pretrained)
    return settle_normalisation(settings, run, {pretrained->preprocessing.mean, pretrained->preprocessing.std},
                                weights_origin);
  if (!datasets.train) return {};
  XLADDER_ASSIGN(const data::Normalisation measured, measure_normalisation(*datasets.train));
  return settle_normalisation(settings, run, measured, "measured on the training images");
}

data::ClassMatch match_of(const RunSettings& run, bool all) {
  return {.all = all, .by_position = run.data.match_classes == data::ClassesBy::kPosition};
}

Status check_test_data(const DataSettings& data) {
  if (data.synthetic)
    return fail(ErrorCode::kUsage, "synthetic data has no test images; set data.kind = auto and data.path");
  if (data.eval_split.empty() && data.eval_path.empty())
    return fail(ErrorCode::kUsage, "data.eval_split = none leaves nothing to evaluate on; set data.eval_split = val");
  return {};
}

data::Normalisation normalisation_from(const RunSettings& run) { return {run.data.mean, run.data.std}; }

void note_samples_of_training(EvaluationJob& job, const data::Dataset& test, const EvaluationOptions& options,
                              int64_t channels) {
  if (!options.trained_on || options.trained_on->synthetic) return;
  const auto seen = count_seen(test, *options.trained_on, channels);
  if (seen && *seen == 0) return;
  job.notes.push_back(
      seen ? fmt::format("{} of the {} test samples are of the data that the run was trained on, so the accuracy "
                         "says little about new ones",
                         *seen, test.info().num_samples)
           : fmt::format("whether test samples were trained on is not known: {} cannot be opened any more",
                         options.trained_on->path));
}

Status take_model(TrainingJob& job, std::shared_ptr<const Trainable> model) {
  job.model = std::move(model);
  job.settings.step.fine_tuning.head = job.model->head();
  return optim::validate(job.settings.step.fine_tuning, parameter_names(*job.model));
}

Status take_batches(TrainingJob& job, const config::Settings& settings) {
  XLADDER_ASSIGN(job.train_source, source_that_keeps(job, data::Keep::kNothing));
  const int64_t synthetic_epoch =
      std::max<int64_t>(1, job.settings.data.num_samples / job.settings.batch.global_batch_size);
  XLADDER_ASSIGN(job.plan, plan_steps(job.settings, job.train_source->batches_per_epoch().value_or(synthetic_epoch)));
  job.config_digest = config_digest(settings, job.model->digest());
  return {};
}

}  // namespace xladder::run
