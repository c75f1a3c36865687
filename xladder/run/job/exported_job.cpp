#include "xladder/run/job/exported_job.h"

#include <algorithm>
#include <map>
#include <utility>

#include "xladder/base/random.h"
#include "xladder/base/safetensors.h"
#include "xladder/data/image/pixels.h"
#include "xladder/data/loading/drawn_rows.h"
#include "xladder/run/job/exported_model.h"
#include "xladder/run/job/job_parts.h"
#include "xladder/run/job/tensor_job.h"

namespace xladder::run {
namespace {

// The example batch by the names of the program's inputs.
Result<std::map<std::string, HostTensor>> example_batch(const ExportedModel& exported) {
  if (exported.example.empty())
    return fail(ErrorCode::kUsage,
                "{} has no example batch to draw samples from; export it with xladder.export, or give data with "
                "data.kind and data.path",
                exported.folder.string());
  XLADDER_ASSIGN(const SafetensorsFile file, SafetensorsFile::open(exported.example));
  std::map<std::string, HostTensor> tensors;
  for (const program::Input& input : exported.batch) {
    XLADDER_ASSIGN(HostTensor tensor, file.load(input.name));
    tensors.emplace(input.name, std::move(tensor));
  }
  return tensors;
}

// Files are decoded and images put together; samples that are tensors lie as the program takes them.
Status check_that_nothing_is_kept(data::Keep keep) {
  if (keep == data::Keep::kNothing) return {};
  return fail(ErrorCode::kUsage,
              "samples that are tensors are neither decoded nor put together, so nothing of that can be kept; measure "
              "with batches on the host or the device (bench --cache-at host or device)");
}

OpenTrainSource draws_of_the_example(const ExportedModel& exported) {
  return [exported](const RunSettings& settings, data::Keep keep) -> Result<std::shared_ptr<const data::BatchSource>> {
    XLADDER_TRY(check_that_nothing_is_kept(keep));
    XLADDER_ASSIGN(auto tensors, example_batch(exported));
    const ProcessGroup& processes = settings.processes;
    return data::drawn_rows(
        std::move(tensors),
        {.name = "the example of " + exported.model->name(),
         .batch_size = settings.batch.process_batch_size(),
         .seed = processes.is_alone() ? settings.seed
                                      : purpose_seed(settings.seed, fmt::format("process {}", processes.index))});
  };
}

// What it takes of each sample, by the names that the source gives its tensors.
Status check_batch(const ExportedModel& exported, const data::BatchSource& source) {
  std::vector<data::SampleTensor> wanted;
  for (const program::Input& input : exported.batch)
    wanted.push_back({source.tensor_for(input.name).value_or(input.name),
                      {input.type.dtype, {input.type.shape.begin() + 1, input.type.shape.end()}}});
  return source.check(wanted);
}

// Of the one input that may be images, four axes of numbers: channels come last where there are few of them.
Result<nn::ImageShape> image_shape_of(const ExportedModel& exported) {
  constexpr int64_t kMostChannels = 4;
  const auto may_be_images = [](const program::Input& input) {
    return input.type.rank() == 4 && image::is_pixel_type(input.type.dtype);
  };
  const auto found = std::ranges::find_if(exported.batch, may_be_images);
  if (std::ranges::count_if(exported.batch, may_be_images) != 1)
    return fail(
        ErrorCode::kUsage,
        "{} takes {}, which is no batch of images; set data.kind to another kind of data, or to synthetic to draw "
        "from its example batch",
        exported.model->name(), exported.model->takes());
  const Shape& shape = found->type.shape;
  const bool is_last = shape[3] <= kMostChannels && shape[1] > kMostChannels;
  return is_last ? nn::ImageShape{shape[3], shape[1], shape[2]} : nn::ImageShape{shape[1], shape[2], shape[3]};
}

Status take_images(TrainingJob& job, config::Settings& settings, const ExportedModel& exported,
                   const PrepareOptions& options) {
  XLADDER_ASSIGN(const nn::ImageShape shape, image_shape_of(exported));
  OpenRequest request{.channels = shape.channels};
  if (options.classes) request.classes_if_unnamed = options.classes->count;
  XLADDER_ASSIGN(Datasets datasets, open_datasets(job.settings.data, request));
  job.data = record_of(datasets);
  job.broken_shards = datasets.broken_shards;
  if (options.classes && options.classes->count > 0)
    XLADDER_TRY(use_classes(datasets, *options.classes, match_of(job.settings, true)));
  for (std::string& note : datasets.notes) job.notes.push_back(std::move(note));
  XLADDER_TRY(settle_data(settings, job.settings, datasets, nullptr));
  job.open_train_source = [images = datasets.train, shape](const RunSettings& run, data::Keep keep) {
    return make_train_source(run, images, normalisation_from(run), shape, keep);
  };
  if (!datasets.test) return {};
  XLADDER_ASSIGN(job.eval_source,
                 make_eval_source(job.settings, datasets.test, normalisation_from(job.settings), shape));
  return check_batch(exported, *job.eval_source);
}

Status take_tensors(TrainingJob& job, const config::Settings& settings, const ExportedModel& exported) {
  XLADDER_TRY(refuse_image_options(settings));
  XLADDER_ASSIGN(data::OpenedTensors tensors, open_tensors(job.settings.data, exported.batch));
  if (!tensors.train)
    return fail(ErrorCode::kUsage, "there are no training samples; set data.path to those of data.kind = {}",
                settings.get_string("data.kind"));
  job.data = record_of(tensors);
  for (std::string& note : tensors.notes) job.notes.push_back(std::move(note));
  job.open_train_source = [samples = tensors.train](
                              const RunSettings& run,
                              data::Keep keep) -> Result<std::shared_ptr<const data::BatchSource>> {
    XLADDER_TRY(check_that_nothing_is_kept(keep));
    return make_train_source(run, samples);
  };
  if (!tensors.test) return {};
  XLADDER_ASSIGN(job.eval_source, make_eval_source(job.settings, tensors.test));
  return check_batch(exported, *job.eval_source);
}

Status take_test_tensors(EvaluationJob& job, const config::Settings& settings, const ExportedModel& exported) {
  XLADDER_TRY(refuse_image_options(settings));
  XLADDER_ASSIGN(data::OpenedTensors tensors, open_tensors(job.settings.data, exported.batch));
  job.data = record_of(tensors);
  for (std::string& note : tensors.notes) job.notes.push_back(std::move(note));
  if (!tensors.test)
    return fail(ErrorCode::kUsage, "{} has no test samples; name them with data.eval_path", job.settings.data.path);
  XLADDER_ASSIGN(job.source, make_eval_source(job.settings, tensors.test));
  return {};
}

Status take_test_images(EvaluationJob& job, config::Settings& settings, const ExportedModel& exported,
                        const EvaluationOptions& options) {
  const DataSettings& data = job.settings.data;
  XLADDER_ASSIGN(const nn::ImageShape shape, image_shape_of(exported));
  OpenRequest request{.channels = shape.channels};
  if (!data.mean.empty()) request.splits = Splits::kTestOnly;
  XLADDER_ASSIGN(Datasets datasets, open_datasets(data, request));
  job.data = record_of(datasets);
  if (options.classes && options.classes->count > 0) {
    XLADDER_ASSIGN(const data::ClassMap map, use_classes(datasets, *options.classes, match_of(job.settings, false)));
    job.classes_by_name = map.by_name;
  }
  for (std::string& note : datasets.notes) job.notes.push_back(std::move(note));
  note_samples_of_training(job, *datasets.test, options, shape.channels);
  XLADDER_TRY(settle_data(settings, job.settings, datasets, nullptr));
  XLADDER_ASSIGN(job.source, make_eval_source(job.settings, datasets.test, normalisation_from(job.settings), shape));
  return {};
}

// Whether steps can be built at all, before anything is opened or written for them.
Status check_step(const TrainingJob& job) {
  try {
    static_cast<void>(job.model->training_step(job.settings, job.settings.step, {}));
    return {};
  } catch (const graph::GraphError& error) {
    return fail(ErrorCode::kUsage, "{} cannot be trained with these options: {}", job.model->name(), error.what());
  }
}

std::vector<std::string> notes_on_evaluation(const ExportedModel& exported) {
  if (!exported.draws && !exported.changes_state) return {};
  return {fmt::format("{} is evaluated as it is trained{}{}; model.eval_program names a folder without that",
                      exported.model->name(), exported.draws ? ", with what it draws (of one seed)" : "",
                      exported.changes_state ? ", with the statistics of each batch" : "")};
}

}  // namespace

Result<TrainingJob> prepare_exported_training(config::Settings& settings, const PrepareOptions& options) {
  XLADDER_TRY(refuse_options_of_named_models(settings));
  XLADDER_TRY(settle_batch_sizes(settings));
  TrainingJob job;
  XLADDER_ASSIGN(job.settings, run_settings(settings, options.processes));
  const bool is_evaluated = !job.settings.data.synthetic && !job.settings.data.eval_split.empty();
  XLADDER_ASSIGN(const ExportedModel exported,
                 open_exported_model(exported_request(settings, job.settings.batch.per_device_batch_size,
                                                      is_evaluated ? job.settings.eval_batch_size : 0)));
  if (exported.is_step) XLADDER_TRY(refuse_options_of_losses(settings));
  XLADDER_TRY(take_model(job, exported.model));
  XLADDER_TRY(check_step(job));
  if (!options.resumes && settings.is_set("model.weights")) {
    XLADDER_ASSIGN(Pretrained pretrained, read_exported_state(settings.get_string("model.weights"), exported));
    job.pretrained = std::make_shared<const Pretrained>(std::move(pretrained));
  }
  if (is_evaluated) job.notes = notes_on_evaluation(exported);
  if (job.settings.data.synthetic && job.settings.data.mix.any())
    return fail(ErrorCode::kUsage,
                "data.mixup and data.cutmix mix images, and samples of an example batch are none; leave them out");
  if (job.settings.data.synthetic)
    job.open_train_source = draws_of_the_example(exported);
  else
    XLADDER_TRY(is_of_tensors(job.settings.data) ? take_tensors(job, settings, exported)
                                                 : take_images(job, settings, exported, options));
  XLADDER_TRY(take_batches(job, settings));
  XLADDER_TRY(check_batch(exported, *job.train_source));
  return job;
}

Result<EvaluationJob> prepare_exported_evaluation(config::Settings& settings, const EvaluationOptions& options) {
  XLADDER_TRY(refuse_options_of_named_models(settings));
  XLADDER_TRY(settle_batch_sizes(settings));
  EvaluationJob job;
  XLADDER_ASSIGN(job.settings, run_settings(settings, options.processes));
  DataSettings& data = job.settings.data;
  XLADDER_TRY(check_test_data(data));
  XLADDER_ASSIGN(const ExportedModel exported,
                 open_exported_model(exported_request(settings, job.settings.batch.per_device_batch_size,
                                                      job.settings.eval_batch_size)));
  job.model = exported.model;
  job.notes = notes_on_evaluation(exported);
  if (options.from == WeightsFrom::kPretrained) {
    XLADDER_ASSIGN(Pretrained pretrained, read_exported_state(settings.get_string("model.weights"), exported));
    job.pretrained = std::make_shared<const Pretrained>(std::move(pretrained));
  }
  if (options.other_data && data.eval_path.empty()) data.eval_path = std::exchange(data.path, {});
  XLADDER_TRY(is_of_tensors(data) ? take_test_tensors(job, settings, exported)
                                  : take_test_images(job, settings, exported, options));
  XLADDER_TRY(check_batch(exported, *job.source));
  return job;
}

}  // namespace xladder::run
