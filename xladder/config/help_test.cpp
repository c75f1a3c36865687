#include "xladder/config/help.h"

#include <gtest/gtest.h>

namespace xladder::config {
namespace {

TEST(OptionHelp, NamesChoicesDefaultAndUnit) {
  EXPECT_EQ(help_line(float_option("optim.lr", 1e-3, "peak learning rate")), "peak learning rate [0.001]");
  EXPECT_EQ(help_line(int_option("train.steps", 100, "length").with_unit("steps")), "length [100 steps]");
  EXPECT_EQ(help_line(string_option("optim.name", "adamw", "optimizer").with_choices({"sgd", "adamw"})),
            "optimizer (sgd, adamw) [\"adamw\"]");
  EXPECT_EQ(help_line(ints_option("model.layers", std::vector<int64_t>{}, "layers")), "layers");
}

TEST(OptionHelp, ASwitchHasNoValueToStandFor) {
  EXPECT_EQ(placeholder(bool_option("a.b", false, "help")), "");
  EXPECT_EQ(placeholder(floats_option("a.b", std::nullopt, "help")), "NUMBER,...");
  EXPECT_EQ(default_of(floats_option("a.b", std::nullopt, "help")), "not set");
}

}  // namespace
}  // namespace xladder::config
