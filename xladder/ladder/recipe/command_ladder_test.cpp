#include "xladder/ladder/recipe/command_ladder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/ladder/recipe/ladder_recipe.h"

namespace xladder::ladder {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

VariedKnob knob(const std::string& text) {
  auto result = varied_knob(text);
  EXPECT_TRUE(result) << (result ? "" : result.error().message);
  return result ? *result : VariedKnob{};
}

std::string refusal(const std::string& text) {
  const auto result = varied_knob(text);
  return result ? "accepted" : result.error().message;
}

TEST(VariedKnob, FlagsTakeTheirValuesFromTheFirst) {
  const VariedKnob workers = knob("workers=--workers 0|2|4");
  ASSERT_EQ(workers.values.size(), 3u);
  EXPECT_THAT(workers.values[0].arguments, ElementsAre("--workers", "0"));
  EXPECT_THAT(workers.values[2].arguments, ElementsAre("--workers", "4"));
  EXPECT_EQ(workers.values[2].name, "workers=4");
  EXPECT_THAT(knob("b=--batch=8|16").values[1].arguments, ElementsAre("--batch=16"));
  EXPECT_THAT(knob("amp=|--amp --amp-dtype bfloat16").values[1].arguments,
              ElementsAre("--amp", "--amp-dtype", "bfloat16"));
  EXPECT_THAT(knob("amp=|--amp").values[0].arguments, IsEmpty());
  EXPECT_THAT(knob("COMPILE=--compile=0|1").values[1].arguments, ElementsAre("--compile=1")) << "a dash, so a flag";
}

TEST(VariedKnob, NamesInCapitalsAreVariables) {
  const VariedKnob bf16 = knob("XLA_USE_BF16=|1");
  EXPECT_THAT(bf16.values[0].environment, IsEmpty());
  ASSERT_EQ(bf16.values[1].environment.size(), 1u);
  EXPECT_EQ(bf16.values[1].environment[0].name, "XLA_USE_BF16");
  EXPECT_EQ(bf16.values[1].environment[0].value, "1");
  EXPECT_EQ(knob("A=x=1|y=2").values[0].environment[0].value, "x=1");
}

TEST(VariedKnob, WhatIsNoKnobIsRefused) {
  EXPECT_THAT(refusal("workers"), HasSubstr("--vary is NAME=VALUE|VALUE"));
  EXPECT_THAT(refusal("=1|2"), HasSubstr("--vary is NAME=VALUE|VALUE"));
  EXPECT_THAT(refusal("workers=--workers 2"), HasSubstr("has one value"));
  EXPECT_THAT(refusal("workers=0|2"), HasSubstr("accepted")) << "words without a flag may be what a command takes";
  EXPECT_THAT(refusal("workers=|2"), HasSubstr("\"2\" follows no flag; write the flag into the value, as in "));
  EXPECT_THAT(refusal("amp=--amp|"), HasSubstr("only the first value may be empty"));
  EXPECT_THAT(refusal("workers=--workers 2|2"), HasSubstr("has \"2\" twice"));
}

TEST(CommandLadder, IsARecipe) {
  CommandLadder ladder;
  ladder.command = {"python3", "my train.py", "--name", "a\"b"};
  ladder.knobs = {knob("workers=--workers 0|2"), knob("XLA_USE_BF16=|1"), knob("A=x|y")};
  ladder.read = "auto";
  ladder.seed_flag = "--seed";
  const auto recipe = ladder_recipe_from(recipe_text(ladder), "train");
  ASSERT_TRUE(recipe) << recipe.error().message;
  EXPECT_EQ(recipe->command->command, "python3 'my train.py' --name 'a\"b'");
  EXPECT_EQ(recipe->command->read, "auto");
  EXPECT_EQ(recipe->command->seed_flag, "--seed");
  EXPECT_EQ(describe(recipe->baseline.set), "A=x, --workers 0");
  ASSERT_EQ(recipe->variants.size(), 3u);
  EXPECT_EQ(recipe->variants[0].name, "workers=2");
  EXPECT_EQ(describe(recipe->variants[0].set), "--workers 2");
  EXPECT_EQ(describe(recipe->variants[1].set), "XLA_USE_BF16=1");
  EXPECT_EQ(describe(recipe->variants[2].set), "A=y");
}

TEST(CommandLadder, KnowsItsNameAndItsBatch) {
  EXPECT_EQ(name_of_command({"python", "scripts/train.py", "--x"}), "train");
  EXPECT_EQ(name_of_command({"python", "-m", "maxtext.train"}), "maxtext.train");
  EXPECT_EQ(name_of_command({"./run.sh"}), "run");
  CommandLadder ladder;
  ladder.command = {"python", "train.py", "--eval-batch-size", "8", "--batch-size=16"};
  EXPECT_EQ(batch_flag_of(ladder), "--batch-size");
  ladder.command = {"python", "train.py", "--batch-size", "many"};
  EXPECT_EQ(batch_flag_of(ladder), "");
  ladder.knobs = {knob("bs=--per_device_train_batch_size 8|16")};
  EXPECT_EQ(batch_flag_of(ladder), "--per_device_train_batch_size");
}

}  // namespace
}  // namespace xladder::ladder
