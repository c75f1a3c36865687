#include "xladder/ladder/result/ladder_result.h"

#include <cmath>

namespace xladder::ladder {
namespace {

// What may be compared with the baseline.
const Row* faster(const Row* best, const Row& row) {
  if (!row.ratio_to_baseline || !std::isfinite(row.ratio_to_baseline->median)) return best;
  return best == nullptr || row.ratio_to_baseline->median > best->ratio_to_baseline->median ? &row : best;
}

}  // namespace

bool did_run(const Row& row) { return row.rate.has_value(); }

bool passed_guard(const Row& row) {
  return row.guard.verdict == GuardVerdict::kPass || row.guard.verdict == GuardVerdict::kNotNeeded;
}

bool stands(Outcome outcome) {
  return outcome == Outcome::kBaseline || outcome == Outcome::kKept || outcome == Outcome::kMeasured;
}

const Row* end_of_climb(const LadderResult& result) {
  const std::vector<Row>& rows = result.rows;
  switch (result.mode) {
    case Mode::kLeaveOneOut:
      return rows.size() > 1 && did_run(rows[1]) ? &rows[1] : nullptr;
    case Mode::kOneAtATime:
      return nullptr;
    case Mode::kCumulative:
      break;
  }
  const Row* end = nullptr;
  for (const Row& row : rows) {
    if (row.outcome == Outcome::kKept) end = &row;
    if (row.outcome == Outcome::kMeasured && passed_guard(row)) end = faster(end, row);
  }
  return end;
}

const Row* fastest_row(const LadderResult& result) {
  const Row* fastest = nullptr;
  for (const Row& row : result.rows)
    if (stands(row.outcome) && passed_guard(row)) fastest = faster(fastest, row);
  return fastest;
}

}  // namespace xladder::ladder
