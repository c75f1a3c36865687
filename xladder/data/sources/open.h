// Images of any of the formats, found by looking at what is there.
//
//   XLADDER_ASSIGN(OpenedImages train, open_images("/data/flowers", {.split = "train"}));
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/enum_names.h"
#include "xladder/base/result.h"
#include "xladder/data/sources/dataset.h"
#include "xladder/data/sources/image_folder.h"
#include "xladder/data/sources/tfrecord.h"
#include "xladder/data/sources/webdataset.h"

namespace xladder::data {

enum class ImageFormat { kImageFolder, kWebDataset, kTfRecord, kIdx, kCifar, kRawCache };
inline constexpr std::string_view kImageFormatNames[] = {"imagefolder", "webdataset", "tfrecord",
                                                         "idx",         "cifar",      "raw"};
constexpr std::span<const std::string_view> names_of(ImageFormat) { return kImageFormatNames; }
constexpr std::string_view name_of(ImageFormat format) { return enum_name(format); }

// For people: what each format is and how a path of it looks.
struct FormatCard {
  ImageFormat format;
  std::string_view what;
  std::string_view example;
};
std::span<const FormatCard> format_cards();

struct OpenOptions {
  std::optional<ImageFormat> format = {};  // nothing: found by looking
  std::string split = "train";             // train, or val (validation, valid, test mean the same where only one is)
  int64_t channels = 3;                    // what files are decoded to; IDX, CIFAR and raw have their own
  int64_t num_classes = 0;                 // 0: as many as the data has
  int64_t classes_if_unnamed = 0;          // shards: their number, where neither names nor num_classes tell it
  ImageFolderOptions folder = {};          // `channels` above wins
  std::string label_key = "";              // WebDataset: WebDatasetOptions::label_key
  ExampleKeys example_keys = {};           // TFRecord
  int64_t first_label = 0;                 // TFRecord: TfRecordOptions::first_label
  bool keep_one_size = false;  // IDX and CIFAR have one size; else their images are of any size, like those of files
  bool skip_broken = false;    // shards that are damaged give what they hold before the damage; else they are errors
  ShardCacheOptions cache = {};
};

struct OpenedImages {
  std::unique_ptr<Dataset> images;
  ImageFormat format = ImageFormat::kImageFolder;
  std::vector<std::string> notes = {};   // sentences about what was left out, for the user
  std::vector<std::string> broken = {};  // a sentence for each damaged shard
};

// `path` is a folder, a file, or a list of shards (shard_list.h; "*" in names works too, and "{split}" stands for the
// split's name). In a folder of shards those belong to a split whose names have it as a word ("train-000.tar"), as
// _info.json says, or which lie in a folder of that name; shards that name no split are all training data. Where there
// is no held-out part, one file and a list without {split} among them, `folder.val_fraction` of the samples is it,
// chosen by content as in folders. Class names come from a classes.txt beside the shards. Of IDX and CIFAR any split
// but train is the held-out part; the classes of IDX files have the names in a classes.txt beside them, and their
// number, where nobody tells it, is counted over the training labels, or those that there are.
//
// Errors say what was looked for.
Result<OpenedImages> open_images(const std::string& path, const OpenOptions& options = {});

// Training data and, where there is one, a held-out part, each with the name of its split. Of a single file or a list
// of shards, which are the same whatever split is asked for, there is one, unless a share is held out.
struct NamedImages {
  std::string split;
  OpenedImages opened;
};
Result<std::vector<NamedImages>> open_splits(const std::string& path, OpenOptions options);

// What open_images() would take the path for.
Result<ImageFormat> detect_format(const std::string& path);

}  // namespace xladder::data
