#include "xladder/ladder/climb/runner.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "xladder/ladder/climb/climb_state.h"
#include "xladder/ladder/climb/final_checks.h"
#include "xladder/ladder/climb/row_record.h"

namespace xladder::ladder {
namespace {

RunLength length_of(const Row& row) { return {row.steps_of_run, row.first_step_number, row.global_batch_size}; }

class Climb {
 public:
  Climb(const LadderRecipe& recipe, Workload& workload, const LadderOptions& options)
      : workload_(workload), state_(recipe, workload, options) {}

  Result<LadderResult> run() {
    LadderResult& result = state_.result;
    XLADDER_ASSIGN(result, begin_result(state_.recipe, workload_, state_.options));
    XLADDER_TRY(climb());
    if (state_.stopping()) return std::move(result);
    FinalChecks checks(state_);
    if (!checks.run()) return std::move(result);
    write_best(checks.best_set());
    result.finished = true;
    result.ended = time_now();
    state_.observer.save(result);
    return std::move(result);
  }

 private:
  bool leaves_out() const { return state_.plan.leaves_out(); }
  bool keeps_best() const { return state_.plan.keeps_best(); }

  Status climb() {
    LadderResult& result = state_.result;
    const int64_t count = state_.plan.count();
    for (int64_t index = 0; index < count && !state_.stopping(); ++index) {
      const bool is_new = index >= static_cast<int64_t>(result.rows.size());
      if (is_new) {
        Row row = state_.plan.row(index, result.rows, reference_index_);
        state_.observer.on_variant_start(index, count, row.name);
        row.index = index;
        if (index == 0) {
          const Status status = measure_baseline(row);
          if (state_.stopping()) return {};
          XLADDER_TRY(status);
        } else if (row.outcome != Outcome::kNoEffect && row.reason.empty()) {
          measure_variant(row);
        }
        if (state_.stopping()) return {};
        result.rows.push_back(std::move(row));
        result.execution_fit = execution_fit_of(result.rows);
      }
      advance(state_.row(index));
      if (is_new) {
        state_.observer.on_row(result.rows.back());
        state_.observer.save(result);
      }
    }
    return {};
  }

  // Decides what the next variant builds on, and ends the processes that nobody needs any more.
  void advance(const Row& row) {
    const bool moves = row.outcome == Outcome::kBaseline || row.outcome == Outcome::kKept ||
                       (!keeps_best() && row.outcome == Outcome::kMeasured);
    if (state_.plan.builds_up() && moves) reference_index_ = row.index;
    if (leaves_out() && row.index == 1 && did_run(row)) reference_index_ = 1;
    state_.contestants.end_all_but({reference_index_});
  }

  Status measure_baseline(Row& row) {
    Contestant& baseline = *state_.contestants.of(row);
    XLADDER_TRY(with_one_restart(baseline, [&] { return baseline.start(); }));
    XLADDER_ASSIGN(const std::vector<Round> rounds, measure_alone(baseline, state_.alternation()));
    take_facts(row, baseline.process());
    take_timed(row, baseline.process(), by_one_clock(rounds, rounds));
    row.ratio_to_baseline = statistics::Estimate{1, {1, 1}};
    const auto diverged =
        std::ranges::find_if(rounds, [](const Round& round) { return round.not_finite_step.has_value(); });
    if (diverged != rounds.end())
      row.warnings.push_back(fmt::format("its loss is not finite at step {} of a round", *diverged->not_finite_step));
    const LadderNumbers& numbers = state_.numbers;
    if (row.steps_of_run.value_or(numbers.guard_steps) < numbers.guard_steps &&
        state_.recipe.guard != GuardLevel::kOff) {
      state_.result.remarks.push_back(
          fmt::format("a run of the command has {} steps, so the guard sees no more, though guard_steps is {}",
                      *row.steps_of_run, numbers.guard_steps));
    }
    state_.result.environment_json = baseline.process().facts().environment_json;
    return {};
  }

  void measure_variant(Row& row) {
    state_.contestants.end_all_but({row.extends});
    const Contestants::Pointer fresh = state_.contestants.make({row.name, row.set});
    const Status status = try_variant(row, *fresh);
    if (!status) {
      row.outcome = Outcome::kFailed;
      row.reason = status.error().message;
      return;
    }
    state_.contestants.keep(row.index, fresh);
  }

  Status try_variant(Row& row, Contestant& variant) {
    Contestant& reference = state_.contestant(row.extends);
    XLADDER_TRY(try_beside(row, reference, variant, state_.alternation(), length_of(state_.row(0))));
    row.ratio_to_baseline = ratio_to_baseline(state_.result.rows, row);
    if (row.guard.verdict == GuardVerdict::kFail) return {};
    return keeps_best() && !leaves_out() ? judge(row, reference, variant) : look_at(row, variant);
  }

  // Under keep-best: whether it is faster, twice, and then whether the guard lets it be.
  Status judge(Row& row, Contestant& reference, Contestant& variant) {
    if (may_be_worth_keeping(*row.ratio)) {
      state_.observer.on_phase("once more, started anew: " + row.name);
      XLADDER_TRY(try_anew(row, reference, variant, state_.alternation(Question::kWorthKeeping)));
      row.ratio_to_baseline = ratio_to_baseline(state_.result.rows, row);
    }
    if (row.guard.verdict == GuardVerdict::kFail) return {};
    const Speed speed = speed_of(*row.ratio);
    if (speed != Speed::kFaster) {
      row.outcome = speed == Speed::kSlower ? Outcome::kSlower : Outcome::kNoDifference;
      row.reason = why_not_faster(row);
      return {};
    }
    XLADDER_TRY(guard(row, variant));
    row.outcome = passed_guard(row)                          ? Outcome::kKept
                  : row.guard.verdict == GuardVerdict::kFail ? Outcome::kGuardFailed
                                                             : Outcome::kInconclusive;
    if (row.outcome != Outcome::kKept) row.reason = row.guard.summary;
    return {};
  }

  // As written and when leaving out: every row that runs counts, and its reason says what to know about it.
  Status look_at(Row& row, Contestant& variant) {
    row.outcome = Outcome::kMeasured;
    XLADDER_TRY(guard(row, variant));
    if (!passed_guard(row)) row.reason = row.guard.summary;
    if (!leaves_out() || row.index == 1) return {};
    const Speed speed = speed_of(*row.ratio);
    const std::string what = speed == Speed::kSlower   ? "slower without it, so it helps"
                             : speed == Speed::kFaster ? "faster without it, so it hurts"
                                                       : "no difference without it";
    row.reason = fmt::format("{}: {}{}{}", what, text_of(*row.ratio), row.reason.empty() ? "" : "; ", row.reason);
    return {};
  }

  Status guard(Row& row, Contestant& variant) {
    const Row& extended = state_.row(row.extends);
    const KnobEffect effect = state_.plan.effect_of(row.set, extended.set);
    XLADDER_ASSIGN(GuardReport report,
                   state_.guard(side_of(variant, row),
                                side_of(state_.contestant(row.extends), extended, "the variant that it extends"),
                                effect.declared));
    take_report(row, std::move(report));
    return {};
  }

  void write_best(Changes best_set) {
    if (!state_.options.best_recipe) return;
    auto text = state_.options.best_recipe({"best", std::move(best_set)});
    if (text) {
      state_.result.best_toml = *std::move(text);
    } else {
      state_.result.remarks.push_back("best.toml could not be written: " + text.error().message);
    }
  }

  const Workload& workload_;
  ClimbState state_;
  int64_t reference_index_ = 0;  // the row that the next variant builds on
};

}  // namespace

Result<LadderResult> run_ladder(const LadderRecipe& recipe, Workload& workload, const LadderOptions& options) {
  return Climb(recipe, workload, options).run();
}

}  // namespace xladder::ladder
