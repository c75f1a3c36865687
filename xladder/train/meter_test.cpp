#include "xladder/train/meter.h"

#include <gtest/gtest.h>

namespace xladder::train {
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

}  // namespace
}  // namespace xladder::train
