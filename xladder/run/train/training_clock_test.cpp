#include "xladder/run/train/training_clock.h"

#include <gtest/gtest.h>

namespace xladder::run {
namespace {

TEST(TrainingClock, GoesOnFromThePartsBeforeAndStandsStillOutsideOfTraining) {
  TrainingClock clock(5);
  EXPECT_EQ(clock.seconds(), 5);
  clock.start();
  const double running = clock.seconds();
  EXPECT_GE(running, 5);
  clock.start();  // it runs already
  clock.pause();
  const double paused = clock.seconds();
  EXPECT_GE(paused, running);
  EXPECT_EQ(clock.seconds(), paused);
  clock.pause();  // it stands already
  EXPECT_EQ(clock.seconds(), paused);
  clock.start();
  EXPECT_GE(clock.seconds(), paused);
}

}  // namespace
}  // namespace xladder::run
