// How a ladder is climbed.
#include <gmock/gmock.h>

#include <algorithm>

#include "xladder/ladder/climb/runner_test_support.h"

namespace xladder::ladder {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;
using ::testing::StartsWith;

TEST_F(RunnerTest, ARunThatIsCutShortIsAFailedRow) {
  Behaviour whole;
  whole.steps_of_run = 60;
  behaviours_["k.base"] = whole;
  Behaviour cut;
  cut.steps_of_run = 12;
  add("cut", 2, cut);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kFailed);
  EXPECT_THAT(result.rows[1].reason, StartsWith("printed 12 of 60 steps"));
  EXPECT_EQ(workload_.count("round cut"), 0);
}

TEST_F(RunnerTest, RoundsAlternateAfterAWarmUpOfEach) {
  add("a", 1.5);
  run();
  const auto first = std::ranges::find(workload_.log, "start a");
  EXPECT_THAT(Log(first, first + 13),
              ElementsAre("start a", "round baseline", "round a",  // warm-up
                          "round baseline", "round a", "round a", "round baseline", "round baseline", "round a",
                          "round a", "round baseline", "round baseline", "round a"));
}

TEST_F(RunnerTest, KeepsWhatHelpsAndBuildsOnIt) {
  add("fast", 1.5);
  add("slow", 0.9);
  add("same", 1.0);
  add("little", 1.01);
  add("faster", 1.2);
  const LadderResult result = run();
  EXPECT_TRUE(result.finished);
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kKept, Outcome::kSlower,
                                            Outcome::kNoDifference, Outcome::kNoDifference, Outcome::kKept));
  EXPECT_NEAR(result.rows[1].ratio->median, 1.5, 0.01);
  EXPECT_EQ(result.rows[1].extends, 0);
  EXPECT_EQ(result.rows[2].extends, 1);
  EXPECT_EQ(result.rows[5].extends, 1);
  EXPECT_NEAR(result.rows[5].ratio->median, 1.2, 0.01);
  EXPECT_NEAR(result.rows[5].ratio_to_baseline->median, 1.8, 0.02);
  EXPECT_NEAR(result.total->median, 1.8, 0.02);
  EXPECT_THAT(result.rows[2].reason, StartsWith("slower: 0.9"));
  EXPECT_THAT(result.rows[3].reason, HasSubstr("the interval includes 1"));
  EXPECT_THAT(result.rows[4].reason, HasSubstr("less than the 2 % that a change has to bring"));
  EXPECT_THAT(assignments_of(result.rows[5].set),
              ElementsAre(Pair("k.base", "true"), Pair("k.fast", "1"), Pair("k.faster", "1")));
  EXPECT_EQ(result.rows[5].rounds.size(), 5u);
  EXPECT_EQ(result.rows[5].change, "faster = 1");
}

TEST_F(RunnerTest, WhatSeemsFasterIsMeasuredAgainByFreshProcesses) {
  Behaviour lucky;
  lucky.luck = {1.2, 1.1};
  add("a", 1, lucky);
  const LadderResult result = run();
  const Row& row = result.rows[1];
  EXPECT_EQ(row.outcome, Outcome::kKept);
  ASSERT_TRUE(row.screening);
  EXPECT_NEAR(row.screening->ratio.median, 1.2, 0.01);
  EXPECT_EQ(row.screening->rounds.size(), 5u);
  EXPECT_NEAR(row.ratio->median, 1.1, 0.01) << "the second measurement counts";
  EXPECT_NEAR(row.rounds[0].variant_rate / row.rounds[0].reference_rate, 1.1, 0.02);
  EXPECT_NEAR(row.ratio_to_baseline->median, 1.1, 0.01);
  EXPECT_NEAR(row.rate->median, 110, 1);
  EXPECT_THAT(recorder_.phases, Contains("once more, started anew: a"));
  EXPECT_EQ(workload_.count("start a"), 2);
  const auto second = std::ranges::find(workload_.log.rbegin(), workload_.log.rend(), "start a").base();
  EXPECT_THAT(Log(second - 4, second), ElementsAre("end a", "start baseline", "round baseline", "start a"));
  expect_two_processes_at_most();
}

TEST_F(RunnerTest, WhatOnlyOneProcessIsFasterByIsNotKept) {
  Behaviour lucky;
  lucky.luck = {1.2, 1};
  add("a", 1, lucky);
  add("b", 1.5);
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kNoDifference, Outcome::kKept));
  EXPECT_THAT(result.rows[1].reason, AllOf(StartsWith("faster at first, 1.2"), HasSubstr("not with both started anew"),
                                           HasSubstr("the interval includes 1")));
  EXPECT_EQ(result.rows[2].extends, 0);
}

TEST_F(RunnerTest, UnluckyReferenceKeepsNothingEither) {
  // The first process of the baseline is slow; the one that is started for the confirmation is as it should be.
  behaviours_["k.base"].luck = {0.8, 1};
  add("a", 1);
  workload_.behave = [this](const std::set<std::string>& paths) {
    Behaviour out = product_of(paths);
    if (paths.contains("k.a")) out.luck = {1};
    return out;
  };
  EXPECT_THAT(outcomes(run()), ElementsAre(Outcome::kBaseline, Outcome::kNoDifference));
}

TEST_F(RunnerTest, WhatIsSlowerIsNotTriedAgain) {
  add("a", 0.9);
  const LadderResult result = run();
  EXPECT_EQ(workload_.count("start a"), 1);
  EXPECT_FALSE(result.rows[1].screening);
}

TEST_F(RunnerTest, RoundsGoOnUntilTheyTellOrAreEnough) {
  Behaviour restless;
  restless.rounds_differ = 0.1;
  add("same", 1, restless);
  add("slow", 0.85, restless);
  add("clear", 1.5);
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result),
              ElementsAre(Outcome::kBaseline, Outcome::kNoDifference, Outcome::kSlower, Outcome::kKept));
  EXPECT_EQ(result.rows[1].rounds.size(), 20u) << "four times as many as the recipe says";
  EXPECT_EQ(result.rows[1].settled, false);
  EXPECT_THAT(result.rows[1].reason, HasSubstr("after 20 pairs of rounds, the most"));
  EXPECT_EQ(result.rows[2].rounds.size(), 10u);
  EXPECT_EQ(result.rows[2].settled, true);
  EXPECT_EQ(result.rows[3].rounds.size(), 5u);
  EXPECT_EQ(result.rows[3].settled, true);
  EXPECT_THAT(recorder_.log, Contains("round 6/10"));
}

TEST_F(RunnerTest, AsWrittenRowsTakeAsManyRoundsAsTheRecipeSays) {
  recipe_.policy = Policy::kAsWritten;
  Behaviour restless;
  restless.rounds_differ = 0.1;
  add("same", 1, restless);
  add("fast", 1.5);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].rounds.size(), 5u);
  EXPECT_EQ(result.rows[2].rounds.size(), 5u);
  EXPECT_FALSE(result.rows[2].screening) << "it stays, faster or not";
}

TEST_F(RunnerTest, SlowerByLittleIsNoDifferenceEither) {
  add("a", 0.99);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kNoDifference);
  EXPECT_THAT(result.rows[1].reason, HasSubstr("slower by less than the 2 % that count"));
}

TEST_F(RunnerTest, AtMostTwoProcessesWaitAndAllEnd) {
  add("a", 1.5);
  add("b", 0.5);
  add("c", 1.5);
  run();
  expect_two_processes_at_most();
}

TEST_F(RunnerTest, RowsHoldWhatTheProcessTold) {
  add("a", 2);
  const LadderResult result = run();
  const Row& row = result.rows[1];
  EXPECT_EQ(row.command, "run a");
  EXPECT_EQ(row.global_batch_size, 32);
  EXPECT_EQ(row.compile_seconds, 1.5);
  EXPECT_NEAR(row.mfu.value(), 200 * 10 / 10000.0, 1e-3);
  EXPECT_EQ(row.peak_flops, 10000);
  EXPECT_EQ(row.mfu_denominator, "probe");
  EXPECT_NEAR(row.split->step, 0.16, 1e-3);
  EXPECT_NEAR(row.split->input_wait, 0.04, 1e-3);
  EXPECT_NEAR(row.split->host, 0.02, 1e-3);
  EXPECT_NEAR(row.split->rest, 0.10, 1e-3);
  EXPECT_EQ(result.environment_json, "{}");
  EXPECT_EQ(result.workload, "fake");
}

TEST_F(RunnerTest, AUtilisationAboveOneIsNotKept) {
  Behaviour slow_by_its_peak;
  slow_by_its_peak.peak_flops = 900;  // its rate is more
  add("a", 2, slow_by_its_peak);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].mfu, std::nullopt);
  EXPECT_THAT(result.rows[1].mfu_denominator, HasSubstr("is above the peak of"));
  EXPECT_TRUE(result.rows[0].mfu.has_value());
}

TEST_F(RunnerTest, FailuresAreRowsAndTheClimbGoesOn) {
  Behaviour refuses;
  refuses.start_error = Error{ErrorCode::kCompile, "the plugin refused it"};
  Behaviour hangs;
  hangs.failing_round = 3;
  add("refused", 1, refuses);
  add("hanging", 2, hangs);
  add("good", 1.5);
  const LadderResult result = run();
  EXPECT_TRUE(result.finished);
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kFailed, Outcome::kFailed, Outcome::kKept));
  EXPECT_EQ(result.rows[1].reason, "the plugin refused it");
  EXPECT_EQ(result.rows[2].reason, "its process ended (signal 9)");
  EXPECT_THAT(assignments_of(result.rows[3].set), Not(Contains(Pair("k.hanging", "1"))));
}

TEST_F(RunnerTest, ReferenceThatDiesIsStartedOnceMore) {
  Behaviour dies;
  dies.failing_round = 8;  // of its first process, when "a" is measured beside it
  dies.failing_processes = 1;
  behaviours_["k.base"] = dies;
  add("a", 1.5);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kKept);
  EXPECT_EQ(result.rows[1].rounds.size(), 5u);
  EXPECT_GE(workload_.count("start baseline"), 2);
}

TEST_F(RunnerTest, ReferenceThatDiesTwiceFailsTheRow) {
  add("a", 1.5);
  // The baseline dies in every process once it was measured alone.
  workload_.behave = [this](const std::set<std::string>& paths) {
    Behaviour out = product_of(paths);
    if (!paths.contains("k.a")) out.failing_round = workload_.processes["baseline"] == 0 ? 7 : 1;
    return out;
  };
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kFailed);
  EXPECT_THAT(result.rows[1].reason, HasSubstr("\"baseline\", which it is measured against, failed twice"));
  EXPECT_TRUE(result.finished);
}

TEST_F(RunnerTest, BaselineThatDoesNotRunIsAnError) {
  behaviours_["k.base"].start_error = Error{ErrorCode::kNoDevice, "no plugin"};
  add("a", 1.5);
  const auto result = run_ladder(recipe_, workload_, options_);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::kNoDevice);
}

TEST_F(RunnerTest, KnobsWithoutEffectAreNotRun) {
  add("nothing", 2);
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kNoEffect);
  EXPECT_EQ(result.rows[1].reason, "this device has no such thing");
  EXPECT_EQ(workload_.count("start nothing"), 0);
}

TEST_F(RunnerTest, QuickLaddersMeasureLessAndSayWhat) {
  add("a", 1.5);
  add("left", 1.5);
  add("b", 1.5);
  recipe_.quick_skip = {"left"};
  options_.quick = true;
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kKept, Outcome::kSkipped, Outcome::kKept));
  EXPECT_EQ(result.rows[1].rounds.size(), 3u);
  EXPECT_THAT(result.joint_checks, IsEmpty());
  EXPECT_NEAR(result.total->median, 2.25, 0.02);
  EXPECT_EQ(workload_.count("start left"), 0);
  EXPECT_THAT(result.remarks, Contains(StartsWith("quick: 3 to 12 pairs")));
}

TEST_F(RunnerTest, AsWrittenBuildsOnWhateverRunsAndGuardsIt) {
  recipe_.policy = Policy::kAsWritten;
  declared_ = NumericsClass::kLossy;
  Behaviour worse;
  worse.loss_worse = 0.4;
  Behaviour refuses;
  refuses.start_error = Error{ErrorCode::kCompile, "no"};
  add("slow", 0.5);
  add("refused", 1, refuses);
  add("worse", 3, worse);
  add("next", 2);
  options_.best_recipe = [](const Variant& best) -> Result<std::string> {
    return fmt::format("{}", best.set.options.size());
  };
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kMeasured, Outcome::kFailed,
                                            Outcome::kMeasured, Outcome::kMeasured));
  EXPECT_EQ(result.rows[3].extends, 1) << "not on what failed";
  EXPECT_EQ(result.rows[4].extends, 3);
  EXPECT_EQ(result.rows[1].guard.verdict, GuardVerdict::kPass);
  EXPECT_EQ(result.rows[3].guard.verdict, GuardVerdict::kFail);
  EXPECT_THAT(result.rows[3].reason, HasSubstr("trains worse"));
  EXPECT_THAT(result.joint_checks, IsEmpty());
  EXPECT_NEAR(result.total->median, 0.5, 0.01) << "the other two learn less, and so does what is built on them";
  EXPECT_EQ(result.best_toml, "1") << "the fastest that learns is the baseline";
}

TEST_F(RunnerTest, AsWrittenForksExtendWhatTheyName) {
  recipe_.policy = Policy::kAsWritten;
  add("a", 2);
  add("b", 2);
  add("fork", 1.5);
  add("lost", 1.5);
  recipe_.variants[2].extends = "a";
  Behaviour refuses;
  refuses.start_error = Error{ErrorCode::kCompile, "no"};
  add("refused", 1, refuses);
  recipe_.variants[3].extends = "baseline";
  add("orphan", 2);
  recipe_.variants[5].extends = "refused";
  const LadderResult result = run();
  EXPECT_EQ(result.rows[3].extends, 1);
  EXPECT_NEAR(result.rows[3].rate->median, 300, 3);
  EXPECT_EQ(result.rows[4].extends, 0);
  EXPECT_EQ(result.rows[6].outcome, Outcome::kSkipped);
  EXPECT_EQ(result.rows[6].reason, "\"refused\", which it extends, did not run");
}

TEST_F(RunnerTest, ForkEndsTheProcessThatItDoesNotExtend) {
  recipe_.policy = Policy::kAsWritten;
  add("a", 2);
  add("b", 2);
  add("fork", 5);
  recipe_.variants[2].extends = "a";
  run();
  expect_two_processes_at_most();
}

TEST_F(RunnerTest, OneAtATimeExtendsTheBaselineAlways) {
  recipe_.mode = Mode::kOneAtATime;
  add("a", 1.5);
  add("b", 2);
  add("c", 0.5);
  options_.best_recipe = [](const Variant& best) -> Result<std::string> { return best.set.options.back().path; };
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kKept, Outcome::kKept, Outcome::kSlower));
  for (size_t i = 1; i < 4; ++i) EXPECT_EQ(result.rows[i].extends, 0);
  EXPECT_NEAR(result.rows[2].ratio->median, 2, 0.02);
  EXPECT_FALSE(result.total);
  EXPECT_EQ(result.best_toml, "k.b");
}

TEST_F(RunnerTest, LeaveOneOutMeasuresAllButEach) {
  recipe_.mode = Mode::kLeaveOneOut;
  add("a", 1.5);
  add("b", 0.5);
  add("c", 1);
  const LadderResult result = run();
  ASSERT_EQ(result.rows.size(), 5u);
  EXPECT_EQ(result.rows[1].name, "all");
  EXPECT_NEAR(result.rows[1].ratio->median, 0.75, 0.01);
  EXPECT_EQ(result.rows[2].change, "without a = 1");
  EXPECT_EQ(result.rows[2].extends, 1);
  EXPECT_NEAR(result.rows[2].ratio->median, 1 / 1.5, 0.01);
  EXPECT_THAT(result.rows[2].reason, StartsWith("slower without it, so it helps"));
  EXPECT_THAT(result.rows[3].reason, StartsWith("faster without it, so it hurts"));
  EXPECT_THAT(result.rows[4].reason, StartsWith("no difference without it"));
  EXPECT_NEAR(result.total->median, 0.75, 0.01);
  EXPECT_THAT(assignments_of(result.rows[3].set),
              ElementsAre(Pair("k.base", "true"), Pair("k.a", "1"), Pair("k.c", "1")));
}

TEST_F(RunnerTest, ObserversSeeEveryRow) {
  add("a", 1.5);
  run();
  EXPECT_THAT(recorder_.log,
              ElementsAre("0/2 baseline", "round 1/5", "round 2/5", "round 3/5", "round 4/5", "round 5/5",
                          "row baseline baseline", "1/2 a", "round 1/5", "round 2/5", "round 3/5", "round 4/5",
                          "round 5/5", "round 1/5", "round 2/5", "round 3/5", "round 4/5", "round 5/5", "row a kept",
                          "round 1/5", "round 2/5", "round 3/5", "round 4/5", "round 5/5"));
  EXPECT_EQ(recorder_.saved.at(0).rows.size(), 1u);
  EXPECT_EQ(recorder_.saved.at(1).rows.size(), 2u);
  EXPECT_TRUE(recorder_.saved.back().finished);
}

TEST_F(RunnerTest, FitsTheCostOfAnExecution) {
  recipe_.policy = Policy::kAsWritten;
  for (const int64_t steps : {4, 16}) {
    VariantSpec spec;
    spec.name = fmt::format("{} steps", steps);
    spec.set = {.options = {{"knobs.steps_per_execution", fmt::format("{}", steps)}}};
    recipe_.variants.push_back(spec);
  }
  const LadderResult result = run();
  ASSERT_TRUE(result.execution_fit);
  EXPECT_EQ(result.execution_fit->points.size(), 3u);
  EXPECT_EQ(result.execution_fit->points[2].first, 16);
  EXPECT_NEAR(result.execution_fit->step_seconds, 0.32, 0.001);
  EXPECT_NEAR(result.execution_fit->execution_seconds, 0, 0.001);
}

}  // namespace
}  // namespace xladder::ladder
