#include "xladder/base/statistics/statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

#include "xladder/base/statistics/round_noise_test_support.h"

namespace xladder::statistics {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

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

// Hollander & Wolfe, Nonparametric Statistical Methods, example 3.1: differences of a depression factor of nine
// patients; estimate 0.46, interval (0.010, 0.786) at the exact level 1 - 2 P(W <= 5) = 1 - 20/512.
TEST(EstimateCentre, AgreesWithHollanderAndWolfe) {
  const std::vector<double> differences = {0.952, -0.147, 1.022, 0.430, 0.620, 0.590, 0.490, -0.080, 0.010};
  const Estimate estimate = estimate_centre(differences, 1 - 20.0 / 512);
  EXPECT_NEAR(estimate.median, 0.46, 1e-9);
  EXPECT_NEAR(estimate.interval.low, 0.010, 1e-9);
  EXPECT_NEAR(estimate.interval.high, 0.786, 1e-9);
}

// t with two degrees of freedom is 4.302653 at 0.975; the standard error of 1, 2, 3 is 1/sqrt(3).
TEST(EstimateCentre, FewerThanSixValuesHaveStudentsInterval) {
  const Estimate estimate = estimate_centre(std::vector<double>{3, 1, 2});
  EXPECT_DOUBLE_EQ(estimate.median, 2);
  EXPECT_NEAR(estimate.interval.low, 2 - 4.302653 / std::sqrt(3.0), 1e-6);
  EXPECT_NEAR(estimate.interval.high, 2 + 4.302653 / std::sqrt(3.0), 1e-6);
}

// Six values miss with 2/64 at their ends and with 4/64 at the second Walsh averages: 0.05 lies 0.6 of the way.
TEST(EstimateCentre, LevelsBetweenTwoRanksAreInterpolated) {
  const Estimate estimate = estimate_centre(std::vector<double>{0, 10, 20, 30, 40, 100});
  EXPECT_NEAR(estimate.interval.low, 0.6 * 5, 1e-9);
  EXPECT_NEAR(estimate.interval.high, 100 - 0.6 * 30, 1e-9);
}

TEST(EstimateCentre, WildValuesMoveItLittle) {
  std::vector<double> values;
  for (int i = 0; i < 12; ++i) values.push_back(1 + 0.01 * i);
  const Estimate before = estimate_centre(values);
  values[3] = -1e6;
  values[7] = 1e6;
  const Estimate after = estimate_centre(values);
  EXPECT_NEAR(after.median, before.median, 0.01);
  EXPECT_LT(after.interval.high, 1.2);
  EXPECT_GT(after.interval.low, 0.9);
}

// The exact distribution ends at 60 values; the normal one that follows gives nearly the same.
TEST(EstimateCentre, ManyValuesGoOnWhereExactOnesEnd) {
  std::vector<double> values;
  for (int i = 0; i < 60; ++i) values.push_back(std::sin(i));
  const Estimate exact = estimate_centre(values);
  values.push_back(exact.median);
  const Estimate approximate = estimate_centre(values);
  EXPECT_NEAR(approximate.interval.low, exact.interval.low, 0.015);
  EXPECT_NEAR(approximate.interval.high, exact.interval.high, 0.015);
}

TEST(EstimateCentre, SaysNothingWhereThereIsNothingToSay) {
  EXPECT_DOUBLE_EQ(estimate_centre(std::vector<double>{4}).median, 4);
  EXPECT_TRUE(std::isnan(estimate_centre(std::vector<double>{4}).interval.low)) << "one value has no interval";
  EXPECT_TRUE(std::isnan(estimate_centre({}).median));
  EXPECT_TRUE(std::isnan(estimate_positive(std::vector<double>{1, 2, 0, 3}).interval.high)) << "0 has no logarithm";
  EXPECT_TRUE(std::isnan(estimate_positive(std::vector<double>{1, 2, -1, 3}).median));
}

// Of 20,000 sets of ratios how many intervals hold the true one, in per cent.
double coverage(size_t pairs, const RoundNoise& noise) {
  constexpr int kSets = 20'000;
  int covered = 0;
  for (int set = 0; set < kSets; ++set) {
    NoisyMachine machine(noise, pairs, static_cast<uint64_t>(set));
    std::vector<double> variant, reference;
    for (size_t pair = 0; pair < pairs; ++pair) {
      const double first = std::exp(machine.next_round());
      const double second = std::exp(machine.next_round());
      variant.push_back(1.03 * (pair % 2 == 0 ? second : first));
      reference.push_back(pair % 2 == 0 ? first : second);
    }
    covered += paired_ratio(variant, reference).interval.contains(1.03);
  }
  return 100.0 * covered / kSets;
}

TEST(EstimateCentre, IntervalsCoverWhatTheyPromise) {
  for (const size_t pairs : {3, 4, 5, 6, 7, 8, 9, 12, 20, 36}) {
    const double covered = coverage(pairs, kStillMachine);
    EXPECT_GT(covered, 94) << pairs;
    EXPECT_LT(covered, 96) << pairs;
  }
}

TEST(EstimateCentre, IntervalsCoverWhatTheyPromiseBesideDriftAndSpikes) {
  for (const size_t pairs : {3, 4, 5, 6, 7, 8, 9, 12, 20, 36}) {
    const double covered = coverage(pairs, kSharedMachine);
    EXPECT_GT(covered, 94) << pairs;
    EXPECT_LT(covered, pairs < 6 ? 97 : 96) << pairs << "; Student's, of fewer than six, is wider than need be";
  }
}

TEST(Statistics, PairedRatioCancelsWhatDisturbedBoth) {
  const std::vector<double> denominators = {1, 100, 10, 1000, 5};
  std::vector<double> numerators;
  for (const double value : denominators) numerators.push_back(1.5 * value);
  const Estimate ratio = paired_ratio(numerators, denominators);
  EXPECT_DOUBLE_EQ(ratio.median, 1.5);
  EXPECT_NEAR(ratio.interval.low, 1.5, 1e-12);
  EXPECT_NEAR(ratio.interval.high, 1.5, 1e-12);
  EXPECT_FALSE(ratio.interval.contains(1.0));
}

TEST(Statistics, PairedRatioRefusesUnequalLengths) {
  EXPECT_THROW(paired_ratio(std::vector<double>{1}, std::vector<double>{1, 2}), std::invalid_argument);
}

TEST(Product, OfOneFactorIsThatFactor) {
  const Estimate one = product(std::vector<Factor>{{{2, {1.5, 3}}, 4}});
  EXPECT_DOUBLE_EQ(one.median, 2);
  EXPECT_NEAR(one.interval.low, 1.5, 1e-12);
  EXPECT_NEAR(one.interval.high, 3, 1e-12);
}

// Two equal factors of three values have four degrees of freedom: t is 2.776445 in place of 4.302653.
TEST(Product, AddsErrorsInQuadratureWithTheirDegreesOfFreedom) {
  const Factor factor{{2, {2 * std::exp(-0.1), 2 * std::exp(0.2)}}, 3};
  const Estimate both = product(std::vector<Factor>{factor, factor});
  EXPECT_DOUBLE_EQ(both.median, 4);
  EXPECT_NEAR(std::log(both.interval.low / 4), -0.1 / 4.302653 * 2.776445 * std::sqrt(2.0), 1e-6);
  EXPECT_NEAR(std::log(both.interval.high / 4), 0.2 / 4.302653 * 2.776445 * std::sqrt(2.0), 1e-6);
}

TEST(Product, OfWhatIsNotKnownIsNotKnown) {
  const Estimate unknown = product(std::vector<Factor>{{{2, {kNaN, kNaN}}, 5}, {{2, {1.9, 2.1}}, 5}});
  EXPECT_TRUE(std::isnan(unknown.interval.low) && std::isnan(unknown.interval.high));
  EXPECT_TRUE(std::isnan(product(std::vector<Factor>{{{2, {2, 2}}, 1}}).interval.low)) << "one value has no interval";
}

}  // namespace
}  // namespace xladder::statistics
