#include "xladder/cli/datasets_preview.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <span>

#include "xladder/base/files.h"
#include "xladder/base/folder_claim.h"
#include "xladder/base/random.h"
#include "xladder/data/augment/normalisation.h"
#include "xladder/data/augment/picture_transform.h"
#include "xladder/data/image/encode.h"
#include "xladder/data/sources/open.h"
#include "xladder/models/weights/model_package.h"

namespace xladder::cli {
namespace {

namespace fs = std::filesystem;

constexpr uint64_t kLargestFile = uint64_t{1} << 30;

// Picture files that belong to no classes.
class LoosePictures : public data::PictureDataset {
 public:
  explicit LoosePictures(std::vector<fs::path> files) : files_(std::move(files)) {
    info_.num_samples = static_cast<int64_t>(files_.size());
  }

  const data::DatasetInfo& info() const override { return info_; }
  Result<data::StoredPicture> read(int64_t index) const override {
    const fs::path& file = files_[static_cast<size_t>(index)];
    XLADDER_ASSIGN(std::string text, read_file(file, kLargestFile));
    const auto owner = std::make_shared<const std::string>(std::move(text));
    const std::span<const uint8_t> bytes(reinterpret_cast<const uint8_t*>(owner->data()), owner->size());
    return data::StoredPicture{data::EncodedPicture{bytes, owner}, 0, file.filename().string()};
  }

 private:
  std::vector<fs::path> files_;
  data::DatasetInfo info_;
};

// The pictures right in a folder; none if there are folders in it, which are classes or shards then.
std::vector<fs::path> loose_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    std::error_code unknown;
    if (entry.is_directory(unknown)) return {};
    if (data::has_picture_extension(entry.path().filename().string())) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Result<std::unique_ptr<data::PictureDataset>> open_any(const Context& context, const PreviewOptions& options) {
  std::error_code error;
  const fs::path path(options.path);
  std::vector<fs::path> loose;
  if (fs::is_directory(path, error))
    loose = loose_files(path);
  else if (fs::is_regular_file(path, error) && data::has_picture_extension(path.filename().string()))
    loose = {path};
  if (!loose.empty()) return std::make_unique<LoosePictures>(std::move(loose));
  data::OpenOptions open;
  open.split = options.split;
  open.channels = options.channels;
  XLADDER_ASSIGN(data::OpenedPictures opened, data::open_pictures(options.path, open));
  for (const std::string& note : opened.notes) context.say("{}", note);
  return std::move(opened.pictures);
}

template <class Choice, size_t N>
Result<Choice> choice_of(const char* flag, const std::string& text, const std::string_view (&names)[N]) {
  for (size_t i = 0; i < N; ++i)
    if (names[i] == text) return static_cast<Choice>(i);
  return fail(ErrorCode::kUsage, "{} is one of {}; got {}", flag, fmt::join(names, ", "), text);
}

// Timm's "random" is nothing.
Result<std::optional<image::Interpolation>> interpolation_of(const PreviewOptions& options) {
  if (options.interpolation == "random" && options.transform == "train") return std::nullopt;
  XLADDER_ASSIGN(const auto interpolation,
                 choice_of<image::Interpolation>("--interpolation", options.interpolation, image::kInterpolationNames));
  return interpolation;
}

// ImageNet's where nothing is said.
Result<data::Normalisation> normalisation_of(const PreviewOptions& options) {
  const weights::Preprocessing usual;
  data::Normalisation out = data::for_channels({usual.mean, usual.std}, options.channels);
  if (!options.mean.empty()) out.mean = options.mean;
  if (!options.std.empty()) out.std = options.std;
  XLADDER_TRY(data::check(out, options.channels));
  return out;
}

Result<data::PictureTransform> transform_of(const PreviewOptions& options, const data::Normalisation& normalisation) {
  XLADDER_ASSIGN(const auto reader, choice_of<data::Reader>("--reader", options.reader, data::kReaderNames));
  const image::DecodeOptions decode = data::decode_options(reader, {.channels = options.channels});
  const int64_t height = options.height > 0 ? options.height : options.size;
  const int64_t width = options.width > 0 ? options.width : options.size;
  XLADDER_ASSIGN(const auto interpolation, interpolation_of(options));
  if (options.transform == "eval") {
    data::EvalTransformOptions eval = {.height = height, .width = width, .crop_pct = options.crop_pct};
    eval.interpolation = *interpolation;
    XLADDER_ASSIGN(eval.mode,
                   choice_of<data::ResizeMode>("--resize-mode", options.resize_mode, data::kResizeModeNames));
    eval.fill = data::mean_bytes(normalisation, options.channels);
    return data::PictureTransform::for_evaluation(eval, decode);
  }
  data::TrainTransformOptions train = {.height = height, .width = width, .scale_min = options.scale_min};
  train.interpolation = interpolation;
  train.horizontal_flip = options.horizontal_flip;
  train.vertical_flip = options.vertical_flip;
  train.color_jitter = options.color_jitter;
  train.hue = options.hue;
  train.auto_augment = options.auto_augment;
  train.fill = data::mean_bytes(normalisation, options.channels);
  train.erase_probability = options.erase;
  XLADDER_ASSIGN(train.erase_fill,
                 choice_of<data::EraseFill>("--erase-fill", options.erase_fill, data::kEraseFillNames));
  train.seed = options.seed;
  return data::PictureTransform::for_training(train, decode);
}

// Erased rectangles, which are numbers after normalisation, as the bytes nearest to them.
void paint(const data::Erasure& erasure, const data::Normalisation& normalisation, image::Image& picture) {
  CounterRng rng(erasure.seed);
  std::vector<float> colour(static_cast<size_t>(picture.channels()), 0.0f);
  if (erasure.fill == data::EraseFill::kRand)
    for (float& channel : colour) channel = rng.normal();
  for (int64_t y = 0; y < erasure.where.height; ++y) {
    uint8_t* target = picture.row(erasure.where.top + y) + erasure.where.left * picture.channels();
    for (int64_t i = 0; i < erasure.where.width * picture.channels(); ++i) {
      const auto channel = static_cast<size_t>(i % picture.channels());
      const float value = erasure.fill == data::EraseFill::kPixel ? rng.normal() : colour[channel];
      target[i] = data::nearest_byte(normalisation, channel, value);
    }
  }
}

// Names of files below the folder for the names of pictures, which may come from anywhere.
class FileNames {
 public:
  fs::path for_picture(const std::string& name, const std::string& look) {
    fs::path out;
    for (const fs::path& part : fs::path(name).relative_path()) {
      if (part.empty() || part == ".") continue;
      out /= part == ".." ? fs::path("_") : part;
    }
    if (out.empty()) out = "picture";
    const std::string file = out.filename().string();
    const fs::path folder = out.parent_path();
    out = folder / ((data::has_picture_extension(file) ? out.stem().string() : file) + look + ".png");
    // "a.jpg" and "a.webp" of one folder, and pictures that share a name.
    if (given_.contains(out)) out = folder / (file + look + ".png");
    for (int copy = 2; given_.contains(out); ++copy) out = folder / fmt::format("{}{}.{}.png", file, look, copy);
    given_.insert(out);
    return out;
  }

 private:
  std::set<fs::path> given_;
};

}  // namespace

void add_preview_arguments(CLI::App& app, PreviewOptions& options) {
  app.add_option("-o,--output", options.folder, "new folder for the PNG files");
  app.add_option("--transform", options.transform, "eval or train [eval]");
  app.add_option("--split", options.split, "train or val, of data sets that have them [train]");
  app.add_option("--count", options.count, "pictures at most; 0 for all [16]");
  app.add_option("--channels", options.channels, "3 for colours, 1 for grey [3]");
  app.add_option("--size", options.size, "edge of the square that is shown [224]");
  app.add_option("--height", options.height, "of what is shown, where it is not --size");
  app.add_option("--width", options.width, "of what is shown, where it is not --size");
  app.add_option("--reader", options.reader,
                 "xladder: upright and over white; timm: as stored, as timm and torchvision read files [xladder]");
  app.add_option("--interpolation", options.interpolation,
                 "nearest, bilinear, bicubic or lanczos; train: random, too [bicubic]");
  app.add_option("--mean", options.mean, "that fills borders and what moves out [ImageNet's: 0.485,0.456,0.406]")
      ->delimiter(',');
  app.add_option("--std", options.std, "with the mean, of what is erased [ImageNet's: 0.229,0.224,0.225]")
      ->delimiter(',');
  app.add_option("--crop-pct", options.crop_pct, "eval: share of the resized picture that is shown [0.875]");
  app.add_option("--resize-mode", options.resize_mode, "eval: shortest, squash or border [shortest]");
  app.add_option("--seed", options.seed, "train: of the random choices [0]");
  app.add_option("--epoch", options.epoch, "train: choices of this epoch [0]");
  app.add_option("--looks", options.looks, "train: looks at each picture, one epoch after another [1]");
  app.add_option("--scale-min", options.scale_min, "train: smallest share of the picture that is shown [0.08]");
  app.add_option("--flip", options.horizontal_flip, "train: probability of mirroring left and right [0.5]");
  app.add_option("--vertical-flip", options.vertical_flip, "train: probability of mirroring top and bottom [0]");
  app.add_option("--color-jitter", options.color_jitter, "train: change of brightness, contrast, saturation [0.4]");
  app.add_option("--hue", options.hue, "train: change of the hue, 0 to 0.5 [0]");
  app.add_option("--auto-augment", options.auto_augment, "train: rand-m9-mstd0.5-inc1 and the like");
  app.add_option("--erase", options.erase, "train: probability of random erasing [0]");
  app.add_option("--erase-fill", options.erase_fill, "train: const, rand or pixel [pixel]");
}

Result<ExitCode> preview(Context& context, const PreviewOptions& options) {
  if (options.path.empty())
    return fail(ErrorCode::kUsage,
                "preview needs a picture or a data set; for example: xladder datasets preview "
                "pictures -o out");
  if (options.folder.empty()) return fail(ErrorCode::kUsage, "preview needs a folder to write to; add -o FOLDER");
  if (options.transform != "eval" && options.transform != "train")
    return fail(ErrorCode::kUsage, "--transform is eval or train; got {}", options.transform);
  if (options.channels != 1 && options.channels != 3)
    return fail(ErrorCode::kUsage, "--channels is 1 or 3; got {}", options.channels);
  if (options.count < 0 || options.epoch < 0 || options.looks < 1 || options.looks > 1000)
    return fail(ErrorCode::kUsage, "--count and --epoch are 0 or more and --looks is 1 to 1000; correct them");
  XLADDER_ASSIGN(const data::Normalisation normalisation, normalisation_of(options));
  XLADDER_ASSIGN(const data::PictureTransform transform, transform_of(options, normalisation));
  XLADDER_ASSIGN(const auto pictures, open_any(context, options));
  // A picture of the user's may well have the name of its preview.
  XLADDER_ASSIGN(const FolderClaim claim, FolderClaim::take_new(options.folder, "give another folder with -o"));

  const int64_t there_are = pictures->info().num_samples;
  const int64_t count = options.count == 0 ? there_are : std::min(options.count, there_are);
  const int64_t looks = options.transform == "train" ? options.looks : 1;
  FileNames names;
  int64_t written = 0, broken = 0;
  ProgressLine progress(context.err_stream, context.progress_options());
  for (int64_t index = 0; index < count; ++index) {
    progress.update(fmt::format("picture {}/{}", index + 1, count));
    const auto picture = pictures->read(index);
    for (int64_t look = 0; look < looks; ++look) {
      const int64_t epoch = options.epoch + look;
      auto prepared = picture ? transform.apply(*picture, {.epoch = epoch, .index = index}, nullptr)
                              : Result<data::PreparedPicture>(tl::unexpected(picture.error()));
      if (!prepared) {
        progress.print(prepared.error().message);
        ++broken;
        break;
      }
      for (const data::Erasure& erasure : prepared->erasures) paint(erasure, normalisation, prepared->pixels);
      const fs::path file = fs::path(options.folder) /
                            names.for_picture(picture->name, looks > 1 ? fmt::format(".e{}", epoch) : std::string());
      std::error_code error;
      fs::create_directories(file.parent_path(), error);
      if (error)
        return fail(ErrorCode::kFailed, "{} cannot be made: {}; choose another folder with -o",
                    file.parent_path().string(), error.message());
      XLADDER_ASSIGN(const std::string png, image::encode_png(prepared->pixels));
      XLADDER_TRY(write_file_atomically(file, png));
      ++written;
    }
  }
  progress.finish();
  context.print("{} of {} pictures as {} sees them: {} files in {}", count - broken, there_are, options.transform,
                written, options.folder);
  if (broken > 0) context.say("{} cannot be decoded", broken);
  return broken > 0 ? ExitCode::kFailed : ExitCode::kDone;
}

}  // namespace xladder::cli
