#include "xladder/base/statistics/execution_fit.h"

#include <algorithm>

namespace xladder::statistics {

std::optional<ExecutionFit> fit_executions(std::vector<std::pair<int64_t, double>> points) {
  std::ranges::sort(points);
  if (points.empty() || points.front().first == points.back().first) return std::nullopt;
  const auto count = static_cast<double>(points.size());
  double mean_x = 0;
  double mean_y = 0;
  for (const auto& [steps, seconds] : points) {
    mean_x += 1.0 / static_cast<double>(steps) / count;
    mean_y += seconds / count;
  }
  double products = 0;
  double squares = 0;
  for (const auto& [steps, seconds] : points) {
    const double x = 1.0 / static_cast<double>(steps) - mean_x;
    products += x * (seconds - mean_y);
    squares += x * x;
  }
  ExecutionFit fit;
  fit.execution_seconds = products / squares;
  fit.step_seconds = mean_y - fit.execution_seconds * mean_x;
  fit.points = std::move(points);
  return fit;
}

}  // namespace xladder::statistics
