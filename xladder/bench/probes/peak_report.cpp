#include "xladder/bench/probes/peak_report.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

namespace xladder::bench {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const analysis::Peak& peak) {
  return {{"flops_per_second", peak.flops_per_second ? Json(*peak.flops_per_second) : Json()}, {"by", peak.by}};
}

double rate_of(const analysis::Peak& peak) { return peak.flops_per_second.value_or(0); }

std::string giga(double rate) { return fmt::format("{:.1f} GFLOP/s", 1e-9 * rate); }

std::string memory_probe() { return fmt::format("STREAM triad, {} bytes an element", kTriadBytes); }

}  // namespace

Json to_json(const HostPeaks& peaks) {
  Json json = {{"threads", peaks.threads}, {"f32", to_json(peaks.f32)}};
  if (peaks.f32_by_assembly) json["f32_by_assembly"] = to_json(*peaks.f32_by_assembly);
  if (peaks.f32_limit) json["f32_limit"] = to_json(*peaks.f32_limit);
  json["bf16"] = to_json(peaks.bf16);
  json["memory"] = {{"bytes_per_second", peaks.memory.bytes_per_second},
                    {"array_bytes", peaks.memory.array_bytes},
                    {"by", memory_probe()}};
  return json;
}

std::vector<std::string> peak_lines(const HostPeaks& peaks) {
  const double bf16 = rate_of(peaks.bf16);
  std::vector<std::string> lines = {fmt::format("f32    {}: {}", giga(rate_of(peaks.f32)), peaks.f32.by)};
  if (peaks.f32_by_assembly)
    lines.push_back(fmt::format("       {} by {} in assembly; at most {} ({})", giga(rate_of(*peaks.f32_by_assembly)),
                                peaks.f32_by_assembly->by, giga(rate_of(*peaks.f32_limit)), peaks.f32_limit->by));
  lines.push_back(fmt::format("bf16   {}{}", bf16 > 0 ? giga(bf16) + ": " : "", peaks.bf16.by));
  lines.push_back(fmt::format("memory {:.1f} GB/s: {}, three arrays of {} MiB", 1e-9 * peaks.memory.bytes_per_second,
                              memory_probe(), peaks.memory.array_bytes >> 20));
  if (!peaks.agree())
    lines.emplace_back(
        "the two probes of f32 disagree, so utilisation cannot be believed: try again when nothing else runs");
  return lines;
}

}  // namespace xladder::bench
