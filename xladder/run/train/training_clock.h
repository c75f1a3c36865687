// The seconds that a run has trained, over all its parts: evaluations, checkpoints and compilation do not count.
#pragma once

#include "xladder/base/clock.h"

namespace xladder::run {

class TrainingClock {
 public:
  // Stands still, at what the parts before took.
  explicit TrainingClock(double seconds_before = 0) : seconds_(seconds_before) {}

  double seconds() const { return is_running_ ? seconds_ + seconds_since(since_) : seconds_; }
  void start() {
    if (!is_running_) since_ = Clock::now();
    is_running_ = true;
  }
  void pause() {
    seconds_ = seconds();
    is_running_ = false;
  }

 private:
  double seconds_;  // up to since_
  bool is_running_ = false;
  Clock::time_point since_;
};

}  // namespace xladder::run
