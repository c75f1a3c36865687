#include "xladder/ladder/guard/guard.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "xladder/ladder/guard/guard_statistics.h"

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
  double scale = 1;               // of all losses
  double worse = 0;               // added to the loss once it has learned
  double offset = 0;              // added to all losses
  double between_batches = 0.01;  // how far the loss of a batch may lie from the curve
  int64_t frozen_from = -1;       // step from which nothing is learned
  int places = 0;                 // decimal places that are printed; 0: all
  int64_t ends_after = 1 << 30;   // steps
  uint64_t seeds_differ_by = 1;   // 0: every seed is the same run
  bool knows_batch = true;
  std::vector<double> own = {};  // added by seed once it has learned, which others of the seed do not share
  int64_t nan_from = -1;         // step
  int64_t asked = 0;
  std::vector<int64_t> steps_asked = {};

  double loss(int64_t step, uint64_t seed) const {
    if (nan_from >= 0 && step >= nan_from) return kNaN;
    const int64_t learning_steps = frozen_from >= 0 ? std::min(step, frozen_from) : step;
    const double learned = 1 - std::exp(-static_cast<double>(learning_steps * batch) / 800.0);
    return offset + scale * (2 - 1.5 * learned + worse * learned + between_batches * noise(seed, step)) +
           learned * (own.empty() ? 0 : own.at(seed));
  }
  double printed(double value) const {
    if (places == 0) return value;
    return std::stod(fmt::format("{:.{}f}", value, places));
  }
  GuardSubject subject() {
    return {knows_batch ? batch : 0, [this](int64_t steps, uint64_t seed) -> Result<LossRun> {
              ++asked;
              steps_asked.push_back(steps);
              std::vector<double> losses;
              for (int64_t step = 0; step < std::min(steps, ends_after); ++step)
                losses.push_back(printed(loss(step, seeds_differ_by * seed)));
              return LossRun::of(std::move(losses), knows_batch ? std::optional(batch) : std::nullopt);
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

TEST(GuardExact, EqualBitsPass) {
  Learner variant;
  const GuardReport report = guarded(variant, {}, NumericsClass::kExact);
  EXPECT_EQ(report.result.check, GuardCheck::kBitwise);
  EXPECT_EQ(report.result.verdict, GuardVerdict::kPass);
  EXPECT_EQ(report.numerics, NumericsClass::kExact);
  EXPECT_EQ(report.reclassified, "");
  EXPECT_EQ(report.result.reference.at(0).losses.size(), 120u) << "the whole run, not its first steps";
  EXPECT_THAT(report.result.horizon, StartsWith("120 steps, 3840 samples of one seed; it cannot see"));
}

TEST(GuardExact, EqualForTwentyStepsAndFrozenThenIsNotEqual) {
  Learner variant;
  variant.frozen_from = 20;
  for (const auto declared : {std::optional(NumericsClass::kExact), std::optional<NumericsClass>()}) {
    const GuardReport report = guarded(variant, {}, declared);
    EXPECT_EQ(report.result.check, GuardCheck::kTraining);
    EXPECT_EQ(report.result.verdict, GuardVerdict::kFail) << report.result.summary;
  }
}

TEST(GuardExact, RoundedConstantOrFlatLossesProveNothing) {
  Learner rounded;
  rounded.places = 3;
  const GuardReport report = guarded(rounded, rounded, std::nullopt);
  EXPECT_EQ(report.result.check, GuardCheck::kTraining) << report.result.summary;
  EXPECT_EQ(report.result.verdict, GuardVerdict::kPass) << report.result.summary;
  Learner constant;
  constant.scale = 0;
  constant.own = std::vector<double>(6, 0.0);
  constant.offset = 1.0625;
  EXPECT_EQ(guarded(constant, constant, std::nullopt).result.verdict, GuardVerdict::kInconclusive);
  Learner flat;
  flat.frozen_from = 0;
  const GuardReport of_flat = guarded(flat, flat, std::nullopt);
  EXPECT_EQ(of_flat.result.verdict, GuardVerdict::kInconclusive);
  EXPECT_THAT(of_flat.result.summary, HasSubstr("they do not fall"));
}

TEST(GuardExact, OneBitMakesItReassociatingAndSaysSo) {
  Learner variant;
  variant.scale = 1 + 2e-16;
  const GuardReport report = guarded(variant, {}, NumericsClass::kExact);
  EXPECT_EQ(report.numerics, NumericsClass::kReassociating);
  EXPECT_EQ(report.result.check, GuardCheck::kTolerance);
  EXPECT_EQ(report.result.verdict, GuardVerdict::kPass);
  EXPECT_THAT(report.reclassified, StartsWith("declared exact, but measured reassociating: losses differ from step"));
}

TEST(GuardExact, LossesBeyondTheToleranceMakeItTrain) {
  Learner variant;
  variant.scale = 1 + 3e-5;
  const GuardReport report = guarded(variant, {}, NumericsClass::kExact);
  EXPECT_EQ(report.numerics, NumericsClass::kLossy);
  EXPECT_EQ(report.result.check, GuardCheck::kTraining);
  EXPECT_EQ(report.result.verdict, GuardVerdict::kPass);
  EXPECT_THAT(report.reclassified,
              StartsWith("declared exact, but measured lossy: losses differ from step 1 on, at most by 3.0e-05"));
}

TEST(GuardExact, ToleranceGrowsWithTheSteps) {
  EXPECT_DOUBLE_EQ(tolerance_at(1), 1e-6);
  EXPECT_GT(tolerance_at(20), tolerance_at(1));
  Learner variant;
  variant.scale = 1 + 0.9e-6;
  EXPECT_EQ(guarded(variant, {}, NumericsClass::kReassociating).result.check, GuardCheck::kTolerance);
  variant.scale = 1 + 1.1e-6;
  EXPECT_EQ(guarded(variant, {}, NumericsClass::kReassociating).result.check, GuardCheck::kTraining);
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
  EXPECT_EQ(report.result.summary,
            "its loss is not finite at step 101 with seed 0, where the baseline's are all there and finite");
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
  EXPECT_EQ(report.result.check, GuardCheck::kTraining);
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
    return GuardSubject{
        batch, [batch, last](int64_t steps, uint64_t seed) -> Result<LossRun> {
          std::vector<double> losses;
          for (int64_t i = 0; i < steps; ++i)
            losses.push_back(i * batch >= 1800 ? last : i == 0 ? 4 : 3 + 0.001 * static_cast<double>(seed + 1));
          return LossRun::of(std::move(losses), batch);
        }};
  };
  const auto report = guard_variant({GuardLevel::kStandard, 2, 200}, NumericsClass::kLossy, subject(100, 1.25),
                                    subject(10, 1), subject(10, 1));
  ASSERT_TRUE(report);
  EXPECT_DOUBLE_EQ(report->result.difference.value(), 0.25);
  EXPECT_DOUBLE_EQ(report->result.margin.value(), 0.05 * 3);
  EXPECT_EQ(report->result.verdict, GuardVerdict::kFail) << report->result.summary;
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

TEST(Guard, MissingStepsAreNoEvidence) {
  Learner variant;
  variant.ends_after = 60;
  for (const auto declared : {NumericsClass::kExact, NumericsClass::kLossy}) {
    const GuardReport report = guarded(variant, {}, declared);
    EXPECT_EQ(report.result.verdict, GuardVerdict::kFail);
    EXPECT_THAT(report.result.summary, StartsWith("it printed 60 of 120 steps with seed 0"));
    const GuardReport other_way = guarded(Learner{}, variant, declared);
    EXPECT_EQ(other_way.result.verdict, GuardVerdict::kInconclusive);
    EXPECT_THAT(other_way.result.summary, HasSubstr("it printed 60 of 120 steps"));
  }
}

// Commands train as long as they do.
TEST(Guard, AsksForNoMoreThanTheReferenceTrains) {
  Learner baseline;
  Learner variant;
  variant.scale = 1.0001;
  GuardSubject reference = baseline.subject();
  reference.steps_of_run = 60;
  for (const int64_t own : {60, 200}) {
    GuardSubject subject = variant.subject();
    subject.steps_of_run = own;
    const auto report = guard_variant(kStandard, std::nullopt, subject, reference, reference);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->result.verdict, GuardVerdict::kPass) << report->result.summary;
    EXPECT_EQ(variant.steps_asked.back(), 60);
  }
  variant.ends_after = 12;
  GuardSubject subject = variant.subject();
  subject.steps_of_run = 12;
  const auto report = guard_variant(kStandard, std::nullopt, subject, reference, reference);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->result.verdict, GuardVerdict::kFail);
  EXPECT_THAT(report->result.summary, StartsWith("it printed 12 of 60 steps"));
  reference.steps_of_run = 1;
  const auto single = guard_variant(kStandard, std::nullopt, subject, reference, reference);
  ASSERT_TRUE(single);
  EXPECT_EQ(single->result.verdict, GuardVerdict::kInconclusive) << "one loss is no evidence";
}

TEST(Guard, AnotherBatchOfACommandIsComparedAsFarAsBothTrain) {
  Learner baseline;
  Learner variant;
  variant.batch = 16;
  GuardSubject reference = baseline.subject();
  GuardSubject subject = variant.subject();
  reference.steps_of_run = subject.steps_of_run = 80;
  const auto report = guard_variant(kStandard, std::nullopt, subject, reference, reference);
  ASSERT_TRUE(report);
  EXPECT_EQ(variant.steps_asked.back(), 80);
  EXPECT_EQ(baseline.steps_asked.back(), 40);
}

TEST(Guard, NaNsOfBothAreNoAgreement) {
  Learner diverges;
  diverges.nan_from = 100;
  for (const auto declared : {NumericsClass::kExact, NumericsClass::kReassociating, NumericsClass::kLossy})
    EXPECT_EQ(guarded(diverges, diverges, declared).result.verdict, GuardVerdict::kInconclusive) << name_of(declared);
}

TEST(Guard, LossesThatAreNotFiniteLaterInTheRunCount) {
  Learner baseline;
  GuardSubject variant = baseline.subject();
  variant.losses = [whole = variant.losses](int64_t steps, uint64_t seed) -> Result<LossRun> {
    XLADDER_ASSIGN(LossRun run, whole(steps, seed));
    run.not_finite_step = 500;  // behind what was asked for
    return run;
  };
  const auto report = guard_variant(kStandard, NumericsClass::kExact, variant, baseline.subject(), baseline.subject());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->result.verdict, GuardVerdict::kFail) << report->result.summary;
}

TEST(GuardComparable, AnotherScaleIsNotBetter) {
  for (const double scale : {0.25, 0.5, 0.97, 1.02, 4.0}) {
    Learner variant;
    variant.scale = scale;
    const GuardReport report = guarded(variant, {}, std::nullopt);
    EXPECT_EQ(report.result.verdict, GuardVerdict::kInconclusive) << scale;
    EXPECT_THAT(report.result.summary, StartsWith("not comparable: with seed 0 its first loss is")) << scale;
  }
}

TEST(GuardComparable, AnotherBatchHasAnotherFirstLossButNotAnotherScale) {
  Learner variant;
  variant.batch = 64;
  EXPECT_EQ(guarded(variant).result.verdict, GuardVerdict::kPass) << guarded(variant).result.summary;
  variant.scale = 0.5;  // a sum divided by the wrong number of samples
  EXPECT_THAT(guarded(variant).result.summary, StartsWith("not comparable")) << guarded(variant).result.summary;
}

// A loss of bf16 is rounded to its eighth bit, beside what rounding did on the way to it.
TEST(GuardComparable, ANarrowTypeOfTheLossItselfIsAllowedFor) {
  const auto foreign = [](std::vector<double> losses) {
    const std::vector<ladder::Run> variant = {{0, 32, std::move(losses), {}}};
    const std::vector<ladder::Run> baseline = {{0, 32, {2.2876312, 2.2512345, 2.1912345, 2.1212345}, {}}};
    return foreign_first_losses(variant, baseline).has_value();
  };
  EXPECT_FALSE(foreign({2.296875, 2.25, 2.1875, 2.125}));    // 0.4 % higher, in bf16
  EXPECT_TRUE(foreign({2.2968761, 2.2512345, 2.19, 2.12}));  // the same in f32
  EXPECT_TRUE(foreign({2.3125, 2.25, 2.1875, 2.125}));       // 1.1 % higher, in bf16
  EXPECT_TRUE(foreign({2.4, 2.3, 2.2, 2.1}));                // two digits
}

// Equal on the first batch, and then its losses go their own way.
TEST(GuardComparable, OtherBatchesAreSeen) {
  Learner variant;
  Learner baseline;
  const GuardSubject other_data = {32, [](int64_t steps, uint64_t seed) -> Result<LossRun> {
                                     const Learner learner;
                                     std::vector<double> losses;
                                     for (int64_t step = 0; step < steps; ++step)
                                       losses.push_back(learner.loss(step, seed) - 0.01 * noise(seed, step) +
                                                        0.01 * (step == 0 ? noise(seed, 0) : noise(seed + 77, step)));
                                     return LossRun::of(std::move(losses), 32);
                                   }};
  const auto report =
      guard_variant(kStandard, NumericsClass::kLossy, other_data, baseline.subject(), baseline.subject());
  ASSERT_TRUE(report);
  EXPECT_EQ(report->result.verdict, GuardVerdict::kInconclusive);
  EXPECT_THAT(report->result.summary, HasSubstr("do not rise and fall with those")) << report->result.summary;
}

// Large batches differ by less than the last digit.
TEST(GuardComparable, RoundingIsNotTakenForOtherBatches) {
  const auto curve = [](double own) {
    ladder::Run run{0, 32, {}, std::nullopt};
    for (int k = 0; k < 40; ++k) {
      const double loss = 2 * std::exp(-0.01 * k) + 1e-5 * noise(1, k) + own * noise(2, k);
      run.losses.push_back(std::stod(fmt::format("{:.2f}", loss)));
    }
    return std::vector<ladder::Run>{run};
  };
  EXPECT_FALSE(foreign_batches(curve(4e-3), curve(0)));
  EXPECT_TRUE(foreign_batches(curve(0.1), curve(0)));
}

TEST(GuardComparable, AnUnknownBatchIsAskedFor) {
  Learner variant;
  variant.knows_batch = false;
  variant.worse = -0.2;
  Learner baseline;
  baseline.knows_batch = false;
  const GuardReport report = guarded(variant, baseline);
  EXPECT_EQ(report.result.verdict, GuardVerdict::kInconclusive);
  EXPECT_THAT(report.result.summary, HasSubstr("print \"samples\""));
  EXPECT_EQ(guarded(variant).result.verdict, GuardVerdict::kInconclusive) << "nor where only one tells";
  variant.worse = 0;
  variant.scale = 1.0001;
  EXPECT_EQ(guarded(variant, baseline).result.verdict, GuardVerdict::kPass)
      << "batch by batch the same: " << guarded(variant, baseline).result.summary;
}

TEST(GuardSeeds, EqualRunsAreOneRun) {
  Learner variant;
  variant.scale = 1.0001;
  variant.seeds_differ_by = 0;
  Learner baseline;
  baseline.seeds_differ_by = 0;
  const GuardReport report = guarded(variant, baseline);
  EXPECT_EQ(report.result.verdict, GuardVerdict::kInconclusive);
  EXPECT_THAT(report.result.summary, HasSubstr("XLADDER_SEED"));
}

// A variant without noise of its own, or with the noise of one seed alone, is one run. Where batches differ by less
// than a fifth of the margin it is told from other trainings all the same, but its one run is not taken for three.
TEST(GuardSeeds, AVariantThatIgnoresThemIsOneRun) {
  Learner variant;
  variant.seeds_differ_by = 0;
  variant.scale = 1.0001;
  const GuardReport close = guarded(variant);
  EXPECT_EQ(close.result.verdict, GuardVerdict::kPass) << close.result.summary;
  EXPECT_THAT(close.result.summary, HasSubstr("one run beside them"));

  const auto refused = [](Learner one, Learner baseline) {
    one.seeds_differ_by = 0;
    const GuardReport report = guarded(one, baseline);
    EXPECT_THAT(report.result.summary, StartsWith("not comparable: every seed gives the same run of the variant"));
    return report.result.verdict == GuardVerdict::kInconclusive;
  };
  Learner noisy;
  noisy.between_batches = 0.1;
  EXPECT_TRUE(refused(noisy, noisy)) << "batches that differ by more hide another training";
  variant.scale = 0.98;
  EXPECT_TRUE(refused(variant, {})) << "another scale";
  variant.scale = 1;
  variant.batch = 64;
  variant.knows_batch = false;
  EXPECT_TRUE(refused(variant, {})) << "another batch that is not told";
  variant = {};
  variant.worse = -0.1;
  EXPECT_TRUE(refused(variant, {})) << "never better";

  // Its one run lies somewhere within a spread that only the baseline's runs show.
  Learner spread;
  spread.own = {-0.012, 0.012, 0};
  variant = {};
  variant.seeds_differ_by = 0;
  const GuardResult result = guarded(variant, spread).result;
  const double error = 0.012 * std::sqrt(1 + 1.0 / 3);
  EXPECT_NEAR(result.p_value.value(), student_t_below(-result.margin.value() / error, 2), 0.003);
}

TEST(GuardTraining, StandingStillFails) {
  Learner variant;
  variant.frozen_from = 0;
  const GuardReport report = guarded(variant);
  EXPECT_EQ(report.result.verdict, GuardVerdict::kFail);
  EXPECT_THAT(report.result.summary, StartsWith("it does not learn: its loss falls by"));
}

TEST(GuardTraining, ASmallShareOfTheErrorNeedsStrongerEvidence) {
  Learner variant;
  variant.own = {0.02, -0.02, 0.012, 0.008, -0.008, -0.012};
  EXPECT_EQ(guarded(variant).result.verdict, GuardVerdict::kPass);
  const GuardSettings small = {GuardLevel::kStandard, 3, 120, 1e-5};
  const GuardReport report = guarded(variant, {}, NumericsClass::kLossy, small);
  EXPECT_EQ(report.result.verdict, GuardVerdict::kInconclusive) << report.result.summary;
}

TEST(Resolution, IsToldFromTheDigits) {
  EXPECT_NEAR(resolution_of(std::vector<double>{0.6931, 0.5412}), 0.5e-4 / 0.5412, 1e-9);
  EXPECT_NEAR(resolution_of(std::vector<double>{12.35, 0.6931}), 0.5e-2 / 12.35, 1e-9)
      << "four digits, not four places";
  EXPECT_NEAR(resolution_of(std::vector<double>{12.3456, 0.6931}), 0.5e-4 / 0.6931, 1e-9) << "four places";
  EXPECT_DOUBLE_EQ(resolution_of(std::vector<double>{2.296875, 2.3125}), 0x1p-9) << "bf16 has 8 bits";
  EXPECT_TRUE(are_rounded(std::vector<double>{2.302585, 1.234567}));
  EXPECT_FALSE(are_rounded(std::vector<double>{static_cast<double>(2.3025851f), static_cast<double>(1.1f)}));
  EXPECT_FALSE(are_rounded(std::vector<double>{2.3025851, 2.1234569})) << "f32 in nine digits";
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
  EXPECT_EQ(report->result.check, GuardCheck::kOff);
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
