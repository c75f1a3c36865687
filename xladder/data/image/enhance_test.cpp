#include "xladder/data/image/enhance.h"

#include <gtest/gtest.h>

#include <random>

#include "hwy/highway.h"
#include "xladder/data/image/affine.h"
#include "xladder/data/image/ops.h"

namespace xladder::image {
namespace {

Image noise(int64_t width, int64_t height, int64_t channels, uint32_t seed) {
  std::mt19937 words(seed);
  Image picture(width, height, channels);
  for (uint8_t& byte : picture.pixels()) byte = static_cast<uint8_t>(words());
  return picture;
}

std::vector<int> values(const Image& picture) { return {picture.pixels().begin(), picture.pixels().end()}; }

TEST(Enhance, FactorOneIsThePictureItself) {
  const Image picture = noise(19, 11, 3, 1);
  EXPECT_EQ(brightness(picture, 1), picture);
  EXPECT_EQ(contrast(picture, 1), picture);
  EXPECT_EQ(color(picture, 1), picture);
  EXPECT_EQ(sharpness(picture, 1), picture);
}

TEST(Enhance, GreyPicturesHaveNoColourToChange) {
  const Image picture = noise(19, 11, 1, 1);
  EXPECT_EQ(color(picture, 0.3), picture);
  EXPECT_EQ(hue(picture, 0.3), picture);
}

TEST(Enhance, BrightnessScalesAndClips) {
  Image picture(3, 1, 1);
  picture.row(0)[0] = 10, picture.row(0)[1] = 101, picture.row(0)[2] = 200;
  EXPECT_EQ(values(brightness(picture, 0.5)), (std::vector<int>{5, 50, 100}));
  EXPECT_EQ(values(brightness(picture, 2)), (std::vector<int>{20, 202, 255}));
}

TEST(Enhance, PicturesThatHaveNoInsideKeepTheirPixels) {
  for (const auto& [width, height] : {std::pair{1, 1}, {2, 9}, {9, 2}})
    EXPECT_EQ(sharpness(noise(width, height, 3, 4), 3), noise(width, height, 3, 4));
}

TEST(Enhance, HasTheSameBitsOnEveryInstructionSet) {
  const Image picture = noise(61, 43, 3, 2);
  const auto all = [&] {
    return std::vector<Image>{color(picture, 0.3),
                              color(picture, 1.7),
                              sharpness(picture, 0.1),
                              sharpness(picture, 1.9),
                              rotate(picture, 20, Interpolation::kBicubic, {1, 2, 3}),
                              rotate(picture, 20, Interpolation::kBilinear, {1, 2, 3})};
  };
  const std::vector<Image> best = all();
  for (const auto target : hwy::SupportedAndGeneratedTargets()) {
    hwy::SetSupportedTargetsForTest(target);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    EXPECT_EQ(all(), best) << hwy::TargetName(target);
  }
  hwy::SetSupportedTargetsForTest(0);
  hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

TEST(Ops, OneColourStaysAsItIsWhereThereIsNothingToStretch) {
  Image picture(5, 4, 3);
  for (uint8_t& byte : picture.pixels()) byte = 77;
  EXPECT_EQ(autocontrast(picture), picture);
  EXPECT_EQ(equalize(picture), picture);
}

TEST(Ops, PosterizeToNoBitsIsBlack) {
  const Image out = posterize(noise(9, 9, 3, 3), 0);
  for (const int byte : values(out)) EXPECT_EQ(byte, 0);
}

TEST(Affine, TheIdentityKeepsThePixels) {
  const Image picture = noise(17, 13, 3, 6);
  for (const auto interpolation : {Interpolation::kBilinear, Interpolation::kBicubic})
    EXPECT_EQ(affine(picture, {1, 0, 0, 0, 1, 0}, interpolation, {0, 0, 0}), picture);
}

TEST(Affine, WhatLiesOutsideIsTheFill) {
  const Image out = affine(noise(4, 4, 3, 6), {1, 0, 4, 0, 1, 0}, Interpolation::kBicubic, {1, 2, 3});
  for (int i = 0; i < 16; ++i)
    EXPECT_EQ((std::vector<int>(out.pixels().begin() + 3 * i, out.pixels().begin() + 3 * i + 3)),
              (std::vector<int>{1, 2, 3}));
}

TEST(Rotate, FourQuarterTurnsOfASquareAreThePicture) {
  const Image picture = noise(16, 16, 3, 8);
  Image out = picture;
  for (int turn = 0; turn < 4; ++turn) out = rotate(out, 90, Interpolation::kBilinear, {0, 0, 0});
  EXPECT_EQ(out, picture);
  EXPECT_EQ(rotate(picture, -90, Interpolation::kBilinear, {0, 0, 0}),
            rotate(picture, 270, Interpolation::kBilinear, {0, 0, 0}));
}

}  // namespace
}  // namespace xladder::image
