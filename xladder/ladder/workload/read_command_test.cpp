// Commands that print for people, as a ladder runs them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/ladder/workload/clocks.h"
#include "xladder/ladder/workload/external_workload.h"

namespace xladder::ladder {
namespace {

using ::testing::HasSubstr;

CommandSpec spec_of(const std::string& command, const std::string& read = "auto") {
  CommandSpec spec{command, 20, std::nullopt};
  spec.read = read;
  return spec;
}

// nanoGPT's lines, `pause` seconds apart, which say `ms`.
std::string lines(int count, const std::string& pause, const std::string& ms, const std::string& between = ":") {
  return "i=0; while [ $i -lt " + std::to_string(count) + " ]; do sleep " + pause + "; " + between +
         "; echo \"iter $i: loss 3.$i, time " + ms + "ms, mfu 1%\" >&2; i=$((i+1)); done";
}

std::unique_ptr<RunningVariant> started(Workload& workload, const Variant& variant = {"one", {}}) {
  auto running = workload.start(variant);
  EXPECT_TRUE(running) << (running ? "" : running.error().message);
  return running ? *std::move(running) : nullptr;
}

TEST(ReadCommand, OurClockOverrulesStepsThatDoNotWait) {
  const auto workload = make_external_workload(spec_of(lines(20, "0.02", "2.0")));
  const auto variant = started(*workload);
  ASSERT_TRUE(variant);
  EXPECT_THAT(variant->facts().warnings.front(), HasSubstr("read as that of nanoGPT"));
  EXPECT_GT(variant->facts().first_step_seconds, 0.015);
  const std::vector<Round> rounds = {variant->round(1).value()};
  EXPECT_TRUE(rounds[0].speed_told);
  EXPECT_NEAR(rounds[0].rate(), 500, 1e-6) << "steps a second, as it prints";
  EXPECT_LT(static_cast<double>(rounds[0].outside->steps) / rounds[0].outside->seconds, 60);
}

TEST(ReadCommand, WithoutARateOurClockIsTheOnlyOne) {
  CommandSpec spec = spec_of("for i in 1 2 3 4 5 6 7 8 9 10 11; do sleep 0.03; echo \"it $i L $i.5\"; done");
  spec.read_regex = R"(it (?<step>\d+) L (?<loss>[\d.]+))";
  spec.samples_per_step = 4;
  const auto workload = make_external_workload(spec);
  const auto variant = started(*workload);
  ASSERT_TRUE(variant);
  const std::vector<Round> rounds = {variant->round(1).value()};
  EXPECT_FALSE(rounds[0].speed_told);
  EXPECT_LT(rounds[0].rate(), 4 / 0.03);
  EXPECT_GT(rounds[0].rate(), 4 / 0.12);
  const TimedRounds timed = by_one_clock(rounds, rounds);
  EXPECT_EQ(timed.clock, RateClock::kSteps);
  EXPECT_EQ(timed.warning, "");
  EXPECT_EQ(variant->train(11, 0).value().losses.back(), 11.5);
}

TEST(ReadCommand, EvaluationsAreNoSteps) {
  const auto run = observe_command(
      spec_of(lines(20, "0.01", "10.0", "[ $i = 10 ] && sleep 0.5 && echo 'step 10: train loss 1.0, val loss 1.0'")));
  ASSERT_TRUE(run) << run.error().message;
  const OutsideTimes& seen = *run->evidence.round.outside;
  EXPECT_EQ(seen.steps, 17) << "18 after the first tenth, but for the one with the evaluation";
  EXPECT_LT(seen.seconds, 0.45);
  EXPECT_GT(seen.after_seconds, 0.5);
  EXPECT_EQ(run->log.summary.evaluations, 1);
}

TEST(ReadCommand, AVariantThatPrintsOtherwiseIsNoLongerTheSameProgram) {
  const auto workload = make_external_workload(spec_of("if [ -z \"$OTHER\" ]; then " + lines(3, "0.01", "10.0") +
                                                       "; else echo 'completed step: 0, seconds: 1.0, loss: 2.0'; fi"));
  ASSERT_TRUE(started(*workload));
  const auto other = workload->start({"two", {.environment = {{"OTHER", "1"}}}});
  ASSERT_FALSE(other);
  EXPECT_THAT(other.error().message, HasSubstr("none of its lines is known as that of a training step of nanoGPT"));
}

TEST(ReadCommand, IsSeededAndTellsItsBatchByFlags) {
  CommandSpec spec = spec_of("f() { for i in 0 1; do echo \"iter $i: loss 3.$4, time 10.0ms, mfu 1%\"; done; }; f");
  spec.seed_flag = "--seed";
  spec.batch_flag = "--batch";
  const auto workload = make_external_workload(spec);
  const auto variant = started(*workload, {"one", {.arguments = {"--batch", "32"}}});
  ASSERT_TRUE(variant);
  EXPECT_THAT(variant->command(), HasSubstr("f --batch 32 --seed 0"));
  EXPECT_EQ(variant->facts().global_batch_size, 32);
  EXPECT_EQ(variant->train(2, 7).value().losses, (std::vector<double>{3.7, 3.7}));
  EXPECT_EQ(variant->train(2, 7).value().samples_per_step, 32);
}

}  // namespace
}  // namespace xladder::ladder
