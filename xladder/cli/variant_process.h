// Settings measured in a process of their own: `xladder bench --serve` over a recipe that is written for it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "xladder/cli/context.h"
#include "xladder/config/settings.h"
#include "xladder/ladder/workload/served_workload.h"

namespace xladder::cli {

// What the child needs: `settings` as a recipe at `path`, and the environment of its host heap.
Result<ladder::PreparedVariant> prepare_variant(const config::Settings& settings, const std::filesystem::path& path);

// How children are started; `prepare` is left to the caller.
ladder::ServedOptions served_options(const Context& context, std::string description);

}  // namespace xladder::cli
