// Rounds of training on a shared machine, made up: their speed wanders and drifts, and now and then one is much slower.
#pragma once

#include <cmath>
#include <cstdint>

#include "xladder/base/random.h"

namespace xladder::statistics {

// In logarithms, so 0.01 is one per cent.
struct RoundNoise {
  double deviation = 0.015;    // of the ratio of two neighbouring rounds, spikes and drift apart
  double spike_chance = 0.05;  // of a round
  double spike_mean = 0.1;     // how much slower it then is; exponential
  double drift = 0;            // from one round to the next, always the same way
  double walk = 0;             // deviation of a step from one round to the next, which stays
  double wander = 0;           // deviation of a speed that forgets a tenth of itself in a round
};

// The two machines of the tests: "still" has neither drift nor spikes, "shared" has all of them.
inline constexpr RoundNoise kStillMachine{.spike_chance = 0, .spike_mean = 0};
inline constexpr RoundNoise kSharedMachine{.drift = -0.001, .walk = 0.003, .wander = 0.03};

class NoisyMachine {
 public:
  NoisyMachine(const RoundNoise& noise, uint64_t seed, uint64_t stream = 0) : noise_(noise), random_(seed, stream) {
    wandered_ = noise_.wander * normal();
  }

  // Logarithm of the speed of the next round, where 0 is that of an idle machine.
  double next_round() {
    constexpr double kKept = 0.9;
    drifted_ += noise_.drift + noise_.walk * normal();
    wandered_ = kKept * wandered_ + std::sqrt(1 - kKept * kKept) * noise_.wander * normal();
    const double own = noise_.deviation / std::sqrt(2.0) * normal();
    return drifted_ + wandered_ + own - spike();
  }

  double normal() { return static_cast<double>(random_.normal()); }

 private:
  double spike() {
    const bool happens = static_cast<double>(random_.uniform()) < noise_.spike_chance;
    const double size = -std::log(1 - static_cast<double>(random_.uniform()));
    return happens ? noise_.spike_mean * size : 0;
  }

  RoundNoise noise_;
  CounterRng random_;
  double drifted_ = 0, wandered_ = 0;
};

}  // namespace xladder::statistics
