// What a row keeps of a program that was measured.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "xladder/base/statistics/statistics.h"
#include "xladder/ladder/climb/comparison.h"
#include "xladder/ladder/result/ladder_result.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

void take_facts(Row& row, const RunningVariant& measured);
// Rate, utilisation and, where the program tells what its steps wait for, their split.
void take_rounds(Row& row, const RunningVariant& measured, const std::vector<Round>& rounds);
// Those of the variant, and by which clock they are.
void take_timed(Row& row, const RunningVariant& measured, const TimedRounds& rounds);
// Everything of a row that was compared with the one that it extends, but for its ratio to the baseline.
void take_comparison(Row& row, const RunningVariant& measured, const Comparison& comparison);

statistics::Estimate rate_of(const std::vector<Round>& rounds);  // samples/s
double step_seconds_of(const std::vector<Round>& rounds);        // median
StepSplit split_of(const std::vector<Round>& rounds);

// The fit over the largest set of rows that differ in knobs.steps_per_execution alone. Rows that do not tell how many
// steps an execution of theirs has tell nothing.
std::optional<ExecutionFit> execution_fit_of(std::span<const Row> rows);

}  // namespace xladder::ladder
