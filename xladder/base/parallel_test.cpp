#include "xladder/base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace xladder {
namespace {

TEST(ParallelFor, DoesEveryPieceOnce) {
  for (const int threads : {0, 1, 4}) {
    for (const int64_t count : {0, 1, 1000}) {
      std::vector<std::atomic<int>> times(static_cast<size_t>(count));
      parallel_for(count, threads, [&](int64_t i) { ++times[static_cast<size_t>(i)]; });
      for (const auto& time : times) EXPECT_EQ(time, 1);
    }
  }
}

TEST(ParallelFor, ThrowsWhatAPieceThrows) {
  for (const int threads : {1, 4})
    EXPECT_THROW(parallel_for(100, threads,
                              [](int64_t i) {
                                if (i == 37) throw std::runtime_error("37");
                              }),
                 std::runtime_error);
}

}  // namespace
}  // namespace xladder
