#include "xladder/ladder/external_workload.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"

namespace xladder::ladder {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;

// The commands are shell scripts.
std::unique_ptr<Workload> workload_of(const std::string& command, double timeout = 20,
                                      std::optional<int64_t> samples_per_step = std::nullopt) {
  return make_external_workload({command, timeout, samples_per_step});
}

std::string refusal(const std::string& command, double timeout = 20) {
  const auto workload = workload_of(command, timeout);
  const auto variant = workload->start({"one", {}});
  return variant ? "accepted" : variant.error().message;
}

double rate_of(const std::string& command, std::optional<int64_t> samples_per_step = std::nullopt) {
  const auto workload = workload_of(command, 20, samples_per_step);
  const auto variant = workload->start({"one", {}});
  EXPECT_TRUE(variant) << (variant ? "" : variant.error().message);
  const auto round = variant ? (*variant)->round(1) : fail(ErrorCode::kFailed, "not started");
  return round ? round->rate() : 0;
}

TEST(ExternalWorkload, RateIsTheMedianAfterTheFirstSteps) {
  EXPECT_DOUBLE_EQ(rate_of(R"(echo noise; echo '{"a":1}'; echo '{"step":1,"loss":2,"samples_per_sec":1}'
for r in 100 300 200; do echo "{\"step\":2,\"loss\":2,\"samples_per_sec\":$r}"; done)"),
                   200);
  EXPECT_DOUBLE_EQ(rate_of(R"(echo '{"step":1,"loss":2,"samples_per_sec":7}')"), 7) << "one step is all there is";
  EXPECT_DOUBLE_EQ(rate_of(R"(for i in 1 2; do echo '{"step":1,"loss":2,"step_seconds":0.5,"samples":8}'; done)"), 16);
  EXPECT_DOUBLE_EQ(rate_of(R"(for i in 1 2; do echo '{"step":1,"loss":2,"step_seconds":0.5}'; done)", 4), 8);
}

TEST(ExternalWorkload, ATenthOfTheStepsIsLeftOut) {
  EXPECT_DOUBLE_EQ(rate_of("for i in $(seq 40); do r=100; [ $i -le 4 ] && r=1; [ $i -ge 23 ] && r=300; "
                           "echo \"{\\\"step\\\":$i,\\\"samples_per_sec\\\":$r}\"; done"),
                   200)
      << "of the other 36, half are slow and half fast";
}

TEST(ExternalWorkload, VariantsDifferInEnvironmentAndArguments) {
  const TestFolder folder;
  const std::string log = (folder / "log").string();
  const auto script = folder.write("train.sh", "echo \"$A|$XLADDER_SEED|$1|$2\" >> " + log +
                                                   "; echo '{\"step\":1,\"loss\":1,\"samples_per_sec\":1}'");
  const auto workload = workload_of("sh " + script.string() + " fixed");
  const auto variant = workload->start({"one", {{"env.A", "\"x y\""}, {"args", "[\"it's $HOME\"]"}}});
  ASSERT_TRUE(variant) << variant.error().message;
  EXPECT_EQ(read_file(log, 1000).value(), "x y|0|fixed|it's $HOME\n");
  EXPECT_EQ((*variant)->command(), "A='x y' XLADDER_SEED=0 sh " + script.string() + " fixed 'it'\\''s $HOME'");
  EXPECT_EQ(workload->description(), "sh " + script.string() + " fixed");
}

TEST(ExternalWorkload, EveryRoundIsARunWithTheNextSeedAndItsLossesAreKept) {
  const TestFolder folder;
  const std::string log = (folder / "log").string();
  const auto workload = workload_of("echo run >> " + log +
                                    "; for i in 1 2 3; do echo \"{\\\"step\\\":$i,\\\"loss\\\":$XLADDER_SEED.$i,"
                                    "\\\"samples\\\":4,\\\"samples_per_sec\\\":10}\"; done");
  const auto runs = [&] { return std::ranges::count(read_file(log, 1000).value(), '\n'); };
  const auto variant = workload->start({"one", {}});
  ASSERT_TRUE(variant) << variant.error().message;
  EXPECT_EQ((*variant)->facts().global_batch_size, 4);
  EXPECT_EQ((*variant)->facts().steps_of_run, 3);
  ASSERT_TRUE((*variant)->round(1));
  EXPECT_EQ(runs(), 1) << "the run that started it is the first round";
  const auto round = (*variant)->round(1);
  EXPECT_EQ(runs(), 2);
  EXPECT_EQ(round->steps, 3);
  EXPECT_EQ(round->samples, 12);
  EXPECT_THAT((*variant)->train(2, 1).value().losses, ElementsAre(1.1, 1.2));
  EXPECT_EQ(runs(), 2) << "seed 1 has run";
  EXPECT_THAT((*variant)->train(9, 5).value().losses, ElementsAre(5.1, 5.2, 5.3));
  EXPECT_EQ(runs(), 3);
  const auto again = workload->start({"renamed", {}});
  EXPECT_THAT((*again)->train(1, 5).value().losses, ElementsAre(5.1));
  EXPECT_EQ(runs(), 4) << "only its start";
}

TEST(ExternalWorkload, LossesThatAreNotFiniteAreNaN) {
  const auto workload = workload_of(
      "for l in null NaN Infinity -Infinity 2; do "
      "echo \"{\\\"loss\\\": $l, \\\"samples_per_sec\\\": 1}\"; done");
  const auto variant = workload->start({"one", {}});
  ASSERT_TRUE(variant) << variant.error().message;
  const auto losses = (*variant)->train(9, 0).value().losses;
  ASSERT_EQ(losses.size(), 5u);
  for (size_t i = 0; i < 4; ++i) EXPECT_TRUE(std::isnan(losses[i])) << i;
  EXPECT_EQ(losses[4], 2);
}

TEST(ExternalWorkload, CrashIsToldWithStatusAndLastMessage) {
  EXPECT_THAT(refusal("echo '{\"step\":1}'; echo 'no such device' >&2; exit 7"),
              AllOf(HasSubstr("the command ended with exit status 7: no such device; run it alone: "),
                    HasSubstr("XLADDER_SEED=0")));
  EXPECT_THAT(refusal("kill -11 $$"), HasSubstr("signal 11"));
}

TEST(ExternalWorkload, HangEndsAfterTheTime) {
  EXPECT_EQ(refusal("sleep 60", 0.1), "the command did not finish in 0.1 s; raise [workload] timeout_seconds");
  EXPECT_EQ(refusal("exec >&-; sleep 60", 0.1), "the command did not finish in 0.1 s; raise [workload] timeout_seconds")
      << "it has closed its output";
  EXPECT_EQ(refusal("while :; do echo '{\"step\":1}'; done", 0.1),
            "the command did not finish in 0.1 s; raise [workload] timeout_seconds")
      << "it never stops to speak";
}

TEST(ExternalWorkload, SaysWhatToPrint) {
  EXPECT_THAT(refusal("echo hello; echo '[1]'; echo '{'"), HasSubstr("printed no line such as {\"step\": 1,"));
  EXPECT_THAT(refusal("echo '{\"step\":1,\"loss\":2}'"), HasSubstr("have no \"samples_per_sec\""));
  EXPECT_THAT(refusal("echo '{\"step\":1,\"step_seconds\":2}'"), EndsWith("samples_per_step for times alone"));
  EXPECT_THAT(refusal("echo '{\"step\":1,\"samples_per_sec\":-2}'"), HasSubstr("have no \"samples_per_sec\""));
  const auto workload = workload_of("echo '{\"step\":1,\"samples_per_sec\":1}'");
  const auto variant = workload->start({"one", {}});
  EXPECT_THAT((*variant)->train(1, 0).error().message, HasSubstr("have no \"loss\""));
}

TEST(ExternalWorkload, StopsWhenAsked) {
  const auto workload = make_external_workload({"sleep 60", 60, std::nullopt}, [] { return true; });
  EXPECT_THAT(workload->start({"one", {}}).error().message, HasSubstr("stopped"));
}

TEST(ExternalWorkload, OptionsOfModelsAreRefused) {
  const auto variant = workload_of("true")->start({"one", {{"data.workers", "2"}}});
  ASSERT_FALSE(variant);
  EXPECT_EQ(variant.error().code, ErrorCode::kUsage);
}

}  // namespace
}  // namespace xladder::ladder
