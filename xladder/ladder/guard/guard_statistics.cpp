#include "xladder/ladder/guard/guard_statistics.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numeric>

namespace xladder::ladder {

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviation_of(std::span<const double> values) {
  if (values.size() < 2) return 0;
  const double mean = mean_of(values);
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

double student_t_below(double t, double degrees_of_freedom) {
  return boost::math::cdf(boost::math::students_t(degrees_of_freedom), t);
}

std::optional<double> p_of_at_least(std::span<const double> differences, double bound, double resolution) {
  if (differences.size() < 2) return std::nullopt;
  const auto count = static_cast<double>(differences.size());
  const double error = std::hypot(deviation_of(differences) / std::sqrt(count), resolution);
  const double t = (mean_of(differences) - bound) / error;
  if (!(error > 0) || std::isnan(t)) return std::nullopt;
  if (std::isinf(t)) return t < 0 ? 0.0 : 1.0;
  return student_t_below(t, count - 1);
}

double next_significance(std::span<const Hypothesis> before, int64_t planned, double total) {
  const double share = total / static_cast<double>(std::max<int64_t>(planned, 1));
  double available = share;
  for (const Hypothesis hypothesis : before) available = hypothesis == Hypothesis::kStands ? share : available + share;
  return std::min(available, total);
}

}  // namespace xladder::ladder
