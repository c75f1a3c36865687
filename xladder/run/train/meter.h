// Means over the last steps: loss, rate, share of time spent waiting for data.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>

namespace xladder::run {

class StepMeter {
 public:
  // Means are over the last `window` steps.
  StepMeter(size_t window, int64_t batch_size) : window_(window), batch_size_(batch_size) {}

  // `seconds`: training time at which the step's loss was known, evaluation and checkpoints left out. `wait_seconds`:
  // that the loop waited for data since the step before, whichever step the data was for; a wait that is longer than
  // this time would be a mistake of the caller, and counts as this time.
  void add(double seconds, double loss, double wait_seconds) {
    const double since = steps_.empty() ? 0 : std::max(0.0, seconds - steps_.back().at);
    steps_.push_back({seconds, loss, std::clamp(wait_seconds, 0.0, since)});
    if (steps_.size() > window_ + 1) steps_.pop_front();
  }

  double mean_loss() const { return mean(&Step::loss); }
  // 0 until there are two steps to measure between.
  double samples_per_second() const {
    const double span = seconds();
    return span > 0 ? static_cast<double>(batch_size_) * static_cast<double>(steps_.size() - 1) / span : 0;
  }
  // 0 to 1, of the same time.
  double wait_fraction() const {
    const double span = seconds();
    double waited = 0;
    for (size_t i = 1; i < steps_.size(); ++i) waited += steps_[i].wait;
    return span > 0 ? std::min(1.0, waited / span) : 0;
  }

 private:
  struct Step {
    double at = 0;
    double loss = 0;
    double wait = 0;  // between the step before and this one
  };
  // The oldest of window + 1 steps only marks where the window begins.
  size_t measured() const { return steps_.size() > window_ ? window_ : steps_.size(); }
  double seconds() const { return steps_.size() < 2 ? 0 : steps_.back().at - steps_.front().at; }
  double mean(double Step::*member) const {
    double sum = 0;
    for (size_t i = steps_.size() - measured(); i < steps_.size(); ++i) sum += steps_[i].*member;
    return steps_.empty() ? 0 : sum / static_cast<double>(measured());
  }

  size_t window_;
  int64_t batch_size_;
  std::deque<Step> steps_;
};

}  // namespace xladder::run
