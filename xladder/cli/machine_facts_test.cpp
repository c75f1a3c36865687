#include "xladder/cli/machine_facts.h"

#include <gtest/gtest.h>

namespace xladder::cli {
namespace {

constexpr std::string_view kCpuinfo =
    "processor\t: 0\nmodel\t\t: 17\nmodel name\t: Some CPU @ 2 GHz\nflags\t\t: fpu avx2 fma avx512f\n\n"
    "processor\t: 1\nmodel name\t: Another\n";

TEST(CpuInfo, GivesModelAndTheFeaturesThatMatter) {
  EXPECT_EQ(cpu_model_from(kCpuinfo), "Some CPU @ 2 GHz");
  EXPECT_EQ(cpu_features_from(kCpuinfo), (std::vector<std::string>{"fma", "avx2", "avx512f"}));
  EXPECT_EQ(cpu_features_from("Features\t: fp asimd bf16\n"), (std::vector<std::string>{"asimd", "bf16"}));
  EXPECT_EQ(cpu_model_from(""), "");
  EXPECT_TRUE(cpu_features_from("flags").empty());
}

TEST(MemInfo, GivesBytes) {
  EXPECT_EQ(meminfo_bytes("MemTotal:       16384 kB\nMemFree: 1 kB\n", "MemTotal"), 16384 * 1024);
  EXPECT_EQ(meminfo_bytes("MemTotal: 1 kB\n", "MemAvailable"), 0);
}

TEST(MachineFacts, KnowThisMachine) {
  const MachineFacts facts = machine_facts();
  EXPECT_GE(facts.cpus, 1);
  EXPECT_GT(facts.memory_bytes, 0);
  EXPECT_LE(facts.memory_available_bytes, facts.memory_bytes);
  EXPECT_FALSE(facts.system.empty());
}

}  // namespace
}  // namespace xladder::cli
