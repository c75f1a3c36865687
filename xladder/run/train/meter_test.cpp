#include "xladder/run/train/meter.h"

#include <gtest/gtest.h>

namespace xladder::run {
namespace {

TEST(StepMeter, TellsNoRateFromOneStep) {
  StepMeter meter(4, 10);
  meter.add(1.0, 3.0, 0.5);
  EXPECT_EQ(meter.samples_per_second(), 0);
  EXPECT_EQ(meter.wait_fraction(), 0);
  EXPECT_EQ(meter.mean_loss(), 3.0);
}

TEST(StepMeter, MeansAreOverTheLastStepsOnly) {
  StepMeter meter(2, 10);
  meter.add(1.0, 100.0, 9.0);
  meter.add(2.0, 50.0, 9.0);
  meter.add(4.0, 2.0, 0.5);
  meter.add(6.0, 4.0, 1.5);
  EXPECT_DOUBLE_EQ(meter.mean_loss(), 3.0);
  EXPECT_DOUBLE_EQ(meter.samples_per_second(), 2 * 10 / 4.0);
  EXPECT_DOUBLE_EQ(meter.wait_fraction(), 2.0 / 4.0);
}

// The first step only marks where the time begins: what was waited for before it is outside.
TEST(StepMeter, CountsWaitsInTheTimeInWhichTheyHappened) {
  StepMeter meter(8, 10);
  meter.add(5.0, 1.0, 4.0);
  meter.add(6.0, 1.0, 0.5);
  EXPECT_DOUBLE_EQ(meter.wait_fraction(), 0.5);
  meter.add(8.0, 1.0, 1.0);
  EXPECT_DOUBLE_EQ(meter.wait_fraction(), 1.5 / 3.0);
}

TEST(StepMeter, TellsNoShareAboveOne) {
  for (const size_t window : {size_t{1}, size_t{2}, size_t{5}}) {
    StepMeter meter(window, 10);
    double at = 1;
    for (const double wait : {3.0, 0.2, 50.0, -1.0, 0.7, 9.0}) {
      meter.add(at, 1.0, wait);
      EXPECT_GE(meter.wait_fraction(), 0);
      EXPECT_LE(meter.wait_fraction(), 1);
      at += 0.5;
    }
    meter.add(at - 0.5, 1.0, 1.0);  // two steps that end at once
    EXPECT_LE(meter.wait_fraction(), 1);
  }
}

}  // namespace
}  // namespace xladder::run
