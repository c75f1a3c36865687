#include "xladder/data/image/planes.h"

#include <gtest/gtest.h>

#include <vector>

namespace xladder::image {
namespace {

TEST(SplitRgb, PutsEveryByteIntoItsPlaneAndNoneBeside) {
  for (const size_t count : {0u, 1u, 15u, 16u, 63u, 64u, 65u, 200u, 50176u}) {
    std::vector<uint8_t> rgb(3 * count);
    for (size_t i = 0; i < rgb.size(); ++i) rgb[i] = static_cast<uint8_t>(i * 7 + i / 251);
    const size_t plane = count + 5;
    std::vector<uint8_t> planes(3 * plane, 99);
    split_rgb(rgb.data(), count, plane, planes.data());
    for (size_t channel = 0; channel < 3; ++channel)
      for (size_t i = 0; i < plane; ++i)
        ASSERT_EQ(planes[channel * plane + i], i < count ? rgb[3 * i + channel] : 99)
            << count << " " << channel << " " << i;
  }
}

}  // namespace
}  // namespace xladder::image
