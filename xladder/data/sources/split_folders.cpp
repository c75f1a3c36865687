#include "xladder/data/sources/split_folders.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "xladder/data/sources/listing.h"
#include "xladder/data/sources/splits.h"

namespace xladder::data {
namespace {

namespace fs = std::filesystem;

struct Parts {
  std::map<std::string_view, std::vector<std::string>> by_kind;  // "train", "val", "test"
  std::vector<std::string> flat;                                 // called like parts, without folders in them
  std::vector<std::string> others;

  const std::vector<std::string>& of(std::string_view kind) { return by_kind[kind]; }
};

Parts parts_of(const fs::path& root) {
  Parts out;
  for (std::string& name : folders_in(root)) {
    const std::string_view kind = split_in_name(name);
    const bool is_part = !kind.empty() && !folders_in(root / name).empty();
    (is_part ? out.by_kind[kind] : kind.empty() ? out.others : out.flat).push_back(std::move(name));
  }
  return out;
}

// The one that is called exactly like an asked name, or the only one. Empty if there is none.
Result<std::string> choose(const fs::path& root, const std::vector<std::string>& folders,
                           const std::vector<std::string>& asked) {
  for (const std::string& name : asked)
    if (std::ranges::find(folders, name) != folders.end()) return name;
  if (folders.size() > 1)
    return fail(ErrorCode::kFailed, "{} has the folders {}, each of which could be the part {}; rename one to {}",
                root.string(), fmt::join(folders, " and "), asked.front(), asked.front());
  return folders.empty() ? std::string() : folders.front();
}

// The first kind of the split that there is.
Result<std::string> choose_held_out(const fs::path& root, Parts& parts, std::string_view split) {
  XLADDER_ASSIGN(const std::vector<std::string> asked, split_names(split));
  for (const std::string& name : asked)  // "test" goes before "Validation" where "test" is asked for
    for (const std::string_view kind : {"val", "test"})
      if (std::ranges::find(parts.of(kind), name) != parts.of(kind).end()) return name;
  for (const std::string_view kind : kinds_of_split(split)) {
    XLADDER_ASSIGN(std::string found, choose(root, parts.of(kind), asked));
    if (!found.empty()) return found;
  }
  return std::string();
}

// Called like parts, and nothing beside them that could be a class.
Status refuse_flat_parts(const fs::path& root, const Parts& parts) {
  if (parts.flat.empty() || !parts.others.empty()) return {};
  return fail(
      ErrorCode::kFailed,
      "{} of {} {} called like a part of data and {} no folders of classes; put the pictures of each class into "
      "a folder of its own there, as in {}/CLASS/picture.jpg",
      fmt::join(parts.flat, " and "), root.string(), parts.flat.size() == 1 ? "is" : "are",
      parts.flat.size() == 1 ? "holds" : "hold", (root / parts.flat.front()).string());
}

std::string folder_of_file(const std::string& path) { return path.substr(0, path.rfind('/')); }

}  // namespace

Result<SplitFolder> find_split_folder(const fs::path& root, std::string_view split, double val_fraction,
                                      std::vector<std::string>* notes) {
  if (!is_folder(root))
    return fail(ErrorCode::kFailed,
                "{} is no folder; give the folder that holds one folder for each class, or train and "
                "val with such folders",
                root.string());
  const bool training = is_training_split(split);
  Parts parts = parts_of(root);
  XLADDER_ASSIGN(const std::string train, choose(root, parts.of("train"), {"train"}));
  XLADDER_ASSIGN(const std::string held_out, choose_held_out(root, parts, training ? "val" : split));
  if (train.empty() && !held_out.empty()) {
    if (training)
      return fail(
          ErrorCode::kFailed,
          "{} has the part {} and no training part beside it; put the training pictures into {}/CLASS/, or give "
          "another folder",
          root.string(), held_out, (root / "train").string());
    return SplitFolder{root / held_out, root / held_out};
  }
  if (train.empty()) XLADDER_TRY(refuse_flat_parts(root, parts));
  const fs::path pool = train.empty() ? root : root / train;
  if (!train.empty() && held_out.empty() && !parts.others.empty() && notes != nullptr)
    notes->push_back(fmt::format("left out: the folders beside {} ({})", train, fmt::join(parts.others, ", ")));
  if (training) return SplitFolder{pool, pool, held_out.empty() && val_fraction > 0};
  if (!held_out.empty()) return SplitFolder{root / held_out, pool};
  if (val_fraction == 0)
    return fail(ErrorCode::kUsage,
                "{} has no held-out part: neither {} nor another of val, validation, valid, test lies beside train; "
                "make such a folder, or set val_fraction",
                root.string(), split);
  return SplitFolder{pool, pool, true};
}

Status check_depth(const fs::path& root, const FolderScan& scan) {
  struct Found {
    bool train = false, held_out = false;
  };
  std::map<std::string, Found> parents;
  std::string last;
  for (const ScannedFile& file : scan.files) {
    const std::string folder = folder_of_file(file.path);
    if (folder == last) continue;
    last = folder;
    // Of "a/b/c", b lies in a and holds c; a itself is no part, or it would have been taken for one.
    for (size_t slash = folder.find('/'); slash != std::string::npos; slash = folder.find('/', slash + 1)) {
      const size_t next = folder.find('/', slash + 1);
      if (next == std::string::npos) break;
      const std::string_view kind = split_in_name(folder.substr(slash + 1, next - slash - 1));
      if (kind.empty()) continue;
      Found& found = parents[folder.substr(0, slash)];
      (kind == "train" ? found.train : found.held_out) = true;
    }
  }
  for (const auto& [parent, found] : parents)
    if (found.train && found.held_out)
      return fail(ErrorCode::kFailed,
                  "{} lies too high: {} in it holds train and val parts of its own, which would become one class; give "
                  "{}",
                  root.string(), parent, (root / parent).string());
  return {};
}

}  // namespace xladder::data
