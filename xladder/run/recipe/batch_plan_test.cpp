#include "xladder/run/recipe/batch_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/run/recipe/recipe_options.h"

namespace xladder::run {
namespace {

using ::testing::HasSubstr;

Result<BatchPlan> plan_with(std::vector<std::string> assignments) {
  assignments.insert(assignments.begin(), "train.global_batch_size=128");
  const auto settings = config::resolve(run::recipe_options(), {.assignments = assignments});
  EXPECT_TRUE(settings) << settings.error().message;
  return batch_plan(*settings);
}

TEST(BatchPlan, DividesTheGlobalBatch) {
  EXPECT_EQ(plan_with({}).value(), (BatchPlan{1, 128, 1, 128}));
  EXPECT_EQ(plan_with({"device.count=2", "knobs.gradient_accumulation_steps=4"}).value(), (BatchPlan{2, 16, 4, 128}));
}

TEST(BatchPlan, FollowsFromTheBatchOfADevice) {
  EXPECT_EQ(plan_with({"knobs.per_device_batch_size=48"}).value(), (BatchPlan{1, 48, 1, 48}));
  EXPECT_EQ(
      plan_with({"knobs.per_device_batch_size=8", "device.count=2", "knobs.gradient_accumulation_steps=3"}).value(),
      (BatchPlan{2, 8, 3, 48}));
}

TEST(BatchPlan, KeepsTheGlobalBatchByAccumulation) {
  const BatchPlan expected{2, 8, 8, 128};
  EXPECT_EQ(plan_with({"knobs.per_device_batch_size=8", "device.count=2", "knobs.keep_global_batch=true"}).value(),
            expected);
  EXPECT_EQ(plan_with({"knobs.per_device_batch_size=8", "device.count=2", "knobs.keep_global_batch=true",
                       "knobs.gradient_accumulation_steps=8"})
                .value(),
            expected);
}

TEST(BatchPlan, RefusesWhatLeavesARestOrContradicts) {
  for (const auto& [assignments, message] : std::vector<std::pair<std::vector<std::string>, std::string>>{
           {{"device.count=3"}, "set a multiple of 3"},
           {{"knobs.per_device_batch_size=50", "knobs.keep_global_batch=true"}, "that divides 128"},
           {{"knobs.per_device_batch_size=8", "knobs.keep_global_batch=true", "knobs.gradient_accumulation_steps=2"},
            "which needs 16"},
       }) {
    const auto plan = plan_with(assignments);
    ASSERT_FALSE(plan) << message;
    EXPECT_EQ(plan.error().code, ErrorCode::kUsage);
    EXPECT_THAT(plan.error().message, HasSubstr(message));
  }
}

TEST(BatchPlan, RefusesAbsurdSizesInsteadOfOverflowing) {
  for (const std::string number : {"4611686018427387904", "2147483648"}) {
    EXPECT_FALSE(plan_with({"device.count=" + number, "knobs.per_device_batch_size=" + number}));
    EXPECT_FALSE(plan_with({"knobs.gradient_accumulation_steps=" + number, "device.count=" + number}));
    EXPECT_FALSE(plan_with({"knobs.gradient_accumulation_steps=" + number, "knobs.per_device_batch_size=2"}));
  }
}

}  // namespace
}  // namespace xladder::run
