#include "xladder/cli/open_device.h"

#include <gtest/gtest.h>

#include "xladder/run/recipe/recipe_options.h"

namespace xladder::cli {
namespace {

using pjrt::CreateValue;

TEST(CreateValueFrom, TakesTheNarrowestType) {
  EXPECT_EQ(create_value_from("true"), CreateValue(true));
  EXPECT_EQ(create_value_from("3"), CreateValue(int64_t{3}));
  EXPECT_EQ(create_value_from("0.5"), CreateValue(0.5F));
  EXPECT_EQ(create_value_from("0,1,2"), CreateValue(std::vector<int64_t>{0, 1, 2}));
  EXPECT_EQ(create_value_from("0,"), CreateValue(std::string("0,")));
  EXPECT_EQ(create_value_from("bfc"), CreateValue(std::string("bfc")));
  EXPECT_EQ(create_value_from(""), CreateValue(std::string()));
}

TEST(SplitNameValues, SplitsAtTheFirstEqualsSign) {
  const auto pairs = split_name_values({"a=1", "b=x=y", "c="}, "--compiler-opt");
  ASSERT_TRUE(pairs);
  EXPECT_EQ(*pairs, (std::vector<std::pair<std::string, std::string>>{{"a", "1"}, {"b", "x=y"}, {"c", ""}}));
}

TEST(SplitNameValues, NamesTheFlagOfAMistake) {
  for (const std::string text : {"a", "=1", ""}) {
    const auto pairs = split_name_values({text}, "--compiler-opt");
    ASSERT_FALSE(pairs);
    EXPECT_EQ(pairs.error().code, ErrorCode::kUsage);
    EXPECT_EQ(pairs.error().message, "--compiler-opt " + text + ": write it as name=value");
  }
}

TEST(DeviceRequest, ComesFromTheRecipe) {
  const auto settings = config::resolve(
      config::recipe_options(),
      {.assignments = {"device.name=./p.so", "device.count=2"}, .flags = {{"--client-opt", {"a=1,2"}}}});
  ASSERT_TRUE(settings) << settings.error().message;
  const DeviceRequest request = device_request(*settings);
  EXPECT_EQ(request.device, "./p.so");
  EXPECT_EQ(request.count, 2);
  EXPECT_EQ(request.create_options, std::vector<std::string>{"a=1,2"});
}

TEST(DeviceRequest, KeepsFlagsOfTheDevicesOwnCompilerApart) {
  const auto settings =
      config::resolve(config::recipe_options(),
                      {.assignments = {"knobs.autocast=all", "knobs.autocast_type=bf16"},
                       .flags = {{"--compiler-opt", {"--optlevel=3", "xla_x=1", "--model-type=transformer"}}}});
  ASSERT_TRUE(settings) << settings.error().message;
  const DeviceRequest request = device_request(*settings);
  EXPECT_EQ(request.compiler_flags, (std::vector<std::string>{"--optlevel=3", "--model-type=transformer"}));
  EXPECT_EQ(request.autocast_flags, "--auto-cast=all --auto-cast-type=bf16");
}

TEST(DeviceRequest, KeepsCommasQuotesAndSpacesOfCompilerOptions) {
  const std::vector<std::string> options = {"xla_disable_hlo_passes=algsimp,dce",
                                            "--internal-options=--a='b c' --d=1,2", "xla_x=\"[1, 2]\"=3"};
  const auto settings = config::resolve(
      config::recipe_options(),
      {.assignments = {
           R"(device.compiler_options=["xla_disable_hlo_passes=algsimp,dce", "--internal-options=--a='b c' --d=1,2", "xla_x=\"[1, 2]\"=3"])"}});
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->get_strings("device.compiler_options"), options);
  // As a child process gets them: through its recipe.
  const auto child = config::resolve_text(config::recipe_options(), config::write_toml(*settings), "child.toml");
  ASSERT_TRUE(child) << child.error().message;
  EXPECT_EQ(child->get_strings("device.compiler_options"), options);
  EXPECT_EQ(device_request(*child).compiler_flags, std::vector<std::string>{options[1]});
}

TEST(OpenDevice, SaysWhatToInstallWhenThereIsNoPlugin) {
  Context context;
  context.executable = "/nonexistent/bin/xladder";
  const auto client = open_device(context, {.device = "cpu", .count = 1, .create_options = {}});
  ASSERT_FALSE(client);
  EXPECT_EQ(client.error().code, ErrorCode::kNoDevice);
  EXPECT_NE(client.error().message.find("xla-cpu-pjrt"), std::string::npos) << client.error().message;
}

}  // namespace
}  // namespace xladder::cli
