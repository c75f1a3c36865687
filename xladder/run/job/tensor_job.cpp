#include "xladder/run/job/tensor_job.h"

#include <optional>
#include <utility>
#include <vector>

#include "xladder/data/loading/tensor_source.h"
#include "xladder/data/sources/arrays.h"
#include "xladder/data/sources/tokens.h"

namespace xladder::run {
namespace {

using SharedSource = Result<std::shared_ptr<const data::BatchSource>>;

std::vector<data::SampleTensor> sample_tensors_of(std::span<const program::Input> batch) {
  std::vector<data::SampleTensor> out;
  for (const program::Input& input : batch)
    out.push_back({input.name, {input.type.dtype, Shape(input.type.shape.begin() + 1, input.type.shape.end())}});
  return out;
}

std::optional<SampleList> list_of(const std::shared_ptr<const data::TensorData>& samples) {
  if (!samples) return std::nullopt;
  return SampleList{samples->info().num_samples, samples->info().digest};
}

SharedSource shared(Result<std::unique_ptr<data::BatchSource>> source) {
  if (!source) return tl::unexpected(std::move(source).error());
  return std::shared_ptr<const data::BatchSource>(*std::move(source));
}

}  // namespace

Status refuse_image_options(const config::Settings& settings) {
  for (const config::OptionSpec& spec : settings.table().specs()) {
    const config::Value* value = settings.find(spec.path);
    const bool is_of_images = (spec.any_size_only && spec.path != "data.eval_path") || spec.path == "data.mixup" ||
                              spec.path == "data.cutmix";
    if (!is_of_images || value == nullptr || (spec.default_value && *value == *spec.default_value)) continue;
    return fail(ErrorCode::kUsage, "{} has no meaning for data.kind = {} (from {}); leave it out", spec.path,
                settings.get_string("data.kind"), settings.origin(spec.path));
  }
  return {};
}

Result<data::OpenedTensors> open_tensors(const DataSettings& settings, std::span<const program::Input> batch) {
  data::TensorDataOptions options{.path = settings.path,
                                  .eval_path = settings.eval_path,
                                  .eval_split = settings.eval_split,
                                  .val_fraction = settings.val_fraction,
                                  .inputs = sample_tensors_of(batch)};
  XLADDER_ASSIGN(options.names, data::input_names(settings.names, options.inputs));
  if (settings.kind == DataKind::kArrays) return data::open_arrays(options);
  return data::open_tokens({.data = std::move(options),
                            .token_type = settings.token_type,
                            .sequence_length = settings.sequence_length,
                            .vocab_size = settings.vocab_size});
}

DataRecord record_of(const data::OpenedTensors& tensors) {
  return {.train = list_of(tensors.train), .test = list_of(tensors.test)};
}

SharedSource make_train_source(const RunSettings& settings, std::shared_ptr<const data::TensorData> samples) {
  return shared(data::tensor_train_source(
      std::move(samples),
      {.batch_size = settings.batch.process_batch_size(), .seed = settings.seed, .processes = settings.processes}));
}

SharedSource make_eval_source(const RunSettings& settings, std::shared_ptr<const data::TensorData> samples) {
  return shared(data::tensor_eval_source(std::move(samples),
                                         {.batch_size = settings.eval_batch_size, .processes = settings.processes}));
}

}  // namespace xladder::run
