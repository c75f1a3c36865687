#include "xladder/train/run_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/config/recipe_options.h"
#include "xladder/train/job.h"

namespace xladder::train {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

config::Settings settings_with(std::vector<std::string> assignments) {
  return config::resolve(config::recipe_options(), {.assignments = std::move(assignments)}).value();
}

RunSettings run_with(std::vector<std::string> assignments) { return run_settings(settings_with(assignments)).value(); }

std::string refusal(std::vector<std::string> assignments) {
  const auto run = run_settings(settings_with(std::move(assignments)));
  if (run) return "(accepted)";
  EXPECT_EQ(run.error().code, ErrorCode::kUsage);
  return run.error().message;
}

TEST(RunSettings, OptimizersHaveTheirOwnDefaults) {
  EXPECT_EQ(run_with({"optim.name=adamw"}).optimizer.beta2, 0.999);
  EXPECT_EQ(run_with({"optim.name=adamw"}).optimizer.momentum, 0);
  EXPECT_EQ(run_with({"optim.name=lion"}).optimizer.beta2, 0.99);
  EXPECT_EQ(run_with({"optim.name=lamb"}).optimizer.eps, 1e-6);
  EXPECT_EQ(run_with({"optim.name=sgd"}).optimizer.momentum, 0.9);
  EXPECT_EQ(run_with({"optim.name=lion", "optim.betas=0.8,0.7"}).optimizer.beta2, 0.7);
}

TEST(RunSettings, RefusesWhatContradictsItself) {
  EXPECT_THAT(refusal({"data.mean=0.5"}), HasSubstr("data.std"));
  EXPECT_THAT(refusal({"optim.betas=0.9"}), HasSubstr("optim.betas"));
  EXPECT_THAT(refusal({"device.count=3"}), HasSubstr("train.global_batch_size"));
  EXPECT_THAT(refusal({"data.workers=some"}), HasSubstr("data.workers"));
  EXPECT_THAT(refusal({"knobs.steps_per_execution=0"}), HasSubstr("from 1 to"));
  EXPECT_THAT(refusal({"device.compiler_options=xla_flag"}), HasSubstr("name=value"));
}

TEST(StepPlan, CountsEpochsInSteps) {
  const StepPlan plan =
      plan_steps(run_with({"train.epochs=2.5", "train.eval_every=0.5", "train.checkpoint_every=0"}), 100).value();
  EXPECT_EQ(plan.total_steps, 250);
  EXPECT_EQ(plan.schedule.total_steps, 250);
  EXPECT_EQ(plan.eval_interval, 50);
  EXPECT_EQ(plan.checkpoint_interval, 0);
}

TEST(StepPlan, StepsOverruleEpochs) {
  EXPECT_EQ(plan_steps(run_with({"train.epochs=3", "train.steps=7"}), 100).value().total_steps, 7);
}

TEST(StepPlan, RefusesMoreStepsThanTheProgramCanCount) {
  const auto plan = plan_steps(run_with({"train.epochs=1e18"}), 100);
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().code, ErrorCode::kUsage);
}

TEST(ConfigDigest, ChangesWithWhatIsComputedOnly) {
  const std::string digest = config_digest(settings_with({}));
  EXPECT_EQ(digest, config_digest(settings_with({"train.output=elsewhere", "train.log_every=3"})));
  EXPECT_NE(digest, config_digest(settings_with({"optim.lr=0.5"})));
}

TEST(ChangedOptions, NamesEveryChangeOfWhatIsComputed) {
  EXPECT_THAT(
      changed_options(settings_with({"train.epochs=1"}), settings_with({"train.epochs=2", "train.log_every=3"})),
      ElementsAre("train.epochs 1.0 -> 2.0"));
}

}  // namespace
}  // namespace xladder::train
