#include "xladder/measure/statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

namespace xladder::measure {
namespace {

TEST(Statistics, QuantilesInterpolateBetweenNeighbours) {
  const std::vector<double> values = {40, 10, 30, 20};
  EXPECT_DOUBLE_EQ(median(values), 25);
  EXPECT_DOUBLE_EQ(quantile(values, 0.0), 10);
  EXPECT_DOUBLE_EQ(quantile(values, 0.25), 17.5);
  EXPECT_DOUBLE_EQ(quantile(values, 0.9), 37);
  EXPECT_DOUBLE_EQ(quantile(values, 1.0), 40);
  EXPECT_DOUBLE_EQ(median(std::vector<double>{3, 1, 2}), 2);
  EXPECT_DOUBLE_EQ(median(std::vector<double>{7}), 7);
  EXPECT_TRUE(std::isnan(median({})));
}

// The median of three draws from {0, 10, 100} is at most 0 with probability 7/27 and at least 100 with 7/27, so every
// percentile beyond 26 % lies at the ends.
TEST(Statistics, IntervalOfThreeValuesReachesTheirEnds) {
  const std::vector<double> values = {10, 0, 100};
  const Interval interval = median_interval(values);
  EXPECT_DOUBLE_EQ(interval.low, 0);
  EXPECT_DOUBLE_EQ(interval.high, 100);
  const Interval narrow = median_interval(values, {.confidence = 0.4});
  EXPECT_DOUBLE_EQ(narrow.low, 10);
  EXPECT_DOUBLE_EQ(narrow.high, 10);
}

// The median of two draws from {0, 10} is 5, the mean of the middle two, with probability 1/2.
TEST(Statistics, ResamplesOfEvenSizeTakeTheMeanOfTheMiddleTwo) {
  const Interval interval = median_interval(std::vector<double>{0, 10}, {.confidence = 0.4});
  EXPECT_DOUBLE_EQ(interval.low, 5);
  EXPECT_DOUBLE_EQ(interval.high, 5);
}

// The median of a resample of 1..101 exceeds k exactly if at most 50 of 101 draws are at most k, a binomial; its 2.5 %
// and 97.5 % points are 41 and 61.
TEST(Statistics, IntervalHasTheWidthOfTheBinomial) {
  std::vector<double> values;
  for (int i = 1; i <= 101; ++i) values.push_back(i);
  const Interval interval = median_interval(values);
  EXPECT_NEAR(interval.low, 41, 1);
  EXPECT_NEAR(interval.high, 61, 1);
  EXPECT_TRUE(interval.contains(51));
  EXPECT_FALSE(interval.contains(39));
}

TEST(Statistics, IntervalOfOneValueHasNoWidth) {
  const Interval interval = median_interval(std::vector<double>{4});
  EXPECT_DOUBLE_EQ(interval.low, 4);
  EXPECT_DOUBLE_EQ(interval.high, 4);
  EXPECT_TRUE(std::isnan(median_interval({}).low));
}

TEST(Statistics, SameSeedGivesTheSameInterval) {
  const std::vector<double> values = {1.0, 1.5, 1.25, 3.0, 0.5, 1.125, 2.0, 1.75};
  const Interval first = median_interval(values, {.resamples = 101, .seed = 3});
  const Interval again = median_interval(values, {.resamples = 101, .seed = 3});
  EXPECT_EQ(first.low, again.low);
  EXPECT_EQ(first.high, again.high);
}

TEST(Statistics, PairedRatioCancelsWhatDisturbedBoth) {
  const std::vector<double> denominators = {1, 100, 10, 1000, 5};
  std::vector<double> numerators;
  for (const double value : denominators) numerators.push_back(1.5 * value);
  const Estimate ratio = paired_ratio(numerators, denominators);
  EXPECT_DOUBLE_EQ(ratio.median, 1.5);
  EXPECT_DOUBLE_EQ(ratio.interval.low, 1.5);
  EXPECT_DOUBLE_EQ(ratio.interval.high, 1.5);
  EXPECT_FALSE(ratio.interval.contains(1.0));
}

TEST(Statistics, PairedRatioRefusesUnequalLengths) {
  EXPECT_THROW(paired_ratio(std::vector<double>{1}, std::vector<double>{1, 2}), std::invalid_argument);
}

}  // namespace
}  // namespace xladder::measure
