#include "xladder/device/pjrt/create_options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace xladder::pjrt {
namespace {

TEST(CreateOptions, NameAsManyDevicesAsTheProcessDrives) {
  EXPECT_EQ(default_create_options(DeviceKind::kCpu, {}), (CreateOptions{{"cpu_device_count", int64_t{1}}}));
  EXPECT_EQ(default_create_options(DeviceKind::kCpu, {.local_devices = 3}),
            (CreateOptions{{"cpu_device_count", int64_t{3}}}));
  EXPECT_EQ(default_create_options(DeviceKind::kCuda, {}), CreateOptions{});
  EXPECT_EQ(default_create_options(DeviceKind::kCuda, {.local_devices = 2}),
            (CreateOptions{{"visible_devices", std::vector<int64_t>{0, 1}}}));
  EXPECT_EQ(default_create_options(DeviceKind::kTpu, {.local_devices = 2}), CreateOptions{});
}

TEST(CreateOptions, TellPluginsOfSeveralProcesses) {
  EXPECT_EQ(default_create_options(DeviceKind::kCuda, {.index = 1, .count = 4}),
            (CreateOptions{{"node_id", int64_t{1}}, {"num_nodes", int64_t{4}}}));
}

TEST(CreateOptions, DifferentOnesAreDifferentTexts) {
  const std::vector<CreateOptions> different = {{},
                                                {{"a", std::string("1")}},
                                                {{"a", int64_t{1}}},
                                                {{"a", 1.0F}},
                                                {{"a", true}},
                                                {{"a", std::string("true")}},
                                                {{"a", std::vector<int64_t>{1}}},
                                                {{"b", int64_t{1}}},
                                                {{"a", std::string("x\" (1)\nb = \"y")}},
                                                {{"a", std::string("x")}, {"b", std::string("y")}}};
  std::set<std::string> texts;
  for (const CreateOptions& options : different) texts.insert(to_text(options));
  EXPECT_EQ(texts.size(), different.size());
}

}  // namespace
}  // namespace xladder::pjrt
