#include "xladder/data/augment/rand_augment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace xladder::data {
namespace {

using testing::HasSubstr;

image::Image gradient(int64_t size) {
  image::Image picture(size, size, 3);
  for (int64_t y = 0; y < size; ++y)
    for (int64_t x = 0; x < size; ++x)
      for (int64_t c = 0; c < 3; ++c)
        picture.row(y)[3 * x + c] = static_cast<uint8_t>(40 + (x * (c + 1) + y * 3) * 150 / (6 * size));
  return picture;
}

const std::vector<uint8_t> kFill = {124, 116, 104};

TEST(RandAugment, ReadsTimmsText) {
  const auto full = RandAugment::parse("rand-m9-n3-mstd0.5-inc1-p0.7-mmax20");
  ASSERT_TRUE(full) << full.error().message;
  EXPECT_EQ(full->magnitude(), 9);
  EXPECT_EQ(full->layers(), 3);
  EXPECT_EQ(full->deviation(), 0.5);
  EXPECT_EQ(full->probability(), 0.7);
  EXPECT_EQ(full->magnitude_max(), 20);
  EXPECT_EQ(full->operations().size(), 15u);
  EXPECT_EQ(full->operations()[4]->name, "PosterizeIncreasing");

  const auto bare = RandAugment::parse("rand");
  ASSERT_TRUE(bare);
  EXPECT_EQ(bare->magnitude(), 10);
  EXPECT_EQ(bare->layers(), 2);
  EXPECT_EQ(bare->probability(), 0.5);
  EXPECT_EQ(bare->operations()[4]->name, "Posterize");

  for (const auto& [text, size] :
       std::map<std::string, size_t>{{"rand-tweights", 15}, {"rand-m9-w0", 15}, {"rand-t3a", 3}, {"rand-t3aw-n4", 14}})
    EXPECT_EQ(RandAugment::parse(text)->operations().size(), size) << text;
}

TEST(RandAugment, RefusesWhatItCannotRead) {
  for (const char* text :
       {"", "augmix-m3", "rand-x3", "rand-m", "rand-mx", "rand-m9.5", "rand-n0", "rand-p2", "rand-mstd-1", "rand--m9",
        "rand-w1", "rand-tnothing", "rand-n16-tweights", "rand-n14-w0", "rand-m9x", "rand-mmax0", "rand-m99999"}) {
    const auto refused = RandAugment::parse(text);
    ASSERT_FALSE(refused) << text;
    EXPECT_EQ(refused.error().code, ErrorCode::kUsage);
    EXPECT_THAT(refused.error().message, HasSubstr("auto_augment \"" + std::string(text) + "\""));
  }
}

TEST(RandAugment, MagnitudesMeanTimmsArguments) {
  const auto argument = [](std::string_view name, double magnitude, bool negative) {
    return find_augment_operation(name)->argument(magnitude, negative);
  };
  EXPECT_DOUBLE_EQ(argument("Rotate", 9, true), -27);
  EXPECT_DOUBLE_EQ(argument("ShearX", 5, false), 0.15);
  EXPECT_DOUBLE_EQ(argument("TranslateYRel", 10, true), -0.45);
  EXPECT_EQ(argument("Posterize", 10, false), 4);
  EXPECT_EQ(argument("PosterizeIncreasing", 9, false), 1);
  EXPECT_EQ(argument("Solarize", 5, false), 128);
  EXPECT_EQ(argument("SolarizeIncreasing", 20, false), 0);
  EXPECT_EQ(argument("SolarizeAdd", 10, false), 110);
  EXPECT_DOUBLE_EQ(argument("Color", 10, false), 1.9);
  EXPECT_DOUBLE_EQ(argument("ColorIncreasing", 9, true), 1 - 0.81);
  EXPECT_DOUBLE_EQ(argument("SharpnessIncreasing", 20, true), 0.1);
  EXPECT_DOUBLE_EQ(argument("Desaturate", 20, false), 1);
  EXPECT_EQ(find_augment_operation("Cutout"), nullptr);
}

TEST(RandAugment, ChangesHalfOfThePicturesOfOneLayer) {
  const auto augment = RandAugment::parse("rand-m9-n1-mstd0.5-inc1");
  const image::Image picture = gradient(24);
  int changed = 0;
  for (uint64_t i = 0; i < 1000; ++i) {
    CounterRng rng(5, i);
    changed += augment->apply(picture, std::nullopt, kFill, rng) == picture ? 0 : 1;
  }
  EXPECT_NEAR(changed, 500, 60);
}

TEST(RandAugment, OtherMagnitudesLeaveTheChoiceOfOperations) {
  // At probability 0 and at 1, and with any deviation, a second layer draws the same words.
  const auto once = RandAugment::parse("rand-m9-n1-p1-inc1"), twice = RandAugment::parse("rand-m9-n2-p1-inc1");
  const auto off = RandAugment::parse("rand-m9-n2-p0-mstd3");
  const image::Image picture = gradient(24);
  for (uint64_t i = 0; i < 50; ++i) {
    CounterRng first(1, i), both(1, i), none(1, i);
    const image::Image one = once->apply(picture, image::Interpolation::kBilinear, kFill, first);
    const image::Image two = twice->apply(picture, image::Interpolation::kBilinear, kFill, both);
    CounterRng second(1, i);
    second.seek(RandAugment::kWordsPerLayer);
    EXPECT_EQ(once->apply(one, image::Interpolation::kBilinear, kFill, second), two);
    EXPECT_EQ(off->apply(picture, std::nullopt, kFill, none), picture);
  }
}

TEST(RandAugment, WeightedSetsTakeNoOperationTwice) {
  // All 14 operations, at magnitude 0: Invert, which has none, comes exactly once.
  const auto weighted = RandAugment::parse("rand-m0-n14-p1-t3aw");
  image::Image picture(8, 8, 3);
  for (uint8_t& byte : picture.pixels()) byte = 100;
  for (uint64_t i = 0; i < 20; ++i) {
    CounterRng rng(2, i);
    const image::Image out = weighted->apply(picture, std::nullopt, kFill, rng);
    // One colour: only Invert, and posterize, solarize and factors of 1, which keep it, meet it. 100 and 155 lose
    // their lowest four bits before or after.
    const int byte = out.pixels()[0];
    EXPECT_TRUE(byte == 144 || byte == 159) << byte;
  }
}

TEST(RandAugment, AMagnitudeNearNoughtOrBeyondTheBoundIsCut) {
  const auto wild = RandAugment::parse("rand-m10-n1-p1-mstd100");
  for (uint64_t i = 0; i < 200; ++i) {
    CounterRng rng(3, i);
    EXPECT_EQ(wild->apply(gradient(8), std::nullopt, kFill, rng).width(), 8);
  }
}

}  // namespace
}  // namespace xladder::data
