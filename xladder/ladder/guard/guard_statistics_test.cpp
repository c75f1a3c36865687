#include "xladder/ladder/guard/guard_statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace xladder::ladder {
namespace {

TEST(StudentT, HasTheTabledQuantiles) {
  EXPECT_NEAR(student_t_below(2.919986, 2), 0.95, 1e-6);
  EXPECT_NEAR(student_t_below(-2.015048, 5), 0.05, 1e-6);
}

TEST(PValue, IsThatOfTheOneSidedTest) {
  const std::vector<double> differences = {0.0, 0.01, 0.02};  // mean 0.01, error 0.01 / sqrt(3)
  EXPECT_NEAR(*p_of_at_least(differences, 0.01 + 2.919986 * 0.01 / std::sqrt(3.0), 0), 0.05, 1e-6);
  EXPECT_NEAR(*p_of_at_least(differences, 0.01, 0), 0.5, 1e-12);
}

TEST(PValue, EqualDifferencesAreAsCertainAsTheyAreFine) {
  const std::vector<double> equal = {0.125, 0.125, 0.125};
  EXPECT_FALSE(p_of_at_least(equal, 0.2, 0)) << "no spread is no certainty";
  EXPECT_FALSE(p_of_at_least(std::vector<double>{0.125}, 0.2, 0.01)) << "nor is one run";
  EXPECT_NEAR(*p_of_at_least(equal, 0.125 + 2.919986 * 0.02, 0.02), 0.05, 1e-6);
}

// Of independent p-values, so that a variant that is worse by exactly the margin passes with the level that it is
// tested at.
TEST(Significance, IsHeldOverTheWholeLadder) {
  using enum Hypothesis;
  EXPECT_DOUBLE_EQ(next_significance({}, 5, 0.05), 0.01);
  const std::vector<Hypothesis> good = {kRefuted, kRefuted};
  EXPECT_DOUBLE_EQ(next_significance(good, 5, 0.05), 0.03) << "what passed hands its share on";
  const std::vector<Hypothesis> spent = {kNotTested, kRefuted, kStands};
  EXPECT_DOUBLE_EQ(next_significance(spent, 5, 0.05), 0.01) << "and what did not has spent it";
  const std::vector<Hypothesis> many(9, kRefuted);
  EXPECT_DOUBLE_EQ(next_significance(many, 5, 0.05), 0.05) << "never more than all";

  std::mt19937 random(1);
  std::uniform_real_distribution<double> p;
  int ladders_that_err = 0;
  constexpr int kLadders = 20000;
  for (int ladder = 0; ladder < kLadders; ++ladder) {
    std::vector<Hypothesis> before;
    bool errs = false;
    for (int row = 0; row < 10; ++row) {
      const bool is_worse = (ladder >> (row % 4)) % 2 == 0;  // every mixture of good and bad rows
      const double level = next_significance(before, 10, 0.05);
      const bool passes = is_worse ? p(random) < level : true;
      errs |= is_worse && passes;
      before.push_back(passes ? kRefuted : kStands);
    }
    ladders_that_err += errs ? 1 : 0;
  }
  EXPECT_LT(ladders_that_err, 0.053 * kLadders);
  EXPECT_GT(ladders_that_err, 0.01 * kLadders) << "it would hold nothing if nothing ever passed";
}

}  // namespace
}  // namespace xladder::ladder
