#include "xladder/report/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "xladder/ladder/result/result_json.h"
#include "xladder/report/example_result_test_support.h"
#include "xladder/report/facts.h"
#include "xladder/report/numbers.h"
#include "xladder/report/rows.h"

namespace xladder::report {
namespace {

using ladder::GuardVerdict;
using ladder::Outcome;
using statistics::Estimate;
using testing::HasSubstr;
using testing::StartsWith;

TEST(ReportNumbers, HaveTheDigitsThatTheirSizeDeserves) {
  EXPECT_EQ(rate_text(1093.25), "1093");
  EXPECT_EQ(rate_text(251.98), "252.0");
  EXPECT_EQ(rate_text(37.418), "37.42");
  EXPECT_EQ(rate_text(Estimate{37.4, {36, 38}}), "37.40 [36.00, 38.00]");
  EXPECT_EQ(seconds_text(0.0128), "12.8 ms");
  EXPECT_EQ(seconds_text(3.41), "3.41 s");
  EXPECT_EQ(seconds_text(0.00002), "20 us");
  EXPECT_EQ(bytes_text(224 << 20), "224 MiB");
  EXPECT_EQ(bytes_text(3 << 19), "1.5 MiB");
  EXPECT_EQ(bytes_text(7), "7 bytes");
  EXPECT_EQ(percent_text(0.291), "29.1 %");
}

TEST(ReportNumbers, ShowOnWhichSideOfOneAnIntervalLies) {
  EXPECT_EQ(ratio_text(Estimate{1.374, {1.352, 1.466}}), "1.37x [1.35, 1.47]");
  EXPECT_EQ(ratio_text(Estimate{1.02, {1.002, 1.04}}), "1.020x [1.002, 1.040]");
  EXPECT_EQ(ratio_text(Estimate{1.02, {0.998, 1.04}}), "1.02x [1.00, 1.04]");
  EXPECT_EQ(ratio_number(0.0312), "0.031");
}

TEST(ReportNumbers, ThatAreNotFiniteWereNotMeasured) {
  for (const std::string& text : {rate_text(NAN), ratio_number(NAN), seconds_text(INFINITY), percent_text(NAN),
                                  ratio_text(Estimate{NAN, {1, 2}}), rate_text(Estimate{NAN, {1, 2}})})
    EXPECT_EQ(text, "not measured");
  EXPECT_EQ(ratio_text(Estimate{2, {NAN, NAN}}), "2.00x");
  EXPECT_EQ(known(Estimate{NAN, {}}), nullptr);
}

TEST(Headline, SaysHowMuchFasterAndWhetherTheModelLearns) {
  const ladder::LadderResult result = example_result();
  EXPECT_EQ(headline(result), "3.04 times as fast as the baseline [2.96, 3.12], from 812.4 to " +
                                  rate_text(result.rows[12].rate->median) +
                                  " samples/s. Every change on the ladder passed the guard.");
}

TEST(Headline, ClaimsNothingThatWasNotShown) {
  ladder::LadderResult result = example_result();
  result.total = Estimate{1.01, {0.98, 1.03}};
  EXPECT_THAT(headline(result), StartsWith("No difference from the baseline: 1.01 times its speed [0.98, 1.03]"));
  result.total.reset();
  EXPECT_THAT(headline(result), StartsWith(ratio_number(result.rows[12].ratio_to_baseline->median) + " times"));
  result.rows[12].ratio_to_baseline.reset();
  EXPECT_THAT(headline(result), StartsWith("How much faster the ladder is than its baseline was not measured."));
  result.rows.resize(1);
  EXPECT_THAT(headline(result), StartsWith("Nothing was kept: the baseline stands."));
  result.finished = false;
  EXPECT_THAT(headline(result), StartsWith("This ladder is not finished. Nothing was kept so far."));
}

TEST(Headline, NamesRowsThatTheGuardDidNotPass) {
  ladder::LadderResult result = example_result();
  result.rows[10].guard.verdict = GuardVerdict::kInconclusive;
  EXPECT_THAT(headline(result),
              HasSubstr("could not tell whether the model still learns with kept heap with huge pages."));
  result.rows[5].guard.verdict = GuardVerdict::kFail;
  EXPECT_THAT(headline(result), HasSubstr("The guard failed for eight steps per execution"));
  result.guard = ladder::GuardLevel::kOff;
  EXPECT_THAT(headline(result), HasSubstr("The guard was off"));
}

TEST(Headline, NamesTheBestSingleChangeWhereChangesStandAlone) {
  ladder::LadderResult result = example_result();
  result.total.reset();
  result.mode = ladder::Mode::kOneAtATime;
  EXPECT_THAT(headline(result), StartsWith("The best single change, kept heap with huge pages: 1.74 times as fast"));
  result.mode = ladder::Mode::kLeaveOneOut;
  EXPECT_THAT(headline(result),
              StartsWith("What costs most to leave out, bf16-mixed: 0.61 times as fast as the full set"));
}

TEST(Commands, KeepNamesInTheirComments) {
  ladder::LadderResult result = example_result();
  result.rows[7].name = "fp8\nrm -r x";
  EXPECT_THAT(commands_text(result), HasSubstr("\n# 7 fp8 rm -r x\nxladder bench"));
  EXPECT_EQ(commands_text({}), "");
}

TEST(JointCheckText, SaysWhetherAKnobStillHelps) {
  const ladder::LadderResult result = example_result();
  EXPECT_EQ(joint_check_text(result, result.joint_checks[2]),
            "In the final set, deeper prefetch is worth 1.01x [0.99, 1.02]: it no longer helps.");
}

TEST(PublishedRatio, IsToThePublishedBaseline) {
  ladder::LadderResult result = example_result();
  EXPECT_NEAR(*published_ratio(result, result.rows[4]), 394.51 / 251.98, 1e-12);
  EXPECT_FALSE(published_ratio(result, result.rows[10]));
  result.rows[0].published_rate.reset();
  EXPECT_FALSE(published_ratio(result, result.rows[4]));
}

TEST(Programs, LeaveOutWhatNoRowHas) {
  const ladder::LadderResult result = example_result();
  const Table all = programs(result);
  EXPECT_EQ(all.rows.size(), 11u);  // those that ran
  EXPECT_EQ(all.rows[4],
            (std::vector<std::string>{"4", "bf16-true", "lossy", "128", seconds_text(*result.rows[4].compile_seconds),
                                      seconds_text(*result.rows[4].first_step_seconds), "46 MiB", "8.05 MiB"}));
  ladder::LadderResult few;
  few.rows.emplace_back().temp_bytes = 1024;
  EXPECT_EQ(programs(few).headings, (std::vector<std::string>{"#", "Variant", "Temporaries"}));
  EXPECT_TRUE(programs({}).rows.empty());
}

TEST(EnvironmentFacts, SurviveAnything) {
  EXPECT_TRUE(environment_facts("").empty());
  EXPECT_EQ(environment_facts("{ broken"), (Facts{{"environment", "{ broken"}}));
  EXPECT_EQ(environment_facts(R"({"a": {"b": 1, "c_bytes": 2048}, "d": ["x", 2], "schema": 1, "e": ""})"),
            (Facts{{"a.b", "1"}, {"a.c_bytes", "2 KiB (2048)"}, {"d", "x, 2"}}));
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "{\"a\":";
  EXPECT_EQ(environment_facts(deep).size(), 1u);
}

TEST(ExampleResult, ComesBackFromJsonAsItWas) {
  const std::string text = ladder::to_json(example_result());
  const auto after = ladder::result_from_json(text, "result.json");
  ASSERT_TRUE(after) << after.error().message;
  EXPECT_EQ(ladder::to_json(*after), text);
}

}  // namespace
}  // namespace xladder::report
