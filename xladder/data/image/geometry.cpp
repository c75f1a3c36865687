// Moving pixels without changing them.
#include <algorithm>

#include "xladder/data/image/resize.h"

namespace xladder::image {

Image crop(const Image& picture, const Rect& region) {
  Image out(region.width, region.height, picture.channels());
  const int64_t channels = picture.channels();
  const int64_t first = std::clamp<int64_t>(-region.left, 0, region.width);
  const int64_t last = std::clamp<int64_t>(picture.width() - region.left, first, region.width);
  for (int64_t y = 0; y < region.height; ++y) {
    uint8_t* const target = out.row(y);
    const int64_t from = region.top + y;
    const bool inside = from >= 0 && from < picture.height();
    const int64_t begin = inside ? first : region.width;
    const int64_t end = inside ? last : region.width;
    std::fill(target, target + begin * channels, uint8_t{0});
    if (begin < end)
      std::copy_n(picture.row(from) + (region.left + begin) * channels, (end - begin) * channels,
                  target + begin * channels);
    std::fill(target + end * channels, target + region.width * channels, uint8_t{0});
  }
  return out;
}

Image flip_left_right(const Image& picture) {
  Image out(picture.width(), picture.height(), picture.channels());
  const int64_t channels = picture.channels();
  for (int64_t y = 0; y < picture.height(); ++y)
    for (int64_t x = 0; x < picture.width(); ++x)
      std::copy_n(picture.row(y) + (picture.width() - 1 - x) * channels, channels, out.row(y) + x * channels);
  return out;
}

Image flip_top_bottom(const Image& picture) {
  Image out(picture.width(), picture.height(), picture.channels());
  for (int64_t y = 0; y < picture.height(); ++y)
    std::copy_n(picture.row(picture.height() - 1 - y), picture.stride(), out.row(y));
  return out;
}

}  // namespace xladder::image
