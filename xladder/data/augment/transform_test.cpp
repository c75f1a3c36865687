#include "xladder/data/augment/transform.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "xladder/data/image/encode.h"
#include "xladder/data/image/ops.h"

namespace xladder::data {
namespace {

using image::Image;
using testing::HasSubstr;

Image waves(int64_t width, int64_t height, int64_t channels) {
  Image picture(width, height, channels);
  for (int64_t y = 0; y < height; ++y)
    for (int64_t x = 0; x < width * channels; ++x)
      picture.row(y)[x] = static_cast<uint8_t>(128 + (x * 3 + y * 5) % 97 - (x * y / 50) % 60);
  return picture;
}

StoredImage stored(Image picture, std::string name = "cats/1.jpg") { return {std::move(picture), 0, std::move(name)}; }

StoredImage encoded(const std::string& file) {
  const auto owner = std::make_shared<std::string>(file);
  return {EncodedImage{{reinterpret_cast<const uint8_t*>(owner->data()), owner->size()}, owner}, 0, "cats/1.jpg"};
}

Image look(const TrainTransformOptions& options, const StoredImage& picture, const SampleKey& key) {
  const auto transform = Transform::for_training(options);
  auto out = transform->apply(picture, key, nullptr);
  EXPECT_TRUE(out) << out.error().message;
  return out->pixels;
}

const TrainTransformOptions kEverything = {.height = 48,
                                           .width = 48,
                                           .vertical_flip = 0.5,
                                           .auto_augment = "rand-m9-mstd0.5-inc1",
                                           .erase_probability = 1,
                                           .erase_count = 3};

TEST(Transform, EvaluationIsTheResizeOfTheDecodedPicture) {
  const Image picture = waves(100, 75, 3);
  const EvalTransformOptions options = {.height = 32, .width = 32, .crop_pct = 0.9};
  const auto transform = Transform::for_evaluation(options);
  ASSERT_TRUE(transform);
  StageSeconds seconds;
  EXPECT_EQ(transform->apply(stored(picture), {}, &seconds)->pixels, resize_for_evaluation(picture, options));
  EXPECT_EQ(transform->apply(encoded(*image::encode_png(picture)), {}, &seconds)->pixels,
            resize_for_evaluation(picture, options));
  EXPECT_GT(seconds.decode, 0);
  EXPECT_GT(seconds.resize, 0);
  EXPECT_EQ(seconds.augment, 0);
}

TEST(Transform, APartOfAJpegIsThePartOfTheWhole) {
  const std::string file = *image::encode_jpeg(waves(101, 77, 3));
  const auto whole = image::decode({reinterpret_cast<const uint8_t*>(file.data()), file.size()});
  ASSERT_TRUE(whole);
  for (int64_t i = 0; i < 40; ++i)
    EXPECT_EQ(look(kEverything, encoded(file), {.index = i}), look(kEverything, stored(*whole), {.index = i}));
}

TEST(Transform, ALookDependsOnItsKeyAndTheSeedAlone) {
  const StoredImage picture = stored(waves(90, 60, 3));
  const auto transform = Transform::for_training(kEverything);
  const SampleKey key = {.epoch = 3, .index = 8, .repeat = 1};
  const auto first = transform->apply(picture, key, nullptr);
  for (int64_t i = 0; i < 5; ++i) transform->apply(picture, {.index = i}, nullptr).value();
  const auto again = transform->apply(picture, key, nullptr);
  EXPECT_EQ(first->pixels, again->pixels);
  ASSERT_EQ(first->erasures.size(), again->erasures.size());
  for (size_t i = 0; i < first->erasures.size(); ++i) {
    EXPECT_EQ(first->erasures[i].where, again->erasures[i].where);
    EXPECT_EQ(first->erasures[i].seed, again->erasures[i].seed);
  }
  for (const SampleKey& other : {SampleKey{2, 8, 1}, SampleKey{3, 9, 1}, SampleKey{3, 8, 0}})
    EXPECT_NE(transform->apply(picture, other, nullptr)->pixels, first->pixels);
  TrainTransformOptions reseeded = kEverything;
  reseeded.seed = 1;
  EXPECT_NE(look(reseeded, picture, key), first->pixels);
}

TEST(Transform, AStepThatIsSwitchedOnLeavesTheOthers) {
  const StoredImage picture = stored(waves(90, 60, 3));
  TrainTransformOptions plain = {.height = 40, .width = 40, .horizontal_flip = 0, .color_jitter = 0};
  TrainTransformOptions flipped = plain;
  flipped.horizontal_flip = 1;
  TrainTransformOptions erased = plain;
  erased.erase_probability = 1;
  for (int64_t i = 0; i < 20; ++i) {
    const SampleKey key = {.index = i};
    const Image base = look(plain, picture, key);
    EXPECT_EQ(look(flipped, picture, key), image::flip_left_right(base));
    EXPECT_EQ(look(erased, picture, key), base);
    plain.color_jitter = 0.4;
    const Image jittered = look(plain, picture, key);
    plain.color_jitter = 0;
    EXPECT_NE(jittered, base);
  }
}

TEST(Transform, AutoAugmentTakesThePlaceOfColourJitter) {
  const StoredImage picture = stored(waves(90, 60, 3));
  TrainTransformOptions options = {.height = 40, .width = 40, .auto_augment = "rand-p0"};
  TrainTransformOptions without = {.height = 40, .width = 40, .color_jitter = 0};
  EXPECT_EQ(look(options, picture, {}), look(without, picture, {}));
  options.auto_augment = "rand-p0-t3a";
  EXPECT_NE(look(options, picture, {}), look(without, picture, {}));
}

TEST(Transform, GreyAndColourBecomeTheChannelsAskedFor) {
  const auto grey = Transform::for_evaluation({.height = 20, .width = 20}, {.channels = 1});
  EXPECT_EQ(grey->apply(stored(waves(40, 40, 3)), {}, nullptr)->pixels,
            resize_for_evaluation(image::with_channels(waves(40, 40, 3), 1), {.height = 20, .width = 20}));
  TrainTransformOptions options = {.height = 20, .width = 20};
  EXPECT_EQ(look(options, stored(waves(40, 40, 1)), {}).channels(), 3);
}

TEST(Transform, ScaledDecodeShowsNearlyTheSame) {
  const Image source = image::resize(waves(40, 30, 3), 640, 480, image::Interpolation::kBicubic);
  const std::string file = *image::encode_jpeg(source);
  TrainTransformOptions options = {.height = 48, .width = 48, .color_jitter = 0};
  options.scale_min = 0.5;
  TrainTransformOptions scaled = options;
  scaled.scaled_decode = true;
  for (int64_t i = 0; i < 10; ++i) {
    const Image exact = look(options, encoded(file), {.index = i}), fast = look(scaled, encoded(file), {.index = i});
    double difference = 0;
    for (size_t j = 0; j < exact.pixels().size(); ++j)
      difference += std::abs(static_cast<int>(exact.pixels()[j]) - static_cast<int>(fast.pixels()[j]));
    EXPECT_LT(difference / static_cast<double>(exact.pixels().size()), 8);
    EXPECT_NE(exact, fast);
  }
}

TEST(Transform, ThreadsSeeTheSamePixels) {
  const StoredImage picture = stored(waves(90, 60, 3));
  const auto transform = Transform::for_training(kEverything);
  std::vector<Image> alone, together(8);
  for (int64_t i = 0; i < 8; ++i) alone.push_back(transform->apply(picture, {.index = i}, nullptr)->pixels);
  std::vector<std::jthread> threads;
  for (int64_t i = 0; i < 8; ++i)
    threads.emplace_back(
        [&, i] { together[static_cast<size_t>(i)] = transform->apply(picture, {.index = i}, nullptr)->pixels; });
  threads.clear();
  EXPECT_EQ(together, alone);
}

TEST(Transform, ErrorsNameThePicture) {
  for (const auto& transform : {*Transform::for_training({}), *Transform::for_evaluation({})}) {
    const auto refused = transform.apply(encoded("not a picture at all"), {}, nullptr);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("cats/1.jpg"));
    EXPECT_FALSE(transform.apply(stored(Image()), {}, nullptr));
  }
}

TEST(Transform, RefusesOptionsThatCannotBe) {
  const auto refuses = [](const TrainTransformOptions& options, const char* what) {
    const auto refused = Transform::for_training(options);
    ASSERT_FALSE(refused) << what;
    EXPECT_EQ(refused.error().code, ErrorCode::kUsage);
    EXPECT_THAT(refused.error().message, HasSubstr(what));
  };
  refuses({.height = 0}, "size 0x224");
  refuses({.scale_min = 0}, "scale");
  refuses({.scale_min = 0.9, .scale_max = 0.8}, "scale");
  refuses({.ratio_min = 2, .ratio_max = 1}, "ratio");
  refuses({.horizontal_flip = 1.5}, "horizontal_flip");
  refuses({.vertical_flip = -1}, "vertical_flip");
  refuses({.color_jitter = -1}, "color_jitter");
  refuses({.hue = 0.6}, "hue");
  refuses({.auto_augment = "v0"}, "auto_augment");
  refuses({.auto_augment = "rand", .fill = {1}}, "fill");
  refuses({.erase_probability = 2}, "erase_probability");
  refuses({.erase_count = 0}, "erase_count");
  EXPECT_FALSE(Transform::for_evaluation({.width = -1}));
  EXPECT_FALSE(Transform::for_evaluation({.crop_pct = 0}));
  EXPECT_FALSE(Transform::for_evaluation({.crop_pct = 0.0001}));
  EXPECT_FALSE(Transform::for_evaluation({.mode = ResizeMode::kBorder}, {.channels = 1}));
}

}  // namespace
}  // namespace xladder::data
