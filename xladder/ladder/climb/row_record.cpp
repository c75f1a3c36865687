#include "xladder/ladder/climb/row_record.h"

#include <algorithm>
#include <map>
#include <utility>

#include "xladder/program/analysis/utilisation.h"

namespace xladder::ladder {
namespace {

constexpr std::string_view kStepsPerExecution = "knobs.steps_per_execution";

// Median over rounds of something per step.
template <class Field>
double median_per_step(const std::vector<Round>& rounds, Field field) {
  std::vector<double> values;
  for (const Round& round : rounds)
    values.push_back(field(round) / static_cast<double>(std::max<int64_t>(round.steps, 1)));
  return statistics::median(values);
}

// What a row sets beside the number of steps, whatever the order.
Assignments other_settings(const Row& row) {
  Assignments others = assignments_of(row.set);
  std::erase_if(others, [](const auto& assignment) { return assignment.first == kStepsPerExecution; });
  std::ranges::sort(others);
  return others;
}

}  // namespace

void take_facts(Row& row, const RunningVariant& measured) {
  const VariantFacts& facts = measured.facts();
  if (facts.global_batch_size > 0) row.global_batch_size = facts.global_batch_size;
  row.steps_of_run = facts.steps_of_run;
  row.first_step_number = facts.first_step_number;
  row.steps_per_execution = facts.steps_per_execution;
  if (facts.compile_seconds > 0) row.compile_seconds = facts.compile_seconds;
  if (facts.first_step_seconds > 0) row.first_step_seconds = facts.first_step_seconds;
  row.temp_bytes = facts.temp_bytes;
  row.argument_bytes = facts.argument_bytes;
  row.program_digest = facts.program_digest;
  row.warnings = facts.warnings;
  row.command = measured.command();
}

void take_rounds(Row& row, const RunningVariant& measured, const std::vector<Round>& rounds) {
  const VariantFacts& facts = measured.facts();
  row.rate = rate_of(rounds);
  if (facts.tells_waits) row.split = split_of(rounds);
  if (!facts.flops_per_sample) return;
  const analysis::Utilisation mfu = analysis::utilisation(
      row.rate->median * static_cast<double>(*facts.flops_per_sample), {facts.peak_flops, facts.peak_flops_source});
  row.mfu = mfu.share;
  row.mfu_denominator = mfu.by;
  row.peak_flops = facts.peak_flops;
}

void take_timed(Row& row, const RunningVariant& measured, const TimedRounds& rounds) {
  take_rounds(row, measured, rounds.variant);
  row.clock = rounds.clock;
  for (const std::string& warning : {rounds.warning, rounds.machine})
    if (!warning.empty()) row.warnings.push_back(warning);
}

void take_comparison(Row& row, const RunningVariant& measured, const Comparison& comparison) {
  take_facts(row, measured);
  take_timed(row, measured, comparison.timed());
  row.rounds = comparison.pairs();
  row.settled = comparison.settled;
  row.ratio = comparison.ratio();
}

statistics::Estimate rate_of(const std::vector<Round>& rounds) {
  std::vector<double> rates;
  for (const Round& round : rounds) rates.push_back(round.rate());
  return statistics::estimate_positive(rates);
}

double step_seconds_of(const std::vector<Round>& rounds) {
  return median_per_step(rounds, [](const Round& round) { return round.seconds; });
}

StepSplit split_of(const std::vector<Round>& rounds) {
  StepSplit split;
  split.step = step_seconds_of(rounds);
  split.input_wait = median_per_step(rounds, [](const Round& round) { return round.input_wait_seconds; });
  split.host = median_per_step(rounds, [](const Round& round) { return round.host_seconds; });
  split.rest = std::max(0.0, split.step - split.input_wait - split.host);
  return split;
}

std::optional<ExecutionFit> execution_fit_of(std::span<const Row> rows) {
  std::map<Assignments, std::vector<std::pair<int64_t, double>>> points_by_settings;
  for (const Row& row : rows)
    if (row.steps_per_execution && row.split)
      points_by_settings[other_settings(row)].emplace_back(*row.steps_per_execution, row.split->step);
  std::optional<ExecutionFit> best;
  for (const auto& [settings, points] : points_by_settings) {
    auto fit = statistics::fit_executions(points);
    if (fit && (!best || fit->points.size() > best->points.size())) best = std::move(fit);
  }
  return best;
}

}  // namespace xladder::ladder
