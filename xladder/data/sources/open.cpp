#include "xladder/data/sources/open.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "xladder/base/files.h"
#include "xladder/data/sources/cifar.h"
#include "xladder/data/sources/class_names.h"
#include "xladder/data/sources/idx.h"
#include "xladder/data/sources/listing.h"
#include "xladder/data/sources/pool_share.h"
#include "xladder/data/sources/raw_cache.h"
#include "xladder/data/sources/shard_list.h"
#include "xladder/data/sources/shard_search.h"
#include "xladder/data/sources/splits.h"

namespace xladder::data {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLookedFor =
    "folders of classes, .tar shards, .tfrecord files, IDX or CIFAR files, .xlraw caches";

bool is_pattern(const std::string& path) {
  return path.find_first_of("{*") != std::string::npos || path.find("::") != std::string::npos ||
         path.find(',') != std::string::npos;
}

// Beside the shards or one folder above, where the splits have folders of their own.
Result<std::vector<std::string>> class_names_beside(const fs::path& shard) {
  const fs::path folder = shard.parent_path();
  for (const fs::path& place : {folder, folder.parent_path()})
    if (is_file(place / kClassesFile)) return read_class_names(place / kClassesFile);
  return std::vector<std::string>();
}

PoolShare share_options(const OpenOptions& options) {
  return {.training = is_training_split(options.split),
          .val_fraction = options.folder.val_fraction,
          .seed = options.folder.seed};
}

Result<std::unique_ptr<Dataset>> open_shards(const std::string& path, ImageFormat format, const OpenOptions& options,
                                             OpenedImages& out) {
  XLADDER_ASSIGN(const FoundShards found,
                 find_shards(path, options.split, format, options.folder.val_fraction, out.notes));
  XLADDER_ASSIGN(std::vector<std::string> names, class_names_beside(found.files.front()));
  if (options.num_classes > 0 && options.num_classes != static_cast<int64_t>(names.size())) names.clear();
  const int64_t num_classes =
      options.num_classes > 0 || !names.empty() ? options.num_classes : options.classes_if_unnamed;
  std::unique_ptr<Dataset> pictures;
  if (format == ImageFormat::kTfRecord) {
    XLADDER_ASSIGN(pictures, open_tfrecords(found.files,
                                            {.name = path,
                                             .channels = options.channels,
                                             .num_classes = num_classes,
                                             .class_names = std::move(names),
                                             .keys = options.example_keys,
                                             .first_label = options.first_label,
                                             .skip_broken = options.skip_broken,
                                             .cache = options.cache},
                                            &out.notes, &out.broken));
  } else {
    XLADDER_ASSIGN(pictures, open_webdataset(found.files,
                                             {.name = path,
                                              .channels = options.channels,
                                              .num_classes = num_classes,
                                              .class_names = std::move(names),
                                              .label_key = options.label_key,
                                              .skip_broken = options.skip_broken,
                                              .cache = options.cache},
                                             &out.notes, &out.broken));
  }
  if (!found.pool) return pictures;
  return share_of_pool(std::move(pictures), share_options(options), out.notes);
}

Result<std::unique_ptr<Dataset>> open_raw(const std::string& path, const OpenOptions& options,
                                          std::vector<std::string>& notes) {
  XLADDER_ASSIGN(const FoundShards found,
                 find_shards(path, options.split, ImageFormat::kRawCache, options.folder.val_fraction, notes));
  if (found.files.size() > 1)
    return fail(ErrorCode::kUsage, "{} has {} raw caches of the split {}; give the path of one", path,
                found.files.size(), options.split);
  XLADDER_ASSIGN(std::unique_ptr<Dataset> pictures, open_raw_cache(found.files.front()));
  if (!found.pool) return pictures;
  return share_of_pool(std::move(pictures), share_options(options), notes);
}

// What IDX and CIFAR call the part.
std::string_view part_of(std::string_view split) { return is_training_split(split) ? "train" : "test"; }

Result<std::unique_ptr<Dataset>> open_idx_folder(const std::string& path, const OpenOptions& options,
                                                 std::vector<std::string>& notes) {
  const fs::path folder = is_file(path) ? fs::path(path).parent_path() : fs::path(path);
  IdxOptions idx{.name = folder.filename().string(), .num_classes = options.num_classes};
  if (is_file(folder / kClassesFile)) {
    XLADDER_ASSIGN(idx.class_names, read_class_names(folder / kClassesFile));
  }
  const auto named = static_cast<int64_t>(idx.class_names.size());
  if (idx.num_classes == 0) idx.num_classes = named > 0 ? named : options.classes_if_unnamed;
  if (idx.num_classes == 0) {
    XLADDER_ASSIGN(idx.num_classes, count_idx_classes(folder, &notes));
  }
  std::error_code ignored;
  if (named == 0 && idx.num_classes == 10 && fs::equivalent(folder, kFashionMnistFolder, ignored))
    idx.class_names = fashion_mnist_class_names();
  if (static_cast<int64_t>(idx.class_names.size()) != idx.num_classes) idx.class_names.clear();
  return open_idx(folder, part_of(options.split), idx);
}

}  // namespace

std::span<const FormatCard> format_cards() {
  static constexpr std::array<FormatCard, 6> kCards = {{
      {ImageFormat::kImageFolder, "picture files in one folder for each class, below train and val or in one pool",
       "/data/flowers"},
      {ImageFormat::kWebDataset, "tar shards, also .tar.gz and .tar.zst, of pictures and labels (.cls, .json)",
       "/data/train-{000000..000146}.tar"},
      {ImageFormat::kTfRecord, "TFRecord files of tf.train.Example with a picture and a label",
       "/data/train.tfrecord-{00000..01023}-of-01024"},
      {ImageFormat::kIdx, "MNIST-like files of images and labels, also .gz", kFashionMnistFolder},
      {ImageFormat::kCifar, "CIFAR-10 and CIFAR-100 in the binary form", "/data/cifar-10-batches-bin"},
      {ImageFormat::kRawCache, "resized pictures in one mapped file, made by `xladder datasets pack --format raw`",
       "/data/train.xlraw"},
  }};
  return kCards;
}

Result<ImageFormat> detect_format(const std::string& path) {
  if (is_folder(path)) {
    if (const auto format = format_below(path)) return *format;
    if (!folders_in(path).empty()) return ImageFormat::kImageFolder;
    return fail(ErrorCode::kFailed,
                "{} holds no pictures in a form that is known ({}); `xladder datasets` lists the forms", path,
                kLookedFor);
  }
  if (is_file(path)) {
    if (is_raw_cache(path)) return ImageFormat::kRawCache;
    if (const auto format = format_of_name(fs::path(path).filename().string())) return *format;
    return fail(ErrorCode::kFailed, "{} is no file of a form that is known ({}); `xladder datasets` lists the forms",
                path, kLookedFor);
  }
  if (is_pattern(path)) {
    XLADDER_ASSIGN(const std::vector<std::string> names, expand_shard_list(with_split(path, "train")));
    if (const auto format = format_of_name(fs::path(names.front()).filename().string())) return *format;
    return fail(ErrorCode::kFailed,
                "\"{}\" names files of no form that is known (.tar, .tar.gz, .tar.zst, .tfrecord); "
                "check the endings",
                path);
  }
  return fail(ErrorCode::kFailed, "there is no {}; check the path", path);
}

Result<OpenedImages> open_images(const std::string& path, const OpenOptions& options) {
  ImageFormat format{};
  if (options.format) {
    format = *options.format;
  } else {
    XLADDER_ASSIGN(format, detect_format(path));
  }
  const bool has_one_size = format == ImageFormat::kIdx || format == ImageFormat::kCifar;
  // Kept as they are, these have two parts whatever the split is called.
  if (!(has_one_size && options.keep_one_size)) XLADDER_TRY(split_names(options.split));
  OpenedImages out;
  out.format = format;
  switch (format) {
    case ImageFormat::kImageFolder: {
      ImageFolderOptions folder = options.folder;
      folder.channels = options.channels;
      XLADDER_ASSIGN(out.images, open_image_folder(path, options.split, folder, &out.notes));
      break;
    }
    case ImageFormat::kWebDataset:
    case ImageFormat::kTfRecord: {
      XLADDER_ASSIGN(out.images, open_shards(path, format, options, out));
      break;
    }
    case ImageFormat::kIdx: {
      XLADDER_ASSIGN(out.images, open_idx_folder(path, options, out.notes));
      break;
    }
    case ImageFormat::kCifar: {
      XLADDER_ASSIGN(out.images, open_cifar(path, part_of(options.split)));
      break;
    }
    case ImageFormat::kRawCache: {
      XLADDER_ASSIGN(out.images, open_raw(path, options, out.notes));
      break;
    }
  }
  if (has_one_size && !options.keep_one_size) out.images = of_any_size(std::move(out.images));
  return out;
}

Result<std::vector<NamedImages>> open_splits(const std::string& path, OpenOptions options) {
  std::vector<NamedImages> out;
  for (const char* split : {"train", "val"}) {
    options.split = split;
    Result<OpenedImages> opened = open_images(path, options);
    if (!opened && out.empty()) return tl::unexpected(opened.error());
    if (opened) out.push_back({split, *std::move(opened)});
    if (options.folder.val_fraction == 0 && !fs::is_directory(path) && path.find("{split}") == std::string::npos) break;
  }
  return out;
}

}  // namespace xladder::data
