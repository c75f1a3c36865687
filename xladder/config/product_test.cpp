#include "xladder/config/product.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace xladder::config {
namespace {

using testing::ElementsAre;

const OptionTable& table() {
  static const OptionTable options({
      string_option("knobs.precision", "32-true", "precision").with_flag("--precision"),
      int_option("train.batch", 8, "batch").with_flag("--batch"),
      ints_option("model.layers", std::nullopt, "layers").with_flag("--layers"),
      strings_option("knobs.options", std::vector<std::string>{}, "options").with_flag("--opt"),
  });
  return options;
}

std::vector<std::string> names_of(const Sources& sources) {
  std::vector<std::string> names;
  const auto product = resolve_product(table(), sources);
  if (!product) return {product.error().message};
  for (const NamedSettings& one : *product) names.push_back(one.name);
  return names;
}

TEST(SettingsProduct, IsEveryCombinationNamedAfterWhatDiffers) {
  const Sources sources = {.assignments = {"model.layers=[1]"},
                           .flags = {{"--precision", {"a,b"}}, {"--batch", {"1,2"}}, {"--layers", {"3,4"}}}};
  EXPECT_THAT(names_of(sources), ElementsAre("precision = a, batch = 1", "precision = a, batch = 2",
                                             "precision = b, batch = 1", "precision = b, batch = 2"));
  const auto product = resolve_product(table(), sources);
  ASSERT_TRUE(product);
  EXPECT_EQ((*product)[2].settings.get_string("knobs.precision"), "b");
  EXPECT_EQ((*product)[2].settings.get_int("train.batch"), 1);
  EXPECT_THAT((*product)[2].settings.get_ints("model.layers"), ElementsAre(3, 4)) << "a list is one value";
}

TEST(SettingsProduct, WithoutAlternativesThereIsOneWithoutAName) {
  EXPECT_THAT(names_of({}), ElementsAre(""));
  EXPECT_THAT(names_of({.flags = {{"--batch", {"4"}}, {"--opt", {"a=1", "b=2"}}}}), ElementsAre(""));
}

TEST(SettingsProduct, AnAlternativeThatCannotBeIsAnError) {
  EXPECT_THAT(names_of({.flags = {{"--batch", {"4,many"}}}}), ElementsAre(testing::HasSubstr("--batch")));
  EXPECT_THROW(names_of({.flags = {{"--bath", {"4"}}}}), std::logic_error) << "as in resolve()";
}

}  // namespace
}  // namespace xladder::config
