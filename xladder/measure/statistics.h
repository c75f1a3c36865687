// Medians, quantiles and bootstrap intervals of measurements.
#pragma once

#include <cstdint>
#include <span>

namespace xladder::measure {

// Quantile `q` in [0, 1] with linear interpolation between order statistics (Hyndman & Fan 1996, type 7, as R and NumPy
// do by default). NaN for no values.
double quantile(std::span<const double> values, double q);
double median(std::span<const double> values);

struct Interval {
  double low = 0, high = 0;
  bool contains(double value) const { return low <= value && value <= high; }
};

struct Bootstrap {
  double confidence = 0.95;
  int64_t resamples = 10'000;
  uint64_t seed = 1;  // the same values and seed give the same interval everywhere
};

// Percentile interval of the median (Efron 1979). One value gives an interval of no width; none gives NaN.
Interval median_interval(std::span<const double> values, const Bootstrap& bootstrap = {});

struct Estimate {
  double median = 0;
  Interval interval;
};
Estimate estimate_median(std::span<const double> values, const Bootstrap& bootstrap = {});

// Median and interval of numerators[i] / denominators[i]: the pairs were measured next to each other, so what disturbed
// both cancels. "No difference" where the interval contains 1. Throws std::invalid_argument if the lengths differ.
Estimate paired_ratio(std::span<const double> numerators, std::span<const double> denominators,
                      const Bootstrap& bootstrap = {});

}  // namespace xladder::measure
