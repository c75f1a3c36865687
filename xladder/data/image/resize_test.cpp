#include "xladder/data/image/resize.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

#include "hwy/highway.h"
#include "xladder/data/image/resample_kernel.h"
#include "xladder/data/image/resample_weights.h"

namespace xladder::image {
namespace {

Image noise(int64_t width, int64_t height, int64_t channels, uint32_t seed) {
  std::mt19937 words(seed);
  // Black and white makes filters clip.
  const bool extremes = seed % 2 == 0;
  Image picture(width, height, channels);
  for (uint8_t& byte : picture.pixels())
    byte = extremes ? static_cast<uint8_t>(words() % 2 * 255) : static_cast<uint8_t>(words());
  return picture;
}

// The pixel loops of a resize as one would write them down.
Image plain_pass(const Image& picture, const ResampleWeights& weights, bool across) {
  const int64_t width = across ? weights.outputs() : picture.width();
  const int64_t height = across ? picture.height() : weights.outputs();
  Image out(width, height, picture.channels());
  for (int64_t y = 0; y < height; ++y)
    for (int64_t x = 0; x < width; ++x)
      for (int64_t c = 0; c < picture.channels(); ++c) {
        const int64_t i = across ? x : y;
        int64_t sum = kWeightHalf;
        for (int64_t j = 0; j < weights.count[static_cast<size_t>(i)]; ++j) {
          const int64_t place = weights.first[static_cast<size_t>(i)] + j;
          const uint8_t byte =
              across ? picture.row(y)[place * picture.channels() + c] : picture.row(place)[x * picture.channels() + c];
          sum += byte * weights.weights[static_cast<size_t>(i * weights.taps + j)];
        }
        out.row(y)[x * picture.channels() + c] = static_cast<uint8_t>(std::clamp<int64_t>(sum >> kWeightBits, 0, 255));
      }
  return out;
}

Image plain_resize(const Image& picture, int64_t width, int64_t height, Interpolation interpolation, const Box& box) {
  const ResampleWeights across = resample_weights(
      {picture.width(), static_cast<float>(box.left), static_cast<float>(box.right), width, 0, width}, interpolation);
  const ResampleWeights down = resample_weights(
      {picture.height(), static_cast<float>(box.top), static_cast<float>(box.bottom), height, 0, height},
      interpolation);
  const bool same_width = width == picture.width() && box.left == 0 && box.right == static_cast<double>(width);
  const bool same_height = height == picture.height() && box.top == 0 && box.bottom == static_cast<double>(height);
  const bool down_first = picture.height() - height > 0 && picture.height() - height > 2 * (picture.width() - width);
  Image out = picture;
  if (!same_height && down_first) out = plain_pass(out, down, false);
  if (!same_width) out = plain_pass(out, across, true);
  if (!same_height && !down_first) out = plain_pass(out, down, false);
  return out;
}

struct Case {
  Image picture;
  int64_t width = 0, height = 0;
  Interpolation interpolation = Interpolation::kBilinear;
};

class RandomCases {
 public:
  explicit RandomCases(uint32_t seed) : words_(seed) {}

  int64_t below(int64_t bound) { return static_cast<int64_t>(words_() % static_cast<uint64_t>(bound)); }
  double uniform() { return static_cast<double>(words_()) / 4294967296.0; }
  Case next(int64_t largest, bool with_nearest) {
    Case out;
    out.picture = noise(1 + below(largest), 1 + below(largest), below(4) == 0 ? 1 : 3, static_cast<uint32_t>(words_()));
    out.width = below(8) == 0 ? out.picture.width() : 1 + below(largest);
    out.height = below(8) == 0 ? out.picture.height() : 1 + below(largest);
    out.interpolation = static_cast<Interpolation>(with_nearest ? below(4) : 1 + below(3));
    return out;
  }
  Rect part_of(int64_t width, int64_t height) {
    Rect part = {below(width), below(height), 0, 0};
    part.width = 1 + below(width - part.left);
    part.height = 1 + below(height - part.top);
    return part;
  }

 private:
  std::mt19937 words_;
};

TEST(Resize, HasTheBitsOfThePlainLoops) {
  RandomCases random(1);
  for (int i = 0; i < 3000; ++i) {
    const Case c = random.next(70, false);
    Box box = {0, 0, static_cast<double>(c.picture.width()), static_cast<double>(c.picture.height())};
    if (i % 2 == 0) {
      box.left = random.uniform() * box.right * 0.9;
      box.top = random.uniform() * box.bottom * 0.9;
      box.right -= random.uniform() * (box.right - box.left) * 0.9;
      box.bottom -= random.uniform() * (box.bottom - box.top) * 0.9;
    }
    ASSERT_EQ(resize(c.picture, c.width, c.height, c.interpolation, box),
              plain_resize(c.picture, c.width, c.height, c.interpolation, box))
        << "case " << i << ": " << c.picture.width() << "x" << c.picture.height() << " to " << c.width << "x"
        << c.height;
  }
}

TEST(Resize, HasTheSameBitsOnEveryInstructionSet) {
  RandomCases random(3);
  std::vector<Case> cases;
  std::vector<Image> best;
  for (int i = 0; i < 100; ++i) {
    cases.push_back(random.next(70, false));
    best.push_back(resize(cases.back().picture, cases.back().width, cases.back().height, cases.back().interpolation));
  }
  for (const auto target : hwy::SupportedAndGeneratedTargets()) {
    hwy::SetSupportedTargetsForTest(target);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    for (size_t i = 0; i < cases.size(); ++i)
      EXPECT_EQ(resize(cases[i].picture, cases[i].width, cases[i].height, cases[i].interpolation), best[i])
          << hwy::TargetName(target) << ", case " << i;
  }
  hwy::SetSupportedTargetsForTest(0);
  hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

TEST(Resize, RegionWindowAndFlipsAreThoseStepsOneAfterTheOther) {
  RandomCases random(2);
  for (int i = 0; i < 3000; ++i) {
    const Case c = random.next(60, true);
    ResizeExtras extras;
    Image steps = c.picture;
    if (random.below(2) == 0) {
      extras.region = random.part_of(steps.width(), steps.height());
      steps = crop(steps, *extras.region);
    }
    steps = resize(steps, c.width, c.height, c.interpolation);
    if (random.below(2) == 0) {
      extras.window = random.part_of(c.width, c.height);
      steps = crop(steps, *extras.window);
    }
    extras.flip_left_right = random.below(2) == 0;
    extras.flip_top_bottom = random.below(2) == 0;
    if (extras.flip_left_right) steps = flip_left_right(steps);
    if (extras.flip_top_bottom) steps = flip_top_bottom(steps);
    ASSERT_EQ(resize(c.picture, c.width, c.height, c.interpolation, extras), steps) << "case " << i;
  }
}

TEST(Resize, ToItsOwnSizeIsACopy) {
  const Image picture = noise(21, 13, 3, 5);
  for (const auto interpolation : {Interpolation::kNearest, Interpolation::kBicubic})
    EXPECT_EQ(resize(picture, 21, 13, interpolation), picture);
}

TEST(Resize, KeepsOneColour) {
  Image picture(33, 47, 3);
  std::fill(picture.pixels().begin(), picture.pixels().end(), uint8_t{203});
  for (const auto interpolation : {Interpolation::kBilinear, Interpolation::kBicubic, Interpolation::kLanczos}) {
    const Image out = resize(picture, 90, 8, interpolation);
    EXPECT_TRUE(std::all_of(out.pixels().begin(), out.pixels().end(), [](uint8_t byte) { return byte == 203; }));
  }
}

TEST(Resize, HalvesByNearestNeighbour) {
  Image picture(4, 1, 1);
  for (int x = 0; x < 4; ++x) picture.row(0)[x] = static_cast<uint8_t>(10 * x);
  const Image out = resize(picture, 2, 1, Interpolation::kNearest);
  EXPECT_EQ(std::vector<int>(out.pixels().begin(), out.pixels().end()), (std::vector<int>{10, 30}));
}

TEST(ResampleKernel, TurnsRowsIntoColumnsAndBack) {
  for (const size_t columns : {1u, 15u, 16u, 17u, 100u}) {
    const Image picture = noise(static_cast<int64_t>(columns), kTurnedRows, 1, 7);
    Image back(picture.width(), picture.height(), 1);
    std::array<const uint8_t*, kTurnedRows> rows;
    std::array<uint8_t*, kTurnedRows> back_rows;
    for (size_t y = 0; y < kTurnedRows; ++y) {
      rows[y] = picture.row(static_cast<int64_t>(y));
      back_rows[y] = back.row(static_cast<int64_t>(y));
    }
    std::vector<uint8_t> turned(columns * kTurnedRows);
    turn_rows(rows.data(), columns, turned.data());
    for (size_t x = 0; x < columns; ++x)
      for (size_t y = 0; y < kTurnedRows; ++y) ASSERT_EQ(turned[x * kTurnedRows + y], rows[y][x]);
    turn_back(turned.data(), columns, back_rows.data());
    EXPECT_EQ(back, picture);
  }
}

}  // namespace
}  // namespace xladder::image
