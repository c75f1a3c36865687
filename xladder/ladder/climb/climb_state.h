// What the parts of a climb share: what is climbed, what came of it so far, and who runs.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "xladder/ladder/climb/ladder_options.h"
#include "xladder/ladder/climb/trial.h"

namespace xladder::ladder {

struct ClimbState {
  ClimbState(const LadderRecipe& recipe_in, Workload& workload, const LadderOptions& options_in)
      : recipe(recipe_in),
        options(options_in),
        numbers(options_in.quick ? recipe_in.quick_numbers : recipe_in.numbers),
        plan(recipe_in, options_in.quick, options_in.knob_effect),
        observer(options_in.observer == nullptr ? silent : *options_in.observer),
        contestants(workload) {}

  const LadderRecipe& recipe;
  const LadderOptions& options;
  const LadderNumbers numbers;
  const RowPlan plan;
  LadderObserver silent;
  LadderObserver& observer;
  LadderResult result;
  Contestants contestants;

  bool stopping() const { return options.stop_requested && options.stop_requested(); }
  Row& row(int64_t index) { return result.rows[static_cast<size_t>(index)]; }
  Contestant& contestant(int64_t index) { return *contestants.of(row(index)); }

  Alternation alternation(Question question = Question::kWhichIsFaster) const {
    return {plan.looks_for(numbers.rounds), question, numbers.round_seconds, options.stop_requested,
            [this](int64_t done, int64_t count, double ratio) { observer.on_round(done, count, ratio); }};
  }

  // One test more than variants is planned: the set without a change that hurts at the end is tried, too.
  Result<GuardReport> guard(const GuardSide& variant, const GuardSide& reference,
                            std::optional<NumericsClass> declared) {
    if (recipe.guard != GuardLevel::kOff) observer.on_phase("guard: " + variant.contestant.variant().name);
    const auto planned = static_cast<int64_t>(recipe.variants.size()) + 1;
    const GuardQuestion question{
        .settings = {recipe.guard, numbers.guard_seeds, numbers.guard_steps, significance_left(result, planned)},
        .declared = declared,
        .stop_requested = options.stop_requested};
    return ask_guard(question, variant, reference, side_of(contestant(0), row(0), "the baseline"));
  }
};

}  // namespace xladder::ladder
