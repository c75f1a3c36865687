// What training chooses by chance: crops, jitter and erased rectangles.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "xladder/data/augment/color_jitter.h"
#include "xladder/data/augment/erasure.h"
#include "xladder/data/augment/random_resized_crop.h"

namespace xladder::data {
namespace {

TEST(RandomCrop, LiesWithinThePictureAndWithinTheRange) {
  double share_sum = 0;
  constexpr int kLooks = 4000;
  for (uint64_t i = 0; i < kLooks; ++i) {
    CounterRng rng(1, i);
    const image::Rect crop = random_crop(500, 375, {}, rng);
    EXPECT_EQ(rng.position(), kCropWords);
    EXPECT_TRUE(crop.left >= 0 && crop.top >= 0 && crop.left + crop.width <= 500 && crop.top + crop.height <= 375);
    const double share = static_cast<double>(crop.width * crop.height) / (500.0 * 375.0);
    const double ratio = static_cast<double>(crop.width) / static_cast<double>(crop.height);
    EXPECT_GT(share, 0.078);
    EXPECT_GT(ratio, 0.74);
    EXPECT_LT(ratio, 1.35);
    share_sum += share;
  }
  // What torchvision shows on average: large shares of most ratios do not fit.
  EXPECT_NEAR(share_sum / kLooks, 0.434, 0.02);
}

TEST(RandomCrop, RoundsSizesAsPythonDoes) {
  const CropSize half = crop_size(5, 1, 1.25, 1.0);  // a square of edge 2.5
  EXPECT_EQ(half.width, 2);
  EXPECT_EQ(half.height, 2);
  const CropSize wide = crop_size(500, 375, 0.5, 4.0 / 3.0);
  EXPECT_EQ(wide.width, 354);
  EXPECT_EQ(wide.height, 265);
}

TEST(RandomCrop, IsTheCentreWhereNoTryFits) {
  EXPECT_EQ(centre_within_ratio(400, 100, 0.75, 4.0 / 3.0), (image::Rect{133, 0, 133, 100}));
  EXPECT_EQ(centre_within_ratio(100, 400, 0.75, 4.0 / 3.0), (image::Rect{0, 133, 100, 133}));
  EXPECT_EQ(centre_within_ratio(100, 100, 0.75, 4.0 / 3.0), (image::Rect{0, 0, 100, 100}));
  EXPECT_EQ(centre_within_ratio(1, 1000, 0.75, 4.0 / 3.0), (image::Rect{0, 499, 1, 1}));
  CounterRng rng(1);
  EXPECT_EQ(random_crop(10, 1000, {.scale_min = 0.9}, rng), centre_within_ratio(10, 1000, 0.75, 4.0 / 3.0));
}

TEST(RandomCrop, AWholePictureStaysOne) {
  CounterRng rng(3);
  EXPECT_EQ(random_crop(64, 64, {1, 1, 1, 1}, rng), (image::Rect{0, 0, 64, 64}));
}

TEST(ColorJitter, DrawsFactorsOfTheRangeAndEveryOrder) {
  std::set<std::array<int, 4>> orders;
  for (uint64_t i = 0; i < 500; ++i) {
    CounterRng rng(1, i);
    const Jitter jitter = random_jitter({.brightness = 0.4, .contrast = 1.5, .saturation = 0, .hue = 0.1}, rng);
    EXPECT_LE(rng.position(), kJitterWords);
    EXPECT_TRUE(jitter.brightness >= 0.6 && jitter.brightness <= 1.4);
    EXPECT_TRUE(jitter.contrast >= 0 && jitter.contrast <= 2.5);
    EXPECT_EQ(jitter.saturation, 1);
    EXPECT_TRUE(jitter.hue >= -0.1 && jitter.hue <= 0.1);
    orders.insert(jitter.order);
  }
  EXPECT_EQ(orders.size(), 24u);
}

TEST(ColorJitter, LeavesOutWhatHasNoRange) {
  image::Image picture(3, 3, 3);
  for (size_t i = 0; i < picture.pixels().size(); ++i) picture.pixels()[i] = static_cast<uint8_t>(i * 9);
  EXPECT_EQ(color_jitter(picture, {}, {.brightness = 2, .contrast = 2, .saturation = 2, .hue = 0.5}), picture);
}

TEST(RandomErasures, AreRectanglesWithinThePictureThatShareTheArea) {
  int erased = 0;
  std::set<uint64_t> seeds;
  for (uint64_t i = 0; i < 1000; ++i) {
    CounterRng rng(1, i);
    const auto erasures = random_erasures(224, 224, {.probability = 0.25, .max_count = 3}, rng);
    EXPECT_LE(rng.position(), kEraseWords);
    erased += erasures.empty() ? 0 : 1;
    EXPECT_LE(erasures.size(), 3u);
    int64_t area = 0;
    for (const Erasure& erasure : erasures) {
      EXPECT_GE(erasure.where.left, 0);
      EXPECT_GE(erasure.where.top, 0);
      EXPECT_LE(erasure.where.left + erasure.where.width, 224);
      EXPECT_LE(erasure.where.top + erasure.where.height, 224);
      area += erasure.where.width * erasure.where.height;
      seeds.insert(erasure.seed);
    }
    EXPECT_LE(area, 224 * 224 * 35 / 100);
  }
  EXPECT_NEAR(erased, 250, 50);
  EXPECT_GT(seeds.size(), 250u);
}

TEST(RandomErasures, NoneFitAPictureOfOnePixel) {
  for (uint64_t i = 0; i < 50; ++i) {
    CounterRng rng(1, i);
    EXPECT_TRUE(random_erasures(1, 1, {.probability = 1}, rng).empty());
  }
}

}  // namespace
}  // namespace xladder::data
