#include "xladder/run/estimate/estimate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/run/recipe/recipe_options.h"

namespace xladder::run {
namespace {

using testing::HasSubstr;

config::Settings settings_with(std::vector<std::string> assignments) {
  for (const char* own : {"data.kind=synthetic", "data.workers=0", "model.img_size=28", "model.patch_size=14",
                          "model.embed_dim=16", "model.depth=1", "model.num_heads=2", "optim.name=adam"})
    assignments.insert(assignments.begin(), own);
  return config::resolve(recipe_options(), {.assignments = assignments}).value();
}

const pjrt::DiscoveryInputs kNothing{.exe_dir = "/nonexistent/bin", .environment = {}, .library_dirs = {}};

TEST(LargestBatch, IsFoundToASixteenth) {
  for (const int64_t limit : {1, 2, 7, 64, 100, 1000, 4321}) {
    int tries = 0;
    const LargestBatch found = find_largest_batch(
        [&](int64_t batch) -> Result<bool> {
          ++tries;
          return batch <= limit;
        },
        64, 1 << 20);
    EXPECT_LE(found.fits, limit);
    EXPECT_GT(found.does_not.value(), limit);
    EXPECT_LE(*found.does_not - found.fits, std::max<int64_t>(1, found.fits / 16)) << limit;
    EXPECT_LE(tries, 14) << limit;
    EXPECT_EQ(found.stopped_by, "");
  }
}

TEST(LargestBatch, HasEndsOnBothSides) {
  const LargestBatch none = find_largest_batch([](int64_t) -> Result<bool> { return false; }, 64, 1024);
  EXPECT_EQ(none.fits, 0);
  EXPECT_EQ(none.does_not, 1);
  const LargestBatch all = find_largest_batch([](int64_t) -> Result<bool> { return true; }, 64, 1000);
  EXPECT_EQ(all.fits, 1000);
  EXPECT_FALSE(all.does_not.has_value());
  const LargestBatch broken = find_largest_batch(
      [](int64_t batch) -> Result<bool> {
        if (batch > 100) return fail(ErrorCode::kCompile, "no");
        return true;
      },
      64, 1000);
  EXPECT_EQ(broken.fits, 64);
  EXPECT_EQ(broken.stopped_by, "no");
}

TEST(PrepareTargetStep, UsesTheDevicesOfATargetWithASize) {
  const auto devices = [](std::vector<std::string> assignments, const std::string& target) {
    const auto step = prepare_target_step(settings_with(std::move(assignments)), target);
    EXPECT_TRUE(step) << step.error().message;
    return step ? std::pair(step->job.settings.batch.devices, step->target.name) : std::pair(int64_t{0}, std::string());
  };
  EXPECT_EQ(devices({}, "v5e:2x2"), std::pair(int64_t{4}, std::string("v5e:2x2")));
  EXPECT_EQ(devices({}, "v5e"), std::pair(int64_t{1}, std::string("v5e:1x1")));
  EXPECT_EQ(devices({"device.count=2"}, "v5e"), std::pair(int64_t{2}, std::string("v5e:1x2")));
  EXPECT_EQ(devices({"device.count=2"}, "v5e:2x2"), std::pair(int64_t{2}, std::string("v5e:2x2")));
  const auto few = prepare_target_step(settings_with({"device.count=8"}), "h100:4");
  ASSERT_FALSE(few);
  EXPECT_EQ(few.error().code, ErrorCode::kUsage);
  EXPECT_THAT(few.error().message, HasSubstr("device.count is 8, and h100:4 has 4"));
}

TEST(PrepareTargetStep, NeedsNoData) {
  const auto step = prepare_target_step(
      settings_with({"data.kind=idx", "data.path=/nonexistent/pictures", "model.num_classes=7"}), "h100");
  ASSERT_TRUE(step) << step.error().message;
  EXPECT_THAT(step->note, HasSubstr("/nonexistent/pictures is not here"));
  EXPECT_THAT(compile_request(*step).program, HasSubstr("x7xf32>")) << "seven classes";
  EXPECT_EQ(prepare_target_step(settings_with({}), "h100")->note, "");
}

TEST(CompileRequest, KnowsHowOftenTheLoopOfStepsGoesRound) {
  const auto rounds = [](std::vector<std::string> assignments) {
    return compile_request(prepare_target_step(settings_with(std::move(assignments)), "v5e").value()).rounds_of_loop;
  };
  EXPECT_EQ(rounds({"knobs.steps_per_execution=5", "knobs.steps_form=while"}), 5);
  EXPECT_FALSE(rounds({"knobs.steps_per_execution=5", "knobs.steps_form=unroll"}).has_value());
  EXPECT_FALSE(rounds({"knobs.steps_per_execution=1"}).has_value());
}

TEST(Estimate, WithoutACompilerIsComputedAndPublished) {
  const auto estimate = estimate_step(settings_with({"device.count=2"}), "h100", kNothing, {});
  ASSERT_TRUE(estimate) << estimate.error().message;
  EXPECT_THAT(estimate->compile_failure(), HasSubstr("make devices"));
  EXPECT_EQ(estimate->error.code, ErrorCode::kNoDevice);
  EXPECT_FALSE(estimate->needed_bytes().has_value());
  EXPECT_GT(estimate->parameters, 1000);
  // Parameters and two moments of Adam in f32, and nothing else.
  EXPECT_EQ(estimate->state_bytes, 3 * 4 * estimate->parameters);
  EXPECT_GT(estimate->work.families.at("products").flops, 0);
  // Gradients of all parameters go over the links.
  EXPECT_GE(estimate->work.collectives.at("all_reduce").bytes, 4.0 * static_cast<double>(estimate->parameters));
  ASSERT_TRUE(estimate->roofline.has_value());
  EXPECT_GT(estimate->roofline->products_s.value(), 0);
  EXPECT_GT(estimate->roofline->links_s, 0);
  EXPECT_EQ(estimate->memory_bytes, 80'000'000'000);
}

TEST(Estimate, CountsWhatARunOnTheHostHasBesideItsProgram) {
  const BesideProgram beside{.executions = 3, .state_copies_bytes = 400, .batch_bytes = 20};
  device::AheadResult compiled;
  EXPECT_FALSE(needed_bytes(compiled, beside).has_value()) << "its compiler says nothing";
  compiled.memory.argument = 100;
  compiled.memory.output = 60;
  compiled.memory.alias = 50;
  compiled.memory.temp = 1000;
  compiled.memory.generated_code = 7;
  EXPECT_EQ(needed_bytes(compiled, beside), 100 + 10 + 1000 + 7);
  compiled.process_bytes = 5000;
  EXPECT_EQ(needed_bytes(compiled, beside), 100 + 10 + 3 * 1000 + 7 + 5000 + 400 + 20);
}

TEST(Estimate, CountsTheBatchesThatWait) {
  const auto batch_bytes = [](std::vector<std::string> assignments) {
    assignments.insert(assignments.begin(),
                       {"knobs.per_device_batch_size=8", "data.workers=0", "data.prefetch=1", "knobs.in_flight=1"});
    const auto estimate = begin_estimate(settings_with(std::move(assignments)), "cpu", {});
    EXPECT_TRUE(estimate) << estimate.error().message;
    return estimate ? estimate->beside.batch_bytes : 0;
  };
  const int64_t one = 8 * (3 * 28 * 28 * 4 + 4);  // images of f32 and labels of i32
  EXPECT_EQ(batch_bytes({}), 3 * one) << "one waits, one is made, one is trained on";
  EXPECT_EQ(batch_bytes({"data.workers=3", "data.prefetch=4", "knobs.in_flight=2"}), 9 * one);
  EXPECT_EQ(batch_bytes({"knobs.steps_per_execution=5"}), 15 * one);
  EXPECT_EQ(batch_bytes({"device.count=2"}), 6 * one);
}

TEST(Estimate, OfProductsInBf16IsFasterThanOfF32) {
  const auto products_s = [](const std::string& precision, const std::string& target) {
    const auto estimate = estimate_step(settings_with({"knobs.precision=" + precision}), target, kNothing, {});
    EXPECT_TRUE(estimate) << estimate.error().message;
    return estimate ? estimate->roofline->products_s.value_or(0) : 0;
  };
  EXPECT_NEAR(products_s("32-true", "v5e") / products_s("bf16-mixed", "v5e"), 6, 0.5) << "six products for one";
  EXPECT_GT(products_s("32-true", "h100"), 5 * products_s("bf16-mixed", "h100"));
  const auto at_precision = [](const std::string& precision, const std::string& target) {
    const auto estimate = estimate_step(settings_with({"knobs.matmul_precision=" + precision}), target, kNothing, {});
    EXPECT_TRUE(estimate) << estimate.error().message;
    return estimate ? estimate->roofline->products_s.value_or(0) : 0;
  };
  EXPECT_NEAR(at_precision("highest", "v6e") / at_precision("high", "v6e"), 2, 1e-6) << "six products against three";
  EXPECT_NEAR(at_precision("highest", "h100") / at_precision("high", "h100"), 494.75 / 67, 1e-6) << "tf32";
}

}  // namespace
}  // namespace xladder::run
