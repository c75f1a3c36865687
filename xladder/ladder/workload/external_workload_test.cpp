#include "xladder/ladder/workload/external_workload.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"
#include "xladder/ladder/workload/shell.h"

namespace xladder::ladder {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

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

// A shell command that prints `count` steps; `each` may change the variables i, l (loss) and r (rate).
std::string steps(int count, const std::string& each = "", const std::string& more = "") {
  return fmt::format(
      "for i in $(seq {}); do l=$XLADDER_SEED.$i; r=10; {} "
      "echo \"{{\\\"step\\\":$i,\\\"loss\\\":$l,\\\"samples_per_sec\\\":$r{}}}\"; done",
      count, each.empty() ? ":;" : each, more);
}

TEST(ExternalWorkload, RateIsThatOfTheTotalAfterTheFirstSteps) {
  EXPECT_DOUBLE_EQ(rate_of("echo noise; echo '{\"a\":1}'; " +
                           steps(4, "case $i in 1) r=1;; 2) r=100;; 3) r=300;; 4) r=150;; esac;")),
                   150)
      << "3 steps of the same batch in 1/100 + 1/300 + 1/150 of its seconds";
  EXPECT_DOUBLE_EQ(rate_of(R"(echo '{"step":1,"loss":2,"samples_per_sec":7}')"), 7) << "one step is all there is";
  EXPECT_DOUBLE_EQ(
      rate_of(R"(for i in 1 2; do echo "{\"step\":$i,\"loss\":2,\"step_seconds\":0.5,\"samples\":8}"; done)"), 16);
  EXPECT_DOUBLE_EQ(rate_of(R"(for i in 1 2; do echo "{\"step\":$i,\"loss\":2,\"step_seconds\":0.5}"; done)", 4), 8);
}

TEST(ExternalWorkload, VariantsDifferInEnvironmentAndArguments) {
  const TestFolder folder;
  const std::string log = (folder / "log").string();
  const auto script = folder.write("train.sh", "echo \"$A|$XLADDER_SEED|$1|$2\" >> " + log +
                                                   "; echo '{\"step\":1,\"loss\":1,\"samples_per_sec\":1}'");
  const auto workload = workload_of("sh " + script.string() + " fixed");
  const auto variant = workload->start({"one", {.environment = {{"A", "x y"}}, .arguments = {"it's $HOME"}}});
  ASSERT_TRUE(variant) << variant.error().message;
  EXPECT_EQ(read_file(log, 1000).value(), "x y|0|fixed|it's $HOME\n");
  EXPECT_EQ((*variant)->command(), "A='x y' XLADDER_SEED=0 sh " + script.string() + " fixed 'it'\\''s $HOME'");
  EXPECT_EQ(workload->description(), "sh " + script.string() + " fixed");
}

TEST(ExternalWorkload, EveryRoundIsARunWithTheNextSeedAndItsLossesAreKept) {
  const TestFolder folder;
  const std::string log = (folder / "log").string();
  const auto workload = workload_of("echo run >> " + log + "; " + steps(3, "", ",\\\"samples\\\":4"));
  const auto runs = [&] { return std::ranges::count(read_file(log, 1000).value(), '\n'); };
  const auto variant = workload->start({"one", {}});
  ASSERT_TRUE(variant) << variant.error().message;
  EXPECT_EQ((*variant)->facts().global_batch_size, 4);
  EXPECT_EQ((*variant)->facts().steps_of_run, 3);
  EXPECT_EQ((*variant)->facts().first_step_number, 1u);
  ASSERT_TRUE((*variant)->round(1));
  EXPECT_EQ(runs(), 1) << "the run that started it is the first round";
  const auto round = (*variant)->round(1);
  EXPECT_EQ(runs(), 2);
  EXPECT_EQ(round->steps, 2) << "after the first";
  EXPECT_EQ(round->samples, 8);
  EXPECT_EQ(round->outside.value().run_steps, 3);
  EXPECT_THAT((*variant)->train(2, 1).value().losses, ElementsAre(1.1, 1.2));
  EXPECT_EQ((*variant)->train(2, 1).value().samples_per_step, 4);
  EXPECT_EQ(runs(), 2) << "seed 1 has run";
  EXPECT_THAT((*variant)->train(3, 5).value().losses, ElementsAre(5.1, 5.2, 5.3));
  EXPECT_EQ(runs(), 3);
  const auto again = workload->start({"renamed", {}});
  EXPECT_THAT((*again)->train(1, 5).value().losses, ElementsAre(5.1));
  EXPECT_EQ(runs(), 4) << "only its start";
}

TEST(ExternalWorkload, FewerStepsThanTheGuardAsksForAreNoRun) {
  const auto workload = workload_of(steps(12));
  const auto variant = workload->start({"one", {}});
  ASSERT_TRUE(variant) << variant.error().message;
  EXPECT_THAT((*variant)->train(60, 0).error().message,
              StartsWith("printed 12 of 60 steps that the guard asks for; run it alone: XLADDER_SEED=0 for i"));
}

TEST(ExternalWorkload, RunsOfAVariantAreAllAsLongAsTheFirst) {
  const auto workload = workload_of(steps(40, "[ $XLADDER_SEED = 1 ] && [ $i -gt 12 ] && exit 0;"));
  const auto variant = workload->start({"one", {}});
  ASSERT_TRUE(variant) << variant.error().message;
  ASSERT_TRUE((*variant)->round(1));
  EXPECT_THAT((*variant)->round(1).error().message,
              StartsWith("printed 12 of 40 steps that its first run had; run it alone: XLADDER_SEED=1 "));
  const auto longer = workload_of(steps(40, "[ $XLADDER_SEED = 0 ] && [ $i -gt 12 ] && exit 0;"));
  const auto growing = longer->start({"one", {}});
  ASSERT_TRUE(growing) << growing.error().message;
  EXPECT_THAT((*growing)->train(12, 3).error().message, StartsWith("printed 40 steps, but 12 in its first run; "));
}

TEST(ExternalWorkload, BatchThatIsNotToldIsNotKnown) {
  const auto workload = workload_of(steps(3));
  const auto variant = workload->start({"one", {}});
  ASSERT_TRUE(variant) << variant.error().message;
  EXPECT_EQ((*variant)->facts().global_batch_size, 0);
  EXPECT_EQ((*variant)->train(3, 0).value().samples_per_step, std::nullopt);
  EXPECT_FALSE((*variant)->round(1).value().samples_told);
}

TEST(ExternalWorkload, LossesThatAreNotFiniteAreKnownBeyondWhatTheGuardAsksFor) {
  const auto workload = workload_of(steps(9, "[ $i = 8 ] && l='\"nan\"';"));
  const auto variant = workload->start({"one", {}});
  ASSERT_TRUE(variant) << variant.error().message;
  const LossRun run = (*variant)->train(5, 0).value();
  EXPECT_EQ(run.losses.size(), 5u);
  EXPECT_EQ(run.not_finite_step, 8);
  EXPECT_EQ((*variant)->round(1).value().not_finite_step, 8);
  EXPECT_TRUE(std::isnan((*variant)->train(9, 0).value().losses[7]));
}

TEST(ExternalWorkload, APartOfAPipeThatFailsFailsTheRun) {
  if (!command_shell().sees_pipes) GTEST_SKIP() << "no shell here tells";
  EXPECT_THAT(refusal("(" + steps(3) + "; echo 'out of memory' >&2; exit 7) | cat"),
              HasSubstr("the command ended with exit status 7: out of memory"));
  EXPECT_EQ(refusal("(" + steps(3) + ") | cat"), "accepted");
}

TEST(ExternalWorkload, WhatTheCommandStartedMayOutliveIt) {
  EXPECT_EQ(refusal(steps(3) + "; sleep 600 &"), "accepted");
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
  EXPECT_THAT(refusal("echo hello; echo '[1]'; echo '{'"),
              AllOf(HasSubstr("printed no line such as {\"step\": 1,"), HasSubstr("; run it alone: XLADDER_SEED=0")));
  EXPECT_THAT(refusal("echo '{\"step\":1,\"loss\":2}'"), HasSubstr("have no \"samples_per_sec\""));
  EXPECT_THAT(refusal("echo '{\"step\":1,\"step_seconds\":2}'"), HasSubstr("samples_per_step for times alone"));
  EXPECT_THAT(refusal("echo '{\"step\":1,\"samples_per_sec\":-2}'"), HasSubstr("have no \"samples_per_sec\""));
  EXPECT_THAT(refusal("echo '{\"loss\":2,\"samples_per_sec\":2}'"), HasSubstr("a line has no \"step\""));
  EXPECT_THAT(refusal("(" + steps(3) + ") >&2"), HasSubstr("such lines came on its stderr"));
  EXPECT_THAT(refusal(steps(3, "[ $i = 2 ] && continue;")), HasSubstr("step 3 came after step 1"));
  const auto workload = workload_of("echo '{\"step\":1,\"samples_per_sec\":1}'");
  const auto variant = workload->start({"one", {}});
  EXPECT_THAT((*variant)->train(1, 0).error().message, HasSubstr("have no \"loss\""));
}

TEST(ExternalWorkload, StopsWhenAsked) {
  const auto workload = make_external_workload({"sleep 60", 60, std::nullopt}, [] { return true; });
  EXPECT_THAT(workload->start({"one", {}}).error().message, HasSubstr("stopped"));
}

TEST(ExternalWorkload, OptionsOfModelsAreRefused) {
  const auto variant = workload_of("true")->start({"one", {.options = {{"data.workers", "2"}}}});
  ASSERT_FALSE(variant);
  EXPECT_EQ(variant.error().code, ErrorCode::kUsage);
}

}  // namespace
}  // namespace xladder::ladder
