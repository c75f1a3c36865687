#include "xladder/device/host/host_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::device {
namespace {

using testing::ElementsAre;

constexpr const char* kX86 =
    "processor\t: 0\nvendor_id\t: GenuineIntel\nmodel name\t: Intel(R) Xeon(R) Platinum 8488C\n"
    "flags\t\t: fpu vme sse sse2 fma avx512f avx2 amx_tile syscall_hardening avx512_bf16\nbugs\t\t: spectre_v1\n\n"
    "processor\t: 1\nmodel name\t: other\nflags\t\t: fpu\n";
constexpr const char* kArm =
    "processor\t: 0\nBogoMIPS\t: 2100.00\nFeatures\t: fp asimd evtstrm sve bf16 i8mm\nCPU implementer\t: 0x41\n"
    "CPU part\t: 0xd40\n";

TEST(HostFacts, ReadsX86) {
  EXPECT_EQ(model_name_from(kX86), "Intel(R) Xeon(R) Platinum 8488C");
  EXPECT_THAT(features_from(kX86), ElementsAre("amx_tile", "avx2", "avx512_bf16", "avx512f", "fma", "sse", "sse2"));
}

TEST(HostFacts, ReadsArm) {
  EXPECT_EQ(model_name_from(kArm), "Arm implementer 0x41 part 0xd40");
  EXPECT_THAT(features_from(kArm), ElementsAre("asimd", "bf16", "i8mm", "sve"));
}

TEST(HostFacts, SurvivesTextWithoutTheFields) {
  for (const char* text : {"", "\n", ":", "flags", "flags :", "model name\t:\n"}) {
    EXPECT_EQ(model_name_from(text), "");
    EXPECT_THAT(features_from(text), testing::IsEmpty());
    EXPECT_EQ(memory_bytes_from(text, "MemTotal"), 0);
  }
}

TEST(HostFacts, ReadsMemoryInKibibytes) {
  EXPECT_EQ(memory_bytes_from("MemTotal:       16384 kB\nMemFree: 1 kB\n", "MemTotal"), 16384 * 1024);
  EXPECT_EQ(memory_bytes_from("MemFree: 1 kB\nMemTotal: 8 kB", "MemTotal"), 8 * 1024);
  EXPECT_EQ(memory_bytes_from("MemTotal: 1 kB\n", "MemAvailable"), 0);
  EXPECT_EQ(memory_bytes_from("MemTotal: 8 GB\n", "MemTotal"), 0);
  EXPECT_EQ(memory_bytes_from("MemTotal: 99999999999999999999 kB\n", "MemTotal"), 0);
  EXPECT_EQ(memory_bytes_from("MemTotal: 9223372036854775807 kB\n", "MemTotal"), 0);
}

TEST(HostFacts, ReadsTheChosenSetting) {
  EXPECT_EQ(chosen_setting_from("always [madvise] never\n"), "madvise");
  EXPECT_EQ(chosen_setting_from("never\n"), "never");
  EXPECT_EQ(chosen_setting_from("]odd["), "]odd[");
  EXPECT_EQ(chosen_setting_from(""), "");
}

TEST(HostFacts, ReadsTheSizeOfACache) {
  EXPECT_EQ(cache_bytes_from("2048K\n"), 2048 * 1024);
  EXPECT_EQ(cache_bytes_from("32M"), 32 << 20);
  for (const char* text : {"", "K", "12", "12G", "-1K", "9223372036854775807K"}) EXPECT_EQ(cache_bytes_from(text), 0);
}

TEST(HostFacts, ReadsTheQuotaOfAControlGroup) {
  EXPECT_EQ(quota_from("150000 100000\n"), 1.5);
  EXPECT_EQ(quota_from("400000\n 100000\n"), 4);
  for (const char* text : {"", " ", "max 100000\n", "-1\n 100000\n", "100000", "100000 0", "0 100000"})
    EXPECT_EQ(quota_from(text), std::nullopt) << text;
}

TEST(HostFacts, LooksForQuotasInEveryControlGroupUpToTheRoot) {
  EXPECT_THAT(control_groups_from("0::/pods/one\n", "cpu"),
              ElementsAre("/sys/fs/cgroup/pods/one", "/sys/fs/cgroup/pods", "/sys/fs/cgroup"));
  EXPECT_THAT(control_groups_from("5:devices:/a\n3:cpuset:/b\n1:cpu,cpuacct:/box\n0::/\n", "cpu"),
              ElementsAre("/sys/fs/cgroup/cpu/box", "/sys/fs/cgroup/cpu", "/sys/fs/cgroup"));
  EXPECT_THAT(control_groups_from("4:memory:/box\n1:cpu,cpuacct:/box\n", "memory"),
              ElementsAre("/sys/fs/cgroup/memory/box", "/sys/fs/cgroup/memory"));
  for (const char* text : {"", "x", "0:", "7:blkio:/\n"})
    EXPECT_THAT(control_groups_from(text, "cpu"), testing::IsEmpty()) << text;
}

TEST(HostFacts, MemoryIsCutToTheLeastThatAControlGroupAllows) {
  EXPECT_EQ(memory_limit_from("max\n", "5\n"), std::nullopt);
  EXPECT_EQ(memory_limit_from("", ""), std::nullopt);
  HostFacts facts;
  facts.memory_bytes = 1000;
  facts.memory_available_bytes = 900;
  std::vector<MemoryLimit> limits = {memory_limit_from("9223372036854771712\n", "1\n").value()};
  cut_to_limits(limits, facts);
  EXPECT_EQ(facts.memory_bytes, 1000) << "no limit in the words of the first kind of control groups";
  limits.push_back(memory_limit_from("600\n", "100\n").value());
  limits.push_back(memory_limit_from("800\n", "790\n").value());
  cut_to_limits(limits, facts);
  EXPECT_EQ(facts.memory_bytes, 600);
  EXPECT_EQ(facts.memory_available_bytes, 10);
}

TEST(HostFacts, ReadTheNameOfTheSystem) {
  EXPECT_EQ(system_name_from("NAME=x\nPRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n"), "Debian GNU/Linux 12");
  EXPECT_EQ(system_name_from("PRETTY_NAME=Plain"), "Plain");
  for (const char* text : {"", "ID=debian\n", "NOT_PRETTY_NAME=x\n"}) EXPECT_EQ(system_name_from(text), "") << text;
}

TEST(HostFacts, HeadlinesAreTheFeaturesThatTellTensorCodeApart) {
  const auto headlines_of = [](std::string_view cpuinfo) {
    HostFacts facts;
    facts.features = features_from(cpuinfo);
    return facts.headline_features();
  };
  EXPECT_THAT(headlines_of("flags\t\t: fpu avx2 fma avx512f\n"), ElementsAre("fma", "avx2", "avx512f"));
  EXPECT_THAT(headlines_of("Features\t: fp asimd bf16\n"), ElementsAre("asimd", "bf16"));
  EXPECT_THAT(headlines_of("flags"), testing::IsEmpty());
}

TEST(HostFacts, CpuIsToldByItsModelAndTheFeaturesOfTheFirstProcessor) {
  EXPECT_EQ(cpu_identity_from("processor\t: 0\nvendor_id\t: V\ncpu family\t: 6\nmodel\t\t: 85\nmodel name\t: M\n"
                              "cpu MHz\t\t: 2800.1\nflags\t\t: fpu avx2\n\nprocessor\t: 1\nflags\t\t: other\n"),
            "vendor_id\t: V\ncpu family\t: 6\nmodel\t\t: 85\nflags\t\t: fpu avx2\n");
  EXPECT_EQ(cpu_identity_from("processor\t: 0\nBogoMIPS\t: 50\nFeatures\t: asimd\nCPU part\t: 0xd40\n"),
            "Features\t: asimd\nCPU part\t: 0xd40\n");
  EXPECT_EQ(cpu_identity_from(""), "");
}

TEST(HostFacts, HashChangesWithModelAndFeatures) {
  HostFacts facts;
  facts.cpu = "A";
  facts.features = {"avx2", "fma"};
  HostFacts other_model = facts, other_features = facts, other_memory = facts;
  other_model.cpu = "B";
  other_features.features = {"avx2"};
  other_memory.memory_bytes = 1;
  EXPECT_EQ(facts.feature_hash().size(), 16u);
  EXPECT_NE(facts.feature_hash(), other_model.feature_hash());
  EXPECT_NE(facts.feature_hash(), other_features.feature_hash());
  EXPECT_EQ(facts.feature_hash(), other_memory.feature_hash());
}

TEST(HostFacts, FactsOfThisMachineAreThere) {
  const HostFacts facts = host_facts();
  EXPECT_GE(facts.usable_cores, 1);
  EXPECT_GT(facts.memory_bytes, 0);
  EXPECT_GT(facts.memory_available_bytes, 0);
  EXPECT_LE(facts.memory_available_bytes, facts.memory_bytes);
  EXPECT_FALSE(facts.system.empty());
  EXPECT_FALSE(facts.cpu_identity.empty());
  EXPECT_FALSE(facts.features.empty());
  EXPECT_TRUE(facts.has(facts.features.front()));
  EXPECT_FALSE(facts.has("no_such_feature"));
}

}  // namespace
}  // namespace xladder::device
