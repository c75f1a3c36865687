#include "xladder/ladder/rehearsal/advice.h"

#include <algorithm>

namespace xladder::ladder {
namespace {

// Closer than that, neither a compiler's model nor a bound tells two programs apart.
constexpr double kClose = 0.02;

double images_of(const RehearsedRow& row) {
  return static_cast<double>(row.computed->images * row.computed->steps_per_execution);
}

// Cycles an image; nothing if the compiler does not know how often a part of it runs.
std::optional<double> cycles(const RehearsedRow& row) {
  if (!row.computed || !row.compiled || !row.compiled->estimated_cycles) return std::nullopt;
  if (row.compiled->loops_counted_once.value_or(0) > 0 || images_of(row) == 0) return std::nullopt;
  return *row.compiled->estimated_cycles / images_of(row);
}

// Seconds an image.
std::optional<double> bound(const RehearsedRow& row) {
  if (!row.computed || !row.computed->bound_seconds || row.computed->images == 0) return std::nullopt;
  return *row.computed->bound_seconds / static_cast<double>(row.computed->images);
}

bool runs_there(const RehearsedRow& row) { return row.outcome == Rehearsed::kCompiles; }

}  // namespace

std::optional<CostRatio> cost_ratio(const RehearsedRow& row, const RehearsedRow& other) {
  const std::optional<double> ours = cycles(row), theirs = cycles(other);
  if (ours && theirs && *theirs > 0) return CostRatio{.ratio = *ours / *theirs, .by = CostRatio::By::kCycles};
  const std::optional<double> bound_of_row = bound(row), bound_of_other = bound(other);
  if (bound_of_row && bound_of_other && *bound_of_other > 0)
    return CostRatio{.ratio = *bound_of_row / *bound_of_other, .by = CostRatio::By::kBound};
  return std::nullopt;
}

Advice advice_on(const RehearsedTarget& target) {
  Advice advice;
  if (target.rows.empty()) return advice;
  const RehearsedRow& baseline = target.rows.front();
  for (const RehearsedRow& row : target.rows) {
    if (row.index == 0 || row.outcome == Rehearsed::kSkipped || row.outcome == Rehearsed::kNotReached) continue;
    if (!runs_there(row)) {
      advice.left_out.push_back(row.index);
      continue;
    }
    const std::optional<CostRatio> ratio = row.same_as ? std::nullopt : cost_ratio(row, baseline);
    if (!ratio) {
      advice.untold.push_back(row.index);
    } else if (ratio->ratio < 1 - kClose) {
      advice.first.push_back({row.index, *ratio});
    } else {
      advice.unlikely.push_back({row.index, *ratio});
    }
  }
  // Of two that are as good the ladder's own order stands.
  const auto cheaper = [](const Advice::Estimated& a, const Advice::Estimated& b) {
    return a.to_baseline.ratio < b.to_baseline.ratio;
  };
  std::ranges::stable_sort(advice.first, cheaper);
  std::ranges::stable_sort(advice.unlikely, cheaper);
  return advice;
}

}  // namespace xladder::ladder
