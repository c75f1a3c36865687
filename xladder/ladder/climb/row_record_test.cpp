#include "xladder/ladder/climb/row_record.h"

#include <gtest/gtest.h>

namespace xladder::ladder {
namespace {

Row row_with(const Assignments& assignments, std::optional<int64_t> steps_per_execution, double step_seconds) {
  Row row;
  row.set = changes_from(assignments).value();
  row.steps_per_execution = steps_per_execution;
  row.split = StepSplit{.step = step_seconds};
  return row;
}

std::optional<ExecutionFit> fit_of(const std::vector<Row>& rows) { return execution_fit_of(rows); }

TEST(ExecutionFitOf, OnlyRowsWithOtherwiseEqualSettingsAreComparable) {
  const std::string path = "knobs.steps_per_execution";
  EXPECT_FALSE(fit_of({row_with({{"a.b", "1"}}, 1, 0.5), row_with({{path, "\"4\""}}, 4, 0.2)}));
  const auto fit = fit_of({row_with({{"a.b", "1"}}, 1, 0.5), row_with({{"a.b", "2"}}, 1, 9),
                           row_with({{path, "\"4\""}, {"a.b", "1"}}, 4, 0.2),
                           row_with({{path, "\"auto\""}, {"a.b", "1"}}, std::nullopt, 7)});
  ASSERT_TRUE(fit);
  EXPECT_EQ(fit->points.size(), 2u);
  EXPECT_NEAR(fit->execution_seconds, 0.4, 1e-12);
  EXPECT_FALSE(fit_of({row_with({}, 4, 0.5), row_with({{path, "\"4\""}}, 4, 0.2)})) << "the base recipe says 4";
  EXPECT_FALSE(fit_of({row_with({}, std::nullopt, 0.5), row_with({{path, "\"4\""}}, 4, 0.2)})) << "it is not told";
}

TEST(ExecutionFitOf, WhatWasChosenByMeasurementCounts) {
  const auto fit = fit_of({row_with({}, 1, 0.5), row_with({{"knobs.steps_per_execution", "\"auto\""}}, 4, 0.2)});
  ASSERT_TRUE(fit);
  EXPECT_NEAR(fit->execution_seconds, 0.4, 1e-12);
}

TEST(SplitOf, TheRestOfAStepIsWhatIsLeft) {
  const std::vector<Round> rounds = {{10, 320, 2, 0.5, 0.25}, {10, 320, 2, 0.5, 0.25}, {10, 320, 20, 5, 2.5}};
  const StepSplit split = split_of(rounds);
  EXPECT_DOUBLE_EQ(split.step, 0.2);
  EXPECT_DOUBLE_EQ(split.input_wait, 0.05);
  EXPECT_DOUBLE_EQ(split.host, 0.025);
  EXPECT_DOUBLE_EQ(split.rest, 0.125);
  EXPECT_EQ(split_of({{1, 1, 1, 0.7, 0.7}}).rest, 0) << "clocks that overlap leave nothing";
}

}  // namespace
}  // namespace xladder::ladder
