#include "xladder/data/augment/random_resized_crop.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace xladder::data {
namespace {

constexpr int kTries = 10;

double between(double low, double high, float uniform) { return low + (high - low) * static_cast<double>(uniform); }

// Python's int(round(value)).
int64_t rounded(double value) { return static_cast<int64_t>(std::nearbyint(value)); }

}  // namespace

CropSize crop_size(int64_t width, int64_t height, double share, double ratio) {
  const double area = static_cast<double>(width * height) * share;
  return {rounded(std::sqrt(area * ratio)), rounded(std::sqrt(area / ratio))};
}

image::Rect centre_within_ratio(int64_t width, int64_t height, double ratio_min, double ratio_max) {
  const double ratio = static_cast<double>(width) / static_cast<double>(height);
  image::Rect crop = {0, 0, width, height};
  if (ratio < ratio_min)
    crop.height = std::clamp<int64_t>(rounded(static_cast<double>(width) / ratio_min), 1, height);
  else if (ratio > ratio_max)
    crop.width = std::clamp<int64_t>(rounded(static_cast<double>(height) * ratio_max), 1, width);
  crop.left = (width - crop.width) / 2;
  crop.top = (height - crop.height) / 2;
  return crop;
}

image::Rect random_crop(int64_t width, int64_t height, const CropRange& range, CounterRng& rng) {
  std::optional<CropSize> size;
  for (int i = 0; i < kTries; ++i) {
    const double share = between(range.scale_min, range.scale_max, rng.uniform());
    const double ratio = std::exp(between(std::log(range.ratio_min), std::log(range.ratio_max), rng.uniform()));
    const CropSize tried = crop_size(width, height, share, ratio);
    if (!size && tried.width > 0 && tried.width <= width && tried.height > 0 && tried.height <= height) size = tried;
  }
  // Places take their words last, so that they are the same ones whichever try fits.
  const CropSize chosen = size.value_or(CropSize{width, height});
  const int64_t top = rng.below(height - chosen.height + 1);
  const int64_t left = rng.below(width - chosen.width + 1);
  if (!size) return centre_within_ratio(width, height, range.ratio_min, range.ratio_max);
  return {left, top, chosen.width, chosen.height};
}

}  // namespace xladder::data
