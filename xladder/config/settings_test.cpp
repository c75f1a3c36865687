#include "xladder/config/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace xladder::config {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

enum class Colour { kRed, kGreen };
inline constexpr std::string_view kColourNames[] = {"red", "green"};
constexpr std::span<const std::string_view> names_of(Colour) { return kColourNames; }
enum class Shape { kRound };
inline constexpr std::string_view kShapeNames[] = {"round"};
constexpr std::span<const std::string_view> names_of(Shape) { return kShapeNames; }

const OptionTable& table() {
  static const OptionTable options({
      int_option("seed", 0, "seed").with_flag("--seed"),
      float_option("optim.lr", 1e-3, "rate").with_flag("--lr").at_least(0),
      string_option("optim.name", "adamw", "optimizer").with_choices({"sgd", "adamw"}),
      floats_option("optim.betas", std::nullopt, "betas").with_flag("--betas"),
      bool_option("optim.nesterov", false, "nesterov").with_flag("--nesterov"),
      int_option("train.steps", 100, "steps").with_flag("--steps").at_least(1),
      int_or_pair_option("model.img_size", std::nullopt, "size"),
      string_option("model.name", "vit", "name"),
      ints_option("model.layers", std::nullopt, "layers").with_flag("--layers"),
      strings_option("device.options", std::vector<std::string>{}, "options").with_flag("--opt"),
      choice_option("look.colour", Colour::kGreen, "colour"),
      choice_or_word_option<Colour>("look.edge", "none", "edge"),
      int_or_auto_option("look.count", std::nullopt, 1, 9, "count"),
  });
  return options;
}

std::string refusal(std::string_view recipe) {
  const auto settings = resolve_text(table(), recipe, "r.toml");
  if (settings) return "accepted";
  EXPECT_EQ(settings.error().code, ErrorCode::kUsage);
  return settings.error().message;
}

std::string refusal(const Sources& sources) {
  const auto settings = resolve(table(), sources);
  if (settings) return "accepted";
  EXPECT_EQ(settings.error().code, ErrorCode::kUsage);
  return settings.error().message;
}

// A folder of its own for each test.
class RecipeFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(::testing::TempDir()) / ("xladder_config_" + std::string(info->name()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
  }

  std::filesystem::path folder_;
};

TEST(Recipe, UnknownOptionIsNamedWithItsPlaceAndASuggestion) {
  EXPECT_EQ(refusal("[optim]\nname = \"sgd\"\n  lrr = 1\n"),
            "r.toml:3:3: unknown option \"optim.lrr\"; did you mean \"optim.lr\"?");
  EXPECT_EQ(refusal("optim.zebra_stripes = 1\n"),
            "r.toml:1:7: unknown option \"optim.zebra_stripes\"; `xladder config options` lists those that there are");
  EXPECT_EQ(refusal("[train]\nlr = 1\n"), "r.toml:2:1: unknown option \"train.lr\"; did you mean \"optim.lr\"?");
}

TEST(Recipe, UnknownSectionIsNamedOnce) {
  EXPECT_EQ(refusal("[optin]\nlr = 1\nname = \"x\"\n"),
            "r.toml:1:2: unknown section \"optin\"; did you mean \"optim\"?");
  EXPECT_THAT(refusal("[[optim]]\nlr = 1\n"), StartsWith("r.toml:1:3: optim is a section"));
}

TEST(Recipe, TablesOfTheLadderAreLeftToIt) {
  const auto settings = resolve_text(
      table(), "[ladder]\nrounds = 3\n[ladder.baseline]\nx = 1\n[workload]\ncommand = \"true\"\n", "r.toml");
  EXPECT_TRUE(settings) << settings.error().message;
  EXPECT_THAT(refusal("ladder = 3\n"), StartsWith("r.toml:1:1: unknown option \"ladder\""));
  EXPECT_THAT(refusal("[optim.ladder]\nx = 3\n"), HasSubstr("\"optim.ladder\""));
}

TEST(Recipe, QuotedKeyWithADotIsNoOption) {
  EXPECT_THAT(refusal("\"optim.lr\" = 1\n"), HasSubstr("unknown option \"\"optim.lr\"\""));
}

TEST(Recipe, SectionIsNoOption) {
  EXPECT_EQ(refusal("optim = 3\n"), "r.toml:1:1: optim is a section; write [optim] and its options below it");
}

TEST(Recipe, WrongTypeIsNamedWithWhatWasFound) {
  EXPECT_EQ(refusal("[optim]\nlr = \"fast\"\n"), "optim.lr must be a number, got the string \"fast\" (r.toml:2)");
  EXPECT_EQ(refusal("train.steps = 1.5"), "train.steps must be a whole number, got 1.5 (r.toml:1)");
  EXPECT_EQ(refusal("train.steps = true"), "train.steps must be a whole number, got true (r.toml:1)");
  EXPECT_EQ(refusal("optim.name = 3"), "optim.name must be a string, got 3 (r.toml:1)");
  EXPECT_EQ(refusal("optim.nesterov = 1"), "optim.nesterov must be true or false, got 1 (r.toml:1)");
  EXPECT_EQ(refusal("[optim.lr]\nx = 1"), "optim.lr must be a number, got a table (r.toml:1)");
  EXPECT_EQ(refusal("optim.lr = 2020-01-01"), "optim.lr must be a number, got a date or time (r.toml:1)");
  EXPECT_EQ(refusal("optim.betas = [0.9, \"x\"]"), "optim.betas must be a list of numbers, got a list of 2 (r.toml:1)");
  EXPECT_EQ(refusal("model.img_size = [1, 2, 3]"),
            "model.img_size must be a whole number or a pair of whole numbers, got a list of 3 (r.toml:1)");
}

TEST(Recipe, ValueOutOfLimitsIsNamed) {
  EXPECT_EQ(refusal("\n[optim]\nlr = -1"), "optim.lr must be at least 0, got -1.0 (r.toml:3)");
  EXPECT_EQ(refusal("[optim]\nname = \"adamm\""),
            "optim.name must be one of sgd, adamw; got \"adamm\"; did you mean \"adamw\"? (r.toml:2)");
}

TEST(Recipe, FirstMistakeInTheFileIsReported) {
  EXPECT_THAT(refusal("[train]\nstepz = 1\n[optim]\nlr = \"x\"\n"), StartsWith("r.toml:2:1: "));
}

TEST(Recipe, DuplicateKeyAndBadSyntaxNameTheirPlace) {
  EXPECT_THAT(refusal("[optim]\nlr = 1\nlr = 2\n"), AllOf(StartsWith("r.toml:3:"), HasSubstr("not valid TOML")));
  EXPECT_THAT(refusal("[optim\nlr = 1\n"), AllOf(StartsWith("r.toml:1:"), HasSubstr("not valid TOML")));
  EXPECT_THAT(refusal("seed = \n"), StartsWith("r.toml:1:"));
  EXPECT_THAT(refusal("seed = 1 # \xff\xfe\n"), AllOf(StartsWith("r.toml:1:"), HasSubstr("not valid TOML")));
  EXPECT_THAT(refusal(std::string_view("seed = 1\0", 9)), StartsWith("r.toml:"));
}

TEST(Recipe, DeepNestingIsRefusedAndDoesNotOverflowTheStack) {
  EXPECT_THAT(refusal("seed = " + std::string(100000, '[')), HasSubstr("not valid TOML"));
}

TEST(Recipe, WholeNumbersAreNumbers) {
  const auto settings = resolve_text(table(), "[optim]\nlr = 1\nbetas = [0, 0.5]\n", "r.toml");
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->get_float("optim.lr"), 1.0);
  EXPECT_EQ(settings->get_floats("optim.betas"), (std::vector<double>{0, 0.5}));
}

TEST_F(RecipeFiles, LaterLayersWinAndOriginsAreKept) {
  const auto recipe = write("a.toml", "seed = 1\n[optim]\nlr = 0.1\nname = \"sgd\"\n[train]\nsteps = 7\n");
  const auto settings = resolve(table(), {.recipe = recipe,
                                          .assignments = {"optim.lr=0.2", "train.steps=8", "train.steps=9"},
                                          .flags = {{"--lr", {"0.3"}}, {"--nesterov", {"true"}}}});
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->get_float("optim.lr"), 0.3);
  EXPECT_EQ(settings->origin("optim.lr"), "flag --lr");
  EXPECT_EQ(settings->get_int("train.steps"), 9);
  EXPECT_EQ(settings->origin("train.steps"), "--set");
  EXPECT_EQ(settings->get_string("optim.name"), "sgd");
  EXPECT_EQ(settings->origin("optim.name"), recipe.string() + ":4");
  EXPECT_EQ(settings->get_string("model.name"), "vit");
  EXPECT_EQ(settings->origin("model.name"), "default");
  EXPECT_TRUE(settings->get_bool("optim.nesterov"));
  EXPECT_FALSE(settings->is_set("model.img_size"));
}

TEST(Flags, OfListsAddUpAndStringsKeepTheirCommas) {
  const auto settings = resolve(table(), {.flags = {{"--layers", {"1,2", "3"}},
                                                    {"--betas", {"0.5", "0.25"}},
                                                    {"--opt", {"a=1,2", "b=[x]"}},
                                                    {"--steps", {"5", "6"}}}});
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->get_ints("model.layers"), (std::vector<int64_t>{1, 2, 3}));
  EXPECT_EQ(settings->get_floats("optim.betas"), (std::vector<double>{0.5, 0.25}));
  EXPECT_EQ(settings->get_strings("device.options"), (std::vector<std::string>{"a=1,2", "b=[x]"}));
  EXPECT_EQ(settings->get_int("train.steps"), 6);
}

TEST(Flags, BadValueNamesTheFlag) {
  EXPECT_EQ(refusal({.flags = {{"--lr", {"fast"}}}}), "--lr must be a number, got \"fast\"");
  EXPECT_EQ(refusal({.flags = {{"--lr", {"-1"}}}}), "optim.lr must be at least 0, got -1.0 (flag --lr)");
}

TEST(Assignments, MistakesNameTheAssignment) {
  EXPECT_EQ(refusal({.assignments = {"optim.lrr=1"}}),
            "--set optim.lrr=1: unknown option \"optim.lrr\"; did you mean \"optim.lr\"?");
  EXPECT_THAT(refusal({.assignments = {"optim.lr"}}), StartsWith("--set optim.lr: write it as section.name=value"));
  EXPECT_THAT(refusal({.assignments = {"=1"}}), StartsWith("--set =1: write it as section.name=value"));
  EXPECT_EQ(refusal({.assignments = {"optim.lr=fast"}}), "optim.lr must be a number, got \"fast\" (--set)");
  EXPECT_EQ(refusal({.assignments = {"train.steps=0"}}), "train.steps must be at least 1, got 0 (--set)");
}

TEST_F(RecipeFiles, ExtendsIsAppliedFirstAndLookedUpBesideTheRecipe) {
  const auto base = write("shared/base.toml", "seed = 4\n[optim]\nlr = 0.5\n");
  const auto recipe = write("mine/a.toml", "extends = \"../shared/base.toml\"\n[optim]\nlr = 0.25\n");
  const auto settings = resolve(table(), {.recipe = recipe});
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->get_float("optim.lr"), 0.25);
  EXPECT_EQ(settings->get_int("seed"), 4);
  EXPECT_EQ(settings->origin("seed"), base.string() + ":1");
}

TEST_F(RecipeFiles, ExtendsInACircleIsRefused) {
  write("a.toml", "extends = \"b.toml\"\n");
  write("b.toml", "seed = 1\nextends = \"./a.toml\"\n");
  EXPECT_EQ(refusal({.recipe = folder_ / "a.toml"}),
            (folder_ / "b.toml").string() + ":2: extends \"./a.toml\" goes in a circle; remove one of the extends");
}

TEST_F(RecipeFiles, ExtendsTooDeepIsRefused) {
  for (int i = 0; i < 12; ++i) {
    write(fmt::format("{}.toml", i), fmt::format("extends = \"{}.toml\"\n", i + 1));
  }
  write("12.toml", "seed = 1\n");
  EXPECT_THAT(refusal({.recipe = folder_ / "0.toml"}), HasSubstr("more than 8 recipes extend each other"));
  EXPECT_EQ(refusal({.recipe = folder_ / "4.toml"}), "accepted");
}

TEST_F(RecipeFiles, ExtendsMustNameAFile) {
  const auto missing = write("a.toml", "extends = \"gone.toml\"\n");
  EXPECT_THAT(refusal({.recipe = missing}), HasSubstr("gone.toml is no file; check the path"));
  const auto number = write("b.toml", "extends = 3\n");
  EXPECT_THAT(refusal({.recipe = number}), HasSubstr("extends must be the path of a recipe, got 3"));
}

TEST_F(RecipeFiles, MissingRecipeFolderAndHugeFileAreRefused) {
  EXPECT_EQ(refusal({.recipe = folder_ / "no.toml"}),
            "recipe " + (folder_ / "no.toml").string() + " does not exist; check the path");
  EXPECT_THAT(refusal({.recipe = folder_}), HasSubstr("is a folder; name a .toml file"));
  const auto huge = write("huge.toml", std::string(size_t{3} << 20, '#'));
  EXPECT_THAT(refusal({.recipe = huge}), StartsWith("recipe cannot be read: "));
}

TEST(Settings, WrongQuestionsAreBugs) {
  const Settings settings(table());
  EXPECT_THROW(settings.get_int("no.such"), std::logic_error);
  EXPECT_THROW(settings.is_set("no.such"), std::logic_error);
  EXPECT_THROW(settings.get_int("optim.lr"), std::logic_error);
  EXPECT_THROW(settings.get_pair("model.img_size"), std::logic_error);  // not set
  EXPECT_THROW(resolve(table(), {.flags = {{"--no-such", {"1"}}}}).has_value(), std::logic_error);
}

TEST(Settings, ChoicesAreValuesOfTheirEnum) {
  const auto settings = resolve(table(), {.assignments = {"look.colour=red", "look.count=3"}});
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->get<Colour>("look.colour"), Colour::kRed);
  EXPECT_EQ(settings->find_choice<Colour>("look.edge"), std::nullopt);
  EXPECT_THROW(settings->get<Colour>("look.edge"), std::logic_error);
  EXPECT_THROW(settings->get<Shape>("look.colour"), std::logic_error);
  EXPECT_THROW(settings->get<Colour>("optim.name"), std::logic_error);
  EXPECT_EQ(settings->get_int_or_auto("look.count"), 3);
  EXPECT_EQ(Settings(table()).get_int_or_auto("look.count"), std::nullopt);
  EXPECT_EQ(refusal({.assignments = {"look.count=10"}}),
            "look.count must be a whole number from 1 to 9 or auto, got \"10\" (--set)");
}

TEST(WriteToml, ReadsBackToTheSameValues) {
  const auto first = resolve(
      table(),
      {.assignments = {"seed=-3", "optim.lr=0.1000000000000000055", "optim.betas=0.9,1e-300", "model.img_size=224x160",
                       "model.layers=[]", "optim.nesterov=true", "model.name=tab\tquote\"back\\slash\nline # \x7f é"},
       .flags = {{"--opt", {"a=\"1\"", "b=x,y"}}}});
  ASSERT_TRUE(first) << first.error().message;
  const std::string text = write_toml(*first);
  const auto second = resolve_text(table(), text, "config.toml");
  ASSERT_TRUE(second) << second.error().message << "\n" << text;
  for (const OptionSpec& spec : table().specs()) {
    ASSERT_EQ(first->is_set(spec.path), second->is_set(spec.path)) << spec.path;
    if (!first->is_set(spec.path)) continue;
    EXPECT_EQ(*first->find(spec.path), *second->find(spec.path)) << spec.path;
  }
}

TEST(WriteToml, GroupsSectionsAndShowsOrigins) {
  const auto settings = resolve_text(table(), "[optim]\nlr = 0.5\n", "odd\nname.toml");
  ASSERT_TRUE(settings);
  const std::string text = write_toml(*settings);
  EXPECT_THAT(text, StartsWith("seed = 0                                # default\n\n[optim]\nlr = 0.5"));
  EXPECT_THAT(text, HasSubstr("# odd?name.toml:2\n"));
  EXPECT_THAT(text, ::testing::Not(HasSubstr("img_size")));
}

TEST(WriteJson, HoldsValuesAndOrigins) {
  const auto settings = resolve(table(), {.assignments = {"model.img_size=28", "model.name=\xff"}});
  ASSERT_TRUE(settings);
  const auto json = nlohmann::json::parse(write_json(*settings));
  EXPECT_EQ(json["seed"]["value"], 0);
  EXPECT_EQ(json["optim"]["lr"]["value"], 1e-3);
  EXPECT_EQ(json["optim"]["lr"]["origin"], "default");
  EXPECT_EQ(json["model"]["img_size"]["value"], nlohmann::json::array({28, 28}));
  EXPECT_FALSE(json["model"].contains("layers"));
}

}  // namespace
}  // namespace xladder::config
