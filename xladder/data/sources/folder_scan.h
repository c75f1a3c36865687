// The picture files below a folder, each with the name of its class.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/image_folder.h"

namespace xladder::data {

struct ScannedFile {
  std::string path;                // below the root of the scan, with slashes
  int32_t class_name = 0;          // index into FolderScan::class_names
  uint64_t device = 0, inode = 0;  // of what links lead to
};

struct FolderScan {
  std::vector<std::string> class_names;     // every class folder, in order
  std::vector<ScannedFile> files;           // in torchvision's order (kString) or timm's (kNatural)
  std::map<std::string, int64_t> left_out;  // how many files of which kind: {"files .svg", 12}
};

// Errors: the folder or one below it cannot be read.
Result<FolderScan> scan_folder(const std::filesystem::path& root, ClassOrder order, ClassLevel level);

}  // namespace xladder::data
