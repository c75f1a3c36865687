#include "xladder/bench/steps_per_execution.h"

#include <gtest/gtest.h>

namespace xladder::measure {
namespace {

TEST(ExecutionCost, IsFoundFromTwoPoints) {
  // step = 3 + 2 / N
  const ExecutionCost cost = fit_execution_cost(5.0, 3.25, 8);
  EXPECT_NEAR(cost.step_seconds, 3.0, 1e-12);
  EXPECT_NEAR(cost.execution_seconds, 2.0, 1e-12);
}

TEST(StepsFor, LeaveLessThanOnePercentOfTheStep) {
  EXPECT_EQ(steps_for({.step_seconds = 1.0, .execution_seconds = 0.155}, 64), 16);
  EXPECT_EQ(steps_for({.step_seconds = 1.0, .execution_seconds = 0.005}, 64), 1);
  EXPECT_EQ(steps_for({.step_seconds = 1.0, .execution_seconds = 5.0}, 64), 64);
}

TEST(StepsFor, StayAtOneWhereAnExecutionCostsNothing) {
  EXPECT_EQ(steps_for({.step_seconds = 1.0, .execution_seconds = -0.1}, 64), 1);
  EXPECT_EQ(steps_for({.step_seconds = -1.0, .execution_seconds = 0.1}, 64), 1);
}

}  // namespace
}  // namespace xladder::measure
