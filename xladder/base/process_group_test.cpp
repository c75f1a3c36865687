#include "xladder/base/process_group.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder {
namespace {

TEST(ProcessGroup, IsOneProcessIfNobodySaysMore) {
  const ProcessGroup alone;
  EXPECT_TRUE(check(alone));
  EXPECT_TRUE(alone.is_alone());
  EXPECT_TRUE(alone.is_first());
}

TEST(ProcessGroup, RefusesAProcessThatIsNoneOfIt) {
  EXPECT_TRUE(check({.index = 3, .count = 4, .local_devices = 8}));
  for (const ProcessGroup& wrong : {ProcessGroup{.index = 4, .count = 4}, ProcessGroup{.index = -1, .count = 4},
                                    ProcessGroup{.count = 0}, ProcessGroup{.local_devices = -1}}) {
    const Status status = check(wrong);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::kUsage);
    EXPECT_THAT(status.error().message, testing::HasSubstr("count processes from 0"));
  }
}

}  // namespace
}  // namespace xladder
