// Picture files in folders that are named after their classes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/dataset.h"

namespace xladder::data {

enum class ClassOrder {
  kString,   // as torchvision's ImageFolder: plain text, so that class "10" comes before "2"
  kNatural,  // as timm: numbers as numbers, without regard to case
};
inline constexpr std::string_view kClassOrderNames[] = {"string", "natural"};
constexpr std::span<const std::string_view> names_of(ClassOrder) { return kClassOrderNames; }

enum class ClassLevel {
  kFirst,  // the folders below the root, whatever lies within them (torchvision)
  kLeaf,   // the folder that a file lies in, wherever that is (timm)
};
inline constexpr std::string_view kClassLevelNames[] = {"first", "leaf"};
constexpr std::span<const std::string_view> names_of(ClassLevel) { return kClassLevelNames; }

// What decides on which side of a held-out part a picture falls.
enum class HoldOutBy {
  kContent,  // its bytes: copies of a picture fall on one side. Every file is read once when the data is opened.
  kName,     // its path below the root: nothing is read, copies may fall on both sides
};
inline constexpr std::string_view kHoldOutByNames[] = {"content", "name"};
constexpr std::span<const std::string_view> names_of(HoldOutBy) { return kHoldOutByNames; }

struct ImageFolderOptions {
  ClassOrder order = ClassOrder::kString;
  std::optional<ClassLevel> level = {};  // nothing: first for kString, leaf for kNatural
  // For data without a folder for the held-out part: this share of the pictures, chosen by a hash and the seed alone.
  // It stays the same when other pictures come or go. 1: all of them.
  double val_fraction = 0;
  HoldOutBy hold_out_by = HoldOutBy::kContent;
  uint64_t seed = 0;
  // Of files with equal bytes only the first one, and no held-out one that the training part has. Every file is read
  // once.
  bool dedup = false;
  int64_t min_per_class = 0;              // classes with fewer pictures (before any are held out) are left out
  std::vector<std::string> classes = {};  // only these, in this order: the first one is label 0
  int64_t channels = 3;
  uint64_t max_file_bytes = uint64_t{1} << 28;
};

// The split of `root`: its folder train, or val, validation, valid or test, if there is a folder train; else the root
// is one pool, whose val_fraction is the held-out part. The classes are those of the training part for every split.
//
// Files are JPEG, PNG or WebP by their names (.jpg, .jpeg, .png, .webp in any case). Others, hidden ones (".x") and
// those outside of class folders are left out and counted in `notes`. Links are followed; a folder is entered once
// within a class folder however many links lead to it, so that a loop of links ends.
//
// Errors: no folder, no classes, a class without pictures (set min_per_class to 1 to leave it out), a class in
// `classes` or in the held-out part that the training part lacks, a folder that cannot be read.
Result<std::unique_ptr<Dataset>> open_image_folder(const std::filesystem::path& root, std::string_view split,
                                                   const ImageFolderOptions& options = {},
                                                   std::vector<std::string>* notes = nullptr);

bool has_image_extension(std::string_view file_name);

}  // namespace xladder::data
