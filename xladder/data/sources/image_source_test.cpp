#include "xladder/data/sources/image_source.h"

#include <gmock/gmock.h>

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// One batch of two images of 2 x 1 x 3 pixels, or of another size; pixel p of image i is 10 i + p, its class i + 1 of
// four.
class TwoImages : public ImageSource {
 public:
  explicit TwoImages(bool mixed = false, const Shape& size = {2, 1, 3}) : mixed_(mixed) {
    info_ = {
        .name = "two", .num_samples = 2, .channels = size[0], .height = size[1], .width = size[2], .num_classes = 4};
  }
  const DatasetInfo& info() const override { return info_; }
  int64_t batch_size() const override { return 2; }
  std::optional<int64_t> num_batches() const override { return 1; }
  std::optional<int64_t> batches_per_epoch() const override { return 1; }
  DataPosition position(int64_t step) const override { return {step, 0}; }
  Result<int64_t> step_at(DataPosition position) const override { return position.epoch; }
  bool mixes() const override { return mixed_; }
  Result<bool> fill_images(int64_t /*step*/, ImageWriter& out) const override {
    for (size_t row = 0; row < 2; ++row) {
      image::visit_pixels(out.image(row), [&]<class T>(std::span<T> pixels) {
        for (size_t p = 0; p < pixels.size(); ++p) {
          if constexpr (std::is_same_v<T, uint8_t>)
            pixels[p] = static_cast<uint8_t>(10 * row + p);
          else
            pixels[p] = image::rounded<T>(static_cast<float>(10 * row + p));
        }
      });
      out.labels[row] = static_cast<int32_t>(row) + 1;
      out.weights[row] = 1;
    }
    if (mixed_) {
      out.mix_labels = {2, 1};
      out.mix_weights = {0.75f, 1};
    }
    return true;
  }

 private:
  bool mixed_;
  DatasetInfo info_;
};

std::vector<HostTensor> made(const BatchSource& source, const BatchForm& form) {
  const Status fits = check(form, source);
  EXPECT_TRUE(fits) << fits.error().message;
  Feed feed = empty_feed(source, form, 0, 1);
  BatchWriter writer(feed, form, 0, source.batch_size());
  EXPECT_TRUE(source.fill(0, writer).value());
  return std::move(feed.replicas[0]);
}

TEST(ImageSource, WritesPlanesOrChannelsLast) {
  for (const DType type : {DType::kF32, DType::kBF16, DType::kU8}) {
    const auto planes = made(TwoImages(), {.tensors = {{"images", {type, {2, 1, 3}}}}});
    EXPECT_THAT(planes[0].to_doubles(), ElementsAre(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15));
    const auto last = made(TwoImages(), {.tensors = {{"images", {type, {1, 3, 2}}}}});
    EXPECT_EQ(last[0].type(), (TensorType{type, {2, 1, 3, 2}}));
    EXPECT_THAT(last[0].to_doubles(), ElementsAre(0, 3, 1, 4, 2, 5, 10, 13, 11, 14, 12, 15));
  }
}

TEST(ImageSource, CutsImagesIntoPatches) {
  const TwoImages source(false, {2, 2, 4});
  for (const DType type : {DType::kF32, DType::kBF16, DType::kU8}) {
    const auto cut = made(source, {.tensors = {{"images", {type, {1, 2, 2, 2, 2}}}}});
    EXPECT_EQ(cut[0].type(), (TensorType{type, {2, 1, 2, 2, 2, 2}}));
    const std::vector<double> values = cut[0].to_doubles();
    EXPECT_THAT(std::vector(values.begin(), values.begin() + 16),
                ElementsAre(0, 1, 4, 5, 8, 9, 12, 13, 2, 3, 6, 7, 10, 11, 14, 15));
  }
  const auto wide = made(source, {.tensors = {{"images", {DType::kF32, {2, 1, 2, 1, 4}}}}});
  const std::vector<double> values = wide[0].to_doubles();
  EXPECT_THAT(std::vector(values.begin(), values.begin() + 16),
              ElementsAre(0, 1, 2, 3, 8, 9, 10, 11, 4, 5, 6, 7, 12, 13, 14, 15));
  for (const Shape& shape : {Shape{2, 2, 2, 2, 2}, Shape{1, 2, 1, 2, 2}, Shape{1, 4, 2, 2, 2}, Shape{0, 2, 2, 2, 2}})
    EXPECT_FALSE(check({.tensors = {{"images", {DType::kF32, shape}}}}, source)) << to_string(shape);
}

TEST(ImageSource, WritesLabelsAsNumbersOrOneHot) {
  const SampleTensor images{"images", {DType::kF32, {2, 1, 3}}};
  const auto numbers = made(TwoImages(), {.tensors = {{"labels", {DType::kS64, {}}}, images}});
  EXPECT_EQ(numbers[0].type(), (TensorType{DType::kS64, {2}}));
  EXPECT_THAT(numbers[0].to_doubles(), ElementsAre(1, 2));
  const auto hot = made(TwoImages(), {.tensors = {images, {"labels", {DType::kF32, {4}}}}});
  EXPECT_THAT(hot[1].to_doubles(), ElementsAre(0, 1, 0, 0, 0, 0, 1, 0));
}

TEST(ImageSource, OneHotLabelsOfMixedImagesAreThoseOfBothClasses) {
  const SampleTensor images{"images", {DType::kF32, {2, 1, 3}}};
  const auto hot = made(TwoImages(true), {.tensors = {images, {"labels", {DType::kF32, {4}}}}});
  EXPECT_THAT(hot[1].to_doubles(), ElementsAre(0, 0.75, 0.25, 0, 0, 0, 1, 0));
  const Status one_class = check({.tensors = {images, {"labels", {DType::kS32, {}}}}}, TwoImages(true));
  ASSERT_FALSE(one_class);
  EXPECT_THAT(one_class.error().message, HasSubstr("set data.mixup = 0"));
}

TEST(ImageSource, KnowsTheNamesThatProgramsGiveToImagesAndLabels) {
  const TwoImages source;
  for (const char* name : {"images", "image", "x", "pixel_values", "inputs"})
    EXPECT_EQ(source.tensor_for(name), "images") << name;
  for (const char* name : {"labels", "label", "y", "targets"}) EXPECT_EQ(source.tensor_for(name), "labels") << name;
  EXPECT_EQ(source.tensor_for("mix_labels"), std::nullopt) << "nothing is mixed";
  EXPECT_EQ(source.tensor_for("mask"), std::nullopt);
}

TEST(ImageSource, RefusesWhatItCannotMake) {
  const SampleTensor images{"images", {DType::kF32, {2, 1, 3}}};
  const auto refusal = [&](std::vector<SampleTensor> tensors) {
    const Status status = check({.tensors = std::move(tensors)}, TwoImages());
    if (status) return std::string("taken");
    EXPECT_EQ(status.error().code, ErrorCode::kUsage);
    return status.error().message;
  };
  EXPECT_THAT(refusal({{"images", {DType::kS32, {2, 1, 3}}}}), HasSubstr("made as f32, bf16, f16 or u8"));
  EXPECT_THAT(refusal({{"images", {DType::kF32, {2, 2, 3}}}}), HasSubstr("images of [2, 2, 3], and those of two are"));
  EXPECT_THAT(refusal({images, {"labels", {DType::kF32, {5}}}}), HasSubstr("one-hot as f32[4]"));
  EXPECT_THAT(refusal({images, {"labels", {DType::kPred, {}}}}), HasSubstr("cannot tell the 4 classes"));
  EXPECT_THAT(refusal({images, {"weights", {DType::kS32, {}}}}), HasSubstr("s32[] of each sample as weights"));
  EXPECT_THAT(refusal({images, {"mask", {DType::kF32, {}}}}), HasSubstr("\"mask\""));
  EXPECT_THAT(refusal({{"labels", {DType::kS32, {}}}}), HasSubstr("images with 0 of its inputs"));
  EXPECT_THAT(refusal({images, images}), HasSubstr("images with 2 of its inputs"));
}

}  // namespace
}  // namespace xladder::data
