#include "xladder/ladder/workload/bench_variant.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/plugin_fixture.h"
#include "xladder/models/nn/mlp.h"
#include "xladder/run/job/image_classifier.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::ladder {
namespace {

class BenchVariantOnPlugin : public testing::TestWithParam<std::string> {
 protected:
  // A knob of the caller's that sets the width of the hidden layer, over a recipe of random images.
  Result<std::unique_ptr<RunningVariant>> started(const std::string& own) const {
    const auto settings = config::resolve(
        table_, {.assignments = {own, "data.kind=synthetic", "model.name=mlp", "model.img_size=8", "model.in_chans=1",
                                 "model.num_classes=4", "model.depth=1", "train.global_batch_size=8"}});
    if (!settings) return tl::unexpected(settings.error());
    return make_bench_variant(
        *settings,
        {.open_device = [](const config::Settings&) -> Result<pjrt::Client> { return test::shared_client(GetParam()); },
         .change_job = [](const config::Settings& asked,
                          run::TrainingJob& job) { return widen(asked.get_int("own.hidden"), job); }});
  }

  static Status widen(int64_t hidden, run::TrainingJob& job) {
    if (hidden > 16) return fail(ErrorCode::kUsage, "own.hidden is too large; set less");
    job.model = run::image_classifier(
        std::make_shared<nn::Mlp>(nn::MlpConfig{.image = {1, 8, 8}, .num_classes = 4, .hidden = hidden, .depth = 1}));
    return {};
  }

  const config::OptionTable table_ = run::recipe_options().with({config::int_option("own.hidden", 4, "width")});
};
INSTANTIATE_TEST_SUITE_P(Cpu, BenchVariantOnPlugin, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(BenchVariantOnPlugin, RunsTheJobThatOptionsOfTheCallersHaveChanged) {
  for (const int64_t hidden : {4, 16}) {
    const auto variant = started("own.hidden=" + std::to_string(hidden));
    ASSERT_TRUE(variant) << variant.error().message;
    EXPECT_EQ((*variant)->facts().parameters, (64 + 1) * hidden + (hidden + 1) * 4);
    const auto losses = (*variant)->train(3, 1);
    ASSERT_TRUE(losses) << losses.error().message;
    EXPECT_EQ(losses->losses.size(), 3u);
  }
}

TEST_P(BenchVariantOnPlugin, RefusesWhatTheCallerRefuses) {
  const auto variant = started("own.hidden=17");
  ASSERT_FALSE(variant);
  EXPECT_THAT(variant.error().message, testing::HasSubstr("own.hidden is too large"));
}

}  // namespace
}  // namespace xladder::ladder
