// Compiles a program, or takes it from the cache.
//
//   const auto cache = compile::user_cache(process_environment(), process_environment());
//   XLADDER_ASSIGN(compile::Compiled step, compile::compile_cached(client, text, {}, cache));
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/device/compile/compile_target.h"
#include "xladder/device/pjrt/client.h"

namespace xladder::compile {

struct CacheOptions {
  std::filesystem::path folder;
  Surroundings surroundings = {};  // of the process that compiles
};

// Where a user's compiled programs are kept: xladder/ below XDG_CACHE_HOME or ~/.cache, as `environment` says. Nothing
// without a home folder or with XLADDER_CACHE=off. `now` are the variables of the process, to be asked for when the
// device is open: that sets some which its compiler reads.
std::optional<CacheOptions> user_cache(const std::map<std::string, std::string>& environment,
                                       const std::map<std::string, std::string>& now);

struct Compiled {
  pjrt::LoadedExecutable executable;
  double compile_seconds = 0;  // wall time; of loading if it came from the cache
  bool cache_hit = false;
  std::string cache_warning;  // why the cache could not be used; empty if all is well
};

// Errors are those of Client::compile; trouble with the cache is only a warning.
Result<Compiled> compile_cached(const pjrt::Client& client, std::string_view stablehlo_text,
                                const pjrt::CompileOptions& options, const std::optional<CacheOptions>& cache = {});

}  // namespace xladder::compile
