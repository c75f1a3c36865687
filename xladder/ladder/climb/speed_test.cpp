#include "xladder/ladder/climb/speed.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "xladder/base/statistics/round_noise_test_support.h"

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

// Row 2 on row 1 on the baseline.
std::vector<Row> chain(const std::vector<std::vector<RoundPair>>& rounds) {
  std::vector<Row> rows(1);
  for (const auto& one : rounds) {
    Row row;
    row.index = static_cast<int64_t>(rows.size());
    row.extends = row.index - 1;
    row.rounds = one;
    row.ratio = ratio_of(one);
    rows.push_back(row);
  }
  return rows;
}

TEST(RatioToBaseline, IsThatOfTheRowWhereItExtendsTheBaseline) {
  const auto rows = chain({pairs(5, 1.5, 0.01)});
  EXPECT_EQ(ratio_to_baseline(rows, rows[1]).median, rows[1].ratio->median);
  EXPECT_EQ(ratio_to_baseline(rows, rows[1]).interval.low, rows[1].ratio->interval.low);
}

TEST(RatioToBaseline, ProductsOfTwoRowsCoverWhatTheyPromise) {
  constexpr int kChains = 4000;
  for (const size_t count : {6, 9, 18}) {
    int covered = 0;
    for (int number = 0; number < kChains; ++number) {
      statistics::NoisyMachine machine(statistics::kSharedMachine, count, static_cast<uint64_t>(number));
      std::vector<std::vector<RoundPair>> rounds(2);
      for (auto& one : rounds)
        for (size_t i = 0; i < count; ++i) {
          const double first = std::exp(machine.next_round());
          const double second = std::exp(machine.next_round());
          one.push_back(i % 2 == 0 ? RoundPair{first, 1.2 * second} : RoundPair{second, 1.2 * first});
        }
      const auto rows = chain(rounds);
      covered += ratio_to_baseline(rows, rows[2]).interval.contains(1.2 * 1.2);
    }
    EXPECT_GT(covered, 0.94 * kChains) << count;
    EXPECT_LT(covered, 0.97 * kChains) << count;
  }
}

}  // namespace
}  // namespace xladder::ladder
