#include "xladder/measure/probe.h"

#include <gtest/gtest.h>

namespace xladder::measure {
namespace {

// Every multiply-add adds 1 to its lane, so these numbers are sums that the arithmetic made itself.
TEST(Probe, DoesEveryOperationThatItCounts) {
  const int64_t one_round = run_fma_chunk(1);
  EXPECT_GE(one_round, 2 * 12);  // twelve chains of at least one lane
  EXPECT_EQ(one_round % (2 * 12), 0);
  EXPECT_EQ(run_fma_chunk(0), 0);
  EXPECT_EQ(run_fma_chunk(1000), 1000 * one_round);
  EXPECT_EQ(run_fma_chunk(kLargestChunk), kLargestChunk * one_round);
}

TEST(Probe, ReportsEveryThread) {
  const int64_t chunk = run_fma_chunk(kLargestChunk);
  const ProbeResult result = probe_fma_peak(2, 0.001);
  ASSERT_EQ(result.threads.size(), 2u);
  double sum = 0;
  for (const ThreadProbe& thread : result.threads) {
    EXPECT_GT(thread.flops, 0);
    EXPECT_EQ(thread.flops % chunk, 0);
    EXPECT_GE(thread.seconds, 0.001);
    sum += thread.flops_per_second();
  }
  EXPECT_GT(sum, 0);
  EXPECT_DOUBLE_EQ(result.flops_per_second, sum);
}

TEST(Probe, NamesItsInstructionSet) { EXPECT_FALSE(probe_target().empty()); }

}  // namespace
}  // namespace xladder::measure
