#include "xladder/data/augment/eval_geometry.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace xladder::data {
namespace {

using image::Image;
using image::Rect;

Image waves(int64_t width, int64_t height, int64_t channels) {
  Image picture(width, height, channels);
  for (size_t i = 0; i < picture.pixels().size(); ++i) picture.pixels()[i] = static_cast<uint8_t>(i * i / 7 + i);
  return picture;
}

TEST(EvalGeometry, ShortestCutsTheCentre) {
  const EvalGeometry wide = eval_geometry({}, 500, 375);
  EXPECT_EQ(wide.width, 341);  // int(256 * 500 / 375)
  EXPECT_EQ(wide.height, 256);
  EXPECT_EQ(wide.window, (Rect{58, 16, 224, 224}));  // 58.5 is rounded to even
  const EvalGeometry tall = eval_geometry({.crop_pct = 0.9}, 100, 333);
  EXPECT_EQ(tall.width, 248);
  EXPECT_EQ(tall.height, 825);
  EXPECT_EQ(tall.window, (Rect{12, 300, 224, 224}));  // 300.5, to even
}

TEST(EvalGeometry, ShortestOfOtherShapesKeepsTheRatio) {
  const EvalGeometry geometry = eval_geometry({.height = 100, .width = 200, .crop_pct = 1}, 300, 300);
  EXPECT_EQ(geometry.width, 200);
  EXPECT_EQ(geometry.height, 200);
  EXPECT_EQ(geometry.window, (Rect{0, 50, 200, 100}));
}

TEST(EvalGeometry, SquashLosesTheRatio) {
  const EvalGeometry geometry = eval_geometry({.crop_pct = 1, .mode = ResizeMode::kSquash}, 17, 900);
  EXPECT_EQ(geometry.width, 224);
  EXPECT_EQ(geometry.height, 224);
  EXPECT_EQ(geometry.window, (Rect{0, 0, 224, 224}));
}

TEST(EvalGeometry, BorderShowsAllOfThePicture) {
  const EvalGeometry geometry = eval_geometry({.crop_pct = 1, .mode = ResizeMode::kBorder}, 500, 375);
  EXPECT_EQ(geometry.width, 224);
  EXPECT_EQ(geometry.height, 168);
  EXPECT_EQ(geometry.window, (Rect{0, -28, 224, 224}));
}

TEST(EvalGeometry, VeryLongPicturesKeepAPixel) {
  const Image out = resize_for_evaluation(waves(3000, 1, 3), {.mode = ResizeMode::kBorder, .fill = {1, 2, 3}});
  EXPECT_EQ(out.width(), 224);
  EXPECT_EQ(out.row(0)[0], 1);
  // 256 times as long as it is, in a few milliseconds: only the window is computed.
  EXPECT_EQ(resize_for_evaluation(waves(30000, 1, 1), {}).height(), 224);
}

TEST(EvalGeometry, BordersHaveTheFill) {
  const Image out = resize_for_evaluation(
      waves(40, 10, 3), {.height = 20, .width = 20, .crop_pct = 1, .mode = ResizeMode::kBorder, .fill = {9, 8, 7}});
  for (const int64_t y : {int64_t{0}, int64_t{19}})
    EXPECT_EQ((std::vector<int>(out.row(y), out.row(y) + 3)), (std::vector<int>{9, 8, 7}));
  EXPECT_NE(out.row(10)[0], 9);
}

TEST(EvalGeometry, IsResizeAndCropOneAfterTheOther) {
  const Image picture = waves(90, 61, 3);
  for (const auto mode : {ResizeMode::kShortest, ResizeMode::kSquash}) {
    const EvalTransformOptions options = {.height = 40, .width = 32, .mode = mode};
    const EvalGeometry geometry = eval_geometry(options, 90, 61);
    EXPECT_EQ(
        resize_for_evaluation(picture, options),
        crop(image::resize(picture, geometry.width, geometry.height, image::Interpolation::kBicubic), geometry.window));
  }
}

}  // namespace
}  // namespace xladder::data
