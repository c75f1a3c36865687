#include "xladder/measure/statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>
#include <vector>

namespace xladder::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double quantile_of_sorted(std::span<const double> sorted, double q) {
  const double position = std::clamp(q, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<size_t>(std::floor(position));
  const size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - static_cast<double>(below));
}

double median_in_place(std::vector<double>& values) {
  const size_t middle = values.size() / 2;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(middle);
  std::nth_element(values.begin(), at, values.end());
  if (values.size() % 2 == 1) return *at;
  return (*std::max_element(values.begin(), at) + *at) / 2.0;
}

// An index below `size` (< 2^32). Not std::uniform_int_distribution, which differs between standard libraries.
size_t random_index(std::mt19937_64& random, size_t size) { return ((random() >> 32) * size) >> 32; }

}  // namespace

double quantile(std::span<const double> values, double q) {
  if (values.empty()) return kNaN;
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  return quantile_of_sorted(sorted, q);
}

double median(std::span<const double> values) { return quantile(values, 0.5); }

Interval median_interval(std::span<const double> values, const Bootstrap& bootstrap) {
  if (values.empty()) return {kNaN, kNaN};
  std::mt19937_64 random(bootstrap.seed);
  std::vector<double> medians;
  std::vector<double> resample(values.size());
  for (int64_t round = 0; round < bootstrap.resamples; ++round) {
    for (double& value : resample) value = values[random_index(random, values.size())];
    medians.push_back(median_in_place(resample));
  }
  std::sort(medians.begin(), medians.end());
  const double tail = (1.0 - bootstrap.confidence) / 2.0;
  return {quantile_of_sorted(medians, tail), quantile_of_sorted(medians, 1.0 - tail)};
}

Estimate estimate_median(std::span<const double> values, const Bootstrap& bootstrap) {
  return {median(values), median_interval(values, bootstrap)};
}

Estimate paired_ratio(std::span<const double> numerators, std::span<const double> denominators,
                      const Bootstrap& bootstrap) {
  if (numerators.size() != denominators.size())
    throw std::invalid_argument("paired_ratio: as many numerators as denominators");
  std::vector<double> ratios(numerators.size());
  std::transform(numerators.begin(), numerators.end(), denominators.begin(), ratios.begin(), std::divides<>());
  return estimate_median(ratios, bootstrap);
}

}  // namespace xladder::measure
