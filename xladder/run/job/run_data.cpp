#include "xladder/run/job/run_data.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <utility>
#include <vector>

#include "xladder/data/augment/mix.h"
#include "xladder/data/loading/synthetic.h"
#include "xladder/data/sources/idx.h"
#include "xladder/data/sources/open.h"
#include "xladder/data/sources/sample_origin.h"

namespace xladder::train {
namespace {

AnyDataset as_asked(Images images, bool as_pictures) {
  if (as_pictures) return Pictures(data::as_pictures(std::move(images)));
  return images;
}

// Both parts of a pool tell the same.
void add_notes(std::vector<std::string> notes, Datasets& out) {
  for (std::string& note : notes)
    if (std::ranges::find(out.notes, note) == out.notes.end()) out.notes.push_back(std::move(note));
}

Result<AnyDataset> open_pictures(const std::string& path, const data::OpenOptions& options, Datasets& out) {
  XLADDER_ASSIGN(data::OpenedPictures opened, data::open_pictures(path, options));
  for (std::string& sentence : opened.broken) {
    std::string note = "broken: " + sentence;
    if (std::ranges::find(out.notes, note) != out.notes.end()) continue;
    out.notes.push_back(std::move(note));
    ++out.broken_shards;
  }
  add_notes(std::move(opened.notes), out);
  return AnyDataset(Pictures(std::move(opened.pictures)));
}

Result<AnyDataset> open_split(const DataSettings& settings, data::PictureFormat format, const std::string& split,
                              const OpenRequest& request, Datasets& out) {
  data::OpenOptions options = settings.pictures.open;
  options.format = format;
  options.split = split;
  options.channels = request.channels;
  options.classes_if_unnamed = request.classes_if_unnamed;
  if (data::keeps_one_size(format)) {
    std::vector<std::string> notes;
    XLADDER_ASSIGN(Images images, data::open_images(settings.path, format, options, &notes));
    add_notes(std::move(notes), out);
    return as_asked(std::move(images), settings.as_pictures.value_or(false));
  }
  return open_pictures(settings.path, options, out);
}

// Test images that lie elsewhere: the held-out part where there are parts, else all of them.
Result<AnyDataset> open_elsewhere(DataSettings settings, const OpenRequest& request, Datasets& out) {
  settings.path = std::exchange(settings.eval_path, {});
  XLADDER_ASSIGN(const data::PictureFormat format, data::detect_format(settings.path));
  const std::string split = settings.eval_split.empty() ? "val" : settings.eval_split;
  data::ImageFolderOptions& folder = settings.pictures.open.folder;
  folder.val_fraction = split == "train" ? 0 : 1;  // of a pool
  folder.min_per_class = 1;
  return open_split(settings, format, split, request, out);
}

AnyDataset relabelled(const AnyDataset& dataset, const data::Classes& model, const data::ClassMap& map) {
  return std::visit([&](const auto& held) { return AnyDataset(data::with_classes(held, model, map)); }, dataset);
}

std::vector<data::SampleOrigin> origins_of(const AnyDataset& dataset) {
  return std::visit([](const auto& held) { return held->origins(); }, dataset);
}

std::string name_of_sample(const AnyDataset& dataset, int64_t index) {
  if (const auto* pictures = std::get_if<Pictures>(&dataset))
    if (const Result<data::StoredPicture> picture = (*pictures)->read(index)) return picture->name;
  return fmt::format("sample {}", index);
}

// An accuracy on what was trained on is none.
Status check_disjoint(const DataSettings& settings, const Datasets& datasets) {
  const data::SharedSamples shared = data::shared_samples(origins_of(*datasets.train), origins_of(*datasets.test));
  if (shared.count == 0) return {};
  return fail(
      ErrorCode::kUsage,
      "{} of the {} test samples are training samples too (the first is {}): {} serves as both; hold a share out "
      "with data.val_fraction, name the parts with {{split}} in data.path, give other pictures with "
      "data.eval_path, or set data.eval_split = none",
      shared.count, info_of(*datasets.test).num_samples, name_of_sample(*datasets.test, shared.index),
      settings.eval_path.empty() ? settings.path : settings.eval_path);
}

Status match_test_to_training(const DataSettings& settings, Datasets& out) {
  const data::Classes train = data::classes_of(info_of(*out.train));
  const data::Classes test = data::classes_of(info_of(*out.test));
  XLADDER_ASSIGN(const data::ClassMap map,
                 data::match_classes(
                     train, test, {.all = false, .by_position = settings.match_classes == data::ClassesBy::kPosition}));
  // The two parts of one set number their classes alike.
  if (!map.note.empty() && (map.by_name || !settings.eval_path.empty())) out.notes.push_back(map.note);
  out.test = relabelled(*out.test, train, map);
  return {};
}

}  // namespace

const data::DatasetInfo& info_of(const AnyDataset& dataset) {
  return std::visit([](const auto& held) -> const data::DatasetInfo& { return held->info(); }, dataset);
}

Result<Datasets> open_datasets(const DataSettings& settings, const OpenRequest& request) {
  Datasets out;
  if (settings.synthetic) return out;
  const bool test_only = request.splits == Splits::kTestOnly;
  if (settings.path.empty() || (test_only && !settings.eval_path.empty())) {
    XLADDER_ASSIGN(out.test, open_elsewhere(settings, request, out));
    return out;
  }
  std::optional<data::PictureFormat> format = settings.pictures.open.format;
  // The default data may not be installed yet; the reader of IDX files says how.
  if (!format && settings.path == data::kFashionMnistFolder) format = data::PictureFormat::kIdx;
  if (!format) {
    XLADDER_ASSIGN(format, data::detect_format(settings.path));
  }
  OpenRequest of_test = request;
  if (!test_only) {
    XLADDER_ASSIGN(out.train, open_split(settings, *format, settings.train_split, request, out));
    of_test.classes_if_unnamed = info_of(*out.train).num_classes;
  }
  if (!settings.eval_path.empty()) {
    XLADDER_ASSIGN(out.test, open_elsewhere(settings, of_test, out));
  } else if (!settings.eval_split.empty()) {
    XLADDER_ASSIGN(out.test, open_split(settings, *format, settings.eval_split, of_test, out));
  }
  if (!out.train || !out.test) return out;
  XLADDER_TRY(check_disjoint(settings, out));
  XLADDER_TRY(match_test_to_training(settings, out));
  const data::DatasetInfo& train = info_of(*out.train);
  const data::DatasetInfo& test = info_of(*out.test);
  if (train.height != test.height || train.width != test.width)
    return fail(ErrorCode::kFailed, "{}: training images are {} x {}, test images {} x {}; take both from one data set",
                settings.path, train.height, train.width, test.height, test.width);
  return out;
}

std::optional<int64_t> count_seen(const AnyDataset& test, DataSettings trained_on, int64_t channels) {
  trained_on.eval_path.clear();
  trained_on.eval_split.clear();
  trained_on.pictures.open.folder.val_fraction = 0;  // nothing needs to be read for it
  trained_on.pictures.open.folder.drop_duplicates = false;
  const Result<Datasets> own = open_datasets(trained_on, {.channels = channels});
  if (!own || !own->train) return std::nullopt;
  return data::shared_samples(origins_of(*own->train), origins_of(test)).count;
}

Result<data::ClassMap> use_classes(Datasets& datasets, const data::Classes& classes, const data::ClassMatch& match) {
  const AnyDataset& any = datasets.train ? *datasets.train : *datasets.test;
  XLADDER_ASSIGN(data::ClassMap map, data::match_classes(classes, data::classes_of(info_of(any)), match));
  if (!map.note.empty()) datasets.notes.push_back(map.note);
  // Test images have the training images' labels already.
  if (datasets.train) datasets.train = relabelled(*datasets.train, classes, map);
  if (datasets.test) datasets.test = relabelled(*datasets.test, classes, map);
  return map;
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

DType image_dtype(const RunSettings& settings) { return settings.input_dtype; }

SourceResult synthetic(const RunSettings& settings, const nn::Model& model) {
  const nn::ImageShape shape = model.image_shape();
  return data::synthetic_source({.batch_size = settings.batch.global_batch_size,
                                 .channels = shape.channels,
                                 .height = shape.height,
                                 .width = shape.width,
                                 .num_classes = model.num_classes(),
                                 .distribution = settings.input_dtype == DType::kU8
                                                     ? data::SyntheticDistribution::kBytes
                                                     : data::SyntheticDistribution::kNormal,
                                 .seed = settings.seed});
}

SourceResult training_images(const RunSettings& settings, const Images& images,
                             const data::Normalisation& normalisation, data::Keep keep) {
  data::Augmentation augmentation;
  augmentation.crop_padding = settings.data.shift;
  augmentation.flip_probability = static_cast<float>(settings.data.hflip);
  augmentation.erase_probability = static_cast<float>(settings.data.erase_probability);
  return data::train_source(images, {.batch_size = settings.batch.global_batch_size,
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
  return data::train_source(pictures, {.batch_size = settings.batch.global_batch_size,
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
