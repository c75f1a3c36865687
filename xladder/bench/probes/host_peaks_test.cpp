#include "xladder/bench/probes/host_peaks.h"

#include <gtest/gtest.h>

namespace xladder::bench {
namespace {

TEST(HostPeaks, AreBelievedIfTheTwoProbesAgreeAndNoneIsAboveTheLimit) {
  HostPeaks peaks{.f32 = {100e9, "a"}};
  EXPECT_TRUE(peaks.agree()) << "there is no second probe";
  peaks.f32_by_assembly = analysis::Peak{102e9, "b"};
  peaks.f32_limit = analysis::Peak{110e9, "c"};
  EXPECT_TRUE(peaks.agree());
  peaks.f32_by_assembly = analysis::Peak{120e9, "b"};
  EXPECT_FALSE(peaks.agree());
  peaks.f32_by_assembly = analysis::Peak{102e9, "b"};
  peaks.f32_limit = analysis::Peak{99e9, "c"};
  EXPECT_FALSE(peaks.agree());
  peaks.f32_by_assembly = analysis::Peak{0, "b"};
  EXPECT_FALSE(peaks.agree());
}

}  // namespace
}  // namespace xladder::bench
