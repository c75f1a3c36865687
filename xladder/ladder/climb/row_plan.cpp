#include "xladder/ladder/climb/row_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "xladder/ladder/climb/speed.h"

namespace xladder::ladder {
namespace {

void copy_description(Row& row, const VariantSpec& spec) {
  row.name = spec.name;
  row.note = spec.note;
  row.published_rate = spec.published_rate;
  row.published_note = spec.published_note;
}

void leave_out(Row& row) {
  row.outcome = Outcome::kSkipped;
  row.reason = "left out of a quick ladder";
}

int64_t index_of(std::span<const Row> rows, const std::string& name) {
  const auto at = std::ranges::find(rows, name, &Row::name);
  return at == rows.end() ? 0 : at->index;
}

}  // namespace

Row RowPlan::row(int64_t index, std::span<const Row> earlier, int64_t reference) const {
  if (index == 0) return baseline();
  if (leaves_out() && index == 1) return full_set_row(earlier);
  const VariantSpec& spec = recipe_.variants[static_cast<size_t>(index - (leaves_out() ? 2 : 1))];
  Row row;
  copy_description(row, spec);
  row.change = describe(spec.set);
  if (leaves_out()) return row_without(std::move(row), spec, earlier);
  row.extends = builds_up() ? reference : 0;
  if (builds_up() && !keeps_best() && spec.extends) {
    row.extends = index_of(earlier, *spec.extends);
    if (!did_run_(earlier[static_cast<size_t>(row.extends)])) {
      row.reason = fmt::format("\"{}\", which it extends, did not run", *spec.extends);
      return row;
    }
  }
  row.set = merged(earlier[static_cast<size_t>(row.extends)].set, spec.set);
  ask_knobs(row, earlier);
  if (is_left_out(spec)) leave_out(row);
  return row;
}

std::vector<int64_t> RowPlan::looks_for(int64_t rounds) const {
  return keeps_best() || leaves_out() ? looks(rounds) : std::vector{rounds};
}

KnobEffect RowPlan::effect_of(const Changes& set, const Changes& extended) const {
  return ask_knobs_ ? ask_knobs_({"ladder", set}, {"ladder", extended}) : KnobEffect{};
}

Row RowPlan::baseline() const {
  Row row;
  copy_description(row, recipe_.baseline);
  row.change = describe(recipe_.baseline.set);
  row.set = recipe_.baseline.set;
  row.outcome = Outcome::kBaseline;
  return row;
}

Row RowPlan::full_set_row(std::span<const Row> earlier) const {
  Row row;
  row.name = "all";
  row.change = "all changes together";
  row.extends = 0;
  row.set = full_set(nullptr);
  ask_knobs(row, earlier);
  return row;
}

Row RowPlan::row_without(Row row, const VariantSpec& spec, std::span<const Row> earlier) const {
  row.extends = 1;
  row.change = "without " + row.change;
  row.set = full_set(&spec);
  const KnobEffect effect = effect_of(merged(recipe_.baseline.set, spec.set), recipe_.baseline.set);
  row.numerics = effect.declared.value_or(NumericsClass::kLossy);
  if (is_left_out(spec)) {
    leave_out(row);
  } else if (effect.no_effect) {
    row.outcome = Outcome::kNoEffect;
    row.reason = *effect.no_effect;
  } else if (!did_run_(earlier[1])) {
    row.reason = "all changes together do not run, so nothing can be left out";
  }
  return row;
}

// The baseline with every change that is not left out, except one.
Changes RowPlan::full_set(const VariantSpec* except) const {
  Changes set = recipe_.baseline.set;
  for (const VariantSpec& spec : recipe_.variants)
    if (&spec != except && !is_left_out(spec)) set = merged(std::move(set), spec.set);
  return set;
}

bool RowPlan::is_left_out(const VariantSpec& spec) const {
  return quick_ && std::ranges::find(recipe_.quick_skip, spec.name) != recipe_.quick_skip.end();
}

void RowPlan::ask_knobs(Row& row, std::span<const Row> earlier) const {
  const KnobEffect effect = effect_of(row.set, earlier[static_cast<size_t>(row.extends)].set);
  row.numerics = effect.declared.value_or(NumericsClass::kLossy);  // until the guard has measured it
  if (!effect.no_effect) return;
  row.outcome = Outcome::kNoEffect;
  row.reason = *effect.no_effect;
}

}  // namespace xladder::ladder
