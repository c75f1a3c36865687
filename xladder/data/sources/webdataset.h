// Pictures in tar shards, as the WebDataset library lays them out (webdataset/webdataset, tariterators.py).
//
// The files of a sample lie beside each other and share a key, the path up to the first dot of the file's name; what
// follows is the extension, in lower case: "a/0001.seg.png" has the key "a/0001" and the extension "seg.png". Names
// like "__info__" are passed over. A sample never goes on in the next shard.
//
// Every process opens all shards and takes its share of their samples (loading/sampler.h): shares by shard would be of
// unequal size, and each would see only some of the classes.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/dataset.h"
#include "xladder/data/sources/shard_cache.h"
#include "xladder/data/sources/tar.h"

namespace xladder::data {

struct WebDatasetOptions {
  std::string name = "webdataset";
  int64_t channels = 3;
  int64_t num_classes = 0;  // 0: one more than the largest label, or as many as there are names
  std::vector<std::string> class_names = {};
  std::string label_key = "";  // field of the sample's json; empty: "cls" or "label", if the sample has no file "cls"
  bool skip_broken = false;    // a damaged shard gives the samples before its damage; else it is an error
  ShardCacheOptions cache = {};
};

// Key and extension of a file in a shard; both empty if its name has no dot, begins with one or is passed over.
struct SampleName {
  std::string_view key;
  std::string extension;
};
SampleName sample_name(std::string_view path);

// A sample of a shard: which entries are its picture (jpg, jpeg, png or webp) and its label (cls or json).
struct ShardSample {
  std::string key;
  const TarEntry* picture = nullptr;  // null: the sample has none
  const TarEntry* cls = nullptr;
  const TarEntry* json = nullptr;

  bool is_complete() const { return picture != nullptr && (cls != nullptr || json != nullptr); }
};

// Error: an extension twice in one sample. The result points into `entries`.
Result<std::vector<ShardSample>> group_samples(std::span<const TarEntry> entries, std::string_view label);

// Reads the headers and labels of all shards first. Samples without a picture are left out; a sample without a label
// is an error. `notes` gets sentences about what was left out, `broken` one for each damaged shard.
Result<std::unique_ptr<Dataset>> open_webdataset(const std::vector<std::filesystem::path>& shards,
                                                 const WebDatasetOptions& options = {},
                                                 std::vector<std::string>* notes = nullptr,
                                                 std::vector<std::string>* broken = nullptr);

}  // namespace xladder::data
