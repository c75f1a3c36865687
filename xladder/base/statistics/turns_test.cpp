#include "xladder/base/statistics/turns.h"

#include <gtest/gtest.h>

#include <vector>

namespace xladder::statistics {
namespace {

TEST(InTurn, GoesForwardsAndBackwards) {
  std::vector<size_t> order;
  for (int64_t round = 0; round < 3; ++round)
    EXPECT_TRUE(in_turn(round, 3, [&](size_t which) -> Status {
      order.push_back(which);
      return {};
    }));
  EXPECT_EQ(order, (std::vector<size_t>{0, 1, 2, 2, 1, 0, 0, 1, 2}));
}

TEST(InTurn, EndsWithTheFirstError) {
  int64_t calls = 0;
  const Status status = in_turn(1, 3, [&](size_t which) -> Status {
    ++calls;
    if (which == 1) return fail(ErrorCode::kFailed, "the second one");
    return {};
  });
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().message, "the second one");
  EXPECT_EQ(calls, 2);
}

}  // namespace
}  // namespace xladder::statistics
