#include "xladder/data/packing/preview.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "xladder/base/files.h"
#include "xladder/base/folder_claim.h"
#include "xladder/data/augment/plane_writer.h"
#include "xladder/data/augment/transform.h"
#include "xladder/data/image/encode.h"
#include "xladder/data/sources/open.h"

namespace xladder::data {
namespace {

namespace fs = std::filesystem;

constexpr uint64_t kLargestFile = uint64_t{1} << 30;

// Picture files that belong to no classes.
class LooseImages : public Dataset {
 public:
  explicit LooseImages(std::vector<fs::path> files) : files_(std::move(files)) {
    info_.num_samples = static_cast<int64_t>(files_.size());
  }

  const DatasetInfo& info() const override { return info_; }
  Result<StoredImage> read(int64_t index) const override {
    const fs::path& file = files_[static_cast<size_t>(index)];
    XLADDER_ASSIGN(std::string text, read_file(file, kLargestFile));
    const auto owner = std::make_shared<const std::string>(std::move(text));
    const std::span<const uint8_t> bytes(reinterpret_cast<const uint8_t*>(owner->data()), owner->size());
    return StoredImage{EncodedImage{bytes, owner}, 0, file.filename().string()};
  }

 private:
  std::vector<fs::path> files_;
  DatasetInfo info_;
};

// The pictures right in a folder; none if there are folders in it, which are classes or shards then.
std::vector<fs::path> loose_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    std::error_code unknown;
    if (entry.is_directory(unknown)) return {};
    if (has_image_extension(entry.path().filename().string())) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Result<std::unique_ptr<Dataset>> open_any(const PreviewOptions& options, std::vector<std::string>& notes) {
  std::error_code error;
  const fs::path path(options.path);
  std::vector<fs::path> loose;
  if (fs::is_directory(path, error))
    loose = loose_files(path);
  else if (fs::is_regular_file(path, error) && has_image_extension(path.filename().string()))
    loose = {path};
  if (!loose.empty()) return std::make_unique<LooseImages>(std::move(loose));
  OpenOptions open;
  open.split = options.split;
  open.channels = options.channels;
  XLADDER_ASSIGN(OpenedImages opened, open_images(options.path, open));
  notes = opened.notes;
  return std::move(opened.images);
}

template <NamedEnum Choice>
Result<Choice> choice_of(const char* flag, const std::string& text) {
  if (const auto choice = enum_from_name<Choice>(text)) return *choice;
  return fail(ErrorCode::kUsage, "{} is one of {}; got {}", flag, fmt::join(names_of(Choice()), ", "), text);
}

// Timm's "random" is nothing.
Result<std::optional<image::Interpolation>> interpolation_of(const PreviewOptions& options) {
  if (options.interpolation == "random" && options.transform == "train") return std::nullopt;
  XLADDER_ASSIGN(const auto interpolation, choice_of<image::Interpolation>("--interpolation", options.interpolation));
  return interpolation;
}

Result<Transform> transform_of(const PreviewOptions& options) {
  XLADDER_ASSIGN(const auto reader, choice_of<Reader>("--reader", options.reader));
  const image::DecodeOptions decode = decode_options(reader, {.channels = options.channels});
  const int64_t height = options.height > 0 ? options.height : options.size;
  const int64_t width = options.width > 0 ? options.width : options.size;
  XLADDER_ASSIGN(const auto interpolation, interpolation_of(options));
  if (options.transform == "eval") {
    EvalTransformOptions eval = {.height = height, .width = width, .crop_pct = options.crop_pct};
    eval.interpolation = *interpolation;
    XLADDER_ASSIGN(eval.mode, choice_of<ResizeMode>("--resize-mode", options.resize_mode));
    eval.fill = mean_bytes(options.normalisation, options.channels);
    return Transform::for_evaluation(eval, decode);
  }
  TrainTransformOptions train = {.height = height, .width = width, .scale_min = options.scale_min};
  train.interpolation = interpolation;
  train.horizontal_flip = options.horizontal_flip;
  train.vertical_flip = options.vertical_flip;
  train.color_jitter = options.color_jitter;
  train.hue = options.hue;
  train.auto_augment = options.auto_augment;
  train.fill = mean_bytes(options.normalisation, options.channels);
  train.erase_probability = options.erase;
  XLADDER_ASSIGN(train.erase_fill, choice_of<EraseFill>("--erase-fill", options.erase_fill));
  train.seed = options.seed;
  return Transform::for_training(train, decode);
}

// The bytes that a model would see: erased rectangles are numbers after normalisation, shown as the nearest bytes.
Result<std::string> as_png(const PlaneWriter& writer, const PreparedImage& image) {
  std::vector<uint8_t> planes(image.pixels.pixels().size());
  writer.write(image, {DType::kU8, std::as_writable_bytes(std::span(planes))});
  image::Image from_planes;
  const StoredImage shown{Planes{planes, image.channels(), image.height(), image.width()}};
  return image::encode_png(*decoded_pixels(shown, from_planes));
}

// Names of files below the folder for the names of pictures, which may come from anywhere.
class FileNames {
 public:
  fs::path for_image(const std::string& name, const std::string& look) {
    fs::path out;
    for (const fs::path& part : fs::path(name).relative_path()) {
      if (part.empty() || part == ".") continue;
      out /= part == ".." ? fs::path("_") : part;
    }
    if (out.empty()) out = "picture";
    const std::string file = out.filename().string();
    const fs::path folder = out.parent_path();
    out = folder / ((has_image_extension(file) ? out.stem().string() : file) + look + ".png");
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

Result<PreviewResult> preview(const PreviewOptions& options, PreviewObserver& observer) {
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
  XLADDER_ASSIGN(const PlaneWriter writer, PlaneWriter::create(options.normalisation, options.channels));
  XLADDER_ASSIGN(const Transform transform, transform_of(options));
  std::vector<std::string> notes;
  XLADDER_ASSIGN(const auto pictures, open_any(options, notes));
  for (const std::string& note : notes) observer.on_note(note);
  // A picture of the user's may well have the name of its preview.
  XLADDER_ASSIGN(const FolderClaim claim, FolderClaim::take_new(options.folder, "give another folder with -o"));

  PreviewResult result;
  result.there_are = pictures->info().num_samples;
  const int64_t count = options.count == 0 ? result.there_are : std::min(options.count, result.there_are);
  const int64_t looks = options.transform == "train" ? options.looks : 1;
  FileNames names;
  for (int64_t index = 0; index < count; ++index) {
    observer.on_image(index + 1, count);
    const auto picture = pictures->read(index);
    for (int64_t look = 0; look < looks; ++look) {
      const int64_t epoch = options.epoch + look;
      auto prepared = picture ? transform.apply(*picture, {.epoch = epoch, .index = index}, nullptr)
                              : Result<PreparedImage>(tl::unexpected(picture.error()));
      if (!prepared) {
        observer.on_broken(prepared.error().message);
        ++result.broken;
        break;
      }
      const fs::path file = fs::path(options.folder) /
                            names.for_image(picture->name, looks > 1 ? fmt::format(".e{}", epoch) : std::string());
      std::error_code error;
      fs::create_directories(file.parent_path(), error);
      if (error)
        return fail(ErrorCode::kFailed, "{} cannot be made: {}; choose another folder with -o",
                    file.parent_path().string(), error.message());
      XLADDER_ASSIGN(const std::string png, as_png(writer, *prepared));
      XLADDER_TRY(write_file_atomically(file, png));
      ++result.files;
    }
  }
  result.pictures = count - result.broken;
  return result;
}

}  // namespace xladder::data
