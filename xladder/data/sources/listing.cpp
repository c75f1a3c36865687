#include "xladder/data/sources/listing.h"

#include <algorithm>

namespace xladder::data {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> names_in(const fs::path& folder, bool (*is_wanted)(const fs::path&)) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    std::string name = entry->path().filename().string();
    if (!name.starts_with('.') && is_wanted(entry->path())) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

std::vector<std::string> files_in(const fs::path& folder) { return names_in(folder, is_file); }

std::vector<std::string> folders_in(const fs::path& folder) { return names_in(folder, is_folder); }

}  // namespace xladder::data
