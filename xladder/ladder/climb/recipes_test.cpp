// The ladder recipes of the repository can be read, and no row of theirs contradicts itself before anything runs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "xladder/ladder/knobs/knobs.h"
#include "xladder/ladder/recipe/ladder_recipe.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::ladder {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const fs::path kRecipes = XLADDER_SOURCE_FOLDER "/recipes";

LadderRecipe ladder_of(const std::string& name) {
  auto recipe = read_ladder_recipe(kRecipes / name);
  EXPECT_TRUE(recipe) << recipe.error().message;
  return recipe ? *std::move(recipe) : LadderRecipe();
}

config::Settings settings_for(const std::string& name, const Changes& set) {
  const auto base = config::resolve(run::recipe_options(), {.recipe = kRecipes / name});
  EXPECT_TRUE(base) << base.error().message;
  auto settings = settings_of(base.value(), Variant{"row", set});
  EXPECT_TRUE(settings) << settings.error().message;
  return settings ? *std::move(settings) : config::Settings(run::recipe_options());
}

// What every row sets, each on top of the row that it extends, as an as-written ladder runs them.
std::map<std::string, Changes> rows_as_written(const LadderRecipe& ladder) {
  std::map<std::string, Changes> rows = {{"baseline", ladder.baseline.set}};
  std::string previous = "baseline";
  for (const VariantSpec& variant : ladder.variants) {
    rows[variant.name] = merged(rows.at(variant.extends.value_or(previous)), variant.set);
    previous = variant.name;
  }
  return rows;
}

class ArticleRecipe : public testing::TestWithParam<std::string> {};

TEST_P(ArticleRecipe, HasThePublishedRowsInTheirOrder) {
  const LadderRecipe ladder = ladder_of(GetParam());
  EXPECT_EQ(ladder.policy, Policy::kAsWritten);
  std::vector<double> rates = {ladder.baseline.published_rate.value_or(0)};
  for (const VariantSpec& variant : ladder.variants) {
    if (variant.published_rate) rates.push_back(*variant.published_rate);
  }
  EXPECT_THAT(rates, ElementsAre(251.98, 253.56, 265.68, 196.64, 394.51, 1027.39, 940.36, 1093.25));
}

TEST_P(ArticleRecipe, ContradictsNothingInAnyRow) {
  for (const auto& [name, set] : rows_as_written(ladder_of(GetParam()))) {
    const Status status = check_knobs(settings_for(GetParam(), set));
    EXPECT_TRUE(status) << name << ": " << status.error().message;
  }
}

TEST_P(ArticleRecipe, TurnsAKnobInEveryRow) {
  const LadderRecipe ladder = ladder_of(GetParam());
  const auto rows = rows_as_written(ladder);
  std::string previous = "baseline";
  for (const VariantSpec& variant : ladder.variants) {
    const config::Settings before = settings_for(GetParam(), rows.at(variant.extends.value_or(previous)));
    const config::Settings after = settings_for(GetParam(), rows.at(variant.name));
    EXPECT_FALSE(knobs_changed(before, after).empty()) << variant.name;
    EXPECT_THAT(other_options_changed(before, after), ElementsAre()) << variant.name;
    previous = variant.name;
  }
}

TEST_P(ArticleRecipe, DeclaresOnlyCompilerFlagsIdleOnACpu) {
  const DeviceFacts cpu = {.platform = "cpu", .num_devices = 2, .usable_cores = 2};
  const LadderRecipe ladder = ladder_of(GetParam());
  const auto rows = rows_as_written(ladder);
  std::string previous = "baseline";
  std::vector<std::string> idle;
  for (const VariantSpec& variant : ladder.variants) {
    const config::Settings before = settings_for(GetParam(), rows.at(variant.extends.value_or(previous)));
    const config::Settings after = settings_for(GetParam(), rows.at(variant.name));
    if (no_effect_of(knobs_changed(before, after), cpu)) idle.push_back(variant.name);
    previous = variant.name;
  }
  EXPECT_THAT(idle, ElementsAre("compiler flags"));
}

INSTANTIATE_TEST_SUITE_P(Recipes, ArticleRecipe, testing::Values("article.toml", "article_small.toml"),
                         [](const auto& recipe) { return recipe.param.substr(0, recipe.param.find('.')); });

TEST(FashionMnistLadder, ContradictsNothingWhateverWasKept) {
  const std::string name = "fashion_mnist_ladder.toml";
  const LadderRecipe ladder = ladder_of(name);
  EXPECT_EQ(ladder.policy, Policy::kKeepBest);
  EXPECT_EQ(ladder.guard, GuardLevel::kStandard);
  // Any earlier variant may be the last one that was kept.
  std::vector<Changes> kept = {ladder.baseline.set};
  for (const VariantSpec& variant : ladder.variants) {
    const size_t earlier = kept.size();
    for (size_t i = 0; i < earlier; ++i) {
      const Changes row = merged(kept[i], variant.set);
      const Status status = check_knobs(settings_for(name, row));
      EXPECT_TRUE(status) << variant.name << ": " << status.error().message;
      if (i == 0 || i + 1 == earlier) kept.push_back(row);
    }
  }
}

TEST(FashionMnistLadder, BeginsWithAPlainProgram) {
  const LadderRecipe ladder = ladder_of("fashion_mnist_ladder.toml");
  const config::Settings baseline = settings_for("fashion_mnist_ladder.toml", ladder.baseline.set);
  EXPECT_EQ(baseline.get_int_or_auto("data.workers"), 0);
  EXPECT_EQ(baseline.get_string("knobs.host_heap"), "system");
  EXPECT_EQ(baseline.get_string("knobs.composites"), "decomposed");
  EXPECT_EQ(baseline.get_int_or_auto("knobs.steps_per_execution"), 1);
  // Nothing else differs from what the program does anyway.
  const config::Settings plain = settings_for("fashion_mnist_demo.toml", {});
  EXPECT_EQ(knobs_changed(plain, baseline).size(), 3U);
}

TEST(ExternalRecipes, NameACommandAndCanBeRead) {
  EXPECT_THAT(ladder_of("external/planted.toml").command.value().command, HasSubstr("tools/peers/planted.py"));
  const LadderRecipe torch = ladder_of("external/torch_xla_inf2.toml");
  EXPECT_THAT(torch.command.value().command, HasSubstr("torchrun --nproc_per_node=2"));
  const auto rows = rows_as_written(torch);
  EXPECT_THAT(rows.at("compiler flags").arguments,
              ElementsAre("--num-workers", "0", "--batch-size", "16", "--num-workers", "1", "--batch-size", "8",
                          "--batches-per-execution", "10"));
}

}  // namespace
}  // namespace xladder::ladder
