// Which part of a picture is shown in training (Szegedy et al. 2015), by the rules of torchvision's RandomResizedCrop.
#pragma once

#include <cstdint>

#include "xladder/base/random.h"
#include "xladder/data/image/image.h"

namespace xladder::data {

struct CropRange {
  double scale_min = 0.08, scale_max = 1.0;             // share of the area, uniform
  double ratio_min = 3.0 / 4.0, ratio_max = 4.0 / 3.0;  // width by height, uniform in its logarithm
};

// The crop that one try proposes for a share and a ratio: width and height, rounded to even at halves.
struct CropSize {
  int64_t width = 0, height = 0;
};
CropSize crop_size(int64_t width, int64_t height, double share, double ratio);

// What is shown when ten tries did not fit: the centre, as much of it as the range of ratios allows.
image::Rect centre_within_ratio(int64_t width, int64_t height, double ratio_min, double ratio_max);

// Draws kCropWords words, whatever fits.
inline constexpr uint64_t kCropWords = 24;
image::Rect random_crop(int64_t width, int64_t height, const CropRange& range, CounterRng& rng);

}  // namespace xladder::data
