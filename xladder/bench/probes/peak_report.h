// What the probes say about the host, for people and as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "xladder/bench/probes/host_peaks.h"

namespace xladder::bench {

// {"threads", "f32": {"flops_per_second", "by"}, "f32_by_assembly" and "f32_limit": the same, where they are known,
//  "bf16": the same (null where it is not known), "memory": {"bytes_per_second", "array_bytes", "by"}}.
nlohmann::ordered_json to_json(const HostPeaks& peaks);

// The same as lines; the last one warns if the two probes of f32 disagree.
std::vector<std::string> peak_lines(const HostPeaks& peaks);

}  // namespace xladder::bench
