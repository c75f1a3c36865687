#include "xladder/bench/probes/bandwidth.h"

#include <gtest/gtest.h>

#include <vector>

namespace xladder::bench {
namespace {

constexpr int64_t kMiB = 1 << 20;

TEST(Bandwidth, TriadIsThatOfStream) {
  std::vector<double> a(5), b = {1, 2, 3, 4, 5}, c = {10, 20, 30, 40, 50};
  triad(a, b, c, 0.5);
  EXPECT_EQ(a, (std::vector<double>{6, 12, 18, 24, 30}));
}

TEST(Bandwidth, CountsThreeArraysOnce) {
  const Bandwidth result = probe_bandwidth(2, kMiB, 2);
  EXPECT_EQ(result.array_bytes, kMiB);
  EXPECT_EQ(result.num_threads, 2);
  EXPECT_GT(result.bytes_per_second, 0);
  EXPECT_EQ(probe_bandwidth(3, kMiB, 1).array_bytes % (3 * 8), 0) << "every thread has as much";
}

TEST(Bandwidth, ArraysAreLargerThanTheCacheButLeaveMemoryToOthers) {
  EXPECT_EQ(triad_array_bytes(32 * kMiB, int64_t{64} << 30), 128 * kMiB);
  EXPECT_EQ(triad_array_bytes(300 * kMiB, int64_t{64} << 30), 256 * kMiB);
  EXPECT_EQ(triad_array_bytes(32 * kMiB, 1024 * kMiB), 64 * kMiB);
  EXPECT_EQ(triad_array_bytes(0, int64_t{64} << 30), 256 * kMiB);
  EXPECT_EQ(triad_array_bytes(32 * kMiB, 0), kMiB);
}

}  // namespace
}  // namespace xladder::bench
