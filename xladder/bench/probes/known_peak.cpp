#include "xladder/bench/probes/known_peak.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <sstream>
#include <system_error>
#include <vector>

#include "xladder/base/files.h"

namespace xladder::bench {
namespace {

constexpr size_t kKept = 12;  // runs
constexpr uint64_t kMostBytes = 32 * kKept;

std::filesystem::path file_of(const std::filesystem::path& folder, const device::HostFacts& host, int threads) {
  return folder / fmt::format("peak-{}-{}", host.feature_hash(), threads);
}

// The oldest first; none if anything in the file is no rate.
std::vector<double> kept_rates(const std::filesystem::path& file) {
  const auto text = read_file(file, kMostBytes);
  if (!text) return {};
  std::vector<double> rates;
  std::istringstream numbers(*text);
  while (!(numbers >> std::ws).eof()) {
    double rate = 0;
    if (!(numbers >> rate) || !std::isfinite(rate) || rate <= 0) return {};
    rates.push_back(rate);
  }
  return rates;
}

}  // namespace

double known_peak(const std::filesystem::path& folder, const device::HostFacts& host, int threads) {
  std::vector<double> rates = kept_rates(file_of(folder, host, threads));
  if (rates.empty()) return 0;
  const auto upper_quartile = rates.end() - 1 - static_cast<std::ptrdiff_t>(rates.size() / 4);
  std::nth_element(rates.begin(), upper_quartile, rates.end());
  return *upper_quartile;
}

void keep_peak(const std::filesystem::path& folder, const device::HostFacts& host, int threads,
               double flops_per_second) {
  if (!std::isfinite(flops_per_second) || flops_per_second <= 0) return;
  const std::filesystem::path file = file_of(folder, host, threads);
  std::vector<double> rates = kept_rates(file);
  rates.push_back(flops_per_second);
  if (rates.size() > kKept) rates.erase(rates.begin(), rates.end() - kKept);
  std::string text;
  for (const double rate : rates) text += fmt::format("{:.6g}\n", rate);
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  (void)write_file_atomically(file, text);
}

}  // namespace xladder::bench
