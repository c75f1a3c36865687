// torchvision's ColorJitter: brightness, contrast, saturation and hue, each by a factor of its own, in random order.
#pragma once

#include <array>

#include "xladder/base/random.h"
#include "xladder/data/image/image.h"

namespace xladder::data {

struct JitterRange {
  // Factors are uniform in [max(0, 1 - x), 1 + x]; 0 leaves the step out.
  double brightness = 0, contrast = 0, saturation = 0;
  double hue = 0;  // turns are uniform in [-x, x], at most 0.5; 0 leaves the step out
};

struct Jitter {
  std::array<int, 4> order = {0, 1, 2, 3};  // of brightness, contrast, saturation and hue
  double brightness = 1, contrast = 1, saturation = 1, hue = 0;
};

// Draws kJitterWords words.
inline constexpr uint64_t kJitterWords = 12;
Jitter random_jitter(const JitterRange& range, CounterRng& rng);

// Steps that `range` leaves out are not made (a hue turned by 0 still goes through HSV and loses bits).
image::Image color_jitter(image::Image picture, const JitterRange& range, const Jitter& jitter);

}  // namespace xladder::data
