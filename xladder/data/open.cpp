#include "xladder/data/open.h"

#include <glob.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "xladder/base/files.h"
#include "xladder/data/cifar.h"
#include "xladder/data/class_names.h"
#include "xladder/data/idx.h"
#include "xladder/data/raw_cache.h"
#include "xladder/data/shard_list.h"
#include "xladder/data/splits.h"

namespace xladder::data {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLookedFor =
    "folders of classes, .tar shards, .tfrecord files, IDX or CIFAR files, .xlraw caches";

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

bool is_tar_name(std::string_view name) {
  return name.ends_with(".tar") || name.ends_with(".tar.gz") || name.ends_with(".tgz") || name.ends_with(".tar.zst");
}

// "train.tfrecord", "x-train.tfrecord-00000-of-01024", "train-00000-of-01024" (TensorFlow's ImageNet)
bool is_tfrecord_name(std::string_view name) {
  if (name.find(".tfrecord") != std::string_view::npos || name.ends_with(".tfrec")) return true;
  const size_t of = name.rfind("-of-");
  const auto digits = [](std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (of == std::string_view::npos || !digits(name.substr(of + 4))) return false;
  const size_t dash = name.substr(0, of).rfind('-');
  return dash != std::string_view::npos && digits(name.substr(dash + 1, of - dash - 1));
}

bool is_raw_name(std::string_view name) { return name.ends_with(kRawCacheExtension); }

bool is_idx_name(std::string_view name) {
  return name.find("-idx3-ubyte") != std::string_view::npos || name.find(".idx3-ubyte") != std::string_view::npos;
}

// Names of the files in a folder, sorted; not the hidden ones.
std::vector<std::string> files_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    std::string name = entry->path().filename().string();
    if (!name.starts_with('.') && is_file(entry->path())) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<PictureFormat> format_of_name(std::string_view name) {
  if (is_tar_name(name)) return PictureFormat::kWebDataset;
  if (is_raw_name(name)) return PictureFormat::kRawCache;
  if (is_idx_name(name)) return PictureFormat::kIdx;
  if (is_tfrecord_name(name)) return PictureFormat::kTfRecord;
  return std::nullopt;
}

std::optional<PictureFormat> format_of_folder(const fs::path& folder) {
  for (const std::string& name : files_in(folder))
    if (const auto format = format_of_name(name)) return format;
  if (is_cifar_folder(folder)) return PictureFormat::kCifar;
  return std::nullopt;
}

bool has_subfolder(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (!entry->path().filename().string().starts_with('.') && is_folder(entry->path())) return true;
  return false;
}

constexpr std::array<std::string_view, 5> kAllSplits = {"train", "val", "validation", "valid", "test"};

bool is_pattern(const std::string& path) {
  return path.find_first_of("{*") != std::string::npos || path.find("::") != std::string::npos ||
         path.find(',') != std::string::npos;
}

std::string with_split(std::string path, std::string_view split) {
  constexpr std::string_view kPlace = "{split}";
  for (size_t at; (at = path.find(kPlace)) != std::string::npos;) path.replace(at, kPlace.size(), split);
  return path;
}

// The split's name among the words of a file name: "flowers-train-000012.tar".
bool has_word(std::string_view name, std::string_view word) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  for (size_t at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1)) {
    const bool begins = at == 0 || !is_letter(name[at - 1]);
    const size_t end = at + word.size();
    if (begins && (end == name.size() || !is_letter(name[end]))) return true;
  }
  return false;
}

bool names_a_split(std::string_view name) {
  return std::any_of(kAllSplits.begin(), kAllSplits.end(), [&](std::string_view word) { return has_word(name, word); });
}

const nlohmann::json* field(const nlohmann::json* object, const std::string& name) {
  if (object == nullptr || !object->is_object()) return nullptr;
  const auto place = object->find(name);
  return place == object->end() ? nullptr : &*place;
}

// timm's _info.json: {"splits": {"train": {"filenames": [...]}}}. Nothing if it does not tell.
std::vector<std::string> files_of_info(const fs::path& folder, const std::vector<std::string>& splits) {
  for (const char* name : {"_info.json", "info.json"}) {
    const auto text = read_file(folder / name, uint64_t{64} << 20);
    if (!text) continue;
    const nlohmann::json page = nlohmann::json::parse(*text, nullptr, false);
    for (const std::string& split : splits) {
      const nlohmann::json* listed = field(field(field(&page, "splits"), split), "filenames");
      std::vector<std::string> files;
      if (listed == nullptr || !listed->is_array()) continue;
      for (const auto& file : *listed) {
        const auto expanded = expand_shard_list(file.is_string() ? file.get<std::string>() : "");
        if (expanded) files.insert(files.end(), expanded->begin(), expanded->end());
      }
      if (!files.empty()) return files;
    }
  }
  return {};
}

Result<std::vector<fs::path>> shards_in_folder(const fs::path& folder, std::string_view split, PictureFormat format) {
  XLADDER_ASSIGN(const std::vector<std::string> splits, split_names(split));
  const auto of_format = [&](const fs::path& place) {
    std::vector<std::string> names = files_in(place);
    std::erase_if(names, [&](const std::string& name) { return format_of_name(name) != format; });
    return names;
  };
  std::vector<fs::path> out;
  for (const std::string& name : splits) {
    for (const std::string& file : of_format(folder / name)) out.push_back(folder / name / file);
    if (!out.empty()) return out;
  }
  const std::vector<std::string> all = of_format(folder);
  for (const std::string& file : files_of_info(folder, splits)) out.push_back(folder / file);
  if (!out.empty()) return out;
  for (const std::string& name : splits) {
    for (const std::string& file : all)
      if (has_word(file, name)) out.push_back(folder / file);
    if (!out.empty()) return out;
  }
  const bool unnamed = std::none_of(all.begin(), all.end(), names_a_split);
  if (is_training_split(split) && unnamed)
    for (const std::string& file : all) out.push_back(folder / file);
  if (!out.empty()) return out;
  return fail(ErrorCode::kFailed,
              "{} has no {} files of the split {}: none with that word in its name, no folder of that name, none in "
              "_info.json; name the files of the split, as in \"{}/{{000..009}}.tar\"",
              folder.string(), name_of(format), split, folder.string());
}

Result<std::vector<fs::path>> shards_of(const std::string& path, std::string_view split, PictureFormat format) {
  if (is_folder(path)) return shards_in_folder(path, split, format);
  if (is_file(path)) return std::vector<fs::path>{path};
  XLADDER_ASSIGN(const std::vector<std::string> names, expand_shard_list(with_split(path, split)));
  std::vector<fs::path> out;
  for (const std::string& name : names) {
    if (name.find("://") != std::string::npos || name.starts_with("pipe:"))
      return fail(ErrorCode::kUsage, "{} is no file of this machine; copy the shards here first", name);
    if (name.find('*') == std::string::npos) {
      if (!is_file(name)) return fail(ErrorCode::kFailed, "there is no file {}; check the path and the range", name);
      out.emplace_back(name);
      continue;
    }
    glob_t found{};
    const int status = ::glob(name.c_str(), GLOB_NOSORT, nullptr, &found);
    std::vector<fs::path> matches(found.gl_pathv, found.gl_pathv + found.gl_pathc);
    ::globfree(&found);
    if (status != 0 || matches.empty()) return fail(ErrorCode::kFailed, "no file matches {}; check the path", name);
    std::sort(matches.begin(), matches.end());
    out.insert(out.end(), matches.begin(), matches.end());
  }
  return out;
}

// Beside the shards or one folder above, where the splits have folders of their own.
Result<std::vector<std::string>> class_names_beside(const fs::path& shard) {
  const fs::path folder = shard.parent_path();
  for (const fs::path& place : {folder, folder.parent_path()})
    if (is_file(place / kClassesFile)) return read_class_names(place / kClassesFile);
  return std::vector<std::string>();
}

Result<std::unique_ptr<PictureDataset>> open_shards(const std::string& path, PictureFormat format,
                                                    const OpenOptions& options, std::vector<std::string>& notes) {
  XLADDER_ASSIGN(const std::vector<fs::path> shards, shards_of(path, options.split, format));
  XLADDER_ASSIGN(std::vector<std::string> names, class_names_beside(shards.front()));
  if (options.num_classes > 0 && options.num_classes != static_cast<int64_t>(names.size())) names.clear();
  if (format == PictureFormat::kTfRecord)
    return open_tfrecords(shards, {.name = path,
                                   .channels = options.channels,
                                   .num_classes = options.num_classes,
                                   .class_names = std::move(names),
                                   .keys = options.example_keys,
                                   .first_label = options.first_label,
                                   .rank = options.rank,
                                   .world = options.world,
                                   .cache = options.cache});
  return open_webdataset(shards,
                         {.name = path,
                          .channels = options.channels,
                          .num_classes = options.num_classes,
                          .class_names = std::move(names),
                          .label_key = options.label_key,
                          .rank = options.rank,
                          .world = options.world,
                          .cache = options.cache},
                         &notes);
}

// IDX files do not say how many classes there are: the training labels do.
Result<int64_t> count_idx_classes(const fs::path& folder, std::string_view split) {
  XLADDER_ASSIGN(const std::unique_ptr<Dataset> dataset, open_idx(folder, split, {.num_classes = 256}));
  std::vector<uint8_t> pixels(static_cast<size_t>(dataset->info().num_pixels()));
  int64_t num_classes = 1;
  for (int64_t i = 0; i < dataset->info().num_samples; ++i) {
    int32_t label = 0;
    XLADDER_TRY(dataset->read(i, pixels, label));
    num_classes = std::max<int64_t>(num_classes, label + int64_t{1});
  }
  return num_classes;
}

Result<std::unique_ptr<PictureDataset>> open_idx_pictures(const std::string& path, const OpenOptions& options) {
  const fs::path folder = is_file(path) ? fs::path(path).parent_path() : fs::path(path);
  const std::string split = is_training_split(options.split) ? "train" : "test";
  IdxOptions idx{.name = path, .num_classes = options.num_classes};
  if (idx.num_classes == 0) {
    Result<int64_t> counted = count_idx_classes(folder, "train");
    if (!counted && split == "test") counted = count_idx_classes(folder, "test");
    if (!counted) return tl::unexpected(counted.error());
    idx.num_classes = *counted;
  }
  std::error_code ignored;
  if (fs::equivalent(folder, kFashionMnistFolder, ignored) && idx.num_classes == 10)
    idx.class_names = fashion_mnist_class_names();
  if (is_file(folder / kClassesFile)) {
    XLADDER_ASSIGN(idx.class_names, read_class_names(folder / kClassesFile));
    idx.num_classes = std::max<int64_t>(idx.num_classes, static_cast<int64_t>(idx.class_names.size()));
  }
  XLADDER_ASSIGN(std::unique_ptr<Dataset> dataset, open_idx(folder, split, idx));
  return as_pictures(std::move(dataset));
}

Result<std::unique_ptr<PictureDataset>> open_raw(const std::string& path, std::string_view split) {
  if (is_file(path)) return open_raw_cache_as_pictures(path);
  XLADDER_ASSIGN(const std::vector<fs::path> files, shards_of(path, split, PictureFormat::kRawCache));
  if (files.size() > 1)
    return fail(ErrorCode::kUsage, "{} has {} raw caches of the split {}; give the path of one", path, files.size(),
                split);
  return open_raw_cache_as_pictures(files.front());
}

}  // namespace

std::span<const FormatCard> format_cards() {
  static constexpr std::array<FormatCard, 6> kCards = {{
      {PictureFormat::kImageFolder, "picture files in one folder for each class, below train and val or in one pool",
       "/data/flowers"},
      {PictureFormat::kWebDataset, "tar shards, also .tar.gz and .tar.zst, of pictures and labels (.cls, .json)",
       "/data/train-{000000..000146}.tar"},
      {PictureFormat::kTfRecord, "TFRecord files of tf.train.Example with a picture and a label",
       "/data/train.tfrecord-{00000..01023}-of-01024"},
      {PictureFormat::kIdx, "MNIST-like files of images and labels, also .gz", kFashionMnistFolder},
      {PictureFormat::kCifar, "CIFAR-10 and CIFAR-100 in the binary form", "/data/cifar-10-batches-bin"},
      {PictureFormat::kRawCache, "resized pictures in one mapped file, made by `xladder datasets pack --format raw`",
       "/data/train.xlraw"},
  }};
  return kCards;
}

Result<PictureFormat> detect_format(const std::string& path) {
  if (is_folder(path)) {
    if (const auto format = format_of_folder(path)) return *format;
    for (const std::string_view split : kAllSplits)
      if (const auto format = format_of_folder(fs::path(path) / split)) return *format;
    if (has_subfolder(path)) return PictureFormat::kImageFolder;
    return fail(ErrorCode::kFailed,
                "{} holds no pictures in a form that is known ({}); `xladder datasets` lists the forms", path,
                kLookedFor);
  }
  if (is_file(path)) {
    if (is_raw_cache(path)) return PictureFormat::kRawCache;
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

Result<OpenedPictures> open_pictures(const std::string& path, const OpenOptions& options) {
  PictureFormat format{};
  if (options.format) {
    format = *options.format;
  } else {
    XLADDER_ASSIGN(format, detect_format(path));
  }
  XLADDER_TRY(split_names(options.split));
  OpenedPictures out;
  out.format = format;
  switch (format) {
    case PictureFormat::kImageFolder: {
      ImageFolderOptions folder = options.folder;
      folder.channels = options.channels;
      XLADDER_ASSIGN(out.pictures, open_image_folder(path, options.split, folder, &out.notes));
      return out;
    }
    case PictureFormat::kWebDataset:
    case PictureFormat::kTfRecord: {
      XLADDER_ASSIGN(out.pictures, open_shards(path, format, options, out.notes));
      return out;
    }
    case PictureFormat::kIdx: {
      XLADDER_ASSIGN(out.pictures, open_idx_pictures(path, options));
      return out;
    }
    case PictureFormat::kCifar: {
      XLADDER_ASSIGN(std::unique_ptr<Dataset> cifar,
                     open_cifar(path, is_training_split(options.split) ? "train" : "test"));
      out.pictures = as_pictures(std::move(cifar));
      return out;
    }
    case PictureFormat::kRawCache: {
      XLADDER_ASSIGN(out.pictures, open_raw(path, options.split));
      return out;
    }
  }
  return out;
}

}  // namespace xladder::data
