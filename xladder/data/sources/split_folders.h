// Which folder below a root is the training part of class folders and which the held-out one, also where people name
// them in ways of their own.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/folder_scan.h"

namespace xladder::data {

// Where a split is.
struct SplitFolder {
  std::filesystem::path folder;
  std::filesystem::path training_folder;  // whose classes count
  bool pool = false;                      // a share of it is held out
};

// A part is a folder that is called like one ("train", "Validation", "test_set") and holds folders itself. Exact names
// go first. Without a training part the root is one pool, of which `val_fraction` is held out. Errors: no folder; parts
// that hold no class folders, of which two could be meant, or that lack the training part that is asked for; a held-out
// part that is neither there nor a share.
Result<SplitFolder> find_split_folder(const std::filesystem::path& root, std::string_view split, double val_fraction,
                                      std::vector<std::string>* notes);

// Error: parts lie below the class folders of a pool, so that they would become pictures of one class: the root lies
// too high.
Status check_depth(const std::filesystem::path& root, const FolderScan& scan);

}  // namespace xladder::data
