// Programs that are built in different ways compute the same training.
#include <gtest/gtest.h>

#include "tests/knobs/knob_run.h"

namespace xladder {
namespace {

using test::run_with;

// A relative difference that one rounding of the first step, carried through `steps` steps, stays below.
constexpr double kPerStep = 1e-6;

class KnobEquivalence : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Cpu, KnobEquivalence, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(KnobEquivalence, SeveralStepsInOneProgramAreSeparateSteps) {
  const auto separate = run_with(GetParam(), {}, 12).losses;
  for (const char* form : {"while", "unroll"}) {
    const auto joined =
        run_with(GetParam(), {"knobs.steps_per_execution=4", std::string("knobs.steps_form=") + form}, 12).losses;
    for (size_t i = 0; i < separate.size(); ++i)
      EXPECT_NEAR(joined[i], separate[i], kPerStep * static_cast<double>(i + 1) * static_cast<double>(separate[i]))
          << form << " step " << i + 1;
  }
}

TEST_P(KnobEquivalence, AccumulationIsTheBigBatch) {
  const auto whole = run_with(GetParam(), {}, 10).losses;
  const auto parts = run_with(GetParam(), {"knobs.gradient_accumulation_steps=4"}, 10).losses;
  EXPECT_LT(test::largest_difference(parts, whole), 10 * kPerStep);
}

TEST_P(KnobEquivalence, TwoReplicasAreOneDeviceWithTheDoubleBatch) {
  const auto one = run_with(GetParam(), {}, 10).losses;
  const auto two = run_with(GetParam(), {"device.count=2"}, 10).losses;
  EXPECT_LT(test::largest_difference(two, one), 10 * kPerStep);
}

TEST_P(KnobEquivalence, MixedLabelsAreSlicedLikeImages) {
  const std::vector<std::string> mixing = {"data.mixup=0.8", "data.cutmix=1", "data.mixup_mode=elem"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.end(), mixing.begin(), mixing.end());
    return run_with(GetParam(), more, 8).losses;
  };
  const auto plain = with({});
  EXPECT_GT(test::largest_difference(run_with(GetParam(), {}, 8).losses, plain), 1e-3) << "mixing changes the run";
  for (const char* knob : {"knobs.gradient_accumulation_steps=4", "device.count=2", "knobs.steps_per_execution=4"})
    EXPECT_LT(test::largest_difference(with({knob}), plain), 10 * kPerStep) << knob;
}

TEST_P(KnobEquivalence, ShardedOptimizerIsThePlainOne) {
  for (const char* clip : {"optim.clip_grad=0", "optim.clip_grad=0.5"}) {
    const auto plain = run_with(GetParam(), {"device.count=2", clip}, 10).losses;
    const auto sharded = run_with(GetParam(), {"device.count=2", "knobs.zero=1", clip}, 10).losses;
    EXPECT_LT(test::largest_difference(sharded, plain), 10 * kPerStep) << clip;
  }
}

TEST_P(KnobEquivalence, ShardedStateNeedsLessMemory) {
  const auto plain = run_with(GetParam(), {"device.count=2"}, 1).facts.memory.argument;
  const auto sharded = run_with(GetParam(), {"device.count=2", "knobs.zero=1"}, 1).facts.memory.argument;
  ASSERT_TRUE(plain && sharded);
  EXPECT_LT(*sharded, *plain * 3 / 4);  // two of three state tensors are halved
}

TEST_P(KnobEquivalence, RecomputationComputesTheSameInLessMemory) {
  const std::vector<std::string> deep = {"model.name=vit_d64_l4_patch4_28", "data.kind=synthetic",
                                         "train.global_batch_size=8", "train.steps=1000"};
  const auto kept = run_with(GetParam(), {}, 3, deep);
  for (const char* remat : {"knobs.remat=policy", "knobs.remat=full"}) {
    const auto recomputed = run_with(GetParam(), {remat}, 3, deep);
    EXPECT_LT(test::largest_difference(recomputed.losses, kept.losses), 3 * kPerStep) << remat;
    ASSERT_TRUE(recomputed.facts.memory.temp && kept.facts.memory.temp);
    EXPECT_LT(*recomputed.facts.memory.temp, *kept.facts.memory.temp) << remat;
  }
}

// The trap of bf16 everywhere: beta2 = 0.999 is 1 in bf16, so that updates fade. A beta2 that bf16 holds does not.
TEST_P(KnobEquivalence, MasterWeightsFollowF32MoreCloselyThanBf16Everywhere) {
  const auto exact = run_with(GetParam(), {}, 20).losses;
  const auto everywhere = run_with(GetParam(), {"knobs.precision=bf16-true"}, 20).losses;
  const auto master = run_with(GetParam(), {"knobs.precision=bf16-true", "knobs.master_weights=true"}, 20).losses;
  const auto mixed = run_with(GetParam(), {"knobs.precision=bf16-mixed"}, 20).losses;
  EXPECT_LT(test::largest_difference(mixed, exact), 0.02);
  EXPECT_LT(test::largest_difference(master, exact), 0.05);
  EXPECT_GT(test::largest_difference(everywhere, exact), 0.002);
}

// A scale that overflows f16 gradients: steps are skipped until it is small enough, and training goes on.
TEST_P(KnobEquivalence, AnOverflowingLossScaleSkipsStepsAndRecovers) {
  config::Settings settings = test::settings_with(
      {"knobs.precision=fp16-mixed", "knobs.loss_scale=dynamic", "knobs.loss_scale_value=16777216"});
  run::TrainingJob job = test::value_or_throw(run::prepare_training(settings));
  job.plan.total_steps = 30;
  job.eval_source = nullptr;
  struct Observer : run::TrainingObserver {
    void on_step(const run::StepReport& report) override { skipped.push_back(report.skipped); }
    std::vector<int64_t> skipped;
  } observer;
  auto trainer = test::value_or_throw(run::Trainer::create(test::shared_client(GetParam()), std::move(job)));
  ASSERT_TRUE(trainer.run(observer));
  ASSERT_EQ(observer.skipped.size(), 30u);
  EXPECT_GT(observer.skipped.back(), 0);
  EXPECT_LT(observer.skipped.back(), 20);
  EXPECT_EQ(observer.skipped[29], observer.skipped[25]);  // settled
}

// The trainer's loop: stretches that are no whole number of executions lose no step.
TEST_P(KnobEquivalence, EveryStepIsTrainedWhateverTheExecutionsHold) {
  const auto losses_with = [&](const std::string& assignment) {
    config::Settings settings = test::settings_with({assignment});
    run::TrainingJob job = test::value_or_throw(run::prepare_training(settings));
    job.plan.total_steps = 11;
    job.plan.checkpoint_interval = 5;
    struct Observer : run::TrainingObserver {
      void on_step(const run::StepReport& report) override { losses.push_back(report.loss); }
      std::vector<float> losses;
    } observer;
    auto trainer = test::value_or_throw(run::Trainer::create(test::shared_client(GetParam()), std::move(job)));
    EXPECT_TRUE(trainer.run(observer));
    return observer.losses;
  };
  const auto separate = losses_with("knobs.steps_per_execution=1");
  const auto joined = losses_with("knobs.steps_per_execution=3");
  ASSERT_EQ(joined.size(), separate.size());
  EXPECT_LT(test::largest_difference(joined, separate), 11 * kPerStep);
}

}  // namespace
}  // namespace xladder
