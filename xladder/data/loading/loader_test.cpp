#include "xladder/data/loading/loader.h"

#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "xladder/data/sources/idx.h"
#include "xladder/data/sources/test_dataset.h"

namespace xladder::data {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;

const Normalisation kBytes{{0.0f}, {1 / 255.0f}};  // shows the stored bytes

// Which sample each row shows, read from its first pixel; every pixel must agree.
std::vector<int> samples_of(const ImageBatch& batch) {
  std::vector<int> out;
  const auto images = batch.images.as<float>();
  const size_t pixels = images.size() / static_cast<size_t>(batch.images.shape()[0]);
  for (size_t i = 0; i < images.size(); ++i) {
    const int value = static_cast<int>(std::lround(images[i]));
    if (i % pixels == 0) out.push_back(value);
    EXPECT_EQ(value, out.back());
  }
  return out;
}

TEST(TrainSource, BatchesHaveTheDeclaredTypes) {
  const auto source = train_source(std::make_shared<TestDataset>(10), {.batch_size = 4});
  ASSERT_TRUE(source) << source.error().message;
  const auto batch = image_batch(**source, 0);
  ASSERT_TRUE(batch && *batch);
  EXPECT_EQ((*batch)->images.type(), (TensorType{DType::kF32, {4, 2, 4, 3}}));
  EXPECT_EQ((*batch)->labels.type(), (TensorType{DType::kS32, {4}}));
  EXPECT_EQ((*batch)->weights.type(), (TensorType{DType::kF32, {4}}));
  EXPECT_THAT((*batch)->weights.as<float>(), Each(1.0f));
  EXPECT_GT((*batch)->produce_seconds, 0);
}

TEST(TrainSource, ImagesAndLabelsStayTogether) {
  const auto source = train_source(std::make_shared<TestDataset>(40), {.batch_size = 4, .normalisation = kBytes});
  std::set<int> seen;
  for (int64_t step = 0; step < 10; ++step) {
    const auto batch = image_batch(**source, step);
    const auto samples = samples_of(**batch);
    for (size_t i = 0; i < samples.size(); ++i) {
      EXPECT_EQ((*batch)->labels.as<int32_t>()[i], samples[i] % 10);
      seen.insert(samples[i]);
    }
    EXPECT_EQ((*batch)->epoch, 0);
    EXPECT_EQ((*batch)->step, step);
  }
  EXPECT_EQ(seen.size(), 40u) << "an epoch shows every sample";
  EXPECT_EQ((*image_batch(**source, 10))->epoch, 1);
  EXPECT_EQ((*source)->num_batches(), std::nullopt);
  EXPECT_EQ((*source)->batches_per_epoch(), 10);
}

TEST(TrainSource, TheSeedDecidesOrderAndAugmentation) {
  const auto bytes = [](uint64_t seed, float flip) {
    const auto dataset = std::make_shared<TestDataset>(40);
    const auto source = train_source(
        dataset, {.batch_size = 4, .augmentation = {.crop_padding = 1, .flip_probability = flip}, .seed = seed});
    const auto batch = image_batch(**source, 3);
    const auto span = (*batch)->images.bytes();
    return std::vector<std::byte>(span.begin(), span.end());
  };
  EXPECT_EQ(bytes(1, 0.5f), bytes(1, 0.5f));
  EXPECT_NE(bytes(1, 0.5f), bytes(2, 0.5f));
}

TEST(TrainSource, RefusesABatchLargerThanTheDataSet) {
  const auto source = train_source(std::make_shared<TestDataset>(10), {.batch_size = 11});
  ASSERT_FALSE(source);
  EXPECT_THAT(source.error().message, HasSubstr("larger than the data set"));
}

TEST(TrainSource, PassesOnErrorsOfTheData) {
  const auto source = train_source(std::make_shared<TestDataset>(4, 2), {.batch_size = 4});
  const auto batch = image_batch(**source, 0);
  ASSERT_FALSE(batch);
  EXPECT_EQ(batch.error().message, "sample 2 is broken");
}

TEST(EvalSource, ShowsEverySampleOnceInOrderAndPadsTheLastBatch) {
  const auto source = eval_source(std::make_shared<TestDataset>(10), {.batch_size = 4, .normalisation = kBytes});
  ASSERT_TRUE(source);
  EXPECT_EQ((*source)->num_batches(), 3);
  EXPECT_THAT(samples_of(**image_batch(**source, 0)), ElementsAre(0, 1, 2, 3));
  const auto last = image_batch(**source, 2);
  ASSERT_TRUE(last && *last);
  EXPECT_EQ((*last)->images.shape(), (Shape{4, 2, 4, 3})) << "one shape, so nothing is compiled again";
  EXPECT_THAT(samples_of(**last), ElementsAre(8, 9, 0, 0));
  EXPECT_THAT((*last)->labels.as<int32_t>(), ElementsAre(8, 9, 0, 0));
  EXPECT_THAT((*last)->weights.as<float>(), ElementsAre(1, 1, 0, 0));
  const auto past = image_batch(**source, 3);
  ASSERT_TRUE(past);
  EXPECT_FALSE(past->has_value());
}

TEST(EvalSource, TakesABatchLargerThanTheDataSet) {
  const auto source = eval_source(std::make_shared<TestDataset>(2), {.batch_size = 4});
  ASSERT_TRUE(source);
  EXPECT_EQ((*source)->num_batches(), 1);
  EXPECT_THAT((*image_batch(**source, 0))->weights.as<float>(), ElementsAre(1, 1, 0, 0));
}

TEST(EvalSource, NormalisedFashionMnistHasMeanZeroAndDeviationOne) {
  auto dataset = open_idx(kFashionMnistFolder, "train");
  ASSERT_TRUE(dataset) << dataset.error().message;
  const auto source = eval_source(std::move(*dataset),
                                  {.batch_size = 1000, .normalisation = {{kFashionMnistMean}, {kFashionMnistStd}}});
  double sum = 0;
  double squares = 0;
  for (int64_t step = 0; step < *(*source)->num_batches(); ++step) {
    const Result<std::optional<ImageBatch>> batch = image_batch(**source, step);
    for (const float value : (*batch)->images.as<float>()) {
      sum += value;
      squares += double{value} * value;
    }
  }
  const double count = 60000.0 * 28 * 28;
  EXPECT_NEAR(sum / count, 0, 1e-4);
  EXPECT_NEAR(squares / count, 1, 1e-4);
}

}  // namespace
}  // namespace xladder::data
