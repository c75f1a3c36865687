#include "xladder/device/profile/target.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace xladder::device {
namespace {

using testing::HasSubstr;

std::string error_of(std::string_view text) {
  const Result<Target> target = target_named(text);
  if (target) return "no error: " + target->name;
  EXPECT_EQ(target.error().code, ErrorCode::kUsage);
  return target.error().message;
}

std::string option(const Target& target, std::string_view name) {
  for (const auto& [key, value] : target.topology_options)
    if (key == name) return value;
  return "";
}

TEST(Target, OfATpuIsASliceOfChips) {
  const Target four = target_named("v5e:2x2").value();
  EXPECT_EQ(four.topology, "v5e:2x2");
  EXPECT_EQ(four.num_devices, 4);
  EXPECT_EQ(four.profile.platform, "tpu");
  EXPECT_EQ(four.chip->device_kind, "TPU v5 lite");
  EXPECT_TRUE(four.has_size);
  EXPECT_EQ(target_named("v5e:8")->topology, "v5e:2x4") << "a number is one of devices";
  EXPECT_EQ(target_named("v4:2x2x1")->num_devices, 8) << "two devices a chip";
  EXPECT_EQ(target_named("ironwood:1x1x1")->name, "tpu7x:1x1x1");
  EXPECT_EQ(target_named("v5e:4x2")->topology, "v5e:4x2") << "whether a size is whole, its compiler knows";
}

TEST(Target, OfAGpuIsToldByItsConfiguration) {
  const Target host = target_named("h100:8").value();
  EXPECT_EQ(host.num_devices, 8);
  EXPECT_EQ(option(host, "topology"), "1x1x8");
  EXPECT_THAT(option(host, "target_config"), HasSubstr("name: \"NVIDIA H100 80GB HBM3\""));
  EXPECT_THAT(option(host, "target_config"), HasSubstr("major: 9 minor: 0 feature_extension: ACCELERATED_FEATURES"));
  const Target two_hosts = target_named("h100:2x8").value();
  EXPECT_EQ(two_hosts.num_devices, 16);
  EXPECT_EQ(option(two_hosts, "topology"), "1x2x8");
}

TEST(Target, WithoutASizeIsTheSmallestThatHasTheDevices) {
  EXPECT_EQ(target_named("v6e")->name, "v6e:1x1");
  EXPECT_EQ(target_named("v6e", 2)->name, "v6e:1x2");
  EXPECT_EQ(target_named("v6e", 3)->name, "v6e:2x2");
  EXPECT_EQ(target_named("h100", 3)->name, "h100:3");
  EXPECT_EQ(target_named("cpu", 2)->name, "cpu:2");
  EXPECT_FALSE(target_named("cpu")->chip.has_value());
  EXPECT_FALSE(target_named("v6e")->has_size);
}

TEST(Target, ThatIsNotThereIsASentence) {
  EXPECT_EQ(error_of("h10"), "there is no target \"h10\"; did you mean \"h100\"?");
  EXPECT_THAT(error_of("abacus-9000"), HasSubstr("use one of cpu, h100, h200, b200"));
  EXPECT_THAT(error_of("v5e:3x"), HasSubstr("v5e has no size 3x; use one of 1x1, 1x2, 2x2"));
  EXPECT_THAT(error_of("v5p:2x2"), HasSubstr("v5p has no size 2x2; use one of 1x1x1"));
  EXPECT_THAT(error_of("v5e:5"), HasSubstr("v5e has no size 5"));
  EXPECT_THAT(error_of("h100:"), HasSubstr("say how many devices, such as h100:8"));
  EXPECT_THAT(error_of("h100:0"), HasSubstr("h100 has no size 0"));
  EXPECT_THAT(error_of("h100:2x2x2"), HasSubstr("h100 has no size 2x2x2"));
  EXPECT_THAT(error_of("h100:99999999999999999999"), HasSubstr("has no size"));
  EXPECT_THAT(error_of("h100:65536x65536"), HasSubstr("has no size"));
  EXPECT_THAT(error_of("cpu:two"), HasSubstr("cpu has no size two; say how many devices, such as cpu:2"));
  EXPECT_THAT(error_of("mi300x:2x2"), HasSubstr("mi300x has no size 2x2"));
}

TEST(Target, EveryKnownNameIsOneAndItsChipHasFigures) {
  std::set<std::string> seen;
  for (const std::string& name : known_targets()) {
    SCOPED_TRACE(name);
    EXPECT_TRUE(seen.insert(name).second);
    const Result<Target> target = target_named(name);
    ASSERT_TRUE(target) << target.error().message;
    EXPECT_GE(target->num_devices, 1);
    if (target->profile.is_host) continue;
    const TargetChip& chip = *target->chip;
    EXPECT_NE(chip.source, "");
    EXPECT_TRUE(chip.product_rate(DType::kBF16).has_value());
    EXPECT_GT(chip.memory_bytes_per_second, 0);
    EXPECT_GT(chip.memory_bytes, 0);
    EXPECT_EQ(target->topology.empty(), !elsewhere_of(target->profile.platform).compiles_only_there.empty());
  }
}

// The tensor units of the configuration and the published rate are one fact told twice: they agree up to the clock that
// the published rate assumes.
TEST(Target, ConfigurationOfAGpuGivesItsPublishedRate) {
  const struct {
    const char* name;
    double cores, clock_ghz, ops;
  } all[] = {{"a100", 108, 1.41, 256}, {"l4", 58, 2.04, 128}, {"h100", 132, 1.98, 512}, {"b200", 148, 1.965, 1024}};
  for (const auto& gpu : all) {
    const Target target = target_named(gpu.name).value();
    const std::string text = option(target, "target_config");
    EXPECT_THAT(text, HasSubstr(fmt::format("core_count: {}\n", gpu.cores)));
    EXPECT_THAT(text, HasSubstr(fmt::format("key: 16 value {{ clock_rate_ghz: {} units_per_core: 4 ops_per_clock: {} ",
                                            gpu.clock_ghz, gpu.ops)));
    const double from_units = gpu.cores * gpu.clock_ghz * 1e9 * 4 * gpu.ops * 2;
    EXPECT_NEAR(target.chip->product_rate(DType::kBF16).value() / from_units, 1, 0.1) << gpu.name;
  }
}

}  // namespace
}  // namespace xladder::device
