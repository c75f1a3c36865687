#include "xladder/device/open/open_device.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/device/open/plugin_probe.h"

namespace xladder::device {
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

TEST(OpenDevice, SaysWhatToInstallWhenThereIsNoPlugin) {
  const auto client = open_device({.device = "cpu"}, {.exe_dir = "/nonexistent/bin"});
  ASSERT_FALSE(client);
  EXPECT_EQ(client.error().code, ErrorCode::kNoDevice);
  EXPECT_NE(client.error().message.find("xla-cpu-pjrt"), std::string::npos) << client.error().message;
}

TEST(OpenDevice, RefusesAProcessThatIsNoneOfItsGroup) {
  const auto client = open_device({.processes = {.index = 2, .count = 2}}, {.exe_dir = "/nonexistent/bin"});
  ASSERT_FALSE(client);
  EXPECT_EQ(client.error().code, ErrorCode::kUsage);
}

TEST(LookAtDevice, WithoutAPluginKnowsTheKindAndSaysWhatIsMissing) {
  const auto known = look_at_device("neuron", {.exe_dir = "/nonexistent/bin", .library_dirs = {}});
  ASSERT_TRUE(known) << known.error().message;
  EXPECT_EQ(known->platform, "neuron");
  EXPECT_EQ(known->plugin, "");
  EXPECT_THAT(known->remark, testing::HasSubstr("libneuronxla"));
  const auto unknown = look_at_device("abacus", {});
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, ErrorCode::kUsage);
}

}  // namespace
}  // namespace xladder::device
