#include "xladder/data/augment/color_jitter.h"

#include <algorithm>

#include "xladder/data/image/enhance.h"

namespace xladder::data {
namespace {

double factor(double range, float uniform) {
  const double low = std::max(0.0, 1 - range);
  return low + (1 + range - low) * static_cast<double>(uniform);
}

}  // namespace

Jitter random_jitter(const JitterRange& range, CounterRng& rng) {
  Jitter jitter;
  const auto order = rng.permutation(4);
  std::transform(order.begin(), order.end(), jitter.order.begin(), [](int64_t step) { return static_cast<int>(step); });
  jitter.brightness = factor(range.brightness, rng.uniform());
  jitter.contrast = factor(range.contrast, rng.uniform());
  jitter.saturation = factor(range.saturation, rng.uniform());
  jitter.hue = range.hue * (2 * static_cast<double>(rng.uniform()) - 1);
  return jitter;
}

image::Image color_jitter(image::Image picture, const JitterRange& range, const Jitter& jitter) {
  for (const int step : jitter.order) {
    if (step == 0 && range.brightness > 0) picture = image::brightness(std::move(picture), jitter.brightness);
    if (step == 1 && range.contrast > 0) picture = image::contrast(std::move(picture), jitter.contrast);
    if (step == 2 && range.saturation > 0) picture = image::color(std::move(picture), jitter.saturation);
    if (step == 3 && range.hue > 0) picture = image::hue(std::move(picture), jitter.hue);
  }
  return picture;
}

}  // namespace xladder::data
