// Random erasing (Zhong et al. 2017) with the choices of timm's RandomErasing.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "xladder/base/random.h"
#include "xladder/data/image/image.h"

namespace xladder::data {

// What fills a rectangle, after normalisation.
enum class EraseFill {
  kConst,  // 0
  kRand,   // one normal random value for each channel
  kPixel,  // one for each channel and pixel
};
inline constexpr std::string_view kEraseFillNames[] = {"const", "rand", "pixel"};
constexpr std::span<const std::string_view> names_of(EraseFill) { return kEraseFillNames; }

struct Erasure {
  image::Rect where;
  EraseFill fill = EraseFill::kConst;
  uint64_t seed = 0;  // of the random values
};

struct EraseRange {
  double probability = 0;
  EraseFill fill = EraseFill::kPixel;
  int64_t max_count = 1;                       // between 1 and so many rectangles, which share the area
  double area_min = 0.02, area_max = 1.0 / 3;  // share of the picture, uniform
  double aspect_min = 0.3;                     // height by width, up to its inverse, uniform in its logarithm
};

// Rectangles of more words than this are not drawn for: max_count goes to kMaxErasures.
inline constexpr int64_t kMaxErasures = 32;
inline constexpr uint64_t kEraseWords = 3 + kMaxErasures * 26;

std::vector<Erasure> random_erasures(int64_t width, int64_t height, const EraseRange& range, CounterRng& rng);

}  // namespace xladder::data
