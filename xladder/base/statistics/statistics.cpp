#include "xladder/base/statistics/statistics.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <vector>

#include "xladder/base/random.h"

namespace xladder::statistics {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr size_t kMostExact = 60;  // values; with more the normal distribution is as good

double quantile_of_sorted(std::span<const double> sorted, double q) {
  const double position = std::clamp(q, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<size_t>(std::floor(position));
  const size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - static_cast<double>(below));
}

// Means of all pairs of values and of each with itself, sorted (Walsh 1949).
std::vector<double> walsh_averages(std::span<const double> values) {
  std::vector<double> means;
  means.reserve(values.size() * (values.size() + 1) / 2);
  for (size_t i = 0; i < values.size(); ++i)
    for (size_t j = i; j < values.size(); ++j) means.push_back((values[i] + values[j]) / 2);
  std::sort(means.begin(), means.end());
  return means;
}

// How many Walsh averages to cut off at each end so that what is left covers all but `tail` on that side; the fraction
// interpolates between two of them. P(W <= k) = P(one side misses if k + 1 are cut off), with W the signed-rank sum of
// n values: each rank 1..n counts with probability 1/2 (Wilcoxon 1945). Nothing if not even cutting off the first one
// is rare enough.
std::optional<double> signed_rank_cut(size_t n, double tail) {
  const size_t sums = n * (n + 1) / 2;
  if (n > kMostExact) {
    const auto count = static_cast<double>(n);
    const double mean = static_cast<double>(sums) / 2;
    const double deviation = std::sqrt(count * (count + 1) * (2 * count + 1) / 24);
    return mean + deviation * inverse_normal_cdf(tail) + 0.5;
  }
  std::vector<double> chance(sums + 1, 0.0);
  chance[0] = 1;
  size_t reached = 0;
  for (size_t rank = 1; rank <= n; ++rank) {
    reached += rank;
    for (size_t sum = reached; sum >= rank; --sum) chance[sum] = (chance[sum] + chance[sum - rank]) / 2;
    for (size_t sum = 0; sum < rank; ++sum) chance[sum] /= 2;
  }
  if (chance[0] > tail) return std::nullopt;
  double below = chance[0];
  size_t sum = 1;
  for (; sum <= sums && below + chance[sum] <= tail; ++sum) below += chance[sum];
  return static_cast<double>(sum) + (tail - below) / chance[sum];
}

Interval signed_rank_interval(std::span<const double> walsh, double cut) {
  const auto at = [&](double position) {
    const double from_start = std::clamp(position - 1, 0.0, static_cast<double>(walsh.size() - 1));
    const auto below = static_cast<size_t>(std::floor(from_start));
    const size_t above = std::min(below + 1, walsh.size() - 1);
    return walsh[below] + (walsh[above] - walsh[below]) * (from_start - static_cast<double>(below));
  };
  return {at(cut), at(static_cast<double>(walsh.size()) + 1 - cut)};
}

double student_quantile(double degrees_of_freedom, double tail) {
  return boost::math::quantile(complement(boost::math::students_t(degrees_of_freedom), tail));
}

Interval student_interval(std::span<const double> values, double tail) {
  const auto count = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double error = std::sqrt(squares / (count - 1) / count);
  const double half = error * student_quantile(count - 1, tail);
  return {mean - half, mean + half};
}

}  // namespace

double quantile(std::span<const double> values, double q) {
  if (values.empty()) return kNaN;
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  return quantile_of_sorted(sorted, q);
}

double median(std::span<const double> values) { return quantile(values, 0.5); }

Estimate estimate_centre(std::span<const double> values, double confidence) {
  const bool all_finite = std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
  if (values.empty() || !all_finite) return {kNaN, {kNaN, kNaN}};
  const std::vector<double> walsh = walsh_averages(values);
  const double centre = quantile_of_sorted(walsh, 0.5);
  if (values.size() == 1) return {centre, {kNaN, kNaN}};
  const double tail = (1 - confidence) / 2;
  const auto cut = signed_rank_cut(values.size(), tail);
  return {centre, cut ? signed_rank_interval(walsh, *cut) : student_interval(values, tail)};
}

Estimate estimate_positive(std::span<const double> values, double confidence) {
  std::vector<double> logarithms(values.size());
  std::transform(values.begin(), values.end(), logarithms.begin(), [](double value) { return std::log(value); });
  const Estimate estimate = estimate_centre(logarithms, confidence);
  return {std::exp(estimate.median), {std::exp(estimate.interval.low), std::exp(estimate.interval.high)}};
}

Estimate product(std::span<const Factor> factors, double confidence, double wanted) {
  double centre = 1;
  for (const Factor& factor : factors) centre *= factor.estimate.median;
  const auto half_width = [&](auto end) {
    double variance = 0;
    double fourth = 0;
    for (const auto& [estimate, values] : factors) {
      const double half = std::abs(std::log(end(estimate.interval) / estimate.median));
      const double freedom = static_cast<double>(values) - 1;
      if (!std::isfinite(half) || freedom < 1) return kNaN;
      const double error = half / student_quantile(freedom, (1 - confidence) / 2);
      variance += error * error;
      fourth += std::pow(error, 4) / freedom;
    }
    return variance > 0 ? std::sqrt(variance) * student_quantile(variance * variance / fourth, (1 - wanted) / 2) : 0.0;
  };
  const double below = half_width([](const Interval& interval) { return interval.low; });
  const double above = half_width([](const Interval& interval) { return interval.high; });
  return {centre, {centre * std::exp(-below), centre * std::exp(above)}};
}

Estimate paired_ratio(std::span<const double> numerators, std::span<const double> denominators, double confidence) {
  if (numerators.size() != denominators.size())
    throw std::invalid_argument("paired_ratio: as many numerators as denominators");
  std::vector<double> ratios(numerators.size());
  std::transform(numerators.begin(), numerators.end(), denominators.begin(), ratios.begin(), std::divides<>());
  return estimate_positive(ratios, confidence);
}

}  // namespace xladder::statistics
