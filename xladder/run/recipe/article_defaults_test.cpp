#include "xladder/run/recipe/article_defaults.h"

#include <gtest/gtest.h>

#include "xladder/run/recipe/recipe_options.h"

namespace xladder::run {
namespace {

config::Settings with_defaults(std::vector<std::string> assignments) {
  auto settings = config::resolve(recipe_options(), {.assignments = std::move(assignments)});
  EXPECT_TRUE(settings) << settings.error().message;
  const Status done = apply_article_defaults(*settings);
  EXPECT_TRUE(done) << done.error().message;
  return *std::move(settings);
}

TEST(ArticleDefaults, AreThoseOfTheSoftwareOfThatTime) {
  const config::Settings settings = with_defaults({});
  EXPECT_EQ(settings.get_string("knobs.autocast"), "matmult");
  EXPECT_EQ(settings.get_string("knobs.autocast_type"), "bf16");
  EXPECT_FALSE(settings.get_bool("knobs.mixed_precision_accumulation"));
  EXPECT_TRUE(settings.get_bool("knobs.retrace"));
  EXPECT_EQ(settings.get_string("knobs.composites"), "decomposed");
  EXPECT_EQ(settings.get_int("knobs.in_flight"), 1);
  EXPECT_FALSE(settings.get_bool("knobs.stochastic_rounding"));
  EXPECT_EQ(settings.origin("knobs.autocast"), "--article-defaults");
}

TEST(ArticleDefaults, LeaveWhatSomeoneHasSet) {
  const config::Settings settings = with_defaults({"knobs.autocast=none", "knobs.in_flight=2", "knobs.retrace=false"});
  EXPECT_EQ(settings.get_string("knobs.autocast"), "none");
  EXPECT_EQ(settings.get_int("knobs.in_flight"), 2);
  EXPECT_FALSE(settings.get_bool("knobs.retrace"));
}

TEST(ArticleDefaults, OfBf16ParametersRoundStochastically) {
  const config::Settings bf16 = with_defaults({"knobs.precision=bf16-true"});
  EXPECT_EQ(bf16.get_string("knobs.autocast"), "none");
  EXPECT_TRUE(bf16.get_bool("knobs.stochastic_rounding"));
  const config::Settings kept = with_defaults({"knobs.precision=bf16-true", "knobs.master_weights=true"});
  EXPECT_FALSE(kept.get_bool("knobs.stochastic_rounding"));
}

}  // namespace
}  // namespace xladder::run
