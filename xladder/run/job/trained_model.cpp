#include "xladder/run/job/trained_model.h"

#include "xladder/base/safetensors.h"
#include "xladder/data/sources/class_names.h"
#include "xladder/run/job/exported_model.h"
#include "xladder/run/job/job.h"
#include "xladder/run/job/recipe_model.h"
#include "xladder/run/recipe/choices.h"

namespace xladder::run {
namespace {

namespace fs = std::filesystem;

// A size of a tensor that the model has, whatever its numbers of classes and channels are.
Result<int64_t> size_in(const SafetensorsFile& file, std::string_view name, size_t axis) {
  XLADDER_ASSIGN(const TensorType type, file.type(name));
  if (axis >= type.shape.size())
    return fail(ErrorCode::kFailed, "the tensor {} is {}; use the recipe that the run was started with", name,
                to_string(type));
  return type.shape[axis];
}

// The images and classes that the weights are for, as if a data set had them.
Result<data::DatasetInfo> data_of(const config::Settings& settings, const SafetensorsFile& file) {
  XLADDER_ASSIGN(const std::unique_ptr<nn::Model> model, make_model(settings));
  const nn::ImageShape image = model->image_shape();
  data::DatasetInfo info{.name = "the run", .height = image.height, .width = image.width};
  XLADDER_ASSIGN(info.num_classes, size_in(file, model->head() + ".weight", 0));
  if (const std::optional<std::string> parameter = model->parameter_of_channels()) {
    XLADDER_ASSIGN(info.channels, size_in(file, *parameter, 1));
    return info;
  }
  if (settings.is_set("model.img_size") && settings.is_set("model.in_chans")) {
    info.channels = image.channels;
    return info;
  }
  if (settings.get<DataKind>("data.kind") == DataKind::kSynthetic) {
    info.channels = image.channels;
    return info;
  }
  config::Settings copy = settings;
  const Result<EvaluationJob> job = prepare_evaluation(copy);
  if (!job)
    return fail(job.error().code,
                "the image size of {} comes from its data ({}); set model.img_size and model.in_chans",
                settings.get_string("model.name"), job.error().message);
  const data::DatasetInfo& seen = job->source->info();
  info.channels = seen.channels;
  info.height = seen.height;
  info.width = seen.width;
  return info;
}

Result<std::vector<std::string>> class_names(const fs::path& run, int64_t num_classes) {
  const fs::path file = run / data::kClassesFile;
  std::error_code ignored;
  if (!fs::exists(file, ignored)) return std::vector<std::string>();
  XLADDER_ASSIGN(std::vector<std::string> names, data::read_class_names(file));
  // A model may have room for more classes than its data has.
  if (static_cast<int64_t>(names.size()) < num_classes) names.clear();
  if (static_cast<int64_t>(names.size()) > num_classes)
    return fail(ErrorCode::kFailed, "{} names {} classes, but the model has {}; correct the file or remove it",
                file.string(), names.size(), num_classes);
  return names;
}

// One value for all channels becomes one for each.
std::vector<float> by_channel(std::vector<float> values, float otherwise, int64_t channels) {
  if (values.empty()) values = {otherwise};
  if (values.size() == 1) values.resize(static_cast<size_t>(channels), values.front());
  return values;
}

// What a recipe with pictures holds; images of one size are taken as they are.
weights::Preprocessing preprocessing_of(const DataSettings& data, int64_t channels) {
  weights::Preprocessing out{
      .crop_pct = 1, .mean = by_channel(data.mean, 0, channels), .std = by_channel(data.std, 1, channels)};
  const ImageSettings& images = data.images;
  out.crop_pct = images.crop_pct.value_or(out.crop_pct);
  out.interpolation = images.interpolation.value_or(out.interpolation);
  out.mode = images.resize_mode.value_or(out.mode);
  return out;
}

Result<std::vector<std::pair<std::string, HostTensor>>> read_tensors(const SafetensorsFile& file,
                                                                     const nn::Model& model) {
  std::vector<std::pair<std::string, HostTensor>> tensors;
  for (const nn::ParameterSpec& spec : model.parameters()) {
    XLADDER_ASSIGN(HostTensor tensor, file.load(spec.name));
    if (tensor.shape() != spec.shape)
      return fail(ErrorCode::kUsage, "{} is {} in the checkpoint, but this recipe's model has {}; use that of the run",
                  spec.name, to_string(tensor.shape()), to_string(spec.shape));
    if (tensor.dtype() != DType::kF32) {
      const std::vector<double> values = tensor.to_doubles();
      tensor = HostTensor::from_doubles({DType::kF32, spec.shape}, values);
    }
    tensors.emplace_back(spec.name, std::move(tensor));
  }
  return tensors;
}

}  // namespace

Result<std::optional<data::Classes>> classes_of_run(const config::Settings& settings, const fs::path& run,
                                                    const std::optional<Checkpoint>& checkpoint) {
  data::Classes out{.owner = "the run " + run.string()};
  std::error_code ignored;
  if (fs::exists(run / data::kClassesFile, ignored)) {
    XLADDER_ASSIGN(out.names, data::read_class_names(run / data::kClassesFile));
  }
  out.count = static_cast<int64_t>(out.names.size());
  if (checkpoint && !has_program(settings)) {
    XLADDER_ASSIGN(const SafetensorsFile file, SafetensorsFile::open(weights_file(*checkpoint, WeightsOf::kModel)));
    XLADDER_ASSIGN(const std::unique_ptr<nn::Model> model, make_model(settings));
    XLADDER_ASSIGN(out.count, size_in(file, model->head() + ".weight", 0));
    if (out.count < static_cast<int64_t>(out.names.size()))
      return fail(ErrorCode::kFailed, "{} names {} classes, but the model has {}; correct the file or remove it",
                  (run / data::kClassesFile).string(), out.names.size(), out.count);
  }
  return out.count > 0 ? std::optional(std::move(out)) : std::nullopt;
}

Result<weights::WeightedModel> read_trained_model(const config::Settings& settings, const RunCheckpoint& source,
                                                  WeightsOf weights) {
  XLADDER_TRY(check_named_model(settings, source.run));
  const fs::path path = weights_file(source.checkpoint, weights);
  std::error_code ignored;
  if (!fs::exists(path, ignored))
    return fail(ErrorCode::kUsage, "{} has no averaged weights; use --weights model", source.checkpoint.path.string());
  XLADDER_ASSIGN(const SafetensorsFile file, SafetensorsFile::open(path));
  XLADDER_ASSIGN(const RunSettings run, run_settings(settings));
  XLADDER_ASSIGN(const data::DatasetInfo info, data_of(settings, file));
  XLADDER_ASSIGN(std::unique_ptr<nn::Model> model, make_model(settings, info));
  weights::WeightedModel out{.model = std::move(model), .name = settings.get_string("model.name")};
  XLADDER_ASSIGN(out.class_names, class_names(source.run, out.model->num_classes()));
  out.preprocessing = preprocessing_of(run.data, out.model->image_shape().channels);
  XLADDER_ASSIGN(out.tensors, read_tensors(file, *out.model));
  return out;
}

}  // namespace xladder::run
