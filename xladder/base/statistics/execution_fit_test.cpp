#include "xladder/base/statistics/execution_fit.h"

#include <gtest/gtest.h>

namespace xladder::statistics {
namespace {

TEST(FitExecutions, TwoPointsAreExact) {
  const auto fit = fit_executions({{1, 0.5}, {4, 0.2}});  // a + b = 0.5, a + b/4 = 0.2
  ASSERT_TRUE(fit);
  EXPECT_NEAR(fit->step_seconds, 0.1, 1e-12);
  EXPECT_NEAR(fit->execution_seconds, 0.4, 1e-12);
  // step = 3 + 2 / N
  const auto other = fit_executions({{1, 5.0}, {8, 3.25}});
  ASSERT_TRUE(other);
  EXPECT_NEAR(other->step_seconds, 3.0, 1e-12);
  EXPECT_NEAR(other->execution_seconds, 2.0, 1e-12);
}

TEST(FitExecutions, MorePointsAreFittedByLeastSquares) {
  const auto fit = fit_executions({{1, 1.1}, {1, 0.9}, {2, 0.5}});
  ASSERT_TRUE(fit);
  EXPECT_NEAR(fit->step_seconds, 0.0, 1e-12);
  EXPECT_NEAR(fit->execution_seconds, 1.0, 1e-12);
}

TEST(FitExecutions, OneNumberOfStepsTellsNothing) {
  EXPECT_FALSE(fit_executions({}));
  EXPECT_FALSE(fit_executions({{4, 0.2}, {4, 0.3}}));
}

}  // namespace
}  // namespace xladder::statistics
