// The guard on real training: it sees settings that stop a model from learning, and lets those pass that do not.
#include "xladder/ladder/guard/guard.h"

#include <gtest/gtest.h>

#include "tests/knobs/knob_run.h"
#include "xladder/ladder/workload/state_sketch.h"

namespace xladder {
namespace {

// A small vision transformer on Fashion-MNIST.
const std::vector<std::string> kRealRun = {"model.name=vit_d32_l2_patch7_28", "train.global_batch_size=64",
                                           "optim.lr=1e-3", "optim.sched=constant", "train.steps=1000"};
// An update of 5e-5 is less than half of the distance between neighbouring bf16 numbers from 0.02 on.
const std::vector<std::string> kSlowRun = {"optim.lr=5e-5"};

ladder::GuardSubject subject_with(const std::string& plugin, const std::vector<std::string>& assignments) {
  config::Settings settings = test::settings_with(assignments, kRealRun);
  run::TrainingJob job = test::value_or_throw(run::prepare_training(settings));
  const int64_t batch = job.settings.batch.global_batch_size;
  std::shared_ptr<bench::TrainingBench> bench = test::value_or_throw(
      bench::TrainingBench::create(test::shared_client(plugin), std::move(job), bench::CacheAt::kNone));
  const auto seeded = [assignments](uint64_t seed) {
    std::vector<std::string> all = assignments;
    all.push_back("train.seed=" + std::to_string(seed));
    return test::settings_with(all, kRealRun);
  };
  const auto losses = [bench, seeded, batch](int64_t steps, uint64_t seed) -> Result<ladder::LossRun> {
    config::Settings own = seeded(seed);
    XLADDER_ASSIGN(const run::TrainingJob other, run::prepare_training(own));
    XLADDER_ASSIGN(const std::vector<float> values, bench->train(other, steps));
    return ladder::LossRun::of(std::vector<double>(values.begin(), values.end()), batch);
  };
  const auto updates = [bench, seeded](int64_t steps, uint64_t seed) -> Result<ladder::UpdateSketch> {
    config::Settings own = seeded(seed);
    XLADDER_ASSIGN(const run::TrainingJob other, run::prepare_training(own));
    XLADDER_ASSIGN(const bench::BenchStates states, bench->states(other, steps));
    return ladder::sketch_of_run(states, own, "cpu");
  };
  return {batch, losses, updates};
}

class GuardOnTraining : public testing::TestWithParam<std::string> {
 protected:
  ladder::GuardReport guarded(std::vector<std::string> assignments, const std::vector<std::string>& both = {},
                              int64_t seeds = 3) const {
    const ladder::GuardSubject baseline = subject_with(GetParam(), both);
    assignments.insert(assignments.end(), both.begin(), both.end());
    const ladder::GuardSubject variant = subject_with(GetParam(), assignments);
    return test::value_or_throw(
        ladder::guard_variant({.level = ladder::GuardLevel::kStandard, .seeds = seeds, .steps = 100},
                              ladder::NumericsClass::kLossy, variant, baseline, baseline));
  }
};
INSTANTIATE_TEST_SUITE_P(Cpu, GuardOnTraining, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(GuardOnTraining, PassesNarrowProductsWithF32Parameters) {
  const ladder::GuardReport report = guarded({"knobs.precision=bf16-mixed"});
  EXPECT_EQ(report.result.verdict, ladder::GuardVerdict::kPass) << report.result.summary;
}

TEST_P(GuardOnTraining, PassesBf16WithMasterWeights) {
  const ladder::GuardReport report = guarded({"knobs.precision=bf16-true", "knobs.master_weights=true"});
  EXPECT_EQ(report.result.verdict, ladder::GuardVerdict::kPass) << report.result.summary;
}

TEST_P(GuardOnTraining, FailsBf16EverywhereWhereUpdatesVanish) {
  const ladder::GuardReport report = guarded({"knobs.precision=bf16-true"}, kSlowRun);
  EXPECT_EQ(report.result.verdict, ladder::GuardVerdict::kFail) << report.result.summary;
}

// So little is learned in a hundred of these steps that six seeds cannot tell it from the noise (p = 0.036, and each of
// two looks has 0.025).
TEST_P(GuardOnTraining, PassesMasterWeightsAtTheSameLearningRate) {
  const ladder::GuardReport report = guarded({"knobs.precision=bf16-true", "knobs.master_weights=true"}, kSlowRun, 6);
  EXPECT_EQ(report.result.verdict, ladder::GuardVerdict::kPass) << report.result.summary;
}

// It trains well for a hundred steps. What stands still shows later.
TEST_P(GuardOnTraining, FailsBf16StateWhoseSecondMomentCannotFall) {
  const ladder::GuardReport report = guarded({"knobs.precision=bf16-true"});
  EXPECT_EQ(report.result.verdict, ladder::GuardVerdict::kFail) << report.result.summary;
  EXPECT_NE(report.result.summary.find("second moment does not fall"), std::string::npos) << report.result.summary;
}

// Without scaling, small gradients are rounded to nothing: it learns two thirds of what f32 does.
TEST_P(GuardOnTraining, FailsFp8ProductsWithoutScaling) {
  const ladder::GuardReport report = guarded({"knobs.autocast=matmult", "knobs.autocast_type=fp8_e4m3"});
  EXPECT_EQ(report.result.verdict, ladder::GuardVerdict::kFail) << report.result.summary;
}

TEST_P(GuardOnTraining, AnotherLossIsNotComparable) {
  const ladder::GuardReport report = guarded({"train.label_smoothing=0.1"});
  EXPECT_NE(report.result.verdict, ladder::GuardVerdict::kPass) << report.result.summary;
}

// What overflows at once does not even reach the guard: it is a row with its reason.
TEST_P(GuardOnTraining, Fp8OfEverythingWithoutScalingHasNoLoss) {
  config::Settings settings = test::settings_with({"knobs.autocast=all", "knobs.autocast_type=fp8_e4m3"}, kRealRun);
  run::TrainingJob job = test::value_or_throw(run::prepare_training(settings));
  const auto bench =
      bench::TrainingBench::create(test::shared_client(GetParam()), std::move(job), bench::CacheAt::kNone);
  ASSERT_FALSE(bench);
  EXPECT_NE(bench.error().message.find("not finite"), std::string::npos) << bench.error().message;
}

}  // namespace
}  // namespace xladder
