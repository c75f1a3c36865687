// Which files a path means: a folder with shards of splits, one file, or a list of shards.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/open.h"

namespace xladder::data {

// By the names of files alone.
std::optional<ImageFormat> format_of_name(std::string_view file_name);
// That of the first file that has one, in the folder; or in the folder or one below it that is called like a split.
std::optional<ImageFormat> format_of_folder(const std::filesystem::path& folder);
std::optional<ImageFormat> format_below(const std::filesystem::path& folder);

// "{split}" in a path, replaced.
std::string with_split(std::string path, std::string_view split);

// The files that a list means (shard_list.h), "*" in their names matched and "{split}" replaced. Error: one is not
// there.
Result<std::vector<std::filesystem::path>> listed_files(const std::string& path, std::string_view split);

struct FoundShards {
  std::vector<std::filesystem::path> files;
  bool pool = false;  // the same files for every split: `val_fraction` of their samples is the held-out part
};

// A file that is listed twice, also by a link or a second name, is taken once and told of. Errors: no such files, no
// files of the split (in a folder; a file or a list without {split} is what it is, whatever split is asked for).
Result<FoundShards> find_shards(const std::string& path, std::string_view split, ImageFormat format,
                                double val_fraction, std::vector<std::string>& notes);

}  // namespace xladder::data
