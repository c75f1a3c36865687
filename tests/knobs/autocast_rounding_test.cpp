// A run with an autocast is compiled so that its roundings stay.
#include <gtest/gtest.h>

#include "tests/knobs/knob_run.h"

namespace xladder {
namespace {

using test::run_with;

class AutocastRounding : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Cpu, AutocastRounding, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(AutocastRounding, StaysUnlessTheRecipeLetsTheCompilerTakeItAway) {
  const std::string cast = "knobs.autocast=all", option = "device.compiler_options=xla_allow_excess_precision=";
  const auto losses = run_with(GetParam(), {cast}, 5).losses;
  EXPECT_EQ(losses, run_with(GetParam(), {cast, option + "false"}, 5).losses);
  EXPECT_NE(losses, run_with(GetParam(), {cast, option + "true"}, 5).losses);
}

}  // namespace
}  // namespace xladder
