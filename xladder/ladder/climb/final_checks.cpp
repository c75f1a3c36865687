#include "xladder/ladder/climb/final_checks.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "xladder/ladder/climb/row_record.h"

namespace xladder::ladder {

bool FinalChecks::run() {
  if (ends_with_a_set()) {
    check_jointly();
    if (state_.stopping()) return false;
  }
  measure_total();
  return !state_.stopping();
}

Changes FinalChecks::best_set() const { return ends_with_a_set() ? kept_set() : fastest_row(state_.result)->set; }

std::vector<int64_t> FinalChecks::kept_rows() const {
  std::vector<int64_t> out;
  for (const Row& row : state_.result.rows)
    if (row.outcome == Outcome::kKept) out.push_back(row.index);
  return out;
}

// The baseline with what the kept rows change, except one.
Changes FinalChecks::kept_set(int64_t except) const {
  Changes set = state_.recipe.baseline.set;
  for (const int64_t index : kept_rows())
    if (index != except) set = merged(std::move(set), state_.recipe.variants[static_cast<size_t>(index - 1)].set);
  return set;
}

// Early changes were measured without the later ones; those that hurt beside them are dropped.
void FinalChecks::check_jointly() {
  const std::vector<int64_t> kept = kept_rows();
  if (kept.empty()) return;
  const Row& last = state_.row(kept.back());
  final_ = last.set == kept_set() ? state_.contestants.of(last) : state_.contestants.make({"final set", kept_set()});
  if (state_.options.quick) return;
  for (size_t i = 0; i + 1 < kept.size() && !state_.stopping(); ++i) {
    const std::vector<JointCheck>& done = state_.result.joint_checks;
    if (std::ranges::find(done, kept[i], &JointCheck::row) == done.end()) check_without(kept[i]);
  }
}

void FinalChecks::check_without(int64_t index) {
  Row& row = state_.row(index);
  LadderResult& result = state_.result;
  state_.observer.on_phase("final check: without " + row.name);
  const Contestants::Pointer without = state_.contestants.make({"without " + row.name, kept_set(index)});
  const auto comparison = alternate(*final_, *without, state_.alternation());
  if (state_.stopping()) return;
  if (!comparison) {
    result.remarks.push_back(
        fmt::format("\"{}\" could not be tried again at the end: {}", row.name, comparison.error().message));
    state_.observer.save(result);
    return;
  }
  JointCheck check;
  check.row = index;
  std::vector<RoundPair> pairs;  // with it by without it
  for (const RoundPair& pair : comparison->pairs()) pairs.push_back({pair.variant_rate, pair.reference_rate});
  check.ratio = ratio_of(pairs);
  check.still_helps = speed_of(check.ratio) == Speed::kFaster;
  if (speed_of(check.ratio) == Speed::kSlower) {
    drop(row, without, check);
    if (state_.stopping()) return;
  } else if (!check.still_helps) {
    result.remarks.push_back(
        fmt::format("\"{}\" makes no difference beside the later changes: {}", row.name, text_of(check.ratio)));
  }
  result.joint_checks.push_back(std::move(check));
  state_.observer.save(result);
}

// The set without the row learns differently from the one that the guard has seen, so it is asked again.
void FinalChecks::drop(Row& row, const Contestants::Pointer& without, JointCheck& check) {
  const auto report = state_.guard(side_of(*without, nullptr), side_of(*final_, "the final set"), std::nullopt);
  if (state_.stopping()) return;
  if (report) check.guard = report->result;
  const bool safe =
      report && (report->result.verdict == GuardVerdict::kPass || report->result.verdict == GuardVerdict::kNotNeeded);
  if (!safe) {
    state_.result.remarks.push_back(fmt::format("\"{}\" hurts beside the later changes ({}), but stays: {}", row.name,
                                                text_of(check.ratio),
                                                report ? report->result.summary : report.error().message));
    return;
  }
  row.outcome = Outcome::kSlower;
  row.reason =
      fmt::format("it helped when it was measured, but hurts beside the later changes: {}", text_of(check.ratio));
  final_->end();
  final_ = without;
}

void FinalChecks::measure_total() {
  LadderResult& result = state_.result;
  const Row* end = end_of_climb(result);
  if (end == nullptr || result.total) return;
  Row& last = state_.row(end->index);
  if (state_.plan.leaves_out()) {
    result.total = last.ratio;
    return;
  }
  state_.observer.on_phase("final check: the whole ladder beside the baseline");
  if (!final_) final_ = state_.contestants.of(last);
  std::vector<int64_t> needed = {0};
  if (final_ == state_.contestants.of(last)) needed.push_back(last.index);
  state_.contestants.end_all_but(needed);
  Contestant& baseline = state_.contestant(0);
  const auto comparison = alternate(baseline, *final_, state_.alternation());
  if (state_.stopping()) return;
  if (!comparison) {
    result.remarks.push_back("the whole ladder could not be measured beside the baseline at the end: " +
                             comparison.error().message);
    return;
  }
  result.total = comparison->ratio();
  last.ratio_to_baseline = result.total;
  // Both ends of the ladder show rates of one time.
  const TimedRounds rounds = comparison->timed();
  take_rounds(state_.row(0), baseline.process(), rounds.reference);
  take_rounds(last, final_->process(), rounds.variant);
}

}  // namespace xladder::ladder
