// Compiled once for each instruction set (Highway's foreach_target.h); the best that the CPU has runs.
#include "xladder/data/image/planes.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "xladder/data/image/planes.cpp"
#include "hwy/foreach_target.h"
// foreach_target.h comes first.
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace xladder::image {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

void SplitRgb(const uint8_t* rgb, size_t count, size_t plane, uint8_t* planes) {
  const hn::ScalableTag<uint8_t> tag;
  size_t i = 0;
  for (; i + hn::Lanes(tag) <= count; i += hn::Lanes(tag)) {
    hn::Vec<decltype(tag)> red, green, blue;
    hn::LoadInterleaved3(tag, rgb + 3 * i, red, green, blue);
    hn::StoreU(red, tag, planes + i);
    hn::StoreU(green, tag, planes + plane + i);
    hn::StoreU(blue, tag, planes + 2 * plane + i);
  }
  for (; i < count; ++i)
    for (size_t channel = 0; channel < 3; ++channel) planes[channel * plane + i] = rgb[3 * i + channel];
}

}  // namespace HWY_NAMESPACE
}  // namespace xladder::image
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace xladder::image {

HWY_EXPORT(SplitRgb);

void split_rgb(const uint8_t* rgb, size_t count, size_t plane, uint8_t* planes) {
  HWY_DYNAMIC_DISPATCH(SplitRgb)(rgb, count, plane, planes);
}

}  // namespace xladder::image
#endif  // HWY_ONCE
