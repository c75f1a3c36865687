#include "xladder/run/job/device_request.h"

#include <gtest/gtest.h>

#include "xladder/run/recipe/recipe_options.h"

namespace xladder::run {
namespace {

TEST(DeviceRequest, ComesFromTheRecipe) {
  const auto settings = config::resolve(run::recipe_options(), {.assignments = {"device.name=./p.so", "device.count=2"},
                                                                .flags = {{"--client-opt", {"a=1,2"}}}});
  ASSERT_TRUE(settings) << settings.error().message;
  const device::DeviceRequest request = device_request(*settings);
  EXPECT_EQ(request.device, "./p.so");
  EXPECT_EQ(request.processes.local_devices, 2);
  EXPECT_EQ(request.create_options, std::vector<std::string>{"a=1,2"});
}

TEST(DeviceRequest, KeepsFlagsOfTheDevicesOwnCompilerApart) {
  const auto settings = config::resolve(
      run::recipe_options(), {.assignments = {"knobs.autocast=all", "knobs.autocast_type=bf16"},
                              .flags = {{"--compiler-opt", {"--optlevel=3", "xla_x=1", "--model-type=transformer"}}}});
  ASSERT_TRUE(settings) << settings.error().message;
  const device::DeviceRequest request = device_request(*settings);
  EXPECT_EQ(request.compiler_flags, (std::vector<std::string>{"--optlevel=3", "--model-type=transformer"}));
  EXPECT_EQ(request.autocast_flags, "--auto-cast=all --auto-cast-type=bf16");
}

TEST(DeviceRequest, KeepsCommasQuotesAndSpacesOfCompilerOptions) {
  const std::vector<std::string> options = {"xla_disable_hlo_passes=algsimp,dce",
                                            "--internal-options=--a='b c' --d=1,2", "xla_x=\"[1, 2]\"=3"};
  const auto settings = config::resolve(
      run::recipe_options(),
      {.assignments = {
           R"(device.compiler_options=["xla_disable_hlo_passes=algsimp,dce", "--internal-options=--a='b c' --d=1,2", "xla_x=\"[1, 2]\"=3"])"}});
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->get_strings("device.compiler_options"), options);
  // As a child process gets them: through its recipe.
  const auto child = config::resolve_text(run::recipe_options(), config::write_toml(*settings), "child.toml");
  ASSERT_TRUE(child) << child.error().message;
  EXPECT_EQ(child->get_strings("device.compiler_options"), options);
  EXPECT_EQ(device_request(*child).compiler_flags, std::vector<std::string>{options[1]});
}

}  // namespace
}  // namespace xladder::run
