// Medians and quantiles of measurements, and intervals that keep what they promise for few of them.
#pragma once

#include <cstddef>
#include <span>

namespace xladder::statistics {

// Quantile `q` in [0, 1] with linear interpolation between order statistics (Hyndman & Fan 1996, type 7, as R and NumPy
// do by default). NaN for no values.
double quantile(std::span<const double> values, double q);
double median(std::span<const double> values);

struct Interval {
  double low = 0, high = 0;
  bool contains(double value) const { return low <= value && value <= high; }
};

struct Estimate {
  double median = 0;
  Interval interval;
};

inline constexpr double kConfidence = 0.95;

// Where independent measurements lie, with an interval. The centre is Hodges and Lehmann's (1963), the median of the
// means of all pairs of values (and of each with itself), which a few wild values do not move. The interval is
// Wilcoxon's: the values that his signed-rank test with its exact distribution does not refuse, interpolated between
// neighbouring levels. It covers what it says for every symmetric distribution, heavy tails and all, from six values on
// (at 95 %); fewer cannot reach the level, and there it is Student's, which then is wider than need be where tails are
// heavy. NaN where there is nothing to say: no values, one value (for the interval), or a value that is not finite.
Estimate estimate_centre(std::span<const double> values, double confidence = kConfidence);

// The same of positive measurements (rates, seconds), in their logarithms: a factor either way is as likely.
Estimate estimate_positive(std::span<const double> values, double confidence = kConfidence);

// Of numerators[i] / denominators[i]: the pairs were measured next to each other, so what disturbed both cancels. "No
// difference" where the interval contains 1. Throws std::invalid_argument if the lengths differ.
Estimate paired_ratio(std::span<const double> numerators, std::span<const double> denominators,
                      double confidence = kConfidence);

// One factor of a product: what so many values gave.
struct Factor {
  Estimate estimate;
  size_t values = 0;
};

// The product of positive estimates that were measured independently of each other, with intervals of `confidence`. In
// logarithms half the width of an interval is a standard error by Student's quantile; errors add in quadrature, with
// the degrees of freedom of Welch (1947) and Satterthwaite (1946). It covers rather more than `wanted`: 95 to 97 % for
// 95 %.
Estimate product(std::span<const Factor> factors, double confidence = kConfidence, double wanted = kConfidence);

}  // namespace xladder::statistics
