#include "xladder/data/loading/synthetic.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

namespace xladder::data {
namespace {

using testing::AllOf;
using testing::Each;
using testing::Ge;
using testing::HasSubstr;
using testing::Lt;

const SyntheticOptions kSmall{.batch_size = 8, .channels = 3, .height = 16, .width = 16, .num_classes = 5};

std::vector<float> images_of(const BatchSource& source, int64_t step) {
  const auto batch = image_batch(source, step);
  const auto values = (*batch)->images.as<float>();
  return {values.begin(), values.end()};
}

TEST(SyntheticSource, EveryStepIsFreshAndRepeatable) {
  const auto source = synthetic_source(kSmall);
  const auto again = synthetic_source(kSmall);
  ASSERT_TRUE(source && again);
  EXPECT_NE(images_of(**source, 0), images_of(**source, 1));
  EXPECT_EQ(images_of(**source, 7), images_of(**again, 7));
  SyntheticOptions other = kSmall;
  other.seed = 1;
  EXPECT_NE(images_of(**synthetic_source(other), 7), images_of(**source, 7));
}

TEST(SyntheticSource, HasTheDeclaredTypesAndCost) {
  const auto source = synthetic_source(kSmall);
  const auto batch = image_batch(**source, 3);
  ASSERT_TRUE(batch && *batch);
  EXPECT_EQ((*batch)->images.type(), (TensorType{DType::kF32, {8, 3, 16, 16}}));
  EXPECT_THAT((*batch)->labels.as<int32_t>(), Each(AllOf(Ge(0), Lt(5))));
  EXPECT_THAT((*batch)->weights.as<float>(), Each(1.0f));
  EXPECT_EQ((*batch)->step, 3);
  EXPECT_GT((*batch)->produce_seconds, 0);
  EXPECT_EQ((*source)->num_batches(), std::nullopt);
}

TEST(SyntheticSource, BytesTakeEveryValueAboutAsOften) {
  SyntheticOptions options = kSmall;
  options.batch_size = 64;
  const auto batch = image_batch(**synthetic_source(options), 1, DType::kU8);
  ASSERT_EQ((*batch)->images.dtype(), DType::kU8);
  std::vector<int> counts(256);
  for (const uint8_t byte : (*batch)->images.as<uint8_t>()) ++counts[byte];
  const int expected = 64 * 3 * 16 * 16 / 256;
  for (const int count : counts) EXPECT_NEAR(count, expected, 6 * std::sqrt(expected));
}

TEST(SyntheticSource, DrawsTheAskedDistribution) {
  const auto normal = images_of(**synthetic_source(kSmall), 0);
  EXPECT_LT(*std::min_element(normal.begin(), normal.end()), -2);
  EXPECT_GT(*std::max_element(normal.begin(), normal.end()), 2);
  SyntheticOptions options = kSmall;
  options.distribution = SyntheticDistribution::kUniform;
  EXPECT_THAT(images_of(**synthetic_source(options), 0), Each(AllOf(Ge(0.0f), Lt(1.0f))));
}

TEST(SyntheticSource, OtherTypesAreTheFloatsRoundedOnce) {
  const auto source = synthetic_source(kSmall);
  const auto floats = images_of(**source, 2);
  const auto narrow = image_batch(**source, 2, DType::kBF16);
  for (size_t i = 0; i < floats.size(); ++i) ASSERT_EQ((*narrow)->images.as<uint16_t>()[i], bf16_from_float(floats[i]));
}

TEST(SyntheticSource, LabelsCoverTheClassesAndAreNotTheImagesNumbers) {
  const auto source = synthetic_source(kSmall);
  std::vector<int> counts(5);
  for (int64_t step = 0; step < 500; ++step) {
    const auto batch = image_batch(**source, step);
    for (const int32_t label : (*batch)->labels.as<int32_t>()) ++counts[static_cast<size_t>(label)];
  }
  for (const int count : counts) EXPECT_NEAR(count, 800, 120);
}

TEST(SyntheticSource, PositionsRoundTrip) {
  const auto source = synthetic_source(kSmall);
  EXPECT_EQ(*(*source)->step_at((*source)->position(9)), 9);
  EXPECT_FALSE((*source)->step_at({0, 9}));
  EXPECT_FALSE((*source)->step_at({1, 0}));
}

TEST(SyntheticSource, RefusesEmptyAndGiganticBatches) {
  for (auto member : {&SyntheticOptions::batch_size, &SyntheticOptions::channels, &SyntheticOptions::height,
                      &SyntheticOptions::width, &SyntheticOptions::num_classes})
    for (const int64_t value : {int64_t{0}, int64_t{-1}, INT64_MAX}) {
      SyntheticOptions options = kSmall;
      options.*member = value;
      const auto source = synthetic_source(options);
      ASSERT_FALSE(source);
      EXPECT_EQ(source.error().code, ErrorCode::kUsage);
    }
  SyntheticOptions options = kSmall;
  options.height = 1 << 30;
  EXPECT_THAT(synthetic_source(options).error().message, HasSubstr("more than 2^31 values"));
}

}  // namespace
}  // namespace xladder::data
