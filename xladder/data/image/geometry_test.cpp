#include <gtest/gtest.h>

#include <numeric>

#include "xladder/data/image/resize.h"

namespace xladder::image {
namespace {

Image numbered(int64_t width, int64_t height, int64_t channels) {
  Image picture(width, height, channels);
  std::iota(picture.pixels().begin(), picture.pixels().end(), uint8_t{1});
  return picture;
}

std::vector<int> values(const Image& picture) { return {picture.pixels().begin(), picture.pixels().end()}; }

TEST(Crop, CutsARectangleOut) {
  const Image out = crop(numbered(4, 3, 1), {.left = 1, .top = 1, .width = 2, .height = 2});
  EXPECT_EQ(values(out), (std::vector<int>{6, 7, 10, 11}));
}

TEST(Crop, IsBlackOutsideOfThePicture) {
  const Image picture = numbered(2, 2, 1);
  EXPECT_EQ(values(crop(picture, {.left = -1, .top = 1, .width = 4, .height = 2})),
            (std::vector<int>{0, 3, 4, 0, 0, 0, 0, 0}));
  EXPECT_EQ(values(crop(picture, {.left = 5, .top = -1, .width = 2, .height = 2})), (std::vector<int>{0, 0, 0, 0}));
  EXPECT_EQ(values(crop(picture, {.left = -5, .top = 0, .width = 2, .height = 1})), (std::vector<int>{0, 0}));
}

TEST(Flip, KeepsThePixelsWhole) {
  EXPECT_EQ(values(flip_left_right(numbered(2, 2, 3))), (std::vector<int>{4, 5, 6, 1, 2, 3, 10, 11, 12, 7, 8, 9}));
  EXPECT_EQ(values(flip_top_bottom(numbered(2, 2, 3))), (std::vector<int>{7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6}));
}

}  // namespace
}  // namespace xladder::image
