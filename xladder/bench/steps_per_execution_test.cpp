#include "xladder/bench/steps_per_execution.h"

#include <gtest/gtest.h>

#include "xladder/run/recipe/recipe_options.h"

namespace xladder::bench {
namespace {

TEST(StepsFor, LeaveLessThanOnePercentOfTheStep) {
  EXPECT_EQ(steps_for({.step_seconds = 1.0, .execution_seconds = 0.155}, 64), 16);
  EXPECT_EQ(steps_for({.step_seconds = 1.0, .execution_seconds = 0.005}, 64), 1);
  EXPECT_EQ(steps_for({.step_seconds = 1.0, .execution_seconds = 5.0}, 64), 64);
}

TEST(StepsFor, StayAtOneWhereAnExecutionCostsNothing) {
  EXPECT_EQ(steps_for({.step_seconds = 1.0, .execution_seconds = -0.1}, 64), 1);
  EXPECT_EQ(steps_for({.step_seconds = -1.0, .execution_seconds = 0.1}, 64), 1);
}

TEST(KeepSettledSteps, ARunGoesOnWithTheValueThatItBeganWith) {
  const auto with = [](const std::string& steps) {
    return config::resolve(run::recipe_options(), {.assignments = {"knobs.steps_per_execution=" + steps}}).value();
  };
  config::Settings settings = with("auto");
  ASSERT_TRUE(keep_settled_steps(with("8"), settings));
  EXPECT_EQ(settings.get_int_or_auto("knobs.steps_per_execution"), 8);
  settings = with("2");
  ASSERT_TRUE(keep_settled_steps(with("8"), settings));
  EXPECT_EQ(settings.get_int_or_auto("knobs.steps_per_execution"), 2) << "asked for, so another run";
}

TEST(ChosenSteps, AreToldWithWhatTheyAreChosenBy) {
  EXPECT_EQ(text_of({.steps = 4, .fit = {.step_seconds = 0.012, .execution_seconds = -1e-9}, .ratio = {}}),
            "4 an execution: a step takes 12 ms and an execution 0 ms");
}

}  // namespace
}  // namespace xladder::bench
