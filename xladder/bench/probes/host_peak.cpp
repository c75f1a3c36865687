#include "xladder/bench/probes/host_peak.h"

#include <algorithm>

#include "xladder/device/host/host_facts.h"

namespace xladder::bench {
namespace {

constexpr double kWindowSeconds = 0.003;

std::string on_all_cores(const std::string& kernel) { return kernel + " on all cores of the host, probed"; }

// Units of other architectures, for which there is no kernel (features as Linux names them).
bool has_unprobed_bf16_units(const device::HostFacts& host) { return host.has("bf16") || host.has("sme"); }

}  // namespace

std::vector<double> best_rates(const std::vector<ProbeKernel>& kernels, int windows) {
  const device::HostFacts host = device::host_facts();
  // A window is shorter than the period over which a quota is kept.
  const double allowed = std::min(1.0, host.quota.value_or(host.usable_cores) / host.usable_cores);
  std::vector<double> best(kernels.size());
  for (int i = 0; i < windows; ++i)
    for (size_t k = 0; k < kernels.size(); ++k)
      best[k] = std::max(best[k], allowed * probe(kernels[k], host.usable_cores, kWindowSeconds).flops_per_second);
  return best;
}

analysis::Peak host_peak(analysis::ProductType type) {
  if (type == analysis::ProductType::kFP16)
    return {.flops_per_second = {}, .by = "not known: the units for products in f16 are not probed"};
  const std::vector<ProbeKernel> narrow =
      type == analysis::ProductType::kBF16 ? bf16_kernels() : std::vector<ProbeKernel>();
  if (!narrow.empty()) {
    const std::vector<double> rates = best_rates(narrow);
    const auto best = std::max_element(rates.begin(), rates.end());
    return {*best, on_all_cores(narrow[static_cast<size_t>(best - rates.begin())].name)};
  }
  if (type == analysis::ProductType::kBF16 && has_unprobed_bf16_units(device::host_facts()))
    return {.flops_per_second = {}, .by = "not known: the bf16 units of this CPU are not probed"};
  analysis::Peak peak = {best_rates({fma_kernel()})[0], on_all_cores(fma_kernel().name)};
  if (type == analysis::ProductType::kBF16) peak.by += "; the CPU has no bf16 units";
  return peak;
}

}  // namespace xladder::bench
