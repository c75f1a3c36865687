// What surrounds a run, for env.json: program, command line, machine, plugin.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "xladder/cli/context.h"
#include "xladder/device/compile/compiler.h"
#include "xladder/device/pjrt/client.h"

namespace xladder::cli {

std::string environment_json(const Context& context, const pjrt::Client& client);

// Where compiled programs are kept: below XDG_CACHE_HOME or ~/.cache. Nothing without a home folder or with
// XLADDER_CACHE=off. To be asked for when the device is open, since that may set variables that its compiler reads.
std::optional<compile::CacheOptions> compile_cache_options(const Context& context);

// "20260131-235959", local time.
std::string timestamp();

inline constexpr const char* kRunsFolder = "runs";
// runs/STEM-TIME, or with a number behind it if that exists.
std::filesystem::path new_run_folder(const std::string& stem);

// What `take` makes of such a folder. If another process takes the name first, the next one is tried.
template <class Take>
auto take_run_folder(const std::string& stem, Take take) {
  for (int attempt = 1;; ++attempt) {
    const std::filesystem::path path = new_run_folder(stem);
    auto taken = take(path);
    if (taken || attempt == 1000 || !std::filesystem::exists(path)) return taken;
  }
}

}  // namespace xladder::cli
