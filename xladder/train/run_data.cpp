#include "xladder/train/run_data.h"

#include <array>
#include <cmath>
#include <string_view>
#include <vector>

#include "xladder/base/random.h"
#include "xladder/data/idx.h"
#include "xladder/data/loader.h"
#include "xladder/data/synthetic.h"

namespace xladder::train {
namespace {

std::string describe(int64_t channels, int64_t height, int64_t width) {
  return fmt::format("{} x {} x {}", channels, height, width);
}

Result<std::shared_ptr<const data::Dataset>> open_split(const DataSettings& settings, std::string_view split) {
  data::IdxOptions options{.name = settings.path.filename().string(), .num_classes = settings.num_classes};
  if (settings.path == data::kFashionMnistFolder && settings.num_classes == 10)
    options.class_names = data::fashion_mnist_class_names();
  XLADDER_ASSIGN(std::unique_ptr<data::Dataset> dataset, data::open_idx(settings.path, split, options));
  return std::shared_ptr<const data::Dataset>(std::move(dataset));
}

Status check_fits(const data::DatasetInfo& info, const nn::Model& model) {
  const nn::ImageShape shape = model.image_shape();
  if (shape != nn::ImageShape{info.channels, info.height, info.width})
    return fail(ErrorCode::kUsage,
                "the model takes images of {} and the data has {} (channels x height x width); set model.img_size and "
                "model.in_chans to what the data has",
                describe(shape.channels, shape.height, shape.width), describe(info.channels, info.height, info.width));
  if (model.num_classes() < info.num_classes)
    return fail(ErrorCode::kUsage, "the model has {} classes and the data {}; set model.num_classes = {}",
                model.num_classes(), info.num_classes, info.num_classes);
  return {};
}

}  // namespace

Result<Datasets> open_datasets(const DataSettings& settings, Splits splits) {
  Datasets out;
  if (settings.kind == DataKind::kSynthetic) return out;
  if (splits == Splits::kTrainAndTest) {
    XLADDER_ASSIGN(out.train, open_split(settings, "train"));
  }
  XLADDER_ASSIGN(out.test, open_split(settings, "test"));
  if (!out.train) return out;
  const data::DatasetInfo& train = out.train->info();
  const data::DatasetInfo& test = out.test->info();
  if (train.height != test.height || train.width != test.width)
    return fail(ErrorCode::kFailed, "{}: training images are {} x {}, test images {} x {}; take both from one data set",
                settings.path.string(), train.height, train.width, test.height, test.width);
  return out;
}

Result<data::Normalisation> normalisation_of(const DataSettings& settings, const data::Dataset& dataset) {
  if (!settings.mean.empty()) return data::Normalisation{settings.mean, settings.std};
  const data::DatasetInfo& info = dataset.info();
  const auto plane = static_cast<size_t>(info.height * info.width);
  std::vector<uint8_t> pixels(static_cast<size_t>(info.num_pixels()));
  // Counting values instead of adding floats keeps the result exact.
  std::vector<std::array<int64_t, 256>> counts(static_cast<size_t>(info.channels));
  for (int64_t sample = 0; sample < info.num_samples; ++sample) {
    int32_t label = 0;
    XLADDER_TRY(dataset.read(sample, pixels, label));
    for (size_t i = 0; i < pixels.size(); ++i) ++counts[i / plane][pixels[i]];
  }
  data::Normalisation out{{}, {}};
  const auto total = static_cast<double>(info.num_samples) * static_cast<double>(plane);
  for (const auto& count : counts) {
    double sum = 0;
    double squares = 0;
    for (size_t value = 0; value < count.size(); ++value) {
      const double scaled = static_cast<double>(value) / 255;
      sum += scaled * static_cast<double>(count[value]);
      squares += scaled * scaled * static_cast<double>(count[value]);
    }
    const double mean = sum / total;
    const double deviation = std::sqrt(std::max(0.0, squares / total - mean * mean));
    if (deviation == 0)
      return fail(ErrorCode::kFailed, "all pixels of {} are equal; check the data, or set data.mean and data.std",
                  info.name);
    out.mean.push_back(static_cast<float>(mean));
    out.std.push_back(static_cast<float>(deviation));
  }
  return out;
}

Result<std::shared_ptr<const data::BatchSource>> make_train_source(const RunSettings& settings,
                                                                   const Datasets& datasets,
                                                                   const data::Normalisation& normalisation,
                                                                   const nn::Model& model) {
  if (!datasets.train) {
    const nn::ImageShape shape = model.image_shape();
    XLADDER_ASSIGN(
        std::unique_ptr<data::BatchSource> source,
        data::synthetic_source({.batch_size = settings.batch_size,
                                .channels = shape.channels,
                                .height = shape.height,
                                .width = shape.width,
                                .num_classes = model.num_classes(),
                                .distribution = settings.knobs.byte_images ? data::SyntheticDistribution::kBytes
                                                                           : data::SyntheticDistribution::kNormal,
                                .seed = settings.seed}));
    return std::shared_ptr<const data::BatchSource>(std::move(source));
  }
  XLADDER_TRY(check_fits(datasets.train->info(), model));
  data::Augmentation augmentation;
  augmentation.crop_padding = settings.data.shift;
  augmentation.flip_probability = settings.data.horizontal_flip ? 0.5f : 0.0f;
  augmentation.erase_probability = static_cast<float>(settings.data.erase_probability);
  XLADDER_ASSIGN(
      std::unique_ptr<data::BatchSource> source,
      data::train_source(datasets.train, {.batch_size = settings.batch_size,
                                          .normalisation = normalisation,
                                          .augmentation = augmentation,
                                          .image_dtype = settings.knobs.byte_images ? DType::kU8 : DType::kF32,
                                          .seed = settings.seed}));
  return std::shared_ptr<const data::BatchSource>(std::move(source));
}

Result<std::shared_ptr<const data::BatchSource>> make_eval_source(const RunSettings& settings,
                                                                  const std::shared_ptr<const data::Dataset>& dataset,
                                                                  const data::Normalisation& normalisation,
                                                                  const nn::Model& model) {
  XLADDER_TRY(check_fits(dataset->info(), model));
  XLADDER_ASSIGN(std::unique_ptr<data::BatchSource> source,
                 data::eval_source(dataset, {.batch_size = settings.eval_batch_size, .normalisation = normalisation}));
  return std::shared_ptr<const data::BatchSource>(std::move(source));
}

}  // namespace xladder::train
