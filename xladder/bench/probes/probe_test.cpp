#include "xladder/bench/probes/probe.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <set>

namespace xladder::bench {
namespace {

std::vector<ProbeKernel> kernels() {
  std::vector<ProbeKernel> all = bf16_kernels();
  all.push_back(fma_kernel());
  if (const auto assembly = fma_assembly_kernel()) all.push_back(*assembly);
  return all;
}

// Every sum keeps its own start and grows by exactly 1 a round, so no chain can stand for another one.
TEST(Probe, EveryChainHasAResultOfItsOwn) {
  for (const ProbeKernel& kernel : kernels()) {
    ASSERT_GE(kernel.num_sums, 6) << kernel.name;
    std::vector<float> sums(static_cast<size_t>(kernel.num_sums));
    for (size_t i = 0; i < sums.size(); ++i) sums[i] = static_cast<float>(7 * i);
    kernel.add_ones(sums.data(), 1000);
    for (size_t i = 0; i < sums.size(); ++i) ASSERT_EQ(sums[i], static_cast<float>(7 * i + 1000)) << kernel.name << i;
  }
}

TEST(Probe, CountsOnlyWhatTheSumsHaveGrownBy) {
  for (const ProbeKernel& kernel : kernels()) {
    const int64_t one_round = run_chunk(kernel, 1);
    EXPECT_EQ(one_round, kernel.num_sums * kernel.operations_per_addition) << kernel.name;
    EXPECT_EQ(run_chunk(kernel, 0), 0) << kernel.name;
    EXPECT_EQ(run_chunk(kernel, kLargestChunk), kLargestChunk * one_round) << kernel.name;
  }
  const ProbeKernel lazy = {
      .name = "first half only", .num_sums = 64, .operations_per_addition = 2, .add_ones = [](float* sums, int64_t n) {
        for (int i = 0; i < 32; ++i) sums[i] += static_cast<float>(n);
      }};
  EXPECT_EQ(run_chunk(lazy, 10), 2 * 32 * 10);
}

// Twelve chains cover latency times throughput; fewer would measure the latency.
TEST(Probe, KeepsTwelveVectorsOfSums) {
  EXPECT_EQ(fma_kernel().num_sums % 12, 0);
  EXPECT_EQ(fma_kernel().operations_per_addition, 2);
  const auto assembly = fma_assembly_kernel();
  EXPECT_EQ(assembly.value_or(fma_kernel()).num_sums, fma_kernel().num_sums) << "both take the widest vectors";
}

TEST(Probe, ReportsEveryThreadAndTheTimeOfAllTogether) {
  const ProbeKernel kernel = fma_kernel();
  const int64_t chunk = run_chunk(kernel, kLargestChunk);
  const ProbeResult result = probe(kernel, 2, 0.001);
  ASSERT_EQ(result.operations.size(), 2u);
  for (const int64_t operations : result.operations) {
    EXPECT_GT(operations, 0);
    EXPECT_EQ(operations % chunk, 0);
  }
  EXPECT_GE(result.seconds, 0.001);
  EXPECT_NEAR(result.flops_per_second * result.seconds,
              static_cast<double>(result.operations[0] + result.operations[1]), 1);
}

TEST(Probe, NamesItsInstructions) {
  std::set<std::string> names;
  for (const ProbeKernel& kernel : kernels()) names.insert(kernel.name);
  EXPECT_EQ(names.size(), kernels().size());
  EXPECT_THAT(fma_kernel().name, testing::HasSubstr("multiply-adds in f32"));
}

}  // namespace
}  // namespace xladder::bench
