#include "xladder/data/augment/one_size.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "xladder/data/augment/plane_writer.h"
#include "xladder/data/augment/transform.h"

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr int64_t kHeight = 6;
constexpr int64_t kWidth = 5;

DatasetInfo info_of(int64_t channels, int64_t height = kHeight, int64_t width = kWidth) {
  return {.name = "test", .channels = channels, .height = height, .width = width};
}

// Bytes that are all different and never 0.
std::vector<uint8_t> image(int64_t channels, int64_t height = kHeight, int64_t width = kWidth) {
  std::vector<uint8_t> out(static_cast<size_t>(channels * height * width));
  std::iota(out.begin(), out.end(), uint8_t{1});
  return out;
}

// Changed and written as T, by the transform of a data set that has one size.
template <class T>
std::vector<T> made(const DatasetInfo& info, const Normalisation& normalisation, const Augmentation& augmentation,
                    const std::vector<uint8_t>& pixels, const SampleKey& key, DType dtype, uint64_t seed = 0) {
  const auto transform = Transform::for_one_size(info, augmentation, seed);
  const auto writer = PlaneWriter::create(normalisation, info.channels);
  const StoredImage stored{Planes{pixels, info.channels, info.height, info.width}};
  std::vector<T> out(static_cast<size_t>(info.num_pixels()));
  writer->write(transform->apply(stored, key, nullptr).value(), {dtype, std::as_writable_bytes(std::span(out))});
  return out;
}

// The output in units of bytes, so that a pixel can be recognised: mean 0, std 1/255.
std::vector<int> moved(const Augmentation& augmentation, const std::vector<uint8_t>& pixels, int64_t epoch,
                       int64_t index, int64_t channels = 1, uint64_t seed = 0) {
  std::vector<int> rounded;
  for (const float value : made<float>(info_of(channels), {{0.0f}, {1 / 255.0f}}, augmentation, pixels,
                                       {.epoch = epoch, .index = index}, DType::kF32, seed))
    rounded.push_back(static_cast<int>(std::lround(value)));
  return rounded;
}

TEST(Normalise, IsBitwiseTheFormula) {
  std::vector<uint8_t> pixels(256);
  std::iota(pixels.begin(), pixels.end(), uint8_t{0});
  const auto out = made<float>(info_of(1, 16, 16), {{0.28604f}, {0.35302f}}, {}, pixels, {}, DType::kF32);
  for (size_t i = 0; i < 256; ++i) EXPECT_EQ(out[i], (static_cast<float>(i) / 255.0f - 0.28604f) / 0.35302f);
}

TEST(Normalise, UsesTheValuesOfEachChannel) {
  const auto out = made<float>(info_of(2, 1, 2), {{0.0f, 1.0f}, {1.0f, 0.5f}}, {}, {0, 255, 0, 255}, {}, DType::kF32);
  EXPECT_THAT(out, ElementsAre(0, 1, -2, 0));
}

TEST(Augment, OffMeansUnchangedForEverySample) {
  const auto pixels = image(2);
  for (int64_t index = 0; index < 20; ++index)
    EXPECT_EQ(moved({}, pixels, index, index, 2), std::vector<int>(pixels.begin(), pixels.end()));
}

TEST(Augment, FlipMirrorsEachRow) {
  const auto pixels = image(2);
  const auto out = moved({.flip_probability = 1}, pixels, 0, 0, 2);
  for (size_t row = 0; row < 2 * kHeight; ++row)
    for (size_t x = 0; x < kWidth; ++x) EXPECT_EQ(out[row * kWidth + x], pixels[row * kWidth + kWidth - 1 - x]);
}

TEST(Augment, FlipHappensWithItsProbability) {
  const auto pixels = image(1);
  int flips = 0;
  for (int64_t index = 0; index < 4000; ++index)
    flips += moved({.flip_probability = 0.25f}, pixels, 0, index)[0] == pixels[kWidth - 1];
  EXPECT_NEAR(flips, 1000, 120);
}

TEST(Augment, CropShowsAShiftedImageSurroundedByZeros) {
  const auto pixels = image(2);
  std::map<std::pair<int64_t, int64_t>, int> shifts;
  for (int64_t index = 0; index < 2500; ++index) {
    const auto out = moved({.crop_padding = 2}, pixels, 0, index, 2);
    // The pixel (2, 2) stays inside under every shift and tells where it went.
    const int marker = pixels[2 * kWidth + 2];
    const auto at = std::find(out.begin(), out.end(), marker) - out.begin();
    const int64_t dy = 2 - at / kWidth;
    const int64_t dx = 2 - at % kWidth;
    ++shifts[{dy, dx}];
    for (int64_t c = 0; c < 2; ++c)
      for (int64_t y = 0; y < kHeight; ++y)
        for (int64_t x = 0; x < kWidth; ++x) {
          const bool inside = y + dy >= 0 && y + dy < kHeight && x + dx >= 0 && x + dx < kWidth;
          const int expected = inside ? pixels[static_cast<size_t>((c * kHeight + y + dy) * kWidth + x + dx)] : 0;
          ASSERT_EQ(out[static_cast<size_t>((c * kHeight + y) * kWidth + x)], expected);
        }
  }
  EXPECT_EQ(shifts.size(), 25u) << "every shift of -2..2 in both directions";
  for (const auto& [shift, count] : shifts) EXPECT_NEAR(count, 100, 50);
}

TEST(Augment, CropCanRepeatTheEdge) {
  const auto pixels = image(1);
  const Augmentation edge{.crop_padding = 2, .crop_fill = CropFill::kEdge};
  bool border_seen = false;
  for (int64_t index = 0; index < 50; ++index) {
    const auto filled = moved(edge, pixels, 0, index);
    const auto zeros = moved({.crop_padding = 2}, pixels, 0, index);
    for (size_t i = 0; i < filled.size(); ++i) {
      ASSERT_NE(filled[i], 0);
      ASSERT_TRUE(zeros[i] == 0 || filled[i] == zeros[i]);
      border_seen |= zeros[i] == 0;
    }
    const bool shows_left_border = zeros[kWidth] == 0 && zeros[kWidth + 1] != 0;
    EXPECT_TRUE(!shows_left_border || filled[kWidth] == filled[kWidth + 1]);
  }
  EXPECT_TRUE(border_seen);
}

TEST(Augment, ErasingClearsOneRectangleInAllChannels) {
  const auto pixels = image(2);
  std::set<std::vector<size_t>> rectangles;
  for (int64_t index = 0; index < 200; ++index) {
    const auto out = moved({.erase_probability = 1}, pixels, 0, index, 2);
    std::vector<size_t> erased;
    const size_t plane = kHeight * kWidth;
    for (size_t i = 0; i < plane; ++i) {
      EXPECT_EQ(out[i] == 0, out[i + plane] == 0);
      EXPECT_TRUE(out[i] == 0 || out[i] == pixels[i]);
      if (out[i] == 0) erased.push_back(i);
    }
    ASSERT_FALSE(erased.empty());
    const size_t height = erased.back() / kWidth - erased.front() / kWidth + 1;
    const size_t width = erased.back() % kWidth - erased.front() % kWidth + 1;
    EXPECT_EQ(erased.size(), height * width) << "a full rectangle";
    EXPECT_LE(static_cast<double>(erased.size()), plane * 0.55) << "a third, up to rounding of its sides";
    rectangles.insert(erased);
  }
  EXPECT_GT(rectangles.size(), 50u);
}

TEST(Augment, ErasingHappensWithItsProbability) {
  const auto pixels = image(1);
  int erased = 0;
  for (int64_t index = 0; index < 2000; ++index) {
    const auto out = moved({.erase_probability = 0.25f}, pixels, 0, index);
    erased += std::count(out.begin(), out.end(), 0) > 0;
  }
  EXPECT_NEAR(erased, 500, 80);
}

TEST(Augment, ChoicesDependOnSeedEpochAndSample) {
  const auto pixels = image(1);
  const Augmentation all{.crop_padding = 2, .flip_probability = 0.5f, .erase_probability = 0.5f};
  std::set<std::vector<int>> by_epoch;
  std::set<std::vector<int>> by_index;
  std::set<std::vector<int>> by_seed;
  for (int64_t i = 0; i < 20; ++i) {
    by_epoch.insert(moved(all, pixels, i, 7));
    by_index.insert(moved(all, pixels, 7, i));
    by_seed.insert(moved(all, pixels, 7, 7, 1, static_cast<uint64_t>(i)));
    EXPECT_EQ(moved(all, pixels, i, 7), moved(all, pixels, i, 7));
  }
  EXPECT_GT(by_epoch.size(), 12u);
  EXPECT_GT(by_index.size(), 12u);
  EXPECT_GT(by_seed.size(), 12u);
}

TEST(Augment, SwitchingOneStepOnLeavesTheOthersAlone) {
  const auto pixels = image(1);
  for (int64_t index = 0; index < 30; ++index) {
    const auto crop = moved({.crop_padding = 2}, pixels, 0, index);
    const auto both = moved({.crop_padding = 2, .erase_probability = 0.5f}, pixels, 0, index);
    for (size_t i = 0; i < crop.size(); ++i) EXPECT_TRUE(both[i] == crop[i] || both[i] == 0);
  }
}

// What a program that normalises for itself receives: the same pixels, and the byte nearest the mean where f32 has 0.
TEST(Augment, BytesAreTheImageBeforeNormalisation) {
  const Normalisation normalisation{{0.4f}, {0.25f}};
  const auto pixels = image(1);
  const Augmentation all{.crop_padding = 2, .flip_probability = 0.5f, .erase_probability = 0.5f};
  for (int64_t index = 0; index < 30; ++index) {
    const SampleKey key{.epoch = 2, .index = index};
    const auto floats = made<float>(info_of(1), normalisation, all, pixels, key, DType::kF32, 5);
    const auto bytes = made<uint8_t>(info_of(1), normalisation, all, pixels, key, DType::kU8, 5);
    for (size_t i = 0; i < floats.size(); ++i) {
      const float normalised = (static_cast<float>(bytes[i]) / 255.0f - 0.4f) / 0.25f;
      EXPECT_EQ(floats[i], floats[i] == 0 && bytes[i] == 102 ? 0 : normalised);
    }
  }
}

// What was rounded after the loader before: each type is the float, rounded once to the nearest, ties to even.
TEST(Augment, OtherTypesAreTheFloatsRoundedOnce) {
  const Normalisation normalisation{{0.4f}, {0.25f}};
  const auto pixels = image(1);
  const Augmentation all{.crop_padding = 2, .flip_probability = 0.5f, .erase_probability = 0.5f};
  for (int64_t index = 0; index < 30; ++index) {
    const SampleKey key{.index = index};
    const auto floats = made<float>(info_of(1), normalisation, all, pixels, key, DType::kF32);
    const auto bf16 = made<uint16_t>(info_of(1), normalisation, all, pixels, key, DType::kBF16);
    const auto f16 = made<uint16_t>(info_of(1), normalisation, all, pixels, key, DType::kF16);
    for (size_t i = 0; i < floats.size(); ++i) {
      EXPECT_EQ(bf16[i], bf16_from_float(floats[i]));
      EXPECT_EQ(f16[i], f16_from_float(floats[i]));
    }
  }
}

TEST(Transform, RefusesSettingsThatDoNotFit) {
  const auto error = [](const Normalisation& normalisation, const Augmentation& augmentation = {}) {
    const auto transform = Transform::for_one_size(info_of(3), augmentation);
    const auto writer = PlaneWriter::create(normalisation, 3);
    return !writer ? writer.error().message : !transform ? transform.error().message : "";
  };
  const Normalisation plain;
  EXPECT_EQ(error({{0.5f, 0.5f, 0.5f}, {0.5f}}), "");
  EXPECT_THAT(error({{0.5f, 0.5f}, {0.5f}}), HasSubstr("2 means and 1 deviations for 3 channels"));
  EXPECT_THAT(error({{0.5f}, {}}), HasSubstr("0 deviations"));
  EXPECT_THAT(error({{0.5f}, {0.0f}}), HasSubstr("deviation 0 is not positive"));
  EXPECT_THAT(error({{NAN}, {1.0f}}), HasSubstr("mean nan is not finite"));
  EXPECT_THAT(error(plain, {.flip_probability = 1.5f}), HasSubstr("flip probability 1.5"));
  EXPECT_THAT(error(plain, {.flip_probability = NAN}), HasSubstr("flip probability nan"));
  EXPECT_THAT(error(plain, {.erase_probability = -0.1f}), HasSubstr("erase probability -0.1"));
  EXPECT_THAT(error(plain, {.crop_padding = -1}), HasSubstr("crop padding of -1"));
  EXPECT_THAT(error(plain, {.crop_padding = 6}), HasSubstr("crop padding of 6 does not suit images of 6x5"));
  EXPECT_THAT(error(plain, {.erase_min_area = 0.5f, .erase_max_area = 0.4f}), HasSubstr("erased area 0.5 to 0.4"));
  EXPECT_THAT(error(plain, {.erase_min_aspect = 0}), HasSubstr("aspect ratio 0"));
}

}  // namespace
}  // namespace xladder::data
