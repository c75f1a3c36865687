#include "xladder/ladder/climb/comparison.h"

#include <gtest/gtest.h>

#include "xladder/ladder/recipe/assignments.h"

namespace xladder::ladder {
namespace {

Row row_with(Assignments assignments, double step_seconds) {
  Row row;
  row.assignments = std::move(assignments);
  row.split = StepSplit{.step = step_seconds};
  return row;
}

TEST(FitExecutions, TwoPointsAreExact) {
  const auto fit = fit_executions({{1, 0.5}, {4, 0.2}});  // a + b = 0.5, a + b/4 = 0.2
  ASSERT_TRUE(fit);
  EXPECT_NEAR(fit->step_seconds, 0.1, 1e-12);
  EXPECT_NEAR(fit->execution_seconds, 0.4, 1e-12);
}

TEST(FitExecutions, MorePointsAreFittedByLeastSquares) {
  const auto fit = fit_executions({{1, 1.1}, {1, 0.9}, {2, 0.5}});
  ASSERT_TRUE(fit);
  EXPECT_NEAR(fit->step_seconds, 0.0, 1e-12);
  EXPECT_NEAR(fit->execution_seconds, 1.0, 1e-12);
}

TEST(FitExecutions, OneNumberOfStepsTellsNothing) {
  EXPECT_FALSE(fit_executions(std::vector<std::pair<int64_t, double>>{}));
  EXPECT_FALSE(fit_executions({{4, 0.2}, {4, 0.3}}));
}

TEST(FitExecutions, OnlyRowsWithOtherwiseEqualSettingsAreComparable) {
  const std::string path = "knobs.steps_per_execution";
  EXPECT_FALSE(fit_executions({row_with({{"a.b", "1"}}, 0.5), row_with({{path, "\"4\""}}, 0.2)}, 1));
  const auto fit =
      fit_executions({row_with({{"a.b", "1"}}, 0.5), row_with({{"a.b", "2"}}, 9),
                      row_with({{path, "\"4\""}, {"a.b", "1"}}, 0.2), row_with({{path, "\"auto\""}, {"a.b", "1"}}, 7)},
                     1);
  ASSERT_TRUE(fit);
  EXPECT_EQ(fit->points.size(), 2u);
  EXPECT_NEAR(fit->execution_seconds, 0.4, 1e-12);
  EXPECT_FALSE(fit_executions({row_with({}, 0.5), row_with({{path, "\"4\""}}, 0.2)}, 4)) << "the base recipe says 4";
  EXPECT_FALSE(fit_executions({row_with({}, 0.5), row_with({{path, "\"4\""}}, 0.2)}, std::nullopt)) << "it says auto";
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
