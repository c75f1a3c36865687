#include "xladder/run/recipe/recipe_options.h"

#include <gtest/gtest.h>

#include "xladder/config/settings.h"
#include "xladder/run/recipe/choices.h"

namespace xladder::run {

using namespace config;

namespace {

TEST(RecipeOptions, ContradictNothingAndExplainThemselves) {
  for (const OptionSpec& spec : recipe_options().specs()) {
    EXPECT_FALSE(spec.help.empty()) << spec.path;
    EXPECT_FALSE(spec.section().empty()) << spec.path;
  }
}

TEST(RecipeOptions, KindsOfDataAreTheImageFormatsAndFourMore) {
  EXPECT_EQ(run::format_of(run::DataKind::kAuto), std::nullopt);
  EXPECT_EQ(run::format_of(run::DataKind::kSynthetic), std::nullopt);
  EXPECT_EQ(run::format_of(run::DataKind::kArrays), std::nullopt);
  EXPECT_EQ(run::format_of(run::DataKind::kTokens), std::nullopt);
  EXPECT_EQ(run::format_of(run::DataKind::kRawCache), data::ImageFormat::kRawCache);
  EXPECT_EQ(std::size(run::kDataKindNames), std::size(data::kImageFormatNames) + 4);
}

// Written by earlier versions of the program.
TEST(RecipeOptions, NumbersOrAutoAreReadInBothForms) {
  for (const char* text : {"[data]\nworkers = \"4\"\n", "[data]\nworkers = 4\n"}) {
    const auto settings = resolve_text(recipe_options(), text, "r.toml");
    ASSERT_TRUE(settings) << settings.error().message;
    EXPECT_EQ(settings->get_int_or_auto("data.workers"), 4);
  }
}

}  // namespace
}  // namespace xladder::run
