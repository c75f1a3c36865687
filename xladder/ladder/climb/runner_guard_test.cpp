// What the guard lets a ladder keep.
#include <gmock/gmock.h>

#include "xladder/ladder/climb/runner_test_support.h"

namespace xladder::ladder {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST_F(RunnerTest, GuardAsksForNoMoreStepsThanTheBaselineHas) {
  Behaviour command;
  command.steps_of_run = 60;
  behaviours_["k.base"] = command;
  behaviours_["k.faster"] = command;
  declared_ = NumericsClass::kLossy;
  add("faster", 2, command);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].steps_of_run, 60);
  EXPECT_THAT(workload_.log, Contains("train faster 60 0"));
  EXPECT_THAT(result.remarks, Contains(HasSubstr("a run of the command has 60 steps, so the guard sees no more")));
}

TEST_F(RunnerTest, ALossThatIsNotFiniteInARoundComesBeforeItsSpeed) {
  Behaviour diverged;
  diverged.not_finite_step = 31;
  add("slower", 0.5, diverged);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kGuardFailed);
  EXPECT_EQ(result.rows[1].reason, "its loss is not finite at step 31 of a round");
  EXPECT_EQ(result.rows[1].guard.verdict, GuardVerdict::kFail);
}

TEST_F(RunnerTest, GuardRejectsWhatLearnsLess) {
  declared_ = NumericsClass::kLossy;
  Behaviour worse;
  worse.loss_worse = 0.4;
  Behaviour diverges;
  diverges.diverges = true;
  Behaviour unclear;
  unclear.loss_noise = 0.5;
  Behaviour good;
  good.loss_scale = 1.0001;
  add("worse", 2, worse);
  add("diverging", 2, diverges);
  add("unclear", 2, unclear);
  add("good", 1.5, good);
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kGuardFailed, Outcome::kGuardFailed,
                                            Outcome::kInconclusive, Outcome::kKept));
  EXPECT_EQ(result.rows[1].guard.verdict, GuardVerdict::kFail);
  EXPECT_THAT(result.rows[1].reason, HasSubstr("it trains worse"));
  EXPECT_THAT(result.rows[2].reason, HasSubstr("not finite"));
  EXPECT_EQ(result.rows[4].guard.verdict, GuardVerdict::kPass);
  EXPECT_NEAR(result.total->median, 1.5, 0.01);
  EXPECT_EQ(workload_.count("train baseline 100 0"), 1) << "its losses are reused";
}

// A variant that is as good as its noise lets one see needs more evidence the more variants there are.
TEST_F(RunnerTest, TheErrorOfTheGuardIsThatOfTheWholeLadder) {
  declared_ = NumericsClass::kLossy;
  Behaviour noisy;
  noisy.loss_noise = 0.045;
  add("noisy", 1.5, noisy);
  EXPECT_EQ(run().rows[1].outcome, Outcome::kKept) << run().rows[1].reason;
  for (int i = 0; i < 40; ++i) add("slow " + std::to_string(i), 0.9);
  EXPECT_EQ(run().rows[1].outcome, Outcome::kInconclusive) << run().rows[1].reason;
}

TEST_F(RunnerTest, SlowVariantsAreNotGuarded) {
  declared_ = NumericsClass::kLossy;
  add("slow", 0.9);
  const LadderResult result = run();
  EXPECT_EQ(workload_.count("train slow 100 0"), 0);
  EXPECT_EQ(result.rows[1].guard.verdict, GuardVerdict::kNotNeeded);
}

TEST_F(RunnerTest, FalseClaimsAreNoted) {
  Behaviour rounding;
  rounding.loss_scale = 1 + 1e-8;
  add("a", 1.5, rounding);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kKept);
  EXPECT_EQ(result.rows[1].numerics, NumericsClass::kReassociating);
  EXPECT_THAT(result.rows[1].warnings, Contains(HasSubstr("declared exact, but measured reassociating")));
}

TEST_F(RunnerTest, WhatNobodyDeclaredOrMeasuredCountsAsLossy) {
  declared_ = std::nullopt;
  add("slow", 0.9);
  add("fast", 1.5);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].numerics, NumericsClass::kLossy);
  EXPECT_EQ(result.rows[2].numerics, NumericsClass::kExact) << "its losses are equal";
}

TEST_F(RunnerTest, GuardOffKeepsEverythingFastAndSaysSo) {
  recipe_.guard = GuardLevel::kOff;
  Behaviour worse;
  worse.loss_worse = 0.4;
  add("worse", 2, worse);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kKept);
  EXPECT_EQ(result.rows[1].guard.check, GuardCheck::kOff);
  EXPECT_THAT(result.remarks, Contains(HasSubstr("the guard is off")));
}

}  // namespace
}  // namespace xladder::ladder
