#include "xladder/run/folder/new_folder.h"

#include <fmt/core.h>

#include <ctime>
#include <system_error>

namespace xladder::run {

namespace fs = std::filesystem;

std::string local_time(const char* format) {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::localtime_r(&now, &parts);
  char text[64];
  const size_t length = std::strftime(text, sizeof(text), format, &parts);
  return {text, length};
}

fs::path new_run_folder(const std::string& stem) {
  const fs::path base = fs::path(kRunsFolder) / (stem + "-" + local_time("%Y%m%d-%H%M%S"));
  fs::path path = base;
  for (int number = 2; fs::exists(path); ++number) path = fmt::format("{}-{}", base.string(), number);
  return path;
}

fs::path newest_run_folder(const std::string& stem, const fs::path& runs) {
  fs::path newest;  // names end in the time, so the last is the newest
  std::error_code error;
  for (fs::directory_iterator entry(runs, error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(stem + "-") && name > newest.filename().string()) newest = entry->path();
  }
  return newest;
}

}  // namespace xladder::run
