#include "xladder/ladder/guard/guard.h"

#include <algorithm>
#include <utility>

namespace xladder::ladder {
namespace {

// Losses of seed 0, step by step beside those of the reference.
struct StepCheck {
  GuardResult result;
  NumericsClass numerics = NumericsClass::kExact;
  bool settles = false;  // the result stands; otherwise only training can tell
  StepComparison comparison;
};

// Equal losses say that two programs are the same only if they tell numbers apart and the parameters move.
std::optional<std::string> weakness_of(const Run& run) {
  if (are_constant(run.losses)) return "all losses are the same number, which proves nothing";
  const double resolution = resolution_of(run.losses);
  if (resolution > tolerance_at(1))
    return fmt::format("the losses are rounded to {:.1g} of their size, so that they are equal proves nothing",
                       resolution);
  return std::nullopt;
}

std::string step_horizon(const Run& run) {
  return fmt::format("{} steps{} of one seed; it cannot see what changes only later", run.losses.size(),
                     run.batch > 0 ? fmt::format(", {:.0f} samples", run.samples()) : "");
}

// Nothing if both are whole.
std::optional<GuardResult> lack_of_pair(const Run& ours, const Run& theirs, int64_t steps) {
  GuardResult result;
  result.check = GuardCheck::kEvidence;
  if (const auto lack = lack_of(theirs, steps)) {
    result.verdict = GuardVerdict::kInconclusive;
    result.summary = fmt::format("nothing can be compared with what it extends: {}", *lack);
    return result;
  }
  if (steps < kFewestLosses) {
    result.verdict = GuardVerdict::kInconclusive;
    result.summary = fmt::format("{} losses say nothing of a training; print a loss for each of at least {} steps",
                                 steps, kFewestLosses);
    return result;
  }
  if (const auto lack = lack_of(ours, steps)) {
    result.verdict = GuardVerdict::kFail;
    result.summary = fmt::format("{}, where those of what it extends are all there and finite", *lack);
    return result;
  }
  return std::nullopt;
}

Result<StepCheck> check_steps(const GuardSettings& settings, const GuardSubject& variant,
                              const GuardSubject& reference) {
  const int64_t steps = steps_asked(settings, reference);
  XLADDER_ASSIGN(const Run theirs, train(reference, steps, 0));
  XLADDER_ASSIGN(const Run ours, train(variant, steps, 0));
  StepCheck out;
  out.comparison = compare_steps(ours.losses, theirs.losses);
  const StepComparison& comparison = out.comparison;
  if (auto lack = lack_of_pair(ours, theirs, steps)) {
    out.result = *std::move(lack);
    out.settles = true;
    out.numerics = NumericsClass::kLossy;
  } else if (comparison.bitwise) {
    out.result.check = GuardCheck::kBitwise;
    out.result.summary = fmt::format("{} losses are equal bit by bit", comparison.steps);
    if (are_rounded(ours.losses) && !variant.updates) out.numerics = NumericsClass::kReassociating;
  } else {
    out.result.check = GuardCheck::kTolerance;
    out.result.difference = comparison.largest;
    out.result.summary = fmt::format(
        "{} losses are equal within rounding; the largest relative difference is {:.1e}, at step {} (limit {:.1e})",
        comparison.steps, comparison.largest, comparison.largest_step, tolerance_at(comparison.largest_step));
    const bool rounding = comparison.within_tolerance || comparison.first_intolerable > kEarlySteps;
    out.numerics = rounding ? NumericsClass::kReassociating : NumericsClass::kLossy;
  }
  out.result.seeds = {0};
  out.result.reference = {thinned(theirs)};
  out.result.variant = {thinned(ours)};
  out.result.horizon = step_horizon(ours);
  if (out.settles || !comparison.within_tolerance) return out;

  const std::optional<std::string> weakness = weakness_of(ours);
  const bool shown = variant.updates && reference.updates;
  if (shown) {
    XLADDER_ASSIGN(const UpdateCheck updates, check_updates(NumericsClass::kReassociating, variant, reference));
    if (updates.verdict == GuardVerdict::kFail || updates.verdict == GuardVerdict::kInconclusive) {
      out.settles = true;
      out.result.check = GuardCheck::kUpdates;
      out.result.verdict = updates.verdict;
      out.result.summary = fmt::format("{}, but {}", out.result.summary, updates.summary);
      return out;
    }
    if (out.numerics == NumericsClass::kExact && !updates.equal_bits) out.numerics = NumericsClass::kReassociating;
    out.result.summary += "; " + updates.summary;
    out.settles = updates.equal_bits || (updates.verdict == GuardVerdict::kPass && !weakness);
  } else if (weakness) {
    out.numerics = NumericsClass::kLossy;
  } else {
    out.settles = true;
    if (!has_fallen(ours.losses)) {
      out.result.verdict = GuardVerdict::kInconclusive;
      out.result.summary +=
          fmt::format(", but they do not fall, so nothing says that the same is learned; raise guard_steps ({} now)",
                      settings.steps);
      return out;
    }
  }
  out.result.verdict = GuardVerdict::kPass;
  return out;
}

std::string reclassified_sentence(NumericsClass declared, const StepCheck& check) {
  if (static_cast<int>(check.numerics) <= static_cast<int>(declared)) return "";
  const StepComparison& comparison = check.comparison;
  if (comparison.first_difference == 0)
    return fmt::format("declared {}, but measured {}: losses are equal, the state is not", name_of(declared),
                       name_of(check.numerics));
  return fmt::format("declared {}, but measured {}: losses differ from step {} on, at most by {:.1e} (at step {})",
                     name_of(declared), name_of(check.numerics), comparison.first_difference, comparison.largest,
                     comparison.largest_step);
}

// A training that went well counts only if the updates do, too, and one that leaves it open is settled by updates that
// fail. The check stays "training" there: it did not refute that the variant is worse (hypothesis_of).
Status add_updates(GuardResult& result, const GuardSubject& variant, const GuardSubject& baseline) {
  if (result.verdict == GuardVerdict::kFail || !variant.updates || !baseline.updates) return {};
  const bool passed = result.verdict == GuardVerdict::kPass;
  XLADDER_ASSIGN(const UpdateCheck updates, check_updates(NumericsClass::kLossy, variant, baseline));
  const bool fails = updates.verdict == GuardVerdict::kFail;
  if (fails || (passed && updates.verdict == GuardVerdict::kInconclusive)) {
    if (passed) result.check = GuardCheck::kUpdates;
    result.verdict = updates.verdict;
    result.summary = fmt::format("{}; but {}", updates.summary, result.summary);
  } else if (passed) {
    result.summary = fmt::format("{}; {}", result.summary, updates.summary);
  }
  return {};
}

}  // namespace

Hypothesis hypothesis_of(const GuardResult& result) {
  if (result.check != GuardCheck::kTraining && !(result.check == GuardCheck::kUpdates && result.p_value))
    return Hypothesis::kNotTested;
  if (!result.p_value) return Hypothesis::kNotTested;
  return result.verdict == GuardVerdict::kPass || result.check == GuardCheck::kUpdates ? Hypothesis::kRefuted
                                                                                       : Hypothesis::kStands;
}

Result<GuardReport> guard_variant(const GuardSettings& settings, std::optional<NumericsClass> declared,
                                  const GuardSubject& variant, const GuardSubject& reference,
                                  const GuardSubject& baseline) {
  GuardReport report;
  if (settings.level == GuardLevel::kOff) {
    report.result.check = GuardCheck::kOff;
    report.result.summary = "the guard is off: nothing was checked";
    report.numerics = declared.value_or(NumericsClass::kLossy);
    return report;
  }
  report.numerics = declared.value_or(NumericsClass::kExact);
  const bool other_batch = variant.global_batch_size > 0 && reference.global_batch_size > 0 &&
                           variant.global_batch_size != reference.global_batch_size;
  if (report.numerics != NumericsClass::kLossy && other_batch) {
    report.numerics = NumericsClass::kLossy;
    if (declared) report.reclassified = fmt::format("declared {}, but its batch is another one", name_of(*declared));
  }
  if (report.numerics != NumericsClass::kLossy) {
    XLADDER_ASSIGN(StepCheck check, check_steps(settings, variant, reference));
    if (declared) report.reclassified = reclassified_sentence(*declared, check);
    report.numerics = check.numerics;
    const bool strict_asks_more = settings.level == GuardLevel::kStrict && check.numerics != NumericsClass::kExact &&
                                  check.result.verdict == GuardVerdict::kPass;
    if (check.settles && !strict_asks_more) {
      report.result = std::move(check.result);
      return report;
    }
  }
  XLADDER_ASSIGN(report.result, judge_training(settings, variant, baseline));
  XLADDER_TRY(add_updates(report.result, variant, baseline));
  return report;
}

}  // namespace xladder::ladder
