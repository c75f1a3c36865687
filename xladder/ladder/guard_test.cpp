#include "xladder/ladder/guard.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace xladder::ladder {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// A number in [-1, 1] that depends on both.
double noise(uint64_t seed, int64_t step) {
  return std::sin(12.9898 * static_cast<double>(seed + 1) + 78.233 * static_cast<double>(step));
}

// Losses that fall from 2 to about 0.5 over a few thousand samples, other ones for other seeds.
struct Learner {
  int64_t batch = 32;
  double scale = 1;              // of all losses
  double worse = 0;              // added to the loss once it has learned
  std::vector<double> own = {};  // added by seed, which others of the seed do not share
  int64_t nan_from = -1;         // step
  int64_t asked = 0;
  std::vector<int64_t> steps_asked = {};

  double loss(int64_t step, uint64_t seed) const {
    if (nan_from >= 0 && step >= nan_from) return kNaN;
    const double learned = 1 - std::exp(-static_cast<double>(step * batch) / 800.0);
    return scale * (2 - 1.5 * learned + worse * learned + 0.01 * noise(seed, step)) + (own.empty() ? 0 : own.at(seed));
  }
  GuardSubject subject() {
    return {batch, [this](int64_t steps, uint64_t seed) -> Result<LossRun> {
              ++asked;
              steps_asked.push_back(steps);
              std::vector<double> losses;
              for (int64_t step = 0; step < steps; ++step) losses.push_back(loss(step, seed));
              return LossRun::of(std::move(losses), batch);
            }};
  }
};

constexpr GuardSettings kStandard = {GuardLevel::kStandard, 3, 120};
constexpr GuardSettings kStrict = {GuardLevel::kStrict, 3, 120};

GuardReport guarded(Learner variant, Learner baseline = {},
                    std::optional<NumericsClass> declared = NumericsClass::kLossy,
                    const GuardSettings& settings = kStandard) {
  const auto report = guard_variant(settings, declared, variant.subject(), baseline.subject(), baseline.subject());
  EXPECT_TRUE(report) << (report ? "" : report.error().message);
  return report.value_or(GuardReport{});
}

TEST(StudentT, HasTheTabledQuantiles) {
  EXPECT_NEAR(student_t_below(2.919986, 2), 0.95, 1e-6);
  EXPECT_NEAR(student_t_below(-2.015048, 5), 0.05, 1e-6);
}

TEST(PValue, IsThatOfTheOneSidedTest) {
  const std::vector<double> differences = {0.0, 0.01, 0.02};  // mean 0.01, error 0.01 / sqrt(3)
  EXPECT_NEAR(p_of_at_least(differences, 0.01 + 2.919986 * 0.01 / std::sqrt(3.0)), 0.05, 1e-6);
  EXPECT_NEAR(p_of_at_least(differences, 0.01), 0.5, 1e-12);
  EXPECT_EQ(p_of_at_least(std::vector<double>{0.1, 0.1}, 0.2), 0.0);
  EXPECT_EQ(p_of_at_least(std::vector<double>{0.1, 0.1}, 0.05), 1.0);
}

TEST(GuardExact, EqualBitsPass) {
  Learner variant;
  const GuardReport report = guarded(variant, {}, NumericsClass::kExact);
  EXPECT_EQ(report.result.check, "bitwise");
  EXPECT_EQ(report.result.verdict, GuardVerdict::kPass);
  EXPECT_EQ(report.numerics, NumericsClass::kExact);
  EXPECT_EQ(report.reclassified, "");
  EXPECT_EQ(report.result.reference.at(0).losses.size(), 20u);
}

TEST(GuardExact, OneBitMakesItReassociatingAndSaysSo) {
  Learner variant;
  variant.scale = 1 + 2e-16;
  const GuardReport report = guarded(variant, {}, NumericsClass::kExact);
  EXPECT_EQ(report.numerics, NumericsClass::kReassociating);
  EXPECT_EQ(report.result.check, "tolerance");
  EXPECT_EQ(report.result.verdict, GuardVerdict::kPass);
  EXPECT_THAT(report.reclassified, StartsWith("declared exact, but measured reassociating: losses differ from step"));
}

TEST(GuardExact, LossesBeyondTheToleranceMakeItTrain) {
  Learner variant;
  variant.scale = 1 + 3e-5;
  const GuardReport report = guarded(variant, {}, NumericsClass::kExact);
  EXPECT_EQ(report.numerics, NumericsClass::kLossy);
  EXPECT_EQ(report.result.check, "training");
  EXPECT_EQ(report.result.verdict, GuardVerdict::kPass);
  EXPECT_THAT(report.reclassified,
              StartsWith("declared exact, but measured lossy: losses differ from step 1 on, at most by 3.0e-05"));
}

TEST(GuardExact, ToleranceGrowsWithTheSteps) {
  EXPECT_DOUBLE_EQ(tolerance_at(1), 1e-6);
  EXPECT_GT(tolerance_at(20), tolerance_at(1));
  Learner variant;
  variant.scale = 1 + 0.9e-6;
  EXPECT_EQ(guarded(variant, {}, NumericsClass::kReassociating).result.check, "tolerance");
  variant.scale = 1 + 1.1e-6;
  EXPECT_EQ(guarded(variant, {}, NumericsClass::kReassociating).result.check, "training");
}

TEST(GuardExact, UndeclaredIsMeasuredFromScratch) {
  Learner variant;
  EXPECT_EQ(guarded(variant, {}, std::nullopt).numerics, NumericsClass::kExact);
  variant.scale = 1 + 1e-3;
  const GuardReport report = guarded(variant, {}, std::nullopt);
  EXPECT_EQ(report.numerics, NumericsClass::kLossy);
  EXPECT_EQ(report.reclassified, "") << "nobody had claimed anything";
}

TEST(GuardExact, AnotherBatchCannotBeComparedStepByStep) {
  Learner variant;
  variant.batch = 64;
  const GuardReport report = guarded(variant, {}, NumericsClass::kReassociating);
  EXPECT_EQ(report.numerics, NumericsClass::kLossy);
  EXPECT_THAT(report.reclassified, HasSubstr("its batch is another one"));
}

TEST(GuardExact, NewNaNsAreNoRounding) {
  Learner variant;
  variant.nan_from = 5;
  const GuardReport report = guarded(variant, {}, NumericsClass::kReassociating);
  EXPECT_EQ(report.result.verdict, GuardVerdict::kFail);
}

TEST(GuardTraining, AsGoodPasses) {
  Learner variant;
  variant.scale = 1.001;
  const GuardReport report = guarded(variant);
  EXPECT_EQ(report.result.verdict, GuardVerdict::kPass);
  EXPECT_LT(report.result.p_value.value(), 0.05);
  EXPECT_NEAR(report.result.margin.value(), 0.05 * 1.48, 0.01);
  EXPECT_NEAR(report.result.difference.value(), 0.001 * 0.5, 1e-4);
  EXPECT_THAT(report.result.seeds, ElementsAre(0, 1, 2));
  EXPECT_EQ(report.result.variant.size(), 3u);
  EXPECT_THAT(report.result.summary, HasSubstr("it trains as well"));
}

TEST(GuardTraining, WorseFails) {
  Learner variant;
  variant.worse = 0.2;
  const GuardReport report = guarded(variant);
  EXPECT_EQ(report.result.verdict, GuardVerdict::kFail);
  EXPECT_GT(report.result.p_value.value(), 0.95);
  EXPECT_EQ(report.result.seeds.size(), 3u) << "more seeds would not help it";
}

TEST(GuardTraining, BetterPasses) {
  Learner variant;
  variant.worse = -0.3;
  EXPECT_EQ(guarded(variant).result.verdict, GuardVerdict::kPass);
}

TEST(GuardTraining, DivergenceFailsAtOnce) {
  Learner variant;
  variant.nan_from = 100;
  const GuardReport report = guarded(variant);
  EXPECT_EQ(report.result.verdict, GuardVerdict::kFail);
  EXPECT_THAT(report.result.seeds, ElementsAre(0));
  EXPECT_EQ(report.result.summary, "its loss is not finite with seed 0, where the baseline's is");
  EXPECT_TRUE(std::isnan(report.result.variant.at(0).losses.back()));
}

TEST(GuardTraining, MuchNoiseIsInconclusiveAfterTwiceTheSeeds) {
  Learner variant;
  variant.own = {0.1, -0.1, 0.05, 0.1, -0.1, 0.05};
  const GuardReport report = guarded(variant);
  EXPECT_EQ(report.result.verdict, GuardVerdict::kInconclusive);
  EXPECT_THAT(report.result.seeds, ElementsAre(0, 1, 2, 3, 4, 5));
  EXPECT_THAT(report.result.summary, HasSubstr("raise guard_seeds"));
}

TEST(GuardTraining, TwiceTheSeedsMaySettleIt) {
  Learner variant;
  variant.own = {0.05, -0.05, 0.03, 0.02, -0.02, -0.03};
  const GuardReport report = guarded(variant);
  EXPECT_EQ(report.result.verdict, GuardVerdict::kPass);
  EXPECT_EQ(report.result.seeds.size(), 6u);
}

TEST(GuardTraining, StrictHasASmallerMarginAndTrainsReassociatingOnes) {
  Learner variant;
  variant.worse = 0.045;  // 3 % of what the baseline learns
  EXPECT_EQ(guarded(variant).result.verdict, GuardVerdict::kPass);
  EXPECT_EQ(guarded(variant, {}, NumericsClass::kLossy, kStrict).result.verdict, GuardVerdict::kFail);
  Learner rounding;
  rounding.scale = 1 + 1e-7;
  const GuardReport report = guarded(rounding, {}, NumericsClass::kReassociating, kStrict);
  EXPECT_EQ(report.numerics, NumericsClass::kReassociating);
  EXPECT_EQ(report.result.check, "training");
  EXPECT_EQ(report.result.verdict, GuardVerdict::kPass);
}

TEST(GuardTraining, OtherBatchesTrainOnAsManySamples) {
  Learner variant;
  variant.batch = 128;
  Learner baseline;
  const auto report =
      guard_variant(kStandard, NumericsClass::kLossy, variant.subject(), baseline.subject(), baseline.subject());
  ASSERT_TRUE(report);
  EXPECT_THAT(variant.steps_asked, ElementsAre(30, 30, 30));
  EXPECT_THAT(baseline.steps_asked, ElementsAre(120, 120, 120));
  EXPECT_EQ(report->result.verdict, GuardVerdict::kPass) << report->result.summary;
  EXPECT_EQ(report->result.variant.at(0).samples.back(), 3840.0);
}

TEST(GuardTraining, FinalLossIsThatOfTheLastTenthOfTheSamples) {
  // Flat but for the end, so that only the right window gives the difference.
  const auto subject = [](int64_t batch, double last) {
    return GuardSubject{batch, [batch, last](int64_t steps, uint64_t) -> Result<LossRun> {
                          std::vector<double> losses;
                          for (int64_t i = 0; i < steps; ++i)
                            losses.push_back(i * batch >= 1800 ? last : i == 0 ? 4 : 3);
                          return LossRun::of(std::move(losses), batch);
                        }};
  };
  const auto report = guard_variant({GuardLevel::kStandard, 2, 200}, NumericsClass::kLossy, subject(100, 1.25),
                                    subject(10, 1), subject(10, 1));
  ASSERT_TRUE(report);
  EXPECT_DOUBLE_EQ(report->result.difference.value(), 0.25);
  EXPECT_DOUBLE_EQ(report->result.margin.value(), 0.05 * 3);
  EXPECT_EQ(report->result.verdict, GuardVerdict::kFail);
}

TEST(GuardTraining, BaselineThatDoesNotLearnIsNoMeasure) {
  Learner flat;
  flat.scale = 0;
  flat.own = {1, 2, 3};
  const GuardReport report = guarded(flat, flat);
  EXPECT_EQ(report.result.verdict, GuardVerdict::kInconclusive);
  EXPECT_THAT(report.result.summary, StartsWith("the baseline itself does not learn in 120 steps"));
  const GuardSubject rough = {32, [](int64_t steps, uint64_t seed) -> Result<LossRun> {
                                std::vector<double> losses;
                                for (int64_t i = 0; i < steps; ++i)
                                  losses.push_back(2 - 0.0001 * static_cast<double>(i) + 0.1 * noise(seed, i));
                                return LossRun::of(std::move(losses), 32);
                              }};
  const auto drowned = guard_variant(kStandard, NumericsClass::kLossy, rough, rough, rough);
  ASSERT_TRUE(drowned);
  EXPECT_THAT(drowned->result.summary, StartsWith("the baseline itself does not learn"))
      << "it falls, but by less than its noise";
  Learner diverging;
  diverging.nan_from = 50;
  EXPECT_THAT(guarded(Learner{}, diverging).result.summary, StartsWith("the baseline itself diverges with seed 0"));
}

TEST(GuardTraining, RunsThatEndEarlyAreComparedWhereBothAre) {
  Learner variant;
  Learner baseline;
  GuardSubject short_one = variant.subject();
  short_one.losses = [whole = short_one.losses](int64_t, uint64_t seed) { return whole(60, seed); };
  const auto report =
      guard_variant(kStandard, NumericsClass::kLossy, short_one, baseline.subject(), baseline.subject());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->result.verdict, GuardVerdict::kPass);
  EXPECT_NEAR(report->result.difference.value(), 0, 1e-12);
}

TEST(GuardTraining, LongCurvesAreThinned) {
  const GuardReport report = guarded(Learner{}, {}, NumericsClass::kLossy, {GuardLevel::kStandard, 2, 1001});
  const LossCurve& curve = report.result.reference.at(1);
  EXPECT_EQ(curve.seed, 1u);
  EXPECT_LE(curve.losses.size(), 200u);
  EXPECT_GE(curve.losses.size(), 100u);
  EXPECT_EQ(curve.samples.back(), 1001 * 32.0);
  EXPECT_EQ(curve.samples.size(), curve.losses.size());
}

TEST(Guard, OffChecksNothing) {
  Learner variant;
  variant.nan_from = 0;
  const auto report = guard_variant({GuardLevel::kOff, 3, 120}, NumericsClass::kExact, variant.subject(),
                                    variant.subject(), variant.subject());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->result.check, "off");
  EXPECT_EQ(report->result.verdict, GuardVerdict::kNotNeeded);
  EXPECT_EQ(report->numerics, NumericsClass::kExact);
  EXPECT_EQ(variant.asked, 0);
}

TEST(Guard, ErrorsOfTheSubjectsAreItsErrors) {
  const GuardSubject broken = {
      32, [](int64_t, uint64_t) -> Result<LossRun> { return fail(ErrorCode::kOutOfMemory, "too big"); }};
  Learner baseline;
  const auto report = guard_variant(kStandard, NumericsClass::kLossy, broken, baseline.subject(), baseline.subject());
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::kOutOfMemory);
}

}  // namespace
}  // namespace xladder::ladder
