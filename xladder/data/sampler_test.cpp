#include "xladder/data/sampler.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <thread>

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<int64_t> epoch_order(const Sampler& sampler, int64_t epoch) {
  std::vector<int64_t> out;
  for (int64_t batch = 0; batch < sampler.batches_per_epoch(); ++batch) {
    const auto indices = sampler.indices(epoch * sampler.batches_per_epoch() + batch);
    out.insert(out.end(), indices.begin(), indices.end());
  }
  return out;
}

TEST(Sampler, EachEpochHasEverySampleOnceInANewOrder) {
  const auto sampler = Sampler::create({.num_samples = 100, .batch_size = 10, .seed = 1});
  ASSERT_TRUE(sampler);
  const auto first = epoch_order(*sampler, 0);
  const auto second = epoch_order(*sampler, 1);
  EXPECT_NE(first, second);
  for (auto order : {first, second}) {
    EXPECT_FALSE(std::is_sorted(order.begin(), order.end()));
    std::sort(order.begin(), order.end());
    for (int64_t i = 0; i < 100; ++i) ASSERT_EQ(order[static_cast<size_t>(i)], i);
  }
}

TEST(Sampler, TheOrderDependsOnSeedAndEpochOnly) {
  const auto one = Sampler::create({.num_samples = 50, .batch_size = 10, .seed = 1});
  const auto same = Sampler::create({.num_samples = 50, .batch_size = 5, .seed = 1});
  const auto other = Sampler::create({.num_samples = 50, .batch_size = 10, .seed = 2});
  const auto later = epoch_order(*one, 3);
  epoch_order(*one, 0);
  EXPECT_EQ(epoch_order(*one, 3), later) << "whatever was asked for before";
  EXPECT_EQ(epoch_order(*same, 3), later) << "whatever the batch size";
  EXPECT_NE(epoch_order(*other, 3), later);
}

TEST(Sampler, ManyEpochsInARowAreAllDifferent) {
  const auto sampler = Sampler::create({.num_samples = 50, .batch_size = 10, .seed = 1});
  std::set<std::vector<int64_t>> orders;
  for (int64_t epoch = 0; epoch < 8; ++epoch) orders.insert(epoch_order(*sampler, epoch));
  EXPECT_EQ(orders.size(), 8u);
}

TEST(Sampler, DropLastLeavesTheRemainderOut) {
  const auto sampler = Sampler::create({.num_samples = 10, .batch_size = 4, .shuffle = false});
  EXPECT_EQ(sampler->batches_per_epoch(), 2);
  EXPECT_THAT(sampler->indices(1), ElementsAre(4, 5, 6, 7));
  EXPECT_THAT(sampler->indices(2), ElementsAre(0, 1, 2, 3)) << "the next epoch";
}

TEST(Sampler, WithoutDropLastTheLastBatchIsShort) {
  const auto sampler = Sampler::create({.num_samples = 10, .batch_size = 4, .shuffle = false, .drop_last = false});
  EXPECT_EQ(sampler->batches_per_epoch(), 3);
  EXPECT_THAT(sampler->indices(2), ElementsAre(8, 9));
  const auto fitting = Sampler::create({.num_samples = 8, .batch_size = 4, .drop_last = false});
  EXPECT_EQ(fitting->batches_per_epoch(), 2);
}

TEST(Sampler, PositionsRoundTrip) {
  const auto sampler = Sampler::create({.num_samples = 10, .batch_size = 4});
  EXPECT_EQ(sampler->position(5), (DataPosition{2, 4}));
  for (int64_t step = 0; step < 10; ++step) EXPECT_EQ(*sampler->step_at(sampler->position(step)), step);
  EXPECT_EQ(*sampler->step_at({1, 8}), 4) << "the end of an epoch is the beginning of the next";
}

TEST(Sampler, RefusesPositionsThatDoNotFit) {
  const auto sampler = Sampler::create({.num_samples = 10, .batch_size = 4});
  for (const DataPosition position : {DataPosition{0, 2}, DataPosition{0, 12}, DataPosition{-1, 0}, DataPosition{0, -4},
                                      DataPosition{INT64_MAX, 4}}) {
    const auto step = sampler->step_at(position);
    ASSERT_FALSE(step) << position.epoch << " " << position.index;
    EXPECT_THAT(step.error().message, HasSubstr("not the start of a batch of 4"));
  }
}

TEST(Sampler, RefusesABatchLargerThanTheDataSet) {
  const auto sampler = Sampler::create({.num_samples = 10, .batch_size = 11});
  ASSERT_FALSE(sampler);
  EXPECT_EQ(sampler.error().code, ErrorCode::kUsage);
  EXPECT_THAT(sampler.error().message, HasSubstr("a batch of 11 samples is larger than the data set, which has 10"));
  EXPECT_TRUE(Sampler::create({.num_samples = 10, .batch_size = 10}));
  EXPECT_FALSE(Sampler::create({.num_samples = 10, .batch_size = 0}));
  EXPECT_FALSE(Sampler::create({.num_samples = 0, .batch_size = 1, .drop_last = false}));
}

TEST(Sampler, ThreadsSeeTheSameOrder) {
  const auto shared = Sampler::create({.num_samples = 1000, .batch_size = 10, .seed = 3});
  const auto alone = Sampler::create({.num_samples = 1000, .batch_size = 10, .seed = 3});
  std::vector<std::vector<int64_t>> orders(4);
  std::vector<std::thread> threads;
  for (size_t i = 0; i < orders.size(); ++i)
    threads.emplace_back([&, i] { orders[i] = epoch_order(*shared, static_cast<int64_t>(i)); });
  for (std::thread& thread : threads) thread.join();
  for (size_t i = 0; i < orders.size(); ++i) EXPECT_EQ(orders[i], epoch_order(*alone, static_cast<int64_t>(i)));
}

}  // namespace
}  // namespace xladder::data
