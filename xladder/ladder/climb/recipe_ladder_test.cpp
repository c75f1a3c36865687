#include "xladder/ladder/climb/recipe_ladder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/run/recipe/recipe_options.h"

namespace xladder::ladder {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const config::Settings kBase(run::recipe_options());
const DeviceFacts kCpu = {.platform = "cpu"};

Variant with(const std::string& path, config::Value value) {
  return {"v", {.options = {{path, std::move(value), "l.toml:9"}}}};
}

TEST(AskKnobs, TellsTheClassAndWhatDoesNothing) {
  const AskKnobs ask = ask_knobs(kBase, kCpu);
  EXPECT_EQ(ask(with("data.prefetch", int64_t{5}), {}).declared, NumericsClass::kExact);
  EXPECT_EQ(ask(with("knobs.precision", "bf16-true"), {}).declared, NumericsClass::kLossy);
  EXPECT_FALSE(ask(with("knobs.precision", "bf16-true"), {}).no_effect);
  EXPECT_THAT(ask(with("knobs.matmul_precision", "default"), {}).no_effect.value(), HasSubstr("XLA:CPU"));
  EXPECT_EQ(ask(with("optim.lr", 0.5), {}).declared, NumericsClass::kLossy) << "something else is trained";
  EXPECT_FALSE(ask(with("knobs.nothing", true), {}).declared) << "its start says what is wrong";
}

TEST(AskKnobs, SaysThatSomethingDoesNotApplyToWhatIsTrained) {
  const AskKnobs ask = ask_knobs(kBase, kCpu, [](const config::Settings& settings) -> std::optional<std::string> {
    if (settings.get_int("device.count") == 1) return std::nullopt;
    return "it is a whole step";
  });
  EXPECT_EQ(ask(with("device.count", int64_t{2}), {}).no_effect, "it is a whole step");
  EXPECT_FALSE(ask(with("knobs.in_flight", int64_t{3}), {}).no_effect);
  EXPECT_FALSE(ask(with("device.count", int64_t{3}), with("device.count", int64_t{2})).no_effect)
      << "what it extends does not apply either, which its start says";
}

TEST(RecipeOf, SaysWhereValuesComeFrom) {
  const auto text = recipe_of(kBase, {"best", with("data.prefetch", int64_t{5}).set});
  ASSERT_TRUE(text) << text.error().message;
  EXPECT_THAT(*text, HasSubstr("# ladder: best, l.toml:9"));
}

TEST(DecidingValues, LeaveOutWhereTheResultGoes) {
  config::Settings settings = kBase;
  ASSERT_TRUE(settings.set(*settings.table().find("train.output"), std::string("out"), "test"));
  EXPECT_EQ(deciding_values(settings), deciding_values(kBase));
  ASSERT_TRUE(settings.set(*settings.table().find("optim.lr"), 0.5, "test"));
  EXPECT_THAT(deciding_values(settings), HasSubstr("optim.lr = 0.5\n"));
  EXPECT_THAT(deciding_values(kBase), Not(HasSubstr("optim.lr = 0.5\n")));
}

}  // namespace
}  // namespace xladder::ladder
