#include "xladder/ladder/workload/loss_run.h"

#include <gtest/gtest.h>

#include <limits>

namespace xladder::ladder {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(LossRun, KnowsItsFirstLossThatIsNotFinite) {
  EXPECT_EQ(LossRun::of({1, 2}, 8).not_finite_step, std::nullopt);
  EXPECT_EQ(LossRun::of({1, 2, kInfinity, 3, kInfinity}, 8).not_finite_step, 3);
  EXPECT_EQ(LossRun::of({std::numeric_limits<double>::quiet_NaN()}, std::nullopt).not_finite_step, 1);
}

TEST(SignificantDigits, TellRoundedLossesFromWholeOnes) {
  const auto digits = [](std::vector<double> losses) { return significant_digits(losses); };
  EXPECT_EQ(digits({0.6931, 0.69, 0.7}), 4);
  EXPECT_EQ(digits({12.5, -0.001}), 3);
  EXPECT_EQ(digits({1200, 1e-30}), 2) << "zeros at either end say nothing";
  EXPECT_EQ(digits({1e300, 0.25}), 2);
  EXPECT_GE(digits({2.0, static_cast<double>(0.1F)}), 15) << "an f32 number, written in f64";
  EXPECT_GE(digits({1.0 / 3}), 16);
  EXPECT_EQ(digits({}), 0);
  EXPECT_EQ(digits({kInfinity, 0}), 0);
}

}  // namespace
}  // namespace xladder::ladder
