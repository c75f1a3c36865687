#include "xladder/device/host/cpu.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::measure {
namespace {

using testing::ElementsAre;

constexpr const char* kX86 =
    "processor\t: 0\nvendor_id\t: GenuineIntel\nmodel name\t: Intel(R) Xeon(R) Platinum 8488C\n"
    "flags\t\t: fpu vme sse sse2 fma avx512f avx2 amx_tile syscall_hardening avx512_bf16\nbugs\t\t: spectre_v1\n\n"
    "processor\t: 1\nmodel name\t: other\nflags\t\t: fpu\n";
constexpr const char* kArm =
    "processor\t: 0\nBogoMIPS\t: 2100.00\nFeatures\t: fp asimd evtstrm sve bf16 i8mm\nCPU implementer\t: 0x41\n"
    "CPU part\t: 0xd40\n";

TEST(Cpu, ReadsX86) {
  EXPECT_EQ(model_name_from(kX86), "Intel(R) Xeon(R) Platinum 8488C");
  EXPECT_THAT(features_from(kX86), ElementsAre("amx_tile", "avx2", "avx512_bf16", "avx512f", "fma", "sse", "sse2"));
}

TEST(Cpu, ReadsArm) {
  EXPECT_EQ(model_name_from(kArm), "Arm implementer 0x41 part 0xd40");
  EXPECT_THAT(features_from(kArm), ElementsAre("asimd", "bf16", "i8mm", "sve"));
}

TEST(Cpu, SurvivesTextWithoutTheFields) {
  for (const char* text : {"", "\n", ":", "flags", "flags :", "model name\t:\n"}) {
    EXPECT_EQ(model_name_from(text), "");
    EXPECT_THAT(features_from(text), testing::IsEmpty());
    EXPECT_EQ(memory_bytes_from(text), 0);
  }
}

TEST(Cpu, ReadsMemoryInKibibytes) {
  EXPECT_EQ(memory_bytes_from("MemTotal:       16384 kB\nMemFree: 1 kB\n"), 16384 * 1024);
  EXPECT_EQ(memory_bytes_from("MemFree: 1 kB\nMemTotal: 8 kB"), 8 * 1024);
  EXPECT_EQ(memory_bytes_from("MemTotal: 8 GB\n"), 0);
  EXPECT_EQ(memory_bytes_from("MemTotal: 99999999999999999999 kB\n"), 0);
  EXPECT_EQ(memory_bytes_from("MemTotal: 9223372036854775807 kB\n"), 0);
}

TEST(Cpu, ReadsTheChosenSetting) {
  EXPECT_EQ(chosen_setting_from("always [madvise] never\n"), "madvise");
  EXPECT_EQ(chosen_setting_from("never\n"), "never");
  EXPECT_EQ(chosen_setting_from("]odd["), "]odd[");
  EXPECT_EQ(chosen_setting_from(""), "");
}

TEST(Cpu, ReadsTheSizeOfACache) {
  EXPECT_EQ(cache_bytes_from("2048K\n"), 2048 * 1024);
  EXPECT_EQ(cache_bytes_from("32M"), 32 << 20);
  for (const char* text : {"", "K", "12", "12G", "-1K", "9223372036854775807K"}) EXPECT_EQ(cache_bytes_from(text), 0);
}

TEST(Cpu, ReadsTheQuotaOfAControlGroup) {
  EXPECT_EQ(quota_from("150000 100000\n"), 1.5);
  EXPECT_EQ(quota_from("400000\n 100000\n"), 4);
  for (const char* text : {"", " ", "max 100000\n", "-1\n 100000\n", "100000", "100000 0", "0 100000"})
    EXPECT_EQ(quota_from(text), std::nullopt) << text;
}

TEST(Cpu, LooksForQuotasInEveryControlGroupUpToTheRoot) {
  EXPECT_THAT(cpu_groups_from("0::/pods/one\n"),
              ElementsAre("/sys/fs/cgroup/pods/one", "/sys/fs/cgroup/pods", "/sys/fs/cgroup"));
  EXPECT_THAT(cpu_groups_from("5:devices:/a\n3:cpuset:/b\n1:cpu,cpuacct:/box\n0::/\n"),
              ElementsAre("/sys/fs/cgroup/cpu/box", "/sys/fs/cgroup/cpu", "/sys/fs/cgroup"));
  for (const char* text : {"", "x", "0:", "7:blkio:/\n"})
    EXPECT_THAT(cpu_groups_from(text), testing::IsEmpty()) << text;
}

TEST(Cpu, HashChangesWithModelAndFeatures) {
  CpuFacts facts;
  facts.model_name = "A";
  facts.features = {"avx2", "fma"};
  CpuFacts other_model = facts, other_features = facts, other_memory = facts;
  other_model.model_name = "B";
  other_features.features = {"avx2"};
  other_memory.memory_bytes = 1;
  EXPECT_EQ(facts.feature_hash().size(), 16u);
  EXPECT_NE(facts.feature_hash(), other_model.feature_hash());
  EXPECT_NE(facts.feature_hash(), other_features.feature_hash());
  EXPECT_EQ(facts.feature_hash(), other_memory.feature_hash());
}

TEST(Cpu, FactsOfThisMachineAreThere) {
  const CpuFacts facts = cpu_facts();
  EXPECT_GE(facts.usable_cores, 1);
  EXPECT_GT(facts.memory_bytes, 0);
  EXPECT_GT(facts.page_bytes, 0);
  EXPECT_FALSE(facts.features.empty());
  EXPECT_TRUE(facts.has(facts.features.front()));
  EXPECT_FALSE(facts.has("no_such_feature"));
}

}  // namespace
}  // namespace xladder::measure
