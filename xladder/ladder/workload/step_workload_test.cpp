#include "xladder/ladder/workload/step_workload.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <optional>
#include <stdexcept>

namespace xladder::ladder {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// The loss of step n is seed + n; the variant named "breaks" fails in its third step.
StepWorkloadOptions counting(std::optional<int> not_finite_at = {}) {
  return {.description = "counts",
          .global_batch_size = 8,
          .prepare = [not_finite_at](const Variant& variant) -> Result<BeginTraining> {
            if (variant.name == "impossible") return fail(ErrorCode::kCompile, "no such program");
            const bool breaks = variant.name == "breaks";
            return [=](uint64_t seed) -> Result<TrainStep> {
              return [=, step = 0]() mutable -> Result<double> {
                ++step;
                if (breaks && step == 3) return fail(ErrorCode::kFailed, "it broke");
                if (step == not_finite_at) return std::numeric_limits<double>::quiet_NaN();
                return static_cast<double>(seed) + step;
              };
            };
          }};
}

std::unique_ptr<RunningVariant> started(const StepWorkloadOptions& options, const std::string& name = "plain") {
  auto variant = make_step_workload(options)->start({.name = name});
  if (!variant) throw std::runtime_error(variant.error().message);
  return *std::move(variant);
}

TEST(StepWorkload, RoundsCountTheStepsAndSamplesOfTheirTime) {
  const auto variant = started(counting());
  const auto round = variant->round(0.01);
  ASSERT_TRUE(round) << round.error().message;
  EXPECT_GE(round->seconds, 0.01);
  EXPECT_GE(round->steps, 1);
  EXPECT_EQ(round->samples, 8 * round->steps);
  EXPECT_FALSE(round->not_finite_step);
  const auto shortest = variant->round(0);
  ASSERT_TRUE(shortest);
  EXPECT_EQ(shortest->steps, 1);
}

TEST(StepWorkload, TrainingsBeginAnewAndLeaveTheRoundsAlone) {
  const auto variant = started(counting());
  const auto losses = variant->train(3, 7);
  ASSERT_TRUE(losses) << losses.error().message;
  EXPECT_THAT(losses->losses, ElementsAre(8, 9, 10));
  EXPECT_EQ(losses->samples_per_step, 8);
  EXPECT_THAT(variant->train(3, 7)->losses, ElementsAre(8, 9, 10));
}

TEST(StepWorkload, TellsTheStepOfARoundWhoseLossIsNotFinite) {
  // The first step belongs to the start, so that the second one of the training is the first one of the round.
  const auto round = started(counting(3))->round(0.001);
  ASSERT_TRUE(round);
  EXPECT_EQ(round->not_finite_step, 2);
}

TEST(StepWorkload, ErrorsOfTheCallerComeThrough) {
  const auto impossible = make_step_workload(counting())->start({.name = "impossible"});
  ASSERT_FALSE(impossible);
  EXPECT_EQ(impossible.error().code, ErrorCode::kCompile);
  const auto variant = started(counting(), "breaks");
  EXPECT_THAT(variant->train(5, 0).error().message, HasSubstr("broke"));
  EXPECT_THAT(variant->round(10).error().message, HasSubstr("broke"));
}

}  // namespace
}  // namespace xladder::ladder
