#include "xladder/run/job/run_data.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <utility>
#include <vector>

#include "xladder/base/random.h"
#include "xladder/data/augment/mix.h"
#include "xladder/data/loading/synthetic.h"
#include "xladder/data/sources/idx.h"
#include "xladder/data/sources/open.h"
#include "xladder/data/sources/sample_origin.h"

namespace xladder::run {
namespace {

// Both parts of a pool tell the same.
void add_notes(std::vector<std::string> notes, Datasets& out) {
  for (std::string& note : notes)
    if (std::ranges::find(out.notes, note) == out.notes.end()) out.notes.push_back(std::move(note));
}

Result<Images> open_split(const DataSettings& settings, data::ImageFormat format, const std::string& split,
                          const OpenRequest& request, Datasets& out) {
  data::OpenOptions options = settings.images.open;
  options.format = format;
  options.split = split;
  options.channels = request.channels;
  options.classes_if_unnamed = request.classes_if_unnamed;
  options.keep_one_size = true;
  XLADDER_ASSIGN(data::OpenedImages opened, data::open_images(settings.path, options));
  for (std::string& sentence : opened.broken) {
    std::string note = "broken: " + sentence;
    if (std::ranges::find(out.notes, note) != out.notes.end()) continue;
    out.notes.push_back(std::move(note));
    ++out.broken_shards;
  }
  add_notes(std::move(opened.notes), out);
  if (opened.images->info().has_one_size() && settings.any_size.value_or(false))
    return data::of_any_size(std::move(opened.images));
  return std::move(opened.images);
}

// Test images that lie elsewhere: the held-out part where there are parts, else all of them.
Result<Images> open_elsewhere(DataSettings settings, const OpenRequest& request, Datasets& out) {
  settings.path = std::exchange(settings.eval_path, {});
  XLADDER_ASSIGN(const data::ImageFormat format, data::detect_format(settings.path));
  const std::string split = settings.eval_split.empty() ? "val" : settings.eval_split;
  data::ImageFolderOptions& folder = settings.images.open.folder;
  folder.val_fraction = split == "train" ? 0 : 1;  // of a pool
  folder.min_per_class = 1;
  return open_split(settings, format, split, request, out);
}

std::string name_of_sample(const data::Dataset& dataset, int64_t index) {
  const Result<data::StoredImage> image = dataset.read(index);
  return image && !image->name.empty() ? image->name : fmt::format("sample {}", index);
}

// An accuracy on what was trained on is none.
Status check_disjoint(const DataSettings& settings, const Datasets& datasets) {
  const data::SharedSamples shared = data::shared_samples(datasets.train->origins(), datasets.test->origins());
  if (shared.count == 0) return {};
  return fail(
      ErrorCode::kUsage,
      "{} of the {} test samples are training samples too (the first is {}): {} serves as both; hold a share out "
      "with data.val_fraction, name the parts with {{split}} in data.path, give other pictures with "
      "data.eval_path, or set data.eval_split = none",
      shared.count, datasets.test->info().num_samples, name_of_sample(*datasets.test, shared.index),
      settings.eval_path.empty() ? settings.path : settings.eval_path);
}

Status match_test_to_training(const DataSettings& settings, Datasets& out) {
  const data::Classes train = data::classes_of(out.train->info());
  const data::Classes test = data::classes_of(out.test->info());
  XLADDER_ASSIGN(const data::ClassMap map,
                 data::match_classes(
                     train, test, {.all = false, .by_position = settings.match_classes == data::ClassesBy::kPosition}));
  // The two parts of one set number their classes alike.
  if (!map.note.empty() && (map.by_name || !settings.eval_path.empty())) out.notes.push_back(map.note);
  out.test = data::with_classes(std::move(out.test), train, map);
  return {};
}

}  // namespace

Result<Datasets> open_datasets(const DataSettings& settings, const OpenRequest& request) {
  Datasets out;
  if (settings.synthetic) return out;
  if (is_of_tensors(settings))
    return fail(ErrorCode::kUsage, "data.kind = {} is for programs; set model.program, or leave it out for images",
                enum_name(settings.kind));
  const bool test_only = request.splits == Splits::kTestOnly;
  if (settings.path.empty() || (test_only && !settings.eval_path.empty())) {
    XLADDER_ASSIGN(out.test, open_elsewhere(settings, request, out));
    return out;
  }
  std::optional<data::ImageFormat> format = settings.images.open.format;
  // The default data may not be installed yet; the reader of IDX files says how.
  if (!format && settings.path == data::kFashionMnistFolder) format = data::ImageFormat::kIdx;
  if (!format) {
    XLADDER_ASSIGN(format, data::detect_format(settings.path));
  }
  OpenRequest of_test = request;
  if (!test_only) {
    XLADDER_ASSIGN(out.train, open_split(settings, *format, settings.train_split, request, out));
    of_test.classes_if_unnamed = out.train->info().num_classes;
  }
  if (!settings.eval_path.empty()) {
    XLADDER_ASSIGN(out.test, open_elsewhere(settings, of_test, out));
  } else if (!settings.eval_split.empty()) {
    XLADDER_ASSIGN(out.test, open_split(settings, *format, settings.eval_split, of_test, out));
  }
  if (!out.train || !out.test) return out;
  XLADDER_TRY(check_disjoint(settings, out));
  XLADDER_TRY(match_test_to_training(settings, out));
  const data::DatasetInfo& train = out.train->info();
  const data::DatasetInfo& test = out.test->info();
  if (train.height != test.height || train.width != test.width)
    return fail(ErrorCode::kFailed, "{}: training images are {} x {}, test images {} x {}; take both from one data set",
                settings.path, train.height, train.width, test.height, test.width);
  return out;
}

std::optional<int64_t> count_seen(const data::Dataset& test, DataSettings trained_on, int64_t channels) {
  trained_on.eval_path.clear();
  trained_on.eval_split.clear();
  trained_on.images.open.folder.val_fraction = 0;  // nothing needs to be read for it
  trained_on.images.open.folder.dedup = false;
  const Result<Datasets> own = open_datasets(trained_on, {.channels = channels});
  if (!own || !own->train) return std::nullopt;
  return data::shared_samples(own->train->origins(), test.origins()).count;
}

Result<data::ClassMap> use_classes(Datasets& datasets, const data::Classes& classes, const data::ClassMatch& match) {
  XLADDER_ASSIGN(data::ClassMap map, data::match_classes(classes, data::classes_of(datasets.any_info()), match));
  if (!map.note.empty()) datasets.notes.push_back(map.note);
  // Test images have the training images' labels already.
  if (datasets.train) datasets.train = data::with_classes(std::move(datasets.train), classes, map);
  if (datasets.test) datasets.test = data::with_classes(std::move(datasets.test), classes, map);
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
    XLADDER_TRY(data::read_planes(dataset, sample, pixels, label));
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

using SourceResult = Result<std::unique_ptr<data::ImageSource>>;

SourceResult synthetic(const RunSettings& settings, const nn::Model& model) {
  const nn::ImageShape shape = model.image_shape();
  const ProcessGroup& processes = settings.processes;
  return data::synthetic_source(
      {.batch_size = settings.batch.process_batch_size(),
       .channels = shape.channels,
       .height = shape.height,
       .width = shape.width,
       .num_classes = model.num_classes(),
       .seed = processes.is_alone() ? settings.seed
                                    : purpose_seed(settings.seed, fmt::format("process {}", processes.index))});
}

image::DecodeOptions decode_options(const RunSettings& settings, const data::Dataset& dataset) {
  image::DecodeOptions decode = settings.data.images.decode;
  decode.channels = dataset.info().channels;
  return decode;
}

SourceResult training_images(const RunSettings& settings, const Images& images,
                             const data::Normalisation& normalisation, const nn::ImageShape& shape, data::Keep keep) {
  const ImageSettings& asked = settings.data.images;
  data::TrainSourceOptions options{.batch_size = settings.batch.process_batch_size(),
                                   .transform = asked.train,
                                   .decode = decode_options(settings, *images),
                                   .normalisation = normalisation,
                                   .repeated_aug = asked.repeated_aug,
                                   .on_error = asked.on_error,
                                   .seed = settings.seed,
                                   .processes = settings.processes,
                                   .keep = keep};
  options.transform.height = shape.height;
  options.transform.width = shape.width;
  options.transform.seed = settings.seed;
  options.augmentation.crop_padding = settings.data.shift;
  options.augmentation.flip_probability = static_cast<float>(settings.data.hflip);
  options.augmentation.erase_probability = static_cast<float>(settings.data.erase_probability);
  return data::train_source(images, options);
}

Result<std::shared_ptr<const data::BatchSource>> mixed_if_asked(const RunSettings& settings, SourceResult made) {
  if (made && settings.data.mix.any()) made = data::mixed_source(*std::move(made), settings.data.mix);
  if (!made) return tl::unexpected(std::move(made).error());
  return std::shared_ptr<const data::BatchSource>(*std::move(made));
}

}  // namespace

Result<std::shared_ptr<const data::BatchSource>> make_train_source(const RunSettings& settings, const Images& images,
                                                                   const data::Normalisation& normalisation,
                                                                   const nn::Model& model, data::Keep keep) {
  if (images) return make_train_source(settings, images, normalisation, model.image_shape(), keep);
  return mixed_if_asked(settings, synthetic(settings, model));
}

Result<std::shared_ptr<const data::BatchSource>> make_train_source(const RunSettings& settings, const Images& images,
                                                                   const data::Normalisation& normalisation,
                                                                   const nn::ImageShape& shape, data::Keep keep) {
  return mixed_if_asked(settings, training_images(settings, images, normalisation, shape, keep));
}

Result<std::shared_ptr<const data::BatchSource>> make_eval_source(const RunSettings& settings, const Images& images,
                                                                  const data::Normalisation& normalisation,
                                                                  const nn::ImageShape& shape) {
  const ImageSettings& asked = settings.data.images;
  data::EvalSourceOptions options{.batch_size = settings.eval_batch_size,
                                  .decode = decode_options(settings, *images),
                                  .normalisation = normalisation,
                                  .on_error = asked.on_error,
                                  .processes = settings.processes};
  options.transform.height = shape.height;
  options.transform.width = shape.width;
  options.transform.crop_pct = asked.crop_pct.value_or(options.transform.crop_pct);
  options.transform.interpolation = asked.interpolation.value_or(options.transform.interpolation);
  options.transform.mode = asked.resize_mode.value_or(options.transform.mode);
  XLADDER_ASSIGN(std::shared_ptr<const data::BatchSource> source, data::eval_source(images, options));
  return source;
}

}  // namespace xladder::run
