// Ladders that were interrupted.
#include <gmock/gmock.h>

#include <algorithm>

#include "xladder/ladder/climb/runner_test_support.h"
#include "xladder/ladder/climb/trial.h"

namespace xladder::ladder {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST_F(RunnerTest, InterruptedRunsGoOnWhereTheyStopped) {
  add("a", 1.5);
  add("b", 1.5);
  add("c", 1.5);
  bool stop = false;
  options_.stop_requested = [&] { return stop; };
  // Stops in the rounds of "b".
  workload_.behave = [&](const std::set<std::string>& paths) {
    stop = paths.contains("k.b");
    return product_of(paths);
  };
  const LadderResult stopped = run();
  EXPECT_FALSE(stopped.finished);
  EXPECT_THAT(outcomes(stopped), ElementsAre(Outcome::kBaseline, Outcome::kKept)) << "b was not finished";

  options_.stop_requested = {};
  workload_.behave = [&](const std::set<std::string>& paths) { return product_of(paths); };
  workload_.log.clear();
  recorder_.log.clear();
  options_.resume = stopped;
  const LadderResult result = run();
  EXPECT_TRUE(result.finished);
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kKept, Outcome::kKept, Outcome::kKept));
  EXPECT_EQ(result.started, stopped.started);
  EXPECT_EQ(recorder_.log.front(), "2/4 b");
  EXPECT_EQ(workload_.log.front(), "start a") << "what b extends runs again, not the baseline";
  EXPECT_EQ(result.rows[1].rounds.size(), stopped.rows[1].rounds.size());
  EXPECT_EQ(result.rows[1].rounds.at(0).variant_rate, stopped.rows[1].rounds.at(0).variant_rate);
  EXPECT_EQ(result.rows[2].extends, 1);
  EXPECT_NEAR(result.total->median, 3.375, 0.03);
}

TEST_F(RunnerTest, ChecksAtTheEndAreNotRepeatedEither) {
  add("a", 1.5);
  add("b", 1.5);
  add("c", 1.5);
  run();
  const auto with_one_check =
      std::ranges::find_if(recorder_.saved, [](const LadderResult& saved) { return saved.joint_checks.size() == 1; });
  ASSERT_NE(with_one_check, recorder_.saved.end());
  options_.resume = *with_one_check;
  recorder_.phases.clear();
  workload_.log.clear();
  const LadderResult result = run();
  EXPECT_EQ(result.joint_checks.size(), 2u);
  EXPECT_THAT(recorder_.phases, Not(Contains("final check: without a")));
  EXPECT_THAT(recorder_.phases, Contains("final check: without b"));
}

// The error of the guard is that of the whole ladder, and what it has tested at the end is part of it.
TEST_F(RunnerTest, TestsAtTheEndCountAfterAResume) {
  declared_ = NumericsClass::kLossy;
  add("a", 1.5);
  add("b", 1.5);
  add("c", 1.5);
  // Beside "c" both others hurt, and without either it learns so much less that the guard says no.
  workload_.behave = [this](const std::set<std::string>& paths) {
    Behaviour out = product_of(paths);
    if (paths.contains("k.c") && (!paths.contains("k.a") || !paths.contains("k.b"))) {
      out.rate = 1000;
      out.loss_worse = 0.5;
    }
    return out;
  };
  const LadderResult whole = run();
  ASSERT_EQ(whole.joint_checks.size(), 2u);
  ASSERT_TRUE(whole.joint_checks[0].guard);
  EXPECT_EQ(whole.joint_checks[0].guard->verdict, GuardVerdict::kFail);
  const auto with_one_check =
      std::ranges::find_if(recorder_.saved, [](const LadderResult& saved) { return saved.joint_checks.size() == 1; });
  ASSERT_NE(with_one_check, recorder_.saved.end());
  const auto planned = static_cast<int64_t>(recipe_.variants.size()) + 1;
  LadderResult forgetful = *with_one_check;
  forgetful.joint_checks[0].guard.reset();
  EXPECT_LT(significance_left(*with_one_check, planned), significance_left(forgetful, planned));
  options_.resume = *with_one_check;
  const LadderResult resumed = run();
  ASSERT_EQ(resumed.joint_checks.size(), 2u);
  EXPECT_EQ(resumed.joint_checks[1].guard->summary, whole.joint_checks[1].guard->summary) << "with the same level";
}

TEST_F(RunnerTest, RowsOfAnotherLadderAreNotReused) {
  add("a", 1.5);
  LadderResult other = run();
  other.finished = false;
  options_.digest_salt = "another version";
  options_.resume = other;
  const LadderResult result = run();
  EXPECT_NE(result.digest, other.digest);
  EXPECT_THAT(result.remarks, Contains(HasSubstr("nothing of it was used")));
  EXPECT_EQ(workload_.count("start a"), 4) << "in each run once to find it faster and once to confirm it";
}

TEST_F(RunnerTest, RowsOfAnotherMachineAreNeitherMixedNorLost) {
  add("a", 1.5);
  options_.machine = "two cores, plugin 1";
  LadderResult other = run();
  EXPECT_EQ(other.machine, "two cores, plugin 1");
  other.finished = false;
  other.rows.pop_back();
  options_.resume = other;
  options_.machine = "two cores, plugin 2";
  recorder_.saved.clear();
  const auto result = run_ladder(recipe_, workload_, options_);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::kUsage);
  EXPECT_THAT(result.error().message, AllOf(HasSubstr("measured on [two cores, plugin 1], and here it is [two cores, "
                                                      "plugin 2]"),
                                            HasSubstr("another --output")));
  EXPECT_THAT(recorder_.saved, IsEmpty()) << "what was measured there is not overwritten";
  options_.machine = "two cores, plugin 1";
  EXPECT_TRUE(run_ladder(recipe_, workload_, options_).has_value());
}

TEST_F(RunnerTest, DigestChangesWithWhatDecidesTheRows) {
  add("a", 1.5);
  const std::string digest = ladder_digest(recipe_, workload_, options_);
  EXPECT_EQ(ladder_digest(recipe_, workload_, options_), digest);
  options_.quick = true;
  EXPECT_NE(ladder_digest(recipe_, workload_, options_), digest);
  options_.quick = false;
  recipe_.guard = GuardLevel::kStrict;
  EXPECT_NE(ladder_digest(recipe_, workload_, options_), digest);
  recipe_.guard = GuardLevel::kStandard;
  options_.machine = "another plugin";
  EXPECT_NE(ladder_digest(recipe_, workload_, options_), digest);
  options_.machine.clear();
  recipe_.numbers.rounds += 1;
  EXPECT_NE(ladder_digest(recipe_, workload_, options_), digest);
  recipe_.numbers.rounds -= 1;
  recipe_.all_text = "x";
  EXPECT_NE(ladder_digest(recipe_, workload_, options_), digest);
}

}  // namespace
}  // namespace xladder::ladder
