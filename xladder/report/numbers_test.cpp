#include "xladder/report/numbers.h"

#include <gtest/gtest.h>

namespace xladder::report {
namespace {

TEST(Numbers, DurationsAreInUnitsThatPeopleUse) {
  EXPECT_EQ(duration_text(0.4249), "0.42 s");
  EXPECT_EQ(duration_text(59.4), "59 s");
  EXPECT_EQ(duration_text(125), "2 min 5 s");
  EXPECT_EQ(duration_text(3780), "1 h 3 min");
}

TEST(Numbers, CommasStandBeforeEachThreeDigits) {
  EXPECT_EQ(with_commas(0), "0");
  EXPECT_EQ(with_commas(850), "850");
  EXPECT_EQ(with_commas(85'002), "85,002");
  EXPECT_EQ(with_commas(-1'234'567), "-1,234,567");
  EXPECT_EQ(with_commas(-123), "-123");
}

}  // namespace
}  // namespace xladder::report
