// What surrounds a run, for env.json: program, command line, machine, plugin.
#pragma once

#include <optional>
#include <string>

#include "xladder/cli/context.h"
#include "xladder/compile/compiler.h"
#include "xladder/pjrt/client.h"

namespace xladder::cli {

std::string environment_json(const Context& context, const pjrt::Client& client);

// Where compiled programs are kept: below XDG_CACHE_HOME or ~/.cache. Nothing without a home folder or with
// XLADDER_CACHE=off.
std::optional<compile::CacheOptions> compile_cache_options(const Context& context);

// "20260131-235959", local time.
std::string timestamp();

}  // namespace xladder::cli
