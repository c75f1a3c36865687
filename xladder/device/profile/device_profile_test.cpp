#include "xladder/device/profile/device_profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/device/profile/compiler_surroundings.h"

namespace xladder::device {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(DeviceProfile, GoesByThePlatformAndTheVersionOfItsPlugin) {
  const DeviceProfile old = profile_of("cpu", 81), now = profile_of("cpu", 115);
  EXPECT_TRUE(old.is_known && now.is_known);
  EXPECT_TRUE(old.limits.narrow_products_contract_last_axis);
  EXPECT_TRUE(now.limits.narrow_products_contract_last_axis);
  EXPECT_EQ(old.keep_barriers.size(), 1u);
  EXPECT_THAT(now.keep_barriers, IsEmpty());
  EXPECT_TRUE(old.limits.slows_convolutions_in_loops && now.limits.slows_convolutions_in_loops);
  EXPECT_FALSE(profile_of("cuda", 114).limits.any());
  EXPECT_FALSE(profile_of("cuda", 114).limits.slows_convolutions_in_loops);
}

TEST(DeviceProfile, HasOneDefinitionOfTheHost) {
  for (const char* name : {"cpu", "Host", "host", "CPU"}) {
    EXPECT_TRUE(profile_of(name, 81).is_host) << name;
    EXPECT_EQ(profile_of(name, 81).platform, "cpu") << name;
  }
  for (const char* name : {"cuda", "tpu", "neuron", "abacus", ""}) EXPECT_FALSE(profile_of(name, 81).is_host) << name;
}

TEST(DeviceProfile, OfAnUnknownPlatformIsPlainAndSaysSo) {
  const DeviceProfile plain = profile_of("abacus", 81);
  EXPECT_EQ(plain.platform, "abacus");
  EXPECT_FALSE(plain.is_known);
  EXPECT_FALSE(plain.limits.any() || plain.casts_by_flag || plain.is_host);
  EXPECT_THAT(plain.remark(), HasSubstr("nothing is known of the platform abacus"));
  EXPECT_EQ(profile_of("cpu", 81).remark(), "");
}

TEST(DeviceProfile, CanBeNamedWithoutADevice) {
  for (const std::string& name : known_platforms()) {
    ASSERT_TRUE(profile_named(name)) << name;
    EXPECT_EQ(profile_named(name)->platform, name);
  }
  EXPECT_EQ(profile_named("gpu")->platform, "cuda");
  EXPECT_FALSE(profile_named("abacus"));
  EXPECT_THAT(profile_named("cpu")->keep_barriers, IsEmpty()) << "the newest";
  EXPECT_EQ(profile_named("cpu", 81)->keep_barriers.size(), 1u);
}

TEST(DeviceProfile, EveryVersionOfAKnownPlatformHasExactlyOne) {
  for (const std::string& name : known_platforms())
    for (const int minor : {0, 57, 81, 114, 115, 116, 1000}) {
      int fitting = 0;
      for (const DeviceProfile& profile : known_profiles())
        fitting += profile.platform == name && profile.pjrt.contain(minor) ? 1 : 0;
      EXPECT_EQ(fitting, 1) << name << " " << minor;
    }
}

TEST(DeviceProfile, KnowsWhichOptionsItsCompilerTakes) {
  const DeviceProfile cpu = *profile_named("cpu"), cuda = *profile_named("cuda"), neuron = *profile_named("neuron");
  EXPECT_TRUE(cpu.takes_option("xla_cpu_enable_fast_math=true"));
  EXPECT_TRUE(cpu.takes_option("xla_backend_optimization_level=1"));
  EXPECT_TRUE(cpu.takes_option("--xla_cpu_enable_fast_math=true"));
  EXPECT_FALSE(cpu.takes_option("xla_gpu_autotune_level=0"));
  EXPECT_FALSE(cpu.takes_option("--optlevel=3"));
  EXPECT_TRUE(cuda.takes_option("xla_gpu_autotune_level=0"));
  EXPECT_TRUE(profile_named("rocm")->takes_option("xla_gpu_autotune_level=0"));
  EXPECT_TRUE(neuron.takes_option("--optlevel=3"));
  EXPECT_FALSE(neuron.takes_option("xla_cpu_enable_fast_math=true"));
  const DeviceProfile plain = profile_of("abacus", 81);
  EXPECT_TRUE(plain.takes_option("xla_backend_optimization_level=1"));
  EXPECT_FALSE(plain.takes_option("xla_tpu_x=1"));
  EXPECT_FALSE(plain.takes_option("-O=3"));
}

TEST(DeviceProfile, GivesFiguresOfChipsThatArePublishedAndOfNoOthers) {
  const DeviceProfile cuda = *profile_named("cuda");
  const Chip* h100 = cuda.chip("NVIDIA H100 80GB HBM3");
  ASSERT_NE(h100, nullptr);
  EXPECT_DOUBLE_EQ(h100->product_rate(DType::kBF16).value(), 989.5e12) << "dense";
  EXPECT_EQ(h100->product_rate(DType::kS8), std::nullopt);
  EXPECT_EQ(cuda.chip("NVIDIA H100"), nullptr);
  EXPECT_EQ(profile_of("cpu", 81).chip("cpu"), nullptr) << "measured instead";
  const DeviceProfile neuron = *profile_named("neuron");
  const Chip *two = neuron.chip("NC_v2"), *core = neuron.chip("NC_v3"), *pair = neuron.chip("NC_v3d");
  ASSERT_TRUE(two && core && pair);
  EXPECT_DOUBLE_EQ(two->product_rate(DType::kBF16).value(), 95e12);
  EXPECT_DOUBLE_EQ(pair->product_rate(DType::kBF16).value(), 2 * core->product_rate(DType::kBF16).value());
  EXPECT_THAT(neuron.refused_types, Contains(DType::kF8E4M3FN));
}

TEST(DeviceProfile, SurroundingsOfAllCompilersAreAskedForAtOnce) {
  const auto kept = compiler_environment({{"XLA_FLAGS", "1"},
                                          {"NEURON_CC_FLAGS", "2"},
                                          {"TF_CPP_MIN_LOG_LEVEL", "3"},
                                          {"EDITOR", "4"},
                                          {"LIBTPU_INIT_ARGS", "5"}});
  EXPECT_EQ(kept, (std::vector<std::pair<std::string, std::string>>{
                      {"LIBTPU_INIT_ARGS", "5"}, {"NEURON_CC_FLAGS", "2"}, {"XLA_FLAGS", "1"}}));
  EXPECT_TRUE(is_compiler_package("nvidia_cudnn_cu13-9.1.dist-info"));
  EXPECT_FALSE(is_compiler_package("numpy-2.0.dist-info"));
  EXPECT_THAT(driver_version_files(), Contains("/proc/driver/nvidia/version"));
}

}  // namespace
}  // namespace xladder::device
