#include "xladder/ladder/recipe/ladder_recipe.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/base/test_folder.h"
#include "xladder/config/recipe.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::ladder {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Pair;

class LadderRecipeTest : public testing::Test {
 protected:
  Result<LadderRecipe> read(std::string_view text) const { return read_ladder_recipe(folder_.write("r.toml", text)); }

  LadderRecipe accepted(std::string_view text) const {
    auto recipe = read(text);
    EXPECT_TRUE(recipe) << (recipe ? "" : recipe.error().message);
    return recipe ? *std::move(recipe) : LadderRecipe();
  }

  // The message without the folder's name.
  std::string refusal(std::string_view text) const {
    const auto recipe = read(text);
    if (recipe) return "accepted";
    EXPECT_EQ(recipe.error().code, ErrorCode::kUsage);
    std::string message = recipe.error().message;
    const std::string prefix = folder_.path().string() + "/";
    for (size_t at = message.find(prefix); at != std::string::npos; at = message.find(prefix))
      message.erase(at, prefix.size());
    return message;
  }

  const TestFolder folder_;
};

TEST_F(LadderRecipeTest, KeepsCommasQuotesAndBracketsInTextsOfLists) {
  const LadderRecipe recipe = accepted(R"([ladder]
[[ladder.variant]]
name = "a"
set = { "device.compiler_options" = ["xla_disable_hlo_passes=algsimp,dce", "--x='a b',c=\"d\"", '[e]=\', "f\u000A"] }
)");
  ASSERT_EQ(recipe.variants.size(), 1u);
  const OptionChange& change = recipe.variants[0].set.options.at(0);
  EXPECT_EQ(change.value, config::Value(std::vector<std::string>{"xla_disable_hlo_passes=algsimp,dce",
                                                                 "--x='a b',c=\"d\"", "[e]=\\", "f\n"}));
  EXPECT_EQ(changes_from(assignments_of(recipe.variants[0].set)).value(), recipe.variants[0].set);
}

TEST_F(LadderRecipeTest, KnowsTheOptionsOfTheTableThatItIsGiven) {
  constexpr std::string_view kText = "[ladder]\n[[ladder.variant]]\nname = \"a\"\nset = { \"own.tile\" = 4 }\n";
  EXPECT_THAT(refusal(kText), HasSubstr("unknown option \"own.tile\""));
  const config::OptionTable table =
      run::recipe_options().with({config::int_option("own.tile", 1, "rows that are made at once").at_most(8)});
  const auto recipe = read_ladder_recipe(folder_.write("own.toml", kText), table);
  ASSERT_TRUE(recipe) << recipe.error().message;
  EXPECT_EQ(recipe->variants.at(0).set.options.at(0).value, config::Value(int64_t{4}));
  const auto settings = settings_of(config::Settings(table), {"a", recipe->variants[0].set});
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->get_int("own.tile"), 4);
}

constexpr std::string_view kVariant = "[[ladder.variant]]\nname = \"a\"\nset = { \"data.prefetch\" = 4 }\n";

TEST_F(LadderRecipeTest, ReadsEverythingThatItKnows) {
  const LadderRecipe recipe = accepted(R"(
[model]
name = "vit_tiny_patch16_224"
[ladder]
title = "Nine steps"
mode = "one-at-a-time"
policy = "as-written"
guard = "strict"
guard_seeds = 4
guard_steps = 50
rounds = 7
round_seconds = 1
published_source = "A. Author, 2020"
[ladder.quick]
rounds = 3
skip = ["second"]
[ladder.baseline]
"knobs.composites" = "decomposed"
optim.lr = 0.5
published_rate = 100
[[ladder.variant]]
name = "first"
set = { "data.prefetch" = 4, knobs.composites = "shaped" }
note = "why"
[[ladder.variant]]
name = "second"
set = { "optim.betas" = [0.5, 0.25] }
extends = "baseline"
published_rate = 252.5
published_note = "cannot be"
)");
  EXPECT_EQ(recipe.name, "r");
  EXPECT_EQ(recipe.title, "Nine steps");
  EXPECT_EQ(recipe.mode, Mode::kOneAtATime);
  EXPECT_EQ(recipe.policy, Policy::kAsWritten);
  EXPECT_EQ(recipe.guard, GuardLevel::kStrict);
  EXPECT_EQ(recipe.numbers.guard_seeds, 4);
  EXPECT_EQ(recipe.numbers.guard_steps, 50);
  EXPECT_EQ(recipe.numbers.rounds, 7);
  EXPECT_EQ(recipe.numbers.round_seconds, 1.0);
  EXPECT_EQ(recipe.quick_numbers.rounds, 3);
  EXPECT_EQ(recipe.quick_numbers.guard_steps, 50);
  EXPECT_THAT(recipe.quick_skip, ElementsAre("second"));
  EXPECT_EQ(recipe.published_source, "A. Author, 2020");
  EXPECT_THAT(assignments_of(recipe.baseline.set),
              ElementsAre(Pair("knobs.composites", "\"decomposed\""), Pair("optim.lr", "0.5")));
  EXPECT_EQ(recipe.baseline.published_rate, 100.0);
  ASSERT_EQ(recipe.variants.size(), 2u);
  EXPECT_EQ(recipe.variants[0].note, "why");
  EXPECT_THAT(recipe.variants[0].set.options.at(1).origin, EndsWith("r.toml:23"));
  EXPECT_THAT(assignments_of(recipe.variants[0].set),
              ElementsAre(Pair("data.prefetch", "4"), Pair("knobs.composites", "\"shaped\"")));
  EXPECT_FALSE(recipe.variants[0].extends);
  EXPECT_THAT(assignments_of(recipe.variants[1].set), ElementsAre(Pair("optim.betas", "[0.5, 0.25]")));
  EXPECT_EQ(recipe.variants[1].extends, "baseline");
  EXPECT_EQ(recipe.variants[1].published_rate, 252.5);
  EXPECT_EQ(recipe.variants[1].published_note, "cannot be");
}

TEST_F(LadderRecipeTest, HasDefaults) {
  const LadderRecipe recipe = accepted("[ladder]\n" + std::string(kVariant));
  EXPECT_EQ(recipe.title, "r");
  EXPECT_EQ(recipe.mode, Mode::kCumulative);
  EXPECT_EQ(recipe.policy, Policy::kKeepBest);
  EXPECT_EQ(recipe.guard, GuardLevel::kStandard);
  EXPECT_EQ(recipe.numbers.rounds, 9);
  EXPECT_EQ(recipe.quick_numbers.rounds, 9);
  EXPECT_TRUE(recipe.baseline.set.empty());
  EXPECT_FALSE(recipe.command);
}

TEST_F(LadderRecipeTest, ReadsCommands) {
  const LadderRecipe recipe = accepted(R"(
[workload]
command = "python3 train.py"
timeout_seconds = 20
samples_per_step = 8
[ladder.baseline]
args = ["--epochs", "1"]
[[ladder.variant]]
name = "a"
env = { B = "2", A = "it's" }
args = ["--x"]
)");
  ASSERT_TRUE(recipe.command);
  EXPECT_EQ(recipe.command->command, "python3 train.py");
  EXPECT_EQ(recipe.command->timeout_seconds, 20.0);
  EXPECT_EQ(recipe.command->samples_per_step, 8);
  EXPECT_THAT(assignments_of(recipe.baseline.set), ElementsAre(Pair("args", "[\"--epochs\", \"1\"]")));
  EXPECT_THAT(assignments_of(recipe.variants[0].set),
              ElementsAre(Pair("env.B", "\"2\""), Pair("env.A", "\"it's\""), Pair("args", "[\"--x\"]")));
}

TEST_F(LadderRecipeTest, TablesOfTheFileCountBeforeThoseThatItExtends) {
  folder_.write("base.toml",
                "[workload]\ncommand = \"base\"\n[ladder]\nrounds = 3\ntitle = \"base\"\n"
                "[[ladder.variant]]\nname = \"b\"\nargs = [\"x\"]\n");
  const LadderRecipe inherited = accepted("extends = \"base.toml\"\n");
  EXPECT_EQ(inherited.title, "base");
  const LadderRecipe own =
      accepted("extends = \"base.toml\"\n[ladder]\nrounds = 4\n[[ladder.variant]]\nname = \"a\"\nargs = [\"y\"]\n");
  EXPECT_EQ(own.numbers.rounds, 4);
  EXPECT_EQ(own.title, "r") << "nothing of the other ladder remains";
  EXPECT_EQ(own.variants[0].name, "a");
  EXPECT_EQ(own.command->command, "base") << "the workload is still that of the other file";
  EXPECT_THAT(own.all_text, HasSubstr("title = \"base\""));
  EXPECT_EQ(own.text.find("title"), std::string::npos);
}

TEST_F(LadderRecipeTest, MistakesNameThePlaceAndWhatToDo) {
  const std::string end = "\n" + std::string(kVariant);
  EXPECT_EQ(refusal("[ladder]\nround = 3" + end),
            "r.toml:2: unknown key \"round\" in [ladder]; did you mean \"rounds\"?");
  EXPECT_EQ(refusal("[ladder]\nrounds = 2" + end),
            "ladder.rounds must be a whole number from 3 to 1000, got 2 (r.toml:2)");
  EXPECT_THAT(refusal("[ladder]\nrounds = \"many\"" + end), HasSubstr("got \"many\""));
  EXPECT_THAT(refusal("[ladder]\nround_seconds = nan" + end), HasSubstr("must be a number from 0.01 to 3600"));
  EXPECT_THAT(refusal("[ladder]\nguard_seeds = 1" + end), HasSubstr("from 2 to 100"));
  EXPECT_EQ(refusal("[ladder]\nmode = \"all\"" + end),
            "ladder.mode must be one of cumulative, one-at-a-time, leave-one-out, got \"all\" (r.toml:2)");
  EXPECT_THAT(refusal("[ladder]\ntitle = 3" + end), EndsWith("must be a string, got 3; put it in quotes (r.toml:2)"));
  EXPECT_EQ(refusal("[ladder.quick]\nskip = [\"A\"]" + end),
            "ladder.quick.skip names no variant, got \"A\"; did you mean \"a\"? (r.toml:2)");
  EXPECT_THAT(refusal("[ladder]\nquick = 3" + end), HasSubstr("must be a table"));
  EXPECT_THAT(refusal("ladder = 3"), HasSubstr("r.toml:1: ladder must be a table"));
  EXPECT_THAT(refusal("[ladder]\nrounds = 3"), HasSubstr("add a variant as [[ladder.variant]]"));
  EXPECT_THAT(refusal("[ladder"), HasSubstr("r.toml:1: not valid TOML"));
  EXPECT_THAT(refusal("[model]\nname = \"x\""), HasSubstr("has no table [ladder]"));
}

TEST_F(LadderRecipeTest, OptionsOfVariantsAreThoseOfRecipes) {
  const std::string start = "[[ladder.variant]]\nname = \"a\"\n";
  EXPECT_THAT(refusal(start + "set = { \"data.prefetc\" = 4 }"),
              HasSubstr("r.toml:3: unknown option \"data.prefetc\"; did you mean \"data.prefetch\"?"));
  EXPECT_THAT(refusal(start + "set = { \"data.prefetch\" = 0 }"), HasSubstr("data.prefetch must be at least 1"));
  EXPECT_THAT(refusal(start + "set = { \"data.prefetch\" = 0 }"), HasSubstr("r.toml:3"));
  EXPECT_THAT(refusal(start + "set = { \"data.prefetch\" = \"x\" }"),
              HasSubstr("data.prefetch must be a whole number"));
  EXPECT_THAT(refusal(start + "set = { \"data.prefetch\" = 1979-05-27 }"), HasSubstr("write a value"));
  EXPECT_THAT(refusal("[ladder.baseline]\n\"data.prefetch\" = 0\n" + start + "set = { \"data.prefetch\" = 1 }"),
              HasSubstr("r.toml:2"));
  EXPECT_THAT(refusal(start + "set = {}"), HasSubstr("say what the variant changes"));
  EXPECT_THAT(refusal(start + "set = 3"), HasSubstr("must be a table such as"));
}

TEST_F(LadderRecipeTest, VariantsAreNamedApartAndExtendEarlierOnes) {
  const std::string a(kVariant);
  EXPECT_THAT(refusal(a + a), HasSubstr("\"a\" is taken"));
  EXPECT_THAT(refusal("[[ladder.variant]]\nset = { \"data.prefetch\" = 4 }\n"), HasSubstr("must be a name"));
  EXPECT_THAT(refusal("[[ladder.variant]]\nname = \"baseline\"\nset = { \"data.prefetch\" = 4 }\n"),
              HasSubstr("\"baseline\" is taken"));
  EXPECT_THAT(refusal(a + "extends = \"b\"\n"), HasSubstr("names no earlier variant, got \"b\""));
  EXPECT_THAT(refusal(a + "extends = \"a\"\n"), HasSubstr("names no earlier variant")) << "not itself";
}

TEST_F(LadderRecipeTest, SettingsGoWithTheirKindOfWorkload) {
  const std::string command = "[workload]\ncommand = \"true\"\n";
  EXPECT_THAT(refusal("[[ladder.variant]]\nname = \"a\"\nenv = { A = \"1\" }\n"),
              HasSubstr("only with [workload]; use set"));
  EXPECT_THAT(refusal(command + std::string(kVariant)), HasSubstr("does not go with a command; use env and args"));
  EXPECT_THAT(
      refusal(command + "[ladder.baseline]\n\"data.prefetch\" = 4\n[[ladder.variant]]\nname = \"a\"\nargs = [\"x\"]\n"),
      HasSubstr("unknown key \"data.prefetch\" in [ladder.baseline]"));
  EXPECT_THAT(refusal(command + "[[ladder.variant]]\nname = \"a\"\nenv = { \"A=B\" = \"1\" }\n"),
              HasSubstr("is no name of a variable"));
  EXPECT_THAT(refusal(command + "[[ladder.variant]]\nname = \"a\"\nenv = { A = 1 }\n"), HasSubstr("must be a string"));
  EXPECT_THAT(refusal(command + "[[ladder.variant]]\nname = \"a\"\nargs = \"x\"\n"),
              HasSubstr("must be a list of strings"));
  EXPECT_THAT(refusal("[workload]\n" + std::string(kVariant)), HasSubstr("must be the command that trains"));
}

TEST_F(LadderRecipeTest, RecipesThatExtendInACircleAreRefused) {
  EXPECT_THAT(refusal("extends = \"r.toml\"\n"), HasSubstr("go in a circle"));
  EXPECT_THAT(refusal("extends = \"gone.toml\"\n"), HasSubstr("does not exist; check the path"));
}

TEST(Merged, LaterValuesCountAndArgumentsAddUp) {
  const auto set = [](const Assignments& assignments) { return changes_from(assignments).value(); };
  EXPECT_THAT(assignments_of(merged(set({{"a.x", "1"}, {"a.y", "2"}}), set({{"a.x", "3"}, {"a.z", "4"}}))),
              ElementsAre(Pair("a.x", "3"), Pair("a.y", "2"), Pair("a.z", "4")));
  const Changes changes =
      merged(set({{"args", "[\"1\"]"}, {"env.A", "\"x\""}}), set({{"args", "[\"2\", \"3\"]"}, {"env.A", "\"y\""}}));
  EXPECT_THAT(changes.arguments, ElementsAre("1", "2", "3"));
  ASSERT_EQ(changes.environment.size(), 1u);
  EXPECT_EQ(changes.environment[0].name, "A");
  EXPECT_EQ(changes.environment[0].value, "y");
}

TEST(DescribeChanges, IsForPeople) {
  const auto text = [](const Assignments& assignments) { return describe(changes_from(assignments).value()); };
  EXPECT_EQ(text({{"knobs.host_heap", "\"huge\""}, {"data.workers", "\"2\""}}), "host_heap = huge, workers = 2");
  EXPECT_EQ(text({{"env.A", "\"1\""}, {"args", "[\"--n\", \"a b\"]"}}), "A=1, --n 'a b'");
}

TEST(ChangesFrom, ReadsWhatAssignmentsOfWrites) {
  const Assignments all = {{"knobs.zero", "1"},   {"optim.lr", "0.001"}, {"optim.betas", "[0.9, 0.95]"},
                           {"gone.list", "[1]"},  {"gone.flag", "true"}, {"gone.text", "\"a\\\"b\""},
                           {"env.A", "\"it's\""}, {"args", "[\"--x\"]"}};
  const auto changes = changes_from(all);
  ASSERT_TRUE(changes) << changes.error().message;
  EXPECT_EQ(assignments_of(*changes), all);
  EXPECT_EQ(changes->options.at(1).value, config::Value(0.001)) << "as the option has it";
  EXPECT_EQ(changes->options.at(3).value, config::Value(std::vector<int64_t>{1})) << "as TOML has it";
}

TEST(ChangesFrom, SaysWhatCannotBeRead) {
  const auto refusal = [](const Assignments& assignments) {
    const auto changes = changes_from(assignments);
    return changes ? "accepted" : changes.error().message;
  };
  EXPECT_THAT(refusal({{"optim.lr", "x"}}), HasSubstr("optim.lr must be a value as TOML writes it"));
  EXPECT_THAT(refusal({{"gone.x", "1979-05-27"}}), HasSubstr("gone.x must be a value as TOML writes it"));
  EXPECT_THAT(refusal({{"env.A", "1"}}), HasSubstr("env.A must be a string"));
  EXPECT_THAT(refusal({{"args", "[1]"}}), HasSubstr("args must be"));
}

TEST(ChangesFrom, ReadsValuesThatAnOptionHadInOtherVersions) {
  const auto changes = changes_from({{"data.workers", "2"}});
  ASSERT_TRUE(changes) << changes.error().message;
  const auto settings = settings_of(config::Settings(run::recipe_options()), {"old", *changes});
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->get_int_or_auto("data.workers"), 2);
  const auto wrong = changes_from({{"model.name", "2"}});
  ASSERT_TRUE(wrong) << wrong.error().message;
  const auto refused = settings_of(config::Settings(run::recipe_options()), {"old", *wrong});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message, "old: model.name must be a string, got 2");
}

TEST(SettingsOf, LaysAVariantOverTheBase) {
  const config::Settings base(run::recipe_options());
  const Variant variant{"two", {.options = {{"knobs.zero", int64_t{1}, "l.toml:7"}, {"optim.lr", 0.5}}}};
  const auto settings = settings_of(base, variant);
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->get_int("knobs.zero"), 1);
  EXPECT_EQ(settings->origin("knobs.zero"), "two, l.toml:7");
  EXPECT_EQ(settings->origin("optim.lr"), "two");
  EXPECT_THAT(settings_of(base, {"odd", {.options = {{"optim.l", 0.5}}}}).error().message,
              HasSubstr("odd: there is no option optim.l"));
}

}  // namespace
}  // namespace xladder::ladder
