#include "xladder/report/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "xladder/report/numbers.h"

namespace xladder::report {

using ladder::GuardVerdict;
using ladder::LadderResult;
using ladder::Outcome;
using ladder::Row;

std::string label(const Row& row) {
  if (!row.name.empty()) return row.name;
  return row.change.empty() ? fmt::format("row {}", row.index) : row.change;
}

const Row* row_with_index(const LadderResult& result, int64_t index) {
  const auto at = std::ranges::find(result.rows, index, &Row::index);
  return at == result.rows.end() ? nullptr : &*at;
}

const Row* baseline_row(const LadderResult& result) {
  const auto at = std::ranges::find(result.rows, Outcome::kBaseline, &Row::outcome);
  return at == result.rows.end() ? nullptr : &*at;
}

LadderResult without_skipped(const LadderResult& result) {
  LadderResult shown = result;
  std::string names;
  for (const Row& row : result.rows)
    if (row.outcome == Outcome::kSkipped) names += fmt::format("{}{}", names.empty() ? "" : "; ", label(row));
  if (names.empty()) return shown;
  std::erase_if(shown.rows, [](const Row& row) { return row.outcome == Outcome::kSkipped; });
  shown.remarks.push_back("left out of this quick ladder: " + names);
  return shown;
}

bool rates_agree(const Row& base, const Row& row, double ratio) {
  return known(row.rate) && known(base.rate) && std::abs(row.rate->median / base.rate->median / ratio - 1) < 0.05;
}

std::string guard_word(const Row& row) {
  if (row.guard.check == ladder::GuardCheck::kOff) return "off";
  switch (row.guard.verdict) {
    case GuardVerdict::kNotNeeded:
      return "-";
    case GuardVerdict::kPass:
      return "pass";
    case GuardVerdict::kFail:
      return "fail";
    case GuardVerdict::kInconclusive:
      return "unclear";
  }
  return "-";
}

std::string extends_text(const LadderResult& result, const Row& row) {
  const Row* extended = row_with_index(result, row.extends);
  return extended == nullptr ? "" : fmt::format("row {}, {}", extended->index, label(*extended));
}

bool stand_alone(const LadderResult& result) { return result.mode != ladder::Mode::kCumulative; }

std::optional<double> published_ratio(const LadderResult& result, const Row& row) {
  const Row* base = baseline_row(result);
  if (base == nullptr || !base->published_rate || !row.published_rate) return std::nullopt;
  const double ratio = *row.published_rate / *base->published_rate;
  return std::isfinite(ratio) ? std::optional(ratio) : std::nullopt;
}

}  // namespace xladder::report
