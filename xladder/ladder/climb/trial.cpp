#include "xladder/ladder/climb/trial.h"

#include <utility>
#include <vector>

#include "xladder/ladder/climb/row_record.h"

namespace xladder::ladder {
namespace {

void reject(Row& row, int64_t not_finite_step) {
  row.guard.check = GuardCheck::kFinite;
  row.guard.verdict = GuardVerdict::kFail;
  row.guard.summary = fmt::format("its loss is not finite at step {} of a round", not_finite_step);
  row.outcome = Outcome::kGuardFailed;
  row.reason = row.guard.summary;
}

Status compare(Row& row, Contestant& reference, Contestant& variant, const Alternation& alternation) {
  XLADDER_ASSIGN(const Comparison comparison, alternate(reference, variant, alternation));
  take_comparison(row, variant.process(), comparison);
  if (comparison.not_finite_step) reject(row, *comparison.not_finite_step);
  return {};
}

GuardSubject subject_of(const GuardSide& side, bool shows_updates, const std::function<bool()>& stop_requested) {
  const auto ask = [stop_requested, &one = side.contestant,
                    role = side.role](const auto& question) -> decltype(question()) {
    if (stop_requested && stop_requested()) return fail(ErrorCode::kFailed, "stopped; run the same command to go on");
    if (role == nullptr) return question();
    auto answer = with_one_restart(one, question);
    if (!answer) return fail(answer.error().code, "{} fails in training: {}", role, answer.error().message);
    return answer;
  };
  GuardSubject out{.global_batch_size = side.batch,
                   .losses = [ask, &one = side.contestant](int64_t steps, uint64_t seed) {
                     return ask([&] { return one.losses(steps, seed); });
                   }};
  out.steps_of_run = side.steps_of_run;
  if (!shows_updates) return out;
  out.updates = [ask, &one = side.contestant](int64_t steps, uint64_t seed) {
    return ask([&] { return one.updates(steps, seed); });
  };
  return out;
}

}  // namespace

Status try_beside(Row& row, Contestant& reference, Contestant& variant, const Alternation& alternation,
                  const RunLength& baseline) {
  if (const Status ready = with_one_restart(reference, [&] { return reference.start(); }); !ready) {
    return fail(ready.error().code, "\"{}\", which it is measured against, cannot start: {}", reference.variant().name,
                ready.error().message);
  }
  XLADDER_TRY(variant.start());
  take_facts(row, variant.process());
  XLADDER_TRY(check_whole_run(length_of(variant.process().facts()), baseline));
  return compare(row, reference, variant, alternation);
}

Status try_anew(Row& row, Contestant& reference, Contestant& variant, const Alternation& alternation) {
  row.screening = Screening{row.rounds, *row.ratio};
  reference.end();
  variant.end();
  return compare(row, reference, variant, alternation);
}

GuardSide side_of(Contestant& contestant, const Row& row, const char* role) {
  return {contestant, row.global_batch_size.value_or(0), row.steps_of_run, role};
}

GuardSide side_of(Contestant& contestant, const char* role) {
  const VariantFacts facts = contestant.is_running() ? contestant.process().facts() : VariantFacts{};
  return {contestant, facts.global_batch_size, facts.steps_of_run, role};
}

Result<GuardReport> ask_guard(const GuardQuestion& question, const GuardSide& variant, const GuardSide& reference,
                              const GuardSide& baseline) {
  const bool shows_updates = variant.contestant.is_running() && variant.contestant.process().facts().shows_updates;
  const auto subject = [&](const GuardSide& side) { return subject_of(side, shows_updates, question.stop_requested); };
  return guard_variant(question.settings, question.declared, subject(variant), subject(reference), subject(baseline));
}

void take_report(Row& row, GuardReport report) {
  row.numerics = report.numerics;
  row.guard = std::move(report.result);
  if (!report.reclassified.empty()) row.warnings.push_back(std::move(report.reclassified));
}

double significance_left(const LadderResult& result, int64_t planned) {
  std::vector<Hypothesis> before;
  for (const Row& row : result.rows)
    if (row.index > 0) before.push_back(hypothesis_of(row.guard));
  for (const JointCheck& check : result.joint_checks)
    if (check.guard) before.push_back(hypothesis_of(*check.guard));
  return next_significance(before, planned, kSignificance);
}

}  // namespace xladder::ladder
