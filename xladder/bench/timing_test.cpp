#include "xladder/bench/timing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::bench {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Timing, KeepsSamplesWhoseProbesBothReachTheBest) {
  const Selection selection = select_steady(
      {{1.0, 200, 198}, {2.0, 200, 120}, {3.0, 100, 100}, {4.0, 181, 200}, {5.0, 179, 200}, {6.0, 190, 185}});
  EXPECT_THAT(selection.kept_seconds(), ElementsAre(1.0, 4.0, 6.0));
  EXPECT_EQ(selection.num_discarded, 3);
  EXPECT_EQ(selection.best_probe, 200);
  EXPECT_FALSE(selection.kept_all);
  EXPECT_THAT(describe_discarded(selection), HasSubstr("3 of 6 samples discarded"));
}

TEST(Timing, MeasuresAgainstTheBestProbeOfALongerSession) {
  const std::vector<Sample> samples = {{1.0, 200, 200}, {2.0, 200, 200}, {3.0, 200, 200}, {4.0, 230, 230}};
  EXPECT_EQ(select_steady(samples, 0).num_discarded, 3);
  EXPECT_EQ(select_steady(samples, 220).best_probe, 230);
  EXPECT_EQ(select_steady(samples, 300).num_discarded, 4);
}

TEST(Timing, KeepsAllWhereFewerThanThreeAreSteady) {
  const Selection selection = select_steady({{1.0, 200, 200}, {2.0, 200, 200}, {3.0, 100, 100}, {4.0, 100, 200}});
  EXPECT_TRUE(selection.kept_all);
  EXPECT_THAT(selection.kept_seconds(), ElementsAre(1.0, 2.0, 3.0, 4.0));
  EXPECT_EQ(selection.num_discarded, 2);
  EXPECT_THAT(describe_discarded(selection), HasSubstr("all were kept"));
}

TEST(Timing, SaysNothingWhereNothingWasDiscarded) {
  const Selection few = select_steady({{1.0, 200, 200}});
  EXPECT_FALSE(few.kept_all);
  EXPECT_EQ(describe_discarded(few), "");
  EXPECT_THAT(select_steady({}).kept_seconds(), testing::IsEmpty());
}

}  // namespace
}  // namespace xladder::bench
