#include "xladder/ladder/rehearsal/rehearsal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/base/test_folder.h"
#include "xladder/ladder/rehearsal/advice.h"
#include "xladder/ladder/rehearsal/rehearsal_json.h"
#include "xladder/ladder/rehearsal/rehearse.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::ladder {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

RehearsedRow row(int64_t index, double bound_of_step, std::optional<double> cycles, int64_t images = 1) {
  RehearsedRow row{.index = index, .name = "row", .outcome = Rehearsed::kCompiles};
  row.computed = ComputedFigures{.images = images, .steps_per_execution = 2, .bound_seconds = bound_of_step};
  row.compiled = CompiledFigures{.loops_counted_once = 0, .estimated_cycles = cycles};
  return row;
}

TEST(RehearsalAdvice, ComparesWhatAnImageCosts) {
  const RehearsedRow baseline = row(0, 1, 1000), twice_the_batch = row(1, 1.5, 1200, 2), no_cycles = row(2, 0.5, {});
  const auto cycles = cost_ratio(twice_the_batch, baseline);
  ASSERT_TRUE(cycles.has_value());
  EXPECT_EQ(cycles->by, CostRatio::By::kCycles);
  EXPECT_DOUBLE_EQ(cycles->ratio, 0.6);
  const auto bound = cost_ratio(no_cycles, baseline);
  ASSERT_TRUE(bound.has_value());
  EXPECT_EQ(bound->by, CostRatio::By::kBound);
  EXPECT_DOUBLE_EQ(bound->ratio, 0.5);
  RehearsedRow looped = row(3, 1, 10);
  looped.compiled->loops_counted_once = 1;
  EXPECT_EQ(cost_ratio(looped, baseline)->by, CostRatio::By::kBound) << "cycles of a loop's rounds are not known";
  EXPECT_FALSE(cost_ratio(RehearsedRow{}, baseline).has_value());
}

TEST(RehearsalAdvice, SortsRowsByWhatTheyPromise) {
  RehearsedTarget target{.rows = {row(0, 1, 1000), row(1, 1, 900), row(2, 1, 500), row(3, 1, 995), row(4, 1, 1500),
                                  row(5, 1, 1000), row(6, 1, 100), row(7, 1, {}), row(8, 1, 1)}};
  target.rows[5].same_as = 0;
  target.rows[6].outcome = Rehearsed::kDoesNotFit;
  target.rows[7].computed->bound_seconds.reset();
  target.rows[8].outcome = Rehearsed::kSkipped;
  const Advice advice = advice_on(target);
  const auto indices = [](const std::vector<Advice::Estimated>& rows) {
    std::vector<int64_t> all;
    for (const Advice::Estimated& one : rows) all.push_back(one.row);
    return all;
  };
  EXPECT_THAT(indices(advice.first), ElementsAre(2, 1));
  EXPECT_THAT(indices(advice.unlikely), ElementsAre(3, 4)) << "half a percent is nothing that a model can tell";
  EXPECT_THAT(advice.untold, ElementsAre(5, 7));
  EXPECT_THAT(advice.left_out, ElementsAre(6));
}

Rehearsal example() {
  Rehearsal rehearsal{.finished = true, .name = "x", .recipe_text = "[ladder]\n"};
  RehearsedTarget target{.name = "v5e:1x1", .memory_bytes = 16, .rows = {row(0, 1, 1000), row(1, 1, {})}};
  target.rows[1].extends = 0;
  target.rows[1].same_as = 0;
  target.rows[1].compiled->collectives.push_back({.name = "all-reduce", .count = 2, .bytes = 4.5});
  rehearsal.targets.push_back(target);
  return rehearsal;
}

TEST(RehearsalJson, ComesBackAsItWas) {
  const std::string text = to_json(example());
  EXPECT_TRUE(is_rehearsal(text));
  const auto read = rehearsal_from_json(text, "x.json");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(to_json(*read), text);
  EXPECT_EQ(read->targets[0].rows[1].compiled->collectives[0].bytes, 4.5);
}

TEST(RehearsalJson, RefusesWhatIsNotWhole) {
  const auto error_of = [](std::string text, const std::string& from, const std::string& to) {
    const size_t at = text.rfind(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    const auto read = rehearsal_from_json(text, "x.json");
    return read ? std::string("no error") : read.error().message;
  };
  const std::string text = to_json(example());
  EXPECT_THAT(error_of(text, "\"schema\": 1", "\"schema\": 7"), HasSubstr("reads schema 1"));
  EXPECT_THAT(error_of(text, "\"extends\": 0", "\"extends\": 1"), HasSubstr("leads to a row that is not before it"));
  EXPECT_THAT(error_of(text, "\"extends\": 0", "\"extends\": -7"), HasSubstr("leads to a row that is not before it"));
  EXPECT_THAT(error_of(text, "\"same_as\": 0", "\"same_as\": 5"), HasSubstr("leads to a row that is not before it"));
  EXPECT_THAT(error_of(text, "\"index\": 1", "\"index\": 3"), HasSubstr("has the index 3"));
  EXPECT_THAT(error_of(text, "\"caveat\"", "\"other\""), HasSubstr("caveat is missing"));
  EXPECT_FALSE(rehearsal_from_json("{}", "x.json"));
  EXPECT_FALSE(is_rehearsal("[1]"));
  for (size_t size = 0; size + 1 < text.size(); size += 7)
    EXPECT_FALSE(rehearsal_from_json(text.substr(0, size), "x.json")) << size;
}

constexpr const char* kRecipe = R"(
[model]
name = "vit_tiny_patch16_224"
img_size = 28
patch_size = 14
embed_dim = 16
depth = 1
num_heads = 2
[data]
kind = "synthetic"
workers = "0"
[ladder]
policy = "as-written"
[[ladder.variant]]
name = "bf16"
set = { "knobs.precision" = "bf16-true" }
[[ladder.variant]]
name = "on top"
extends = "bf16"
set = { "knobs.steps_per_execution" = "2" }
)";

class Rehearse : public testing::Test {
 protected:
  Result<Rehearsal> rehearse_with(RehearseOptions options) const {
    options.targets = {"v5e", "h100"};
    return rehearse(read_ladder_recipe(recipe_).value(),
                    config::resolve(run::recipe_options(), {.recipe = recipe_}).value(), options,
                    {.exe_dir = "/nonexistent/bin", .environment = {}, .library_dirs = {}});
  }

  TestFolder folder_;
  std::filesystem::path recipe_ = folder_.write("recipe.toml", kRecipe);
};

TEST_F(Rehearse, WithoutACompilerTellsWhatToInstallInEveryRow) {
  const auto rehearsal = rehearse_with({});
  ASSERT_TRUE(rehearsal) << rehearsal.error().message;
  EXPECT_TRUE(rehearsal->finished);
  ASSERT_EQ(rehearsal->targets.size(), 2u);
  const RehearsedTarget& tpu = rehearsal->targets[0];
  EXPECT_EQ(tpu.name, "v5e:1x1");
  ASSERT_EQ(tpu.rows.size(), 3u);
  EXPECT_EQ(tpu.rows[0].outcome, Rehearsed::kNoAnswer);
  EXPECT_THAT(tpu.rows[0].reason, HasSubstr("make devices"));
  EXPECT_GT(tpu.rows[0].computed->flops, 0);
  EXPECT_EQ(tpu.rows[2].outcome, Rehearsed::kFailed) << "as the ladder would on the device";
  EXPECT_THAT(tpu.rows[2].reason, HasSubstr("\"bf16\", which it extends, did not run"));
  EXPECT_THAT(rehearsal->targets[1].rows[0].reason, HasSubstr("jax-cuda13-pjrt"));
}

TEST_F(Rehearse, ThatIsStoppedIsNotFinished) {
  const auto rehearsal = rehearse_with({.limits = {.stop_requested = [] { return true; }}});
  ASSERT_TRUE(rehearsal) << rehearsal.error().message;
  EXPECT_FALSE(rehearsal->finished);
  EXPECT_EQ(rehearsal->targets[0].rows[2].outcome, Rehearsed::kNotReached);
}

TEST_F(Rehearse, OfACommandIsRefused) {
  const auto path = folder_.write("command.toml",
                                  "[workload]\ncommand = \"true\"\n[ladder]\n[[ladder.variant]]\nname = "
                                  "\"x\"\nenv = { A = \"1\" }\n");
  const auto recipe = read_ladder_recipe(path);
  ASSERT_TRUE(recipe) << recipe.error().message;
  const auto rehearsal = rehearse(*recipe, config::resolve(run::recipe_options(), {}).value(), {}, {});
  ASSERT_FALSE(rehearsal);
  EXPECT_EQ(rehearsal.error().code, ErrorCode::kUsage);
}

}  // namespace
}  // namespace xladder::ladder
