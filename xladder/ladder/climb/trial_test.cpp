// A variant tried without a ladder, as a tuner would.
#include "xladder/ladder/climb/trial.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/ladder/climb/runner_test_support.h"

namespace xladder::ladder {
namespace {

using ::testing::HasSubstr;

class TrialTest : public testing::Test {
 protected:
  TrialTest() {
    workload_.behave = [this](const std::set<std::string>& paths) {
      return paths.empty() ? Behaviour{} : behaviours_[*paths.begin()];
    };
  }

  Contestant variant(const std::string& name) { return {workload_, {name, {.options = {{name, true}}}}}; }

  GuardReport guarded(Contestant& one, Row& row, Contestant& reference) {
    const GuardQuestion question{.settings = {GuardLevel::kStandard, 3, 100}, .declared = NumericsClass::kLossy};
    Row other;
    other.global_batch_size = 32;
    const auto report = ask_guard(question, side_of(one, row), side_of(reference, other, "the reference"),
                                  side_of(reference, other, "the reference"));
    EXPECT_TRUE(report) << report.error().message;
    return report.value_or(GuardReport{});
  }

  FakeWorkload workload_;
  std::map<std::string, Behaviour> behaviours_;
  Contestant reference_{workload_, {"reference"}};
  const Alternation alternation_{.looks = {5}, .round_seconds = 0.1};
};

TEST_F(TrialTest, MeasuresGuardsAndRecords) {
  behaviours_["fast"].rate = 150;
  Contestant fast = variant("fast");
  Row row;
  const Status tried = try_beside(row, reference_, fast, alternation_);
  ASSERT_TRUE(tried) << tried.error().message;
  EXPECT_NEAR(row.ratio->median, 1.5, 0.01);
  EXPECT_EQ(row.rounds.size(), 5u);
  EXPECT_EQ(row.command, "run fast");
  EXPECT_EQ(row.global_batch_size, 32);
  ASSERT_TRUE(may_be_worth_keeping(*row.ratio));
  ASSERT_TRUE(try_anew(row, reference_, fast, alternation_));
  EXPECT_EQ(workload_.count("start fast"), 2);
  EXPECT_EQ(workload_.count("start reference"), 2);
  EXPECT_NEAR(row.screening->ratio.median, 1.5, 0.01);
  take_report(row, guarded(fast, row, reference_));
  EXPECT_EQ(row.guard.verdict, GuardVerdict::kPass);
}

TEST_F(TrialTest, WhatDivergesInARoundIsRejectedWhateverItsSpeed) {
  behaviours_["diverging"].rate = 300;
  behaviours_["diverging"].not_finite_step = 7;
  Contestant diverging = variant("diverging");
  Row row;
  ASSERT_TRUE(try_beside(row, reference_, diverging, alternation_));
  EXPECT_EQ(row.outcome, Outcome::kGuardFailed);
  EXPECT_EQ(row.guard.verdict, GuardVerdict::kFail);
  EXPECT_THAT(row.reason, HasSubstr("not finite at step 7"));
}

TEST_F(TrialTest, WhatDoesNotStartIsItsError) {
  behaviours_["bad"].start_error = Error{ErrorCode::kCompile, "refused"};
  Contestant bad = variant("bad");
  Row row;
  const Status tried = try_beside(row, reference_, bad, alternation_);
  ASSERT_FALSE(tried);
  EXPECT_EQ(tried.error().message, "refused");
}

TEST_F(TrialTest, TheAccountOfTheGuardIsInTheResult) {
  LadderResult result;
  result.rows.resize(3);
  for (int64_t i = 0; i < 3; ++i) result.rows[static_cast<size_t>(i)].index = i;
  const double untested = significance_left(result, 4);
  result.rows[2].guard.check = GuardCheck::kTraining;
  result.rows[2].guard.verdict = GuardVerdict::kInconclusive;
  result.rows[2].guard.p_value = 0.5;
  EXPECT_LT(significance_left(result, 4), untested) << "what stood is spent";
  result.rows[2].guard = {};
  result.joint_checks.push_back({1,
                                 {},
                                 false,
                                 GuardResult{.check = GuardCheck::kTraining,
                                             .verdict = GuardVerdict::kFail,
                                             .summary = {},
                                             .p_value = 0.9,
                                             .margin = {},
                                             .difference = {},
                                             .seeds = {},
                                             .reference = {},
                                             .variant = {},
                                             .horizon = {}}});
  EXPECT_LT(significance_left(result, 4), untested) << "and what was tested at the end counts";
}

}  // namespace
}  // namespace xladder::ladder
