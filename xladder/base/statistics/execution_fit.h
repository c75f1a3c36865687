// The fixed cost of an execution: step = a + b/N, the seconds of a step over N steps an execution.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace xladder::statistics {

struct ExecutionFit {
  double step_seconds = 0;                              // a: what a step costs in itself
  double execution_seconds = 0;                         // b: what each execution costs once
  std::vector<std::pair<int64_t, double>> points = {};  // N, seconds a step
};

// By least squares over points (N, seconds a step); nothing for fewer than two different N. Exact for two points.
std::optional<ExecutionFit> fit_executions(std::vector<std::pair<int64_t, double>> points);

}  // namespace xladder::statistics
