#include "xladder/cli/machine_peaks.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "xladder/bench/bandwidth.h"
#include "xladder/bench/utilisation.h"
#include "xladder/cli/machine_facts.h"
#include "xladder/device/host/cpu.h"

namespace xladder::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kAgreement = 0.05;  // of the two probes

Json to_json(const measure::Peak& peak) {
  return {{"flops_per_second", peak.flops_per_second ? Json(*peak.flops_per_second) : Json()}, {"by", peak.by}};
}

// Every core that there is for x86-64 has at most two units for multiply-adds of its widest vectors.
Json limit_of(const measure::ProbeKernel& kernel, int threads) {
  double clock = 0;
  for (int i = 0; i < 20; ++i) clock = std::max(clock, measure::measured_clock(0.002).value_or(0));
  const double per_cycle = 2.0 * 2.0 * static_cast<double>(kernel.num_sums) / 12;
  return to_json({threads * clock * per_cycle, fmt::format("{} threads x {:.2f} GHz, measured, x {:.0f} FLOP a cycle",
                                                           threads, 1e-9 * clock, per_cycle)});
}

double rate_of(const Json& peak) {
  const auto found = peak.find("flops_per_second");
  return found != peak.end() && found->is_number() ? found->get<double>() : 0;
}

std::string giga(double rate) { return fmt::format("{:.1f} GFLOP/s", 1e-9 * rate); }

}  // namespace

Json machine_peaks() {
  const measure::CpuFacts cpu = measure::cpu_facts();
  Json json = {{"threads", cpu.usable_cores}};
  const auto assembly = measure::fma_assembly_kernel();
  measure::Peak f32 = measure::host_peak(measure::ProductType::kF32);
  if (assembly) {
    // In turn, so that what disturbs the one disturbs the other.
    const std::vector<double> rates = measure::best_rates({measure::fma_kernel(), *assembly});
    f32.flops_per_second = std::max(f32.flops_per_second.value_or(0), rates[0]);
    json["f32"] = to_json(f32);
    json["f32_by_assembly"] = to_json({rates[1], assembly->name});
    json["f32_limit"] = limit_of(*assembly, cpu.usable_cores);
  } else {
    json["f32"] = to_json(f32);
  }
  measure::Peak bf16 = measure::host_peak(measure::ProductType::kBF16);
  if (bf16.flops_per_second && measure::bf16_kernels().empty())  // of the same units, so the better of both
    bf16.flops_per_second = json["f32"]["flops_per_second"] = std::max(*bf16.flops_per_second, rate_of(json["f32"]));
  json["bf16"] = to_json(bf16);
  const measure::Bandwidth memory = measure::probe_bandwidth(
      cpu.usable_cores, measure::triad_array_bytes(cpu.last_level_cache_bytes, machine_facts().memory_available_bytes));
  json["memory"] = {{"bytes_per_second", memory.bytes_per_second},
                    {"array_bytes", memory.array_bytes},
                    {"by", fmt::format("STREAM triad, {} bytes an element", measure::kTriadBytes)}};
  return json;
}

std::vector<std::string> peak_lines(const Json& peaks) {
  const double f32 = rate_of(peaks["f32"]);
  std::vector<std::string> lines = {fmt::format("f32    {}: {}", giga(f32), peaks["f32"]["by"].get<std::string>())};
  const double bf16 = rate_of(peaks["bf16"]);
  lines.push_back(
      fmt::format("bf16   {}{}", bf16 > 0 ? giga(bf16) + ": " : "", peaks["bf16"]["by"].get<std::string>()));
  lines.push_back(fmt::format(
      "memory {:.1f} GB/s: {}, three arrays of {} MiB", 1e-9 * peaks["memory"]["bytes_per_second"].get<double>(),
      peaks["memory"]["by"].get<std::string>(), peaks["memory"]["array_bytes"].get<int64_t>() >> 20));
  if (!peaks.contains("f32_by_assembly")) return lines;
  const double assembly = rate_of(peaks["f32_by_assembly"]), limit = rate_of(peaks["f32_limit"]);
  lines.insert(lines.begin() + 1, fmt::format("       {} by {} in assembly; at most {} ({})", giga(assembly),
                                              peaks["f32_by_assembly"]["by"].get<std::string>(), giga(limit),
                                              peaks["f32_limit"]["by"].get<std::string>()));
  if (f32 > limit || std::abs(f32 / assembly - 1) > kAgreement)
    lines.push_back(
        "the two probes of f32 disagree, so utilisation cannot be believed: try again when nothing else runs");
  return lines;
}

}  // namespace xladder::cli
