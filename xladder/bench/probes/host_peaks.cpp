#include "xladder/bench/probes/host_peaks.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "xladder/bench/probes/probe.h"
#include "xladder/device/host/host_facts.h"

namespace xladder::bench {
namespace {

constexpr double kAgreement = 0.05;  // of the two probes

// Every core that there is for x86-64 has at most two units for multiply-adds of its widest vectors.
analysis::Peak limit_of(const ProbeKernel& kernel, int threads) {
  double clock = 0;
  for (int i = 0; i < 20; ++i) clock = std::max(clock, measured_clock(0.002).value_or(0));
  const double per_cycle = 2.0 * 2.0 * static_cast<double>(kernel.num_sums) / 12;
  return {threads * clock * per_cycle,
          fmt::format("{} threads x {:.2f} GHz, measured, x {:.0f} FLOP a cycle", threads, 1e-9 * clock, per_cycle)};
}

}  // namespace

bool HostPeaks::agree() const {
  if (!f32_by_assembly) return true;
  const double rate = f32.flops_per_second.value_or(0);
  return rate <= f32_limit->flops_per_second.value_or(0) &&
         std::abs(rate / f32_by_assembly->flops_per_second.value_or(0) - 1) <= kAgreement;
}

HostPeaks host_peaks() {
  const device::HostFacts host = device::host_facts();
  HostPeaks peaks{.threads = host.usable_cores, .f32 = host_peak(analysis::ProductType::kF32)};
  if (const auto assembly = fma_assembly_kernel()) {
    // In turn, so that what disturbs the one disturbs the other.
    const std::vector<double> rates = best_rates({fma_kernel(), *assembly});
    peaks.f32.flops_per_second = std::max(peaks.f32.flops_per_second.value_or(0), rates[0]);
    peaks.f32_by_assembly = analysis::Peak{rates[1], assembly->name};
    peaks.f32_limit = limit_of(*assembly, host.usable_cores);
  }
  peaks.bf16 = host_peak(analysis::ProductType::kBF16);
  if (peaks.bf16.flops_per_second && bf16_kernels().empty())  // of the same units, so the better of both
    peaks.bf16.flops_per_second = peaks.f32.flops_per_second =
        std::max(*peaks.bf16.flops_per_second, peaks.f32.flops_per_second.value_or(0));
  peaks.memory =
      probe_bandwidth(host.usable_cores, triad_array_bytes(host.last_level_cache_bytes, host.memory_available_bytes));
  return peaks;
}

}  // namespace xladder::bench
