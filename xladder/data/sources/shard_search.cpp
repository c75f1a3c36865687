#include "xladder/data/sources/shard_search.h"

#include <glob.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "xladder/base/files.h"
#include "xladder/base/json_text.h"
#include "xladder/data/sources/cifar.h"
#include "xladder/data/sources/listing.h"
#include "xladder/data/sources/raw_cache.h"
#include "xladder/data/sources/sample_origin.h"
#include "xladder/data/sources/shard_list.h"
#include "xladder/data/sources/splits.h"

namespace xladder::data {
namespace {

namespace fs = std::filesystem;

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

// Whether a file's name says which part it belongs to, in whatever words.
bool names_a_split(std::string_view name) {
  for (const std::string_view split : {"train", "val", "validation", "valid", "test"})
    if (has_word(name, split)) return true;
  return !split_in_name(name).empty();
}

const nlohmann::json* json_field(const nlohmann::json* object, const std::string& name) {
  if (object == nullptr || !object->is_object()) return nullptr;
  const auto place = object->find(name);
  return place == object->end() ? nullptr : &*place;
}

// timm's _info.json: {"splits": {"train": {"filenames": [...]}}}. Nothing if it does not tell.
std::vector<std::string> files_of_info(const fs::path& folder, const std::vector<std::string>& splits) {
  for (const char* name : {"_info.json", "info.json"}) {
    const auto text = read_file(folder / name, uint64_t{64} << 20);
    if (!text) continue;
    const nlohmann::json page = json_from(*text);
    for (const std::string& split : splits) {
      const nlohmann::json* listed = json_field(json_field(json_field(&page, "splits"), split), "filenames");
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

// The files of one split; none where no name, folder or list speaks of it.
Result<std::vector<fs::path>> files_of_split(const fs::path& folder, std::string_view split, ImageFormat format) {
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
  // The same in people's own words: folders first, as above.
  for (const std::string_view kind : kinds_of_split(split)) {
    for (const std::string& place : folders_in(folder))
      if (split_in_name(place) == kind)
        for (const std::string& file : of_format(folder / place)) out.push_back(folder / place / file);
    for (const std::string& file : all)
      if (out.empty() && split_in_name(file) == kind) out.push_back(folder / file);
    if (!out.empty()) return out;
  }
  const bool unnamed = std::none_of(all.begin(), all.end(), names_a_split);
  if (is_training_split(split) && unnamed)
    for (const std::string& file : all) out.push_back(folder / file);
  return out;
}

Result<FoundShards> shards_in_folder(const fs::path& folder, std::string_view split, ImageFormat format,
                                     double val_fraction) {
  XLADDER_ASSIGN(const std::vector<fs::path> held_out,
                 files_of_split(folder, is_training_split(split) ? "val" : split, format));
  XLADDER_ASSIGN(const std::vector<fs::path> training, files_of_split(folder, "train", format));
  const bool shares = held_out.empty() && !training.empty() && val_fraction > 0;
  FoundShards out{.files = is_training_split(split) || shares ? training : held_out, .pool = shares};
  if (!out.files.empty()) return out;
  return fail(ErrorCode::kFailed,
              "{} has no {} files of the split {}: none with that word in its name, no folder of that name, none in "
              "_info.json; name the files of the split, as in \"{}/{{000..009}}.tar\"",
              folder.string(), name_of(format), split, folder.string());
}

}  // namespace

std::optional<ImageFormat> format_of_name(std::string_view name) {
  if (is_tar_name(name)) return ImageFormat::kWebDataset;
  if (is_raw_name(name)) return ImageFormat::kRawCache;
  if (is_idx_name(name)) return ImageFormat::kIdx;
  if (is_tfrecord_name(name)) return ImageFormat::kTfRecord;
  return std::nullopt;
}

std::optional<ImageFormat> format_of_folder(const fs::path& folder) {
  for (const std::string& name : files_in(folder))
    if (const auto format = format_of_name(name)) return format;
  if (is_cifar_folder(folder)) return ImageFormat::kCifar;
  return std::nullopt;
}

std::optional<ImageFormat> format_below(const fs::path& folder) {
  if (const auto format = format_of_folder(folder)) return format;
  for (const std::string& name : folders_in(folder)) {
    if (split_in_name(name).empty()) continue;
    if (const auto format = format_of_folder(folder / name)) return format;
  }
  return std::nullopt;
}

std::string with_split(std::string path, std::string_view split) {
  constexpr std::string_view kPlace = "{split}";
  for (size_t at; (at = path.find(kPlace)) != std::string::npos;) path.replace(at, kPlace.size(), split);
  return path;
}

Result<std::vector<fs::path>> listed_files(const std::string& path, std::string_view split) {
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

Result<FoundShards> find_shards(const std::string& path, std::string_view split, ImageFormat format,
                                double val_fraction, std::vector<std::string>& notes) {
  if (is_folder(path)) return shards_in_folder(path, split, format, val_fraction);
  FoundShards out{.files = {}, .pool = val_fraction > 0 && path.find("{split}") == std::string::npos};
  if (is_file(path)) {
    out.files = {path};
    return out;
  }
  XLADDER_ASSIGN(const std::vector<fs::path> files, listed_files(path, split));
  std::set<SampleOrigin> known;
  for (const fs::path& file : files) {
    XLADDER_ASSIGN(const SampleOrigin origin, origin_of(file));
    if (known.insert(origin).second)
      out.files.push_back(file);
    else
      notes.push_back(fmt::format("{} is listed twice, by this or another name; it is read once", file.string()));
  }
  return out;
}

}  // namespace xladder::data
