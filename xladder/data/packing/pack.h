// Writing a set of pictures anew: as WebDataset shards, as folders of files, or as a raw cache of one size.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/augment/transform.h"
#include "xladder/data/sources/dataset.h"

namespace xladder::data {

enum class PackFormat {
  kWebDataset,   // FOLDER/SPLIT-000000.tar, ..., with _info.json as timm reads it and classes.txt
  kRaw,          // FOLDER/SPLIT.xlraw (raw_cache.h) and classes.txt
  kImageFolder,  // FOLDER/SPLIT/CLASS/00000000.jpg
};
inline constexpr std::string_view kPackFormatNames[] = {"webdataset", "raw", "imagefolder"};
constexpr std::span<const std::string_view> names_of(PackFormat) { return kPackFormatNames; }

enum class Reencode {
  kKeep,  // files stay as they are; what is no file, or is resized, becomes PNG
  kJpeg,
  kPng,
};
inline constexpr std::string_view kReencodeNames[] = {"keep", "jpeg", "png"};
constexpr std::span<const std::string_view> names_of(Reencode) { return kReencodeNames; }

struct PackOptions {
  PackFormat format = PackFormat::kWebDataset;
  std::string split = "train";                      // names the files
  int64_t max_count = 10'000;                       // samples of a shard
  int64_t max_bytes = 1'000'000'000;                // of a shard; one sample it has in any case
  std::optional<EvalTransformOptions> resize = {};  // needed for kRaw
  Reencode reencode = Reencode::kKeep;
  Reader reader = Reader::kXladder;  // of files that are decoded
  int jpeg_quality = 90;
  bool shuffle = true;  // so that every shard has all classes in it; by `seed` alone
  uint64_t seed = 0;
  int64_t limit = 0;         // so many of the samples in that order; 0: all
  bool skip_broken = false;  // pictures that cannot be read or decoded are left out and counted; else the first ends it
  int threads = 1;
};

struct PackResult {
  int64_t num_written = 0;
  int64_t total_bytes = 0;                     // of the files
  std::vector<std::filesystem::path> written;  // shards, the cache, or the folder of the split
  std::vector<std::string> notes = {};         // sentences for the user
  std::vector<std::string> broken = {};        // names and reasons of what was left out
};

// Files appear only when all of them are complete; a run that fails or is stopped leaves nothing behind.
// `progress(done, total)` is called now and then and returns false to stop. Errors: files of that split are there
// already, classes.txt names other classes, a picture that cannot be read, a disk that is full, "stopped".
Result<PackResult> pack(const Dataset& pictures, const std::filesystem::path& folder, const PackOptions& options,
                        const std::function<bool(int64_t, int64_t)>& progress);

}  // namespace xladder::data
