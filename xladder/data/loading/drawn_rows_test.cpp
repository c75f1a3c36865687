#include "xladder/data/loading/drawn_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace xladder::data {
namespace {

std::map<std::string, HostTensor> three_samples() {
  std::map<std::string, HostTensor> tensors;
  tensors.emplace("x", HostTensor::from<float>({3, 2}, {0, 0.5F, 1, 1.5F, 2, 2.5F}));
  tensors.emplace("y", HostTensor::from<int32_t>({3}, {0, 10, 20}));
  return tensors;
}

std::unique_ptr<BatchSource> source(uint64_t seed, int64_t batch_size = 4) {
  return drawn_rows(three_samples(), {.name = "example", .batch_size = batch_size, .seed = seed}).value();
}

// Of a batch: y of its rows, having checked that x belongs to it.
std::vector<int32_t> labels(const BatchSource& from, int64_t step) {
  const BatchForm form{.tensors = from.tensors()};
  EXPECT_TRUE(check(form, from));
  Feed feed = empty_feed(from, form, step, 1);
  BatchWriter writer(feed, form, 0, from.batch_size());
  EXPECT_TRUE(from.fill(step, writer).value());
  const HostTensor &x = feed.replicas[0][0], &y = feed.replicas[0][1];
  std::vector<int32_t> out;
  for (size_t row = 0; row < y.as<int32_t>().size(); ++row) {
    const int32_t label = y.as<int32_t>()[row];
    out.push_back(label);
    EXPECT_EQ(x.as<float>()[2 * row], static_cast<float>(label) / 10);
    EXPECT_EQ(x.as<float>()[2 * row + 1], static_cast<float>(label) / 10 + 0.5F);
  }
  return out;
}

TEST(DrawnRows, AreWholeSamplesAndAFunctionOfSeedAndStep) {
  std::set<std::vector<int32_t>> batches;
  std::set<int32_t> drawn;
  for (int64_t step = 0; step < 20; ++step) {
    const std::vector<int32_t> batch = labels(*source(1), step);
    EXPECT_EQ(batch, labels(*source(1), step));
    batches.insert(batch);
    drawn.insert(batch.begin(), batch.end());
  }
  EXPECT_GT(batches.size(), 10u);
  EXPECT_THAT(drawn, testing::ElementsAre(0, 10, 20));
  EXPECT_NE(labels(*source(1), 0), labels(*source(2), 0));
}

TEST(DrawnRows, GoOnAtTheStartOfABatchAlone) {
  const auto rows = source(1);
  EXPECT_EQ(rows->step_at(rows->position(7)).value(), 7);
  EXPECT_FALSE(rows->step_at({0, 6}));
  EXPECT_FALSE(rows->step_at({1, 0}));
  EXPECT_EQ(rows->num_batches(), std::nullopt);
  EXPECT_EQ(rows->info().num_samples, 3);
}

TEST(DrawnRows, RefuseTensorsOfOtherSamples) {
  auto tensors = three_samples();
  tensors.emplace("z", HostTensor::from<float>({2}, {1, 2}));
  const auto other = drawn_rows(std::move(tensors), {.name = "example", .batch_size = 4});
  ASSERT_FALSE(other);
  EXPECT_THAT(other.error().message, testing::HasSubstr("\"z\" is f32[2]"));
  EXPECT_FALSE(drawn_rows({}, {.name = "example", .batch_size = 4}));
  EXPECT_FALSE(drawn_rows(three_samples(), {.name = "example", .batch_size = 0}));
}

}  // namespace
}  // namespace xladder::data
