// What each row of a ladder changes, on top of which row, and whether it need not run at all.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "xladder/ladder/recipe/ladder_recipe.h"
#include "xladder/ladder/result/ladder_result.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

// What the knobs say about a step of the ladder.
struct KnobEffect {
  std::optional<std::string> no_effect;   // why the variant need not run on this device
  std::optional<NumericsClass> declared;  // nothing: not known, so it is measured from scratch
};

using AskKnobs = std::function<KnobEffect(const Variant& variant, const Variant& extended)>;

// Rows: baseline and, when leaving out, all together, come before the variants.
class RowPlan {
 public:
  // `ask_knobs` may be empty. `did_run`: whether others can build on a row. Keeps a reference to the recipe.
  RowPlan(const LadderRecipe& recipe, bool quick, AskKnobs ask_knobs,
          std::function<bool(const Row&)> did_run = ladder::did_run)
      : recipe_(recipe), quick_(quick), ask_knobs_(std::move(ask_knobs)), did_run_(std::move(did_run)) {}

  bool leaves_out() const { return recipe_.mode == Mode::kLeaveOneOut; }
  bool builds_up() const { return recipe_.mode == Mode::kCumulative; }
  bool keeps_best() const { return recipe_.policy == Policy::kKeepBest; }
  int64_t count() const { return static_cast<int64_t>(recipe_.variants.size()) + (leaves_out() ? 2 : 1); }

  // `reference` is the row that the climb builds on now. The row's outcome or `reason` is set if it is not to be run.
  Row row(int64_t index, std::span<const Row> earlier, int64_t reference) const;

  // Numbers of pairs of rounds after which to look (speed.h). As-written rows stay whatever they are, so nothing has to
  // be settled.
  std::vector<int64_t> looks_for(int64_t rounds) const;

  KnobEffect effect_of(const Changes& set, const Changes& extended) const;

 private:
  Row baseline() const;
  Row full_set_row(std::span<const Row> earlier) const;
  Row row_without(Row row, const VariantSpec& spec, std::span<const Row> earlier) const;
  Changes full_set(const VariantSpec* except) const;
  bool is_left_out(const VariantSpec& spec) const;
  void ask_knobs(Row& row, std::span<const Row> earlier) const;

  const LadderRecipe& recipe_;
  bool quick_;
  AskKnobs ask_knobs_;
  std::function<bool(const Row&)> did_run_;
};

}  // namespace xladder::ladder
