#include "xladder/data/loading/tensor_source.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>
#include <set>

#include "xladder/data/loading/prefetcher.h"

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// Sample i: "number" is i, "pair" (i, 100 + i).
class Numbers : public TensorData {
 public:
  explicit Numbers(int64_t count) { info_ = {.name = "numbers", .num_samples = count}; }
  const DatasetInfo& info() const override { return info_; }
  const std::vector<SampleTensor>& tensors() const override { return tensors_; }
  Status read(int64_t index, size_t tensor, std::span<std::byte> out) const override {
    if (index == broken_) return fail(ErrorCode::kFailed, "sample {} is broken", index);
    const std::array<int32_t, 2> pair = {static_cast<int32_t>(index), static_cast<int32_t>(100 + index)};
    std::memcpy(out.data(), pair.data(), tensor == 0 ? 4 : 8);
    return {};
  }

  int64_t broken_ = -1;

 private:
  DatasetInfo info_;
  std::vector<SampleTensor> tensors_ = {{"number", {DType::kS32, {}}}, {"pair", {DType::kS32, {2}}}};
};

std::shared_ptr<const BatchSource> training(int64_t count, int64_t batch_size, ProcessGroup processes = {}) {
  auto source = tensor_train_source(std::make_shared<Numbers>(count),
                                    {.batch_size = batch_size, .seed = 3, .processes = processes});
  EXPECT_TRUE(source) << source.error().message;
  return *std::move(source);
}

std::unique_ptr<Prefetcher> prefetch(const std::shared_ptr<const BatchSource>& source, int workers, int64_t first = 0) {
  return *Prefetcher::create(source, {.workers = workers, .first_step = first});
}

// Of the next batches, the numbers of the samples; "pair" has to belong to them.
std::vector<int32_t> next_samples(Prefetcher& batches, int count) {
  std::vector<int32_t> out;
  for (int i = 0; i < count; ++i) {
    const Feed feed = **batches.next();
    const auto numbers = feed.replicas[0][0].as<int32_t>(), pairs = feed.replicas[0][1].as<int32_t>();
    const auto weights = feed.replicas[0][2].as<float>();
    for (size_t row = 0; row < numbers.size(); ++row) {
      if (weights[row] == 0) {
        EXPECT_EQ(pairs[2 * row + 1], 0) << "padding";
        continue;
      }
      EXPECT_EQ(pairs[2 * row], numbers[row]);
      EXPECT_EQ(pairs[2 * row + 1], 100 + numbers[row]);
      out.push_back(numbers[row]);
    }
  }
  return out;
}

TEST(TensorSource, AnEpochHasEverySampleOnceAndTheNextAnotherOrder) {
  const auto batches = prefetch(training(20, 4), 2);
  const std::vector<int32_t> first = next_samples(*batches, 5), second = next_samples(*batches, 5);
  std::vector<int32_t> all(20);
  std::iota(all.begin(), all.end(), 0);
  EXPECT_THAT(first, testing::UnorderedElementsAreArray(all));
  EXPECT_THAT(second, testing::UnorderedElementsAreArray(all));
  EXPECT_NE(first, second);
  EXPECT_NE(first, all) << "shuffled";
}

TEST(TensorSource, GoesOnInTheMiddleOfAnEpochWhateverTheWorkers) {
  const auto source = training(22, 4);
  const auto whole = prefetch(source, 1);
  next_samples(*whole, 8);  // an epoch has five batches
  const DataPosition saved = whole->position();
  EXPECT_EQ(saved, (DataPosition{1, 12}));
  const std::vector<int32_t> expected = next_samples(*whole, 9);
  for (const int workers : {0, 1, 3})
    EXPECT_EQ(next_samples(*prefetch(training(22, 4), workers, *source->step_at(saved)), 9), expected);
}

TEST(TensorSource, ProcessesShareTheSamplesOut) {
  std::set<int32_t> seen;
  for (int index : {0, 1}) {
    const ProcessGroup process{.index = index, .count = 2};
    for (const int32_t sample : next_samples(*prefetch(training(24, 4, process), 1), 3))
      EXPECT_TRUE(seen.insert(sample).second) << sample << " was with both";
  }
  EXPECT_EQ(seen.size(), 24U);
}

TEST(TensorSource, EvaluatesEverySampleOnceInOrderAndPadsTheLastBatch) {
  const std::shared_ptr<const BatchSource> source =
      *tensor_eval_source(std::make_shared<Numbers>(10), {.batch_size = 4});
  EXPECT_EQ(source->num_batches(), 3);
  const auto batches = prefetch(source, 1);
  EXPECT_THAT(next_samples(*batches, 3), ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
  EXPECT_FALSE(batches->next().value().has_value());
}

TEST(TensorSource, MakesTheTensorsThatAreAskedForInTheirOrder) {
  const auto source = training(20, 4);
  const SampleTensor pair{"pair", {DType::kS32, {2}}};
  const auto batches = *Prefetcher::create(source, {.workers = 0, .form = BatchForm{{pair, pair}, 2}});
  const Feed feed = **batches->next();
  ASSERT_EQ(feed.replicas.size(), 2U);
  for (const auto& replica : feed.replicas) {
    ASSERT_EQ(replica.size(), 2U);
    EXPECT_EQ(replica[0].type(), (TensorType{DType::kS32, {2, 2}}));
    EXPECT_TRUE(std::ranges::equal(replica[0].bytes(), replica[1].bytes()));
  }
  const Status other = source->check(std::vector<SampleTensor>{{"pair", {DType::kS32, {3}}}});
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().code, ErrorCode::kUsage);
  EXPECT_THAT(other.error().message, HasSubstr("s32[3] of each sample as \"pair\", and numbers has s32[2]"));
  EXPECT_THAT(source->check(std::vector<SampleTensor>{{"mask", {DType::kS32, {}}}}).error().message,
              HasSubstr("numbers has number, pair, weights"));
}

TEST(TensorSource, AnErrorOfASampleIsThatOfItsBatch) {
  auto data = std::make_shared<Numbers>(10);
  data->broken_ = 5;
  const auto batches = prefetch(*tensor_eval_source(data, {.batch_size = 4}), 1);
  EXPECT_TRUE(batches->next());
  EXPECT_EQ(batches->next().error().message, "sample 5 is broken");
}

TEST(TensorSource, RefusesABatchLargerThanTheData) {
  const auto source = tensor_train_source(std::make_shared<Numbers>(3), {.batch_size = 4});
  ASSERT_FALSE(source);
  EXPECT_THAT(source.error().message, HasSubstr("larger than the data set, which has 3"));
}

}  // namespace
}  // namespace xladder::data
