#include "xladder/data/sources/folder_scan.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>
#include <utility>

#include "xladder/data/sources/natural_order.h"

namespace xladder::data {
namespace {

using FolderId = std::pair<dev_t, ino_t>;

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() ? name : folder + "/" + name;
}

class Scanner {
 public:
  Scanner(const std::filesystem::path& root, ClassLevel level) : root_(root), level_(level) {}

  Status scan() {
    std::vector<std::string> top;
    XLADDER_TRY(list("", [&](std::string name) { top.push_back(std::move(name)); }));
    for (std::string& name : top) {
      if (level_ == ClassLevel::kFirst) class_folders_.insert(name);
      XLADDER_TRY(scan_below(std::move(name)));
    }
    return {};
  }

  std::set<std::string, std::less<>>& class_folders() { return class_folders_; }
  std::vector<ScannedFile>& files() { return files_; }  // pictures, without their classes
  std::map<std::string, int64_t>& left_out() { return left_out_; }

 private:
  // One folder below the root with all that lies in it.
  Status scan_below(std::string top) {
    std::set<FolderId> entered;
    std::vector<std::string> waiting = {std::move(top)};
    while (!waiting.empty()) {
      const std::string folder = std::move(waiting.back());
      waiting.pop_back();
      struct stat status {};
      if (::stat((root_ / folder).c_str(), &status) != 0) return cannot_read(folder, errno);
      if (!entered.insert({status.st_dev, status.st_ino}).second) {
        ++left_out_["folders that links lead to again"];
        continue;
      }
      XLADDER_TRY(list(folder, [&](const std::string& name) { waiting.push_back(joined(folder, name)); }));
    }
    return {};
  }

  // Notes the files of one folder and hands on the names of the folders in it.
  template <class OnFolder>
  Status list(const std::string& folder, OnFolder on_folder) {
    const std::filesystem::path path = root_ / folder;
    DIR* stream = ::opendir(path.c_str());
    if (stream == nullptr) return cannot_read(folder, errno);
    const std::unique_ptr<DIR, int (*)(DIR*)> closer(stream, &::closedir);
    struct stat own {};
    if (::fstat(::dirfd(stream), &own) != 0) return cannot_read(folder, errno);
    while (true) {
      errno = 0;
      const dirent* entry = ::readdir(stream);
      if (entry == nullptr) return errno == 0 ? Status() : cannot_read(folder, errno);
      std::string name = entry->d_name;
      if (name == "." || name == "..") continue;
      if (name[0] == '.') {
        ++left_out_["hidden files and folders"];
        continue;
      }
      mode_t kind = entry->d_type == DT_DIR ? S_IFDIR : entry->d_type == DT_REG ? S_IFREG : 0;
      uint64_t device = own.st_dev, inode = entry->d_ino;
      if (kind == 0) {  // a link, or a file system that does not say
        struct stat status {};
        if (::fstatat(::dirfd(stream), name.c_str(), &status, 0) != 0) {
          ++left_out_["links that lead nowhere"];
          continue;
        }
        kind = status.st_mode & S_IFMT;
        device = status.st_dev;
        inode = status.st_ino;
      }
      if (kind == S_IFDIR) {
        on_folder(std::move(name));
      } else {
        add_file(folder, name, kind, device, inode);
      }
    }
  }

  void add_file(const std::string& folder, const std::string& name, mode_t kind, uint64_t device, uint64_t inode) {
    if (kind != S_IFREG) {
      ++left_out_["devices and pipes"];
    } else if (!has_image_extension(name)) {
      const std::string extension = std::filesystem::path(name).extension().string();
      ++left_out_[extension.empty() ? "files without an extension" : "files " + extension];
    } else if (folder.empty()) {
      ++left_out_["pictures outside of class folders"];
    } else {
      files_.push_back({.path = joined(folder, name), .device = device, .inode = inode});
    }
  }

  tl::unexpected<Error> cannot_read(const std::string& folder, int error_number) const {
    return fail(ErrorCode::kFailed, "cannot read the folder {}: {}; check the path and its permissions",
                (root_ / folder).string(), std::generic_category().message(error_number));
  }

  std::filesystem::path root_;
  ClassLevel level_;
  std::set<std::string, std::less<>> class_folders_;
  std::vector<ScannedFile> files_;
  std::map<std::string, int64_t> left_out_;
};

std::string_view folder_of(std::string_view path) { return path.substr(0, path.rfind('/')); }

std::string_view class_of(std::string_view folder, ClassLevel level) {
  return level == ClassLevel::kFirst ? folder.substr(0, folder.find('/')) : folder.substr(folder.rfind('/') + 1);
}

}  // namespace

bool has_image_extension(std::string_view file_name) {
  const size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos) return false;
  std::string extension(file_name.substr(dot + 1));
  for (char& c : extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return extension == "jpg" || extension == "jpeg" || extension == "png" || extension == "webp";
}

Result<FolderScan> scan_folder(const std::filesystem::path& root, ClassOrder order, ClassLevel level) {
  Scanner scanner(root, level);
  XLADDER_TRY(scanner.scan());
  FolderScan out;
  out.left_out = std::move(scanner.left_out());
  std::set<std::string, std::less<>> names = std::move(scanner.class_folders());
  for (const ScannedFile& file : scanner.files()) names.emplace(class_of(folder_of(file.path), level));
  out.class_names.assign(names.begin(), names.end());
  if (order == ClassOrder::kNatural) std::sort(out.class_names.begin(), out.class_names.end(), natural_less);
  std::map<std::string_view, int32_t> index;
  for (const std::string& name : out.class_names) index.emplace(name, static_cast<int32_t>(index.size()));

  out.files = std::move(scanner.files());
  for (ScannedFile& file : out.files) file.class_name = index.find(class_of(folder_of(file.path), level))->second;
  std::sort(out.files.begin(), out.files.end(), [order](const ScannedFile& a, const ScannedFile& b) {
    if (order == ClassOrder::kNatural) return natural_less(a.path, b.path);
    // Class by class, then the folders within each by their whole paths, then names.
    if (a.class_name != b.class_name) return a.class_name < b.class_name;
    const int folders = folder_of(a.path).compare(folder_of(b.path));
    return folders != 0 ? folders < 0 : a.path < b.path;
  });
  return out;
}

}  // namespace xladder::data
