// What the probes say about the host: the peaks that utilisation is a share of, and the speed of its memory.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace xladder::cli {

// {"threads", "f32": {"flops_per_second", "by"}, "bf16": the same (null where it is not known),
//  "f32_by_assembly": the same, and "f32_limit", which it cannot exceed (both on x86-64 only),
//  "memory": {"bytes_per_second", "array_bytes", "by"}}. Takes about two seconds.
nlohmann::ordered_json machine_peaks();

// The same as lines for people; the last one warns if the two probes of f32 disagree.
std::vector<std::string> peak_lines(const nlohmann::ordered_json& peaks);

}  // namespace xladder::cli
