#include "xladder/train/run_data.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <string_view>
#include <vector>

#include "xladder/data/cifar.h"
#include "xladder/data/idx.h"
#include "xladder/data/mix.h"
#include "xladder/data/open.h"
#include "xladder/data/synthetic.h"

namespace xladder::train {
namespace {

std::string describe(int64_t channels, int64_t height, int64_t width) {
  return fmt::format("{} x {} x {}", channels, height, width);
}

// IDX and CIFAR call their held-out part "test".
std::string_view split_of_images(const std::string& split) { return split == "train" ? "train" : "test"; }

Result<Images> open_idx_split(const DataSettings& settings, std::string_view split) {
  const std::filesystem::path path = settings.path;
  const int64_t num_classes = settings.pictures.open.num_classes;
  data::IdxOptions options{.name = path.filename().string(), .num_classes = num_classes > 0 ? num_classes : 10};
  if (path == data::kFashionMnistFolder && options.num_classes == 10)
    options.class_names = data::fashion_mnist_class_names();
  XLADDER_ASSIGN(std::unique_ptr<data::Dataset> dataset, data::open_idx(path, split, options));
  return Images(std::move(dataset));
}

AnyDataset as_asked(Images images, bool as_pictures) {
  if (as_pictures) return Pictures(data::as_pictures(std::move(images)));
  return images;
}

Result<AnyDataset> open_pictures(const std::string& path, const data::OpenOptions& options,
                                 std::vector<std::string>& notes) {
  XLADDER_ASSIGN(data::OpenedPictures opened, data::open_pictures(path, options));
  for (std::string& note : opened.notes)  // both parts of a pool tell the same
    if (std::ranges::find(notes, note) == notes.end()) notes.push_back(std::move(note));
  return AnyDataset(Pictures(std::move(opened.pictures)));
}

Result<AnyDataset> open_split(const DataSettings& settings, data::PictureFormat format, const std::string& split,
                              int64_t channels, std::vector<std::string>& notes) {
  if (format == data::PictureFormat::kIdx) {
    XLADDER_ASSIGN(Images images, open_idx_split(settings, split_of_images(split)));
    return as_asked(std::move(images), settings.as_pictures.value_or(false));
  }
  if (format == data::PictureFormat::kCifar) {
    XLADDER_ASSIGN(Images images, data::open_cifar(settings.path, split_of_images(split)));
    return as_asked(std::move(images), settings.as_pictures.value_or(false));
  }
  data::OpenOptions options = settings.pictures.open;
  options.format = format;
  options.split = split;
  options.channels = channels;
  return open_pictures(settings.path, options, notes);
}

// Test pictures that lie elsewhere: all that there are, with the classes of the training pictures.
Result<AnyDataset> open_elsewhere(const DataSettings& settings, int64_t channels,
                                  const std::optional<AnyDataset>& train, std::vector<std::string>& notes) {
  data::OpenOptions options = settings.pictures.open;
  options.format.reset();
  options.channels = channels;
  options.split = "train";
  options.folder.val_fraction = 0;
  options.folder.min_per_class = 0;
  if (train) {
    options.folder.classes = info_of(*train).class_names;
    options.num_classes = info_of(*train).num_classes;
  }
  return open_pictures(settings.eval_path, options, notes);
}

Status check_fits(const data::DatasetInfo& info, const nn::Model& model) {
  const nn::ImageShape shape = model.image_shape();
  const bool any_size = info.height == 0;  // pictures are brought to the model's size
  if (shape.channels != info.channels || (!any_size && (shape.height != info.height || shape.width != info.width)))
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

const data::DatasetInfo& info_of(const AnyDataset& dataset) {
  return std::visit([](const auto& held) -> const data::DatasetInfo& { return held->info(); }, dataset);
}

Result<Datasets> open_datasets(const DataSettings& settings, int64_t channels, Splits splits) {
  Datasets out;
  if (settings.synthetic) return out;
  if (settings.path.empty()) {
    XLADDER_ASSIGN(out.test, open_elsewhere(settings, channels, std::nullopt, out.notes));
    return out;
  }
  std::optional<data::PictureFormat> format = settings.pictures.open.format;
  // The default data may not be installed yet; the reader of IDX files says how.
  if (!format && settings.path == data::kFashionMnistFolder) format = data::PictureFormat::kIdx;
  if (!format) {
    XLADDER_ASSIGN(format, data::detect_format(settings.path));
  }
  // Test pictures elsewhere take their classes from the training pictures.
  if (splits == Splits::kTrainAndTest || !settings.eval_path.empty()) {
    XLADDER_ASSIGN(out.train, open_split(settings, *format, settings.train_split, channels, out.notes));
  }
  if (!settings.eval_path.empty()) {
    XLADDER_ASSIGN(out.test, open_elsewhere(settings, channels, out.train, out.notes));
  } else if (!settings.eval_split.empty()) {
    XLADDER_ASSIGN(out.test, open_split(settings, *format, settings.eval_split, channels, out.notes));
  }
  if (!out.train || !out.test) return out;
  const data::DatasetInfo& train = info_of(*out.train);
  const data::DatasetInfo& test = info_of(*out.test);
  if (train.height != test.height || train.width != test.width)
    return fail(ErrorCode::kFailed, "{}: training images are {} x {}, test images {} x {}; take both from one data set",
                settings.path, train.height, train.width, test.height, test.width);
  return out;
}

Result<data::Normalisation> measure_normalisation(const data::Dataset& dataset) {
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

namespace {

using SourceResult = Result<std::unique_ptr<data::BatchSource>>;

DType image_dtype(const RunSettings& settings) { return settings.knobs.byte_images ? DType::kU8 : DType::kF32; }

SourceResult synthetic(const RunSettings& settings, const nn::Model& model) {
  const nn::ImageShape shape = model.image_shape();
  return data::synthetic_source({.batch_size = settings.batch_size,
                                 .channels = shape.channels,
                                 .height = shape.height,
                                 .width = shape.width,
                                 .num_classes = model.num_classes(),
                                 .distribution = settings.knobs.byte_images ? data::SyntheticDistribution::kBytes
                                                                            : data::SyntheticDistribution::kNormal,
                                 .seed = settings.seed});
}

SourceResult training_images(const RunSettings& settings, const Images& images,
                             const data::Normalisation& normalisation, data::Keep keep) {
  data::Augmentation augmentation;
  augmentation.crop_padding = settings.data.shift;
  augmentation.flip_probability = static_cast<float>(settings.data.image_flip);
  augmentation.erase_probability = static_cast<float>(settings.data.erase_probability);
  return data::train_source(images, {.batch_size = settings.batch_size,
                                     .normalisation = normalisation,
                                     .augmentation = augmentation,
                                     .image_dtype = image_dtype(settings),
                                     .seed = settings.seed,
                                     .keep = keep});
}

image::DecodeOptions decode_options(const RunSettings& settings, const Pictures& pictures) {
  image::DecodeOptions decode = settings.data.pictures.decode;
  decode.channels = pictures->info().channels;
  return decode;
}

SourceResult training_pictures(const RunSettings& settings, const Pictures& pictures,
                               const data::Normalisation& normalisation, const nn::ImageShape& shape, data::Keep keep) {
  data::TrainTransformOptions transform = settings.data.pictures.train;
  transform.height = shape.height;
  transform.width = shape.width;
  transform.seed = settings.seed;
  return data::train_source(pictures, {.batch_size = settings.batch_size,
                                       .transform = transform,
                                       .decode = decode_options(settings, pictures),
                                       .normalisation = normalisation,
                                       .image_dtype = image_dtype(settings),
                                       .repeats = settings.data.pictures.repeats,
                                       .on_error = settings.data.pictures.on_error,
                                       .seed = settings.seed,
                                       .keep = keep});
}

}  // namespace

Result<std::shared_ptr<const data::BatchSource>> make_train_source(const RunSettings& settings,
                                                                   const std::optional<AnyDataset>& dataset,
                                                                   const data::Normalisation& normalisation,
                                                                   const nn::Model& model, data::Keep keep) {
  if (dataset) XLADDER_TRY(check_fits(info_of(*dataset), model));
  SourceResult made =
      !dataset ? synthetic(settings, model)
      : dataset->index() == 0
          ? training_images(settings, std::get<Images>(*dataset), normalisation, keep)
          : training_pictures(settings, std::get<Pictures>(*dataset), normalisation, model.image_shape(), keep);
  if (made && settings.data.mix.any()) made = data::mixed_source(*std::move(made), settings.data.mix);
  if (!made) return tl::unexpected(std::move(made).error());
  return std::shared_ptr<const data::BatchSource>(*std::move(made));
}

Result<std::shared_ptr<const data::BatchSource>> make_eval_source(const RunSettings& settings,
                                                                  const AnyDataset& dataset,
                                                                  const data::Normalisation& normalisation,
                                                                  const nn::Model& model) {
  XLADDER_TRY(check_fits(info_of(dataset), model));
  if (const Images* images = std::get_if<Images>(&dataset)) {
    XLADDER_ASSIGN(
        std::shared_ptr<const data::BatchSource> source,
        data::eval_source(*images, {.batch_size = settings.eval_batch_size, .normalisation = normalisation}));
    return source;
  }
  const Pictures& pictures = std::get<Pictures>(dataset);
  const PictureSettings& asked = settings.data.pictures;
  data::EvalPictureOptions options{.batch_size = settings.eval_batch_size,
                                   .decode = decode_options(settings, pictures),
                                   .normalisation = normalisation,
                                   .on_error = asked.on_error};
  options.transform.height = model.image_shape().height;
  options.transform.width = model.image_shape().width;
  options.transform.crop_pct = asked.crop_pct.value_or(options.transform.crop_pct);
  options.transform.interpolation = asked.interpolation.value_or(options.transform.interpolation);
  options.transform.mode = asked.resize_mode.value_or(options.transform.mode);
  XLADDER_ASSIGN(std::shared_ptr<const data::BatchSource> source, data::eval_source(pictures, options));
  return source;
}

}  // namespace xladder::train
