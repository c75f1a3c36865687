#include "xladder/ladder/workload/recipe_workload.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::ladder {
namespace {

using ::testing::HasSubstr;

config::Settings settings_with(const std::vector<std::string>& assignments) {
  return config::resolve(run::recipe_options(), {.assignments = assignments}).value();
}

TEST(DescriptionOf, NamesModelDataAndBatch) {
  EXPECT_EQ(description_of(settings_with(
                {"model.name=mlp", "model.hidden=16", "data.path=/data/flowers", "train.global_batch_size=12"})),
            "mlp with hidden 16, flowers, batch 12");
  EXPECT_THAT(description_of(settings_with({"model.name=mlp", "data.kind=synthetic"})), HasSubstr("synthetic images"));
}

TEST(PrepareRecipe, WritesTheRecipeAndGivesTheHeapItsEnvironment) {
  const TestFolder folder;
  const config::Settings settings = settings_with({"knobs.host_heap=keep", "optim.lr=0.5"});
  const auto prepared = prepare_recipe(settings, folder / "kept.toml");
  ASSERT_TRUE(prepared) << prepared.error().message;
  EXPECT_EQ(prepared->command, "xladder bench " + (folder / "kept.toml").string());
  ASSERT_EQ(prepared->environment.size(), 2u);
  EXPECT_EQ(prepared->environment[0].value, "keep");
  EXPECT_EQ(prepared->environment[1].name, "MALLOC_CONF");
  const auto read = config::resolve(run::recipe_options(), {.recipe = folder / "kept.toml"});
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->get_float("optim.lr"), 0.5);
}

// The "program" is a shell that says what it was given.
TEST(RecipeWorkload, StartsAVariantOverItsOwnRecipe) {
  const TestFolder folder;
  const auto script = folder.write(
      "serve.sh", "echo \"{\\\"ready\\\":{\\\"device\\\":\\\"$XLADDER_HOST_HEAP\\\"}}\"; cp $1 $1.seen; read x");
  const auto workload =
      make_recipe_workload(settings_with({}), {.folder = folder.path(), .program = {"/bin/sh", script.string()}});
  const auto started = workload->start(
      {"Kept Heap!", {.options = {{"knobs.host_heap", "system", "l.toml:3"}, {"knobs.zero", int64_t{1}}}}});
  ASSERT_TRUE(started) << started.error().message;
  EXPECT_EQ((*started)->facts().device, "system");
  EXPECT_THAT((*started)->command(), HasSubstr("kept-heap-.toml"));
  const auto recipe = read_file(folder / "kept-heap-.toml", 1 << 20);
  ASSERT_TRUE(recipe) << recipe.error().message;
  EXPECT_THAT(*recipe, HasSubstr("# Kept Heap!, l.toml:3\n"));
  const auto refused = workload->start({"odd", {.options = {{"knobs.nothing", true}}}});
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, HasSubstr("odd: there is no option knobs.nothing"));
}

TEST(RecipesWorkload, TheFirstOneThatStartsIsTheFirstRecipe) {
  const TestFolder folder;
  const auto script = folder.write("serve.sh", "echo '{\"ready\":{\"device\":\"d\"}}'; cp $1 $1.seen; read x");
  const auto workload = make_recipes_workload({settings_with({"optim.lr=0.25"}), settings_with({"optim.lr=0.5"})},
                                              {.folder = folder.path(), .program = {"/bin/sh", script.string()}});
  ASSERT_TRUE(workload->start({"a.toml"}));
  ASSERT_TRUE(workload->start({"b.toml"}));
  EXPECT_THAT(read_file(folder / "0.toml.seen", 1 << 20).value(), HasSubstr("lr = 0.25"));
  EXPECT_THAT(read_file(folder / "1.toml.seen", 1 << 20).value(), HasSubstr("lr = 0.5"));
}

}  // namespace
}  // namespace xladder::ladder
