// The folders of runs that nobody named: runs/STEM-TIME.
#pragma once

#include <filesystem>
#include <string>

namespace xladder::run {

inline constexpr const char* kRunsFolder = "runs";

// Now, as strftime writes it.
std::string local_time(const char* format);

// runs/STEM-20260131-235959, local time, or with a number behind it if that exists.
std::filesystem::path new_run_folder(const std::string& stem);

// The newest of such folders below `runs`; empty if there is none.
std::filesystem::path newest_run_folder(const std::string& stem, const std::filesystem::path& runs = kRunsFolder);

// What `take` makes of a new one. If another process takes the name first, the next one is tried.
template <class Take>
auto take_run_folder(const std::string& stem, Take take) {
  for (int attempt = 1;; ++attempt) {
    const std::filesystem::path path = new_run_folder(stem);
    auto taken = take(path);
    if (taken || attempt == 1000 || !std::filesystem::exists(path)) return taken;
  }
}

}  // namespace xladder::run
