#include "xladder/ladder/speed.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace xladder::ladder {
namespace {

using ::testing::ElementsAre;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// Ratios around `centre`, one `step` lower and one higher in turn.
std::vector<RoundPair> pairs(int count, double centre, double step) {
  std::vector<RoundPair> out;
  for (int i = 0; i < count; ++i) out.push_back({100, 100 * centre * (i % 2 == 0 ? 1 + step : 1 / (1 + step))});
  return out;
}

TEST(Looks, DoubleUntilThereAreEnough) {
  EXPECT_THAT(looks(9), ElementsAre(9, 18, 36));
  EXPECT_THAT(looks(3), ElementsAre(3, 6, 12));
  EXPECT_THAT(looks(2), ElementsAre(2, 4, 8, 12));
}

TEST(IsSettled, FewPairsSettleWhatIsFarFromOne) {
  EXPECT_TRUE(is_settled(pairs(3, 1.5, 0.005), Question::kWhichIsFaster));
  EXPECT_TRUE(is_settled(pairs(3, 0.6, 0.005), Question::kWhichIsFaster));
  EXPECT_FALSE(is_settled(pairs(3, 1.05, 0.005), Question::kWhichIsFaster));
  EXPECT_TRUE(is_settled(pairs(18, 1.05, 0.005), Question::kWhichIsFaster));
}

TEST(IsSettled, IsStricterThanTheIntervalThatIsPrinted) {
  const auto some = pairs(9, 1.02, 0.015);
  EXPECT_GT(ratio_of(some).interval.low, 1);
  EXPECT_FALSE(is_settled(some, Question::kWhichIsFaster));
}

TEST(IsSettled, IntervalsNarrowerThanTheLeastRatioAreEnough) {
  EXPECT_TRUE(is_settled(pairs(18, 1.0, 0.005), Question::kWhichIsFaster));
  EXPECT_FALSE(is_settled(pairs(18, 1.0, 0.05), Question::kWhichIsFaster));
}

TEST(IsSettled, WorthKeepingIsAboutTheLeastRatio) {
  EXPECT_TRUE(is_settled(pairs(18, 1.05, 0.02), Question::kWhichIsFaster));
  EXPECT_FALSE(is_settled(pairs(18, 1.03, 0.02), Question::kWorthKeeping));
  EXPECT_TRUE(is_settled(pairs(18, 1.2, 0.02), Question::kWorthKeeping));
  EXPECT_TRUE(is_settled(pairs(18, 0.9, 0.02), Question::kWorthKeeping));
}

TEST(IsSettled, WhatIsNotKnownSettlesNothing) {
  auto some = pairs(9, 1.5, 0.001);
  some[4].variant_rate = kNaN;
  EXPECT_FALSE(is_settled(some, Question::kWhichIsFaster));
  EXPECT_EQ(speed_of(ratio_of(some)), Speed::kNoDifference);
  EXPECT_FALSE(may_be_worth_keeping(ratio_of(some)));
  EXPECT_FALSE(is_settled(std::vector<RoundPair>{}, Question::kWhichIsFaster));
}

TEST(SpeedOf, NeedsAnIntervalWithoutOneAndTheLeastRatio) {
  EXPECT_EQ(speed_of({1.05, {1.01, 1.09}}), Speed::kFaster);
  EXPECT_EQ(speed_of({1.05, {0.99, 1.12}}), Speed::kNoDifference);
  EXPECT_EQ(speed_of({1.015, {1.01, 1.02}}), Speed::kNoDifference);
  EXPECT_EQ(speed_of({0.95, {0.91, 0.99}}), Speed::kSlower);
  EXPECT_EQ(speed_of({0.99, {0.985, 0.995}}), Speed::kNoDifference);
}

TEST(MayBeWorthKeeping, LeavesTheLeastRatioToTheSecondMeasurement) {
  EXPECT_TRUE(may_be_worth_keeping({1.015, {1.005, 1.025}}));
  EXPECT_FALSE(may_be_worth_keeping({1.015, {1.01, 1.0199}}));
  EXPECT_FALSE(may_be_worth_keeping({1.05, {0.999, 1.1}}));
}

TEST(Chained, MultipliesAndAddsErrorsInQuadrature) {
  const measure::Estimate both =
      chained({2, {2 / std::exp(0.03), 2 * std::exp(0.06)}}, {1.5, {1.5 / std::exp(0.04), 1.5 * std::exp(0.08)}});
  EXPECT_NEAR(both.median, 3, 1e-12);
  EXPECT_NEAR(both.interval.low, 3 / std::exp(0.05), 1e-12);
  EXPECT_NEAR(both.interval.high, 3 * std::exp(0.1), 1e-12);
}

}  // namespace
}  // namespace xladder::ladder
