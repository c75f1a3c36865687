#include "xladder/run/job/run_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/run/job/job.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::run {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

config::Settings settings_with(std::vector<std::string> assignments) {
  return config::resolve(run::recipe_options(), {.assignments = std::move(assignments)}).value();
}

RunSettings run_with(std::vector<std::string> assignments) { return run_settings(settings_with(assignments)).value(); }

std::string refusal(std::vector<std::string> assignments) {
  const auto settings = config::resolve(run::recipe_options(), {.assignments = std::move(assignments)});
  const auto run = settings ? run_settings(*settings) : tl::unexpected(settings.error());
  if (run) return "(accepted)";
  EXPECT_EQ(run.error().code, ErrorCode::kUsage);
  return run.error().message;
}

TEST(RunSettings, OptimizersHaveTheirOwnDefaults) {
  EXPECT_EQ(run_with({"optim.name=adamw"}).step.optimizer.beta2, 0.999);
  EXPECT_EQ(run_with({"optim.name=adamw"}).step.optimizer.momentum, 0);
  EXPECT_EQ(run_with({"optim.name=lion"}).step.optimizer.beta2, 0.99);
  EXPECT_EQ(run_with({"optim.name=lamb"}).step.optimizer.eps, 1e-6);
  EXPECT_EQ(run_with({"optim.name=sgd"}).step.optimizer.momentum, 0.9);
  EXPECT_EQ(run_with({"optim.name=lion", "optim.betas=0.8,0.7"}).step.optimizer.beta2, 0.7);
}

TEST(RunSettings, RefusesWhatContradictsItself) {
  EXPECT_THAT(refusal({"data.mean=0.5"}), HasSubstr("data.std"));
  EXPECT_THAT(refusal({"optim.betas=0.9"}), HasSubstr("optim.betas"));
  EXPECT_THAT(refusal({"device.count=3"}), HasSubstr("train.global_batch_size"));
  EXPECT_THAT(refusal({"data.workers=some"}), HasSubstr("data.workers"));
  EXPECT_THAT(refusal({"knobs.steps_per_execution=0"}), HasSubstr("from 1 to"));
  EXPECT_THAT(refusal({"device.compiler_options=xla_flag"}), HasSubstr("name=value"));
}

// A program that is built without a recipe is the one of an empty recipe.
TEST(RunSettings, KnobsOfAStepBeginAsTheTableSays) {
  EXPECT_TRUE(static_cast<const program::StepKnobs&>(run_with({}).step) == program::StepKnobs());
  EXPECT_FALSE(static_cast<const program::StepKnobs&>(run_with({"knobs.allreduce_bucket_mb=0"}).step) ==
               program::StepKnobs());
}

TEST(RunSettings, EveryPrecisionOfProductsThatCanBeChosenHasAMeaning) {
  EXPECT_EQ(run_with({}).step.matmul_precision, graph::MatmulPrecision::kHighest);
  const config::OptionSpec* option = run::recipe_options().find("knobs.matmul_precision");
  ASSERT_NE(option, nullptr);
  EXPECT_EQ(option->choices.size(), 9u);
  for (const std::string& name : option->choices)
    EXPECT_EQ(name_of(run_with({"knobs.matmul_precision=" + name}).step.matmul_precision), name);
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

TEST(RunSettings, PicturesHaveTimmsDefaults) {
  const ImageSettings images = run_with({}).data.images;
  EXPECT_EQ(images.train.scale_min, 0.08);
  EXPECT_EQ(images.train.ratio_max, 4.0 / 3);
  EXPECT_EQ(images.train.horizontal_flip, 0.5);
  EXPECT_EQ(images.train.color_jitter, 0.4);
  EXPECT_EQ(images.train.interpolation, std::nullopt);
  EXPECT_EQ(images.crop_pct, std::nullopt);
  EXPECT_FALSE(run_with({}).data.mix.any());
  EXPECT_EQ(run_with({}).data.hflip, 0);
}

TEST(RunSettings, PictureOptionsBecomeTypedValues) {
  const DataSettings data =
      run_with({"data.scale=0.5,0.9", "data.train_interpolation=lanczos", "data.interpolation=bilinear",
                "data.resize_mode=squash", "data.on_error=skip", "data.truncated=fill", "data.erase_fill=rand",
                "data.class_order=natural", "data.mixup_mode=pair", "data.cutmix=0.5", "data.kind=webdataset",
                "data.max_pixels=1000", "data.eval_split=none", "train.seed=9"})
          .data;
  EXPECT_EQ(data.images.train.scale_max, 0.9);
  EXPECT_EQ(data.images.train.interpolation, image::Interpolation::kLanczos);
  EXPECT_EQ(data.images.interpolation, image::Interpolation::kBilinear);
  EXPECT_EQ(data.images.resize_mode, data::ResizeMode::kSquash);
  EXPECT_EQ(data.images.on_error, data::OnError::kSkip);
  EXPECT_EQ(data.images.decode.truncated, image::Truncated::kFillGrey);
  EXPECT_EQ(data.images.decode.max_pixels, 1000);
  EXPECT_EQ(data.images.train.erase_fill, data::EraseFill::kRand);
  EXPECT_EQ(data.images.open.folder.order, data::ClassOrder::kNatural);
  EXPECT_EQ(data.images.open.format, data::ImageFormat::kWebDataset);
  EXPECT_EQ(data.mix.mode, data::MixMode::kPair);
  EXPECT_EQ(data.mix.cutmix_alpha, 0.5);
  EXPECT_EQ(data.mix.seed, 9u);
  EXPECT_EQ(data.eval_split, "");
}

TEST(RunSettings, BothNamesOfTheFlipWorkButNotTogether) {
  EXPECT_EQ(run_with({"data.horizontal_flip=true"}).data.hflip, 0.5);
  EXPECT_EQ(run_with({"data.horizontal_flip=false"}).data.images.train.horizontal_flip, 0);
  EXPECT_EQ(run_with({"data.hflip=0.3"}).data.hflip, 0.3);
  EXPECT_THAT(refusal({"data.hflip=0.3", "data.horizontal_flip=true"}), HasSubstr("leave one of them out"));
}

TEST(RunSettings, NothingIsHeldOutThatNobodyEvaluatesOn) {
  const auto held_out = [](const std::vector<std::string>& words) {
    return run_with(words).data.images.open.folder.val_fraction;
  };
  EXPECT_EQ(held_out({"data.val_fraction=0.2"}), 0.2);
  EXPECT_EQ(held_out({"data.val_fraction=0.2", "data.eval_split=none"}), 0);
  EXPECT_EQ(held_out({"data.val_fraction=0.2", "data.eval_path=elsewhere"}), 0);
}

TEST(RunSettings, RangesAreTwoNumbersInOrder) {
  EXPECT_THAT(refusal({"data.scale=0.9,0.2"}), HasSubstr("write [0.2, 0.9]"));
  EXPECT_THAT(refusal({"data.ratio=1"}), HasSubstr("data.ratio takes the least and the largest value"));
}

TEST(RunSettings, ImagesOfOneSizeRefuseWhatOnlyPicturesKnow) {
  EXPECT_TRUE(
      refuse_any_size_options(settings_with({"data.hflip=0.5", "data.mixup=0.8", "data.erase_probability=0.1"})));
  EXPECT_TRUE(refuse_any_size_options(settings_with({"data.vflip=0"}))) << "its usual value does not matter";
  const auto refused = refuse_any_size_options(settings_with({"data.vflip=0.5"}));
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, HasSubstr("data.vflip has no meaning"));
}

}  // namespace
}  // namespace xladder::run
