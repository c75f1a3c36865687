// What a ladder does when it has come to its end.
#include <gmock/gmock.h>

#include "xladder/ladder/climb/runner_test_support.h"

namespace xladder::ladder {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST_F(RunnerTest, KnobWhoseBenefitTurnedIntoHarmIsDroppedAtTheEnd) {
  add("early", 1.5);
  add("late", 1.5);
  workload_.behave = [this](const std::set<std::string>& paths) {
    Behaviour out = product_of(paths);
    if (paths.contains("k.early") && paths.contains("k.late")) out.rate = 200;  // late alone would be 400
    if (!paths.contains("k.early") && paths.contains("k.late")) out.rate = 400;
    return out;
  };
  options_.best_recipe = [](const Variant& best) -> Result<std::string> { return best.set.options.back().path; };
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kSlower, Outcome::kKept));
  EXPECT_THAT(result.rows[1].reason, HasSubstr("hurts beside the later changes: 0.5"));
  ASSERT_EQ(result.joint_checks.size(), 1u);
  EXPECT_EQ(result.joint_checks[0].row, 1);
  EXPECT_NEAR(result.joint_checks[0].ratio.median, 0.5, 0.01);
  EXPECT_FALSE(result.joint_checks[0].still_helps);
  EXPECT_NEAR(result.total->median, 4, 0.05);
  EXPECT_EQ(result.best_toml, "k.late");
}

TEST_F(RunnerTest, SetThatWouldLearnLessWithoutAKnobKeepsIt) {
  add("early", 1.5);
  add("late", 1.5);
  workload_.behave = [this](const std::set<std::string>& paths) {
    Behaviour out = product_of(paths);
    if (!paths.contains("k.early") && paths.contains("k.late")) {
      out.rate = 400;
      out.loss_worse = 0.5;
    }
    return out;
  };
  const LadderResult result = run();
  EXPECT_THAT(outcomes(result), ElementsAre(Outcome::kBaseline, Outcome::kKept, Outcome::kKept));
  EXPECT_THAT(result.remarks, Contains(AllOf(HasSubstr("\"early\" hurts"), HasSubstr("but stays: it trains worse"))));
}

TEST_F(RunnerTest, KnobThatMakesNoDifferenceAnyMoreIsReported) {
  add("early", 1.5);
  add("late", 1.5);
  workload_.behave = [this](const std::set<std::string>& paths) {
    Behaviour out = product_of(paths);
    if (paths.contains("k.late")) out.rate = 300;
    return out;
  };
  const LadderResult result = run();
  EXPECT_EQ(result.rows[1].outcome, Outcome::kKept);
  EXPECT_FALSE(result.joint_checks.at(0).still_helps);
  EXPECT_THAT(result.remarks, Contains(HasSubstr("\"early\" makes no difference beside the later changes")));
}

TEST_F(RunnerTest, KnobsThatStillHelpAreConfirmed) {
  add("early", 1.5);
  add("middle", 1.25);
  add("late", 1.5);
  const LadderResult result = run();
  ASSERT_EQ(result.joint_checks.size(), 2u) << "the last one was measured in the final set";
  EXPECT_NEAR(result.joint_checks[0].ratio.median, 1.5, 0.01);
  EXPECT_NEAR(result.joint_checks[1].ratio.median, 1.25, 0.01);
  EXPECT_TRUE(result.joint_checks[1].still_helps);
  EXPECT_THAT(recorder_.phases, Contains("final check: without middle"));
}

TEST_F(RunnerTest, SetThatDoesNotRunWithoutAKnobIsARemark) {
  add("needed", 1.5);
  add("late", 1.5);
  workload_.behave = [this](const std::set<std::string>& paths) {
    Behaviour out = product_of(paths);
    if (!paths.contains("k.needed") && paths.contains("k.late")) out.start_error = Error{ErrorCode::kUsage, "needs it"};
    return out;
  };
  const LadderResult result = run();
  EXPECT_TRUE(result.finished);
  EXPECT_THAT(result.remarks, Contains("\"needed\" could not be tried again at the end: needs it"));
}

}  // namespace
}  // namespace xladder::ladder
