#include "xladder/bench/probes/known_peak.h"

#include <fmt/core.h>

#include <cmath>
#include <sstream>
#include <system_error>

#include "xladder/base/files.h"

namespace xladder::bench {
namespace {

constexpr uint64_t kMostBytes = 64;

std::filesystem::path file_of(const std::filesystem::path& folder, const device::HostFacts& host, int threads) {
  return folder / fmt::format("peak-{}-{}", host.feature_hash(), threads);
}

}  // namespace

double known_peak(const std::filesystem::path& folder, const device::HostFacts& host, int threads) {
  const auto text = read_file(file_of(folder, host, threads), kMostBytes);
  if (!text) return 0;
  double rate = 0;
  std::istringstream number(*text);
  if (!(number >> rate) || !(number >> std::ws).eof()) return 0;
  return std::isfinite(rate) && rate > 0 ? rate : 0;
}

void keep_peak(const std::filesystem::path& folder, const device::HostFacts& host, int threads,
               double flops_per_second) {
  if (!std::isfinite(flops_per_second) || flops_per_second <= known_peak(folder, host, threads)) return;
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  (void)write_file_atomically(file_of(folder, host, threads), fmt::format("{:.6g}\n", flops_per_second));
}

}  // namespace xladder::bench
