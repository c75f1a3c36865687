// Looks at a plugin in a process of its own, so that one that crashes or hangs can be reported like any other.
#pragma once

#include <chrono>
#include <nlohmann/json_fwd.hpp>

#include "xladder/cli/context.h"
#include "xladder/device/pjrt/discovery.h"

namespace xladder::cli {

// {"path", "origin", "version", "exists", "usable", "error" (if not usable),
//  "pjrt", "header", "stablehlo_current", "stablehlo_minimum", "xla", "attributes", "extensions", "functions_in_table",
//  "functions_present", "missing_functions", "platform", "platform_version",
//  "devices": [{"id", "kind", "debug", "bytes_in_use", "bytes_limit"}]}; what is not known is left out.
nlohmann::ordered_json probe_plugin(const Context& context, const pjrt::Candidate& candidate,
                                    std::chrono::seconds timeout = std::chrono::seconds(60));

}  // namespace xladder::cli
