#include "xladder/data/loading/sampler.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <thread>

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<int64_t> indices(const Sampler& sampler, int64_t step) {
  std::vector<int64_t> out;
  for (const SampleKey& key : sampler.keys(step)) out.push_back(key.index);
  return out;
}

std::vector<int64_t> epoch_order(const Sampler& sampler, int64_t epoch) {
  std::vector<int64_t> out;
  for (int64_t batch = 0; batch < sampler.batches_per_epoch(); ++batch) {
    const auto samples = indices(sampler, epoch * sampler.batches_per_epoch() + batch);
    out.insert(out.end(), samples.begin(), samples.end());
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
  EXPECT_THAT(indices(*sampler, 1), ElementsAre(4, 5, 6, 7));
  EXPECT_THAT(indices(*sampler, 2), ElementsAre(0, 1, 2, 3)) << "the next epoch";
}

TEST(Sampler, WithoutDropLastTheLastBatchIsShort) {
  const auto sampler = Sampler::create({.num_samples = 10, .batch_size = 4, .shuffle = false, .drop_last = false});
  EXPECT_EQ(sampler->batches_per_epoch(), 3);
  EXPECT_THAT(indices(*sampler, 2), ElementsAre(8, 9));
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

TEST(Sampler, RepeatsComeOneAfterTheOtherAndTheEpochKeepsItsLength) {
  const auto plain = Sampler::create({.num_samples = 12, .batch_size = 4, .seed = 5});
  const auto repeated = Sampler::create({.num_samples = 12, .batch_size = 4, .seed = 5, .repeated_aug = 3});
  EXPECT_EQ(repeated->batches_per_epoch(), plain->batches_per_epoch());
  const auto order = epoch_order(*plain, 1);
  for (int64_t step = 3; step < 6; ++step) {
    const auto keys = repeated->keys(step);
    ASSERT_EQ(keys.size(), 4u);
    for (int64_t i = 0; i < 4; ++i) {
      const int64_t at = (step - 3) * 4 + i;
      EXPECT_EQ(keys[static_cast<size_t>(i)], (SampleKey{1, order[static_cast<size_t>(at / 3)], at % 3}));
    }
  }
}

TEST(Sampler, ProcessesShareEveryBatchOfOneProcess) {
  const auto whole = Sampler::create({.num_samples = 50, .batch_size = 12, .seed = 5});
  for (int64_t step : {0, 3, 4, 9}) {
    std::vector<int64_t> together(12);
    for (int64_t process = 0; process < 3; ++process) {
      const auto part =
          Sampler::create({.num_samples = 50, .batch_size = 4, .seed = 5, .processes = {.index = process, .count = 3}});
      const auto own = indices(*part, step);
      ASSERT_EQ(own.size(), 4u);
      for (size_t i = 0; i < 4; ++i) together[3 * i + static_cast<size_t>(process)] = own[i];
      EXPECT_EQ(part->position(step), whole->position(step));
      EXPECT_EQ(*part->step_at(whole->position(step)), step);
    }
    EXPECT_EQ(together, indices(*whole, step));
  }
}

TEST(Sampler, ProcessesWithoutDropLastSeeEverySampleOnce) {
  std::multiset<int64_t> seen;
  for (int64_t process = 0; process < 3; ++process) {
    const auto part = Sampler::create({.num_samples = 11,
                                       .batch_size = 2,
                                       .shuffle = false,
                                       .drop_last = false,
                                       .processes = {.index = process, .count = 3},
                                       .part_starts = {0, 4}});
    EXPECT_EQ(part->batches_per_epoch(), 2) << "as many as of the others";
    for (const int64_t sample : epoch_order(*part, 0)) seen.insert(sample);
  }
  EXPECT_THAT(seen, testing::ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
}

// Parts of ten samples: the part of sample i is i / 10.
std::vector<int64_t> part_starts(int64_t count) {
  std::vector<int64_t> starts;
  for (int64_t i = 0; i < count; ++i) starts.push_back(10 * i);
  return starts;
}

TEST(Sampler, PartsAreShuffledInGroups) {
  const auto sampler = Sampler::create(
      {.num_samples = 80, .batch_size = 10, .seed = 2, .part_starts = part_starts(8), .parts_together = 2});
  std::vector<int64_t> order = epoch_order(*sampler, 0);
  std::set<std::set<int64_t>> groups;
  for (size_t first = 0; first < order.size(); first += 20) {
    std::set<int64_t> parts;
    for (size_t i = first; i < first + 20; ++i) parts.insert(order[i] / 10);
    EXPECT_EQ(parts.size(), 2u);
    groups.insert(parts);
    EXPECT_FALSE(std::is_sorted(order.begin() + static_cast<std::ptrdiff_t>(first),
                                order.begin() + static_cast<std::ptrdiff_t>(first) + 20));
  }
  EXPECT_EQ(groups.size(), 4u);
  EXPECT_NE(groups, (std::set<std::set<int64_t>>{{0, 1}, {2, 3}, {4, 5}, {6, 7}}));
  EXPECT_NE(epoch_order(*sampler, 1), order);
  std::sort(order.begin(), order.end());
  for (int64_t i = 0; i < 80; ++i) ASSERT_EQ(order[static_cast<size_t>(i)], i);
}

TEST(Sampler, AProcessOpensFewParts) {
  std::set<int64_t> all;
  for (int64_t process = 0; process < 4; ++process) {
    const auto sampler = Sampler::create({.num_samples = 80,
                                          .batch_size = 5,
                                          .seed = 2,
                                          .processes = {.index = process, .count = 4},
                                          .part_starts = part_starts(8),
                                          .parts_together = 2});
    std::set<int64_t> parts;
    for (const int64_t sample : epoch_order(*sampler, 0)) {
      parts.insert(sample / 10);
      EXPECT_TRUE(all.insert(sample).second) << "no other process has it";
    }
    EXPECT_EQ(parts.size(), 2u);
  }
  EXPECT_EQ(all.size(), 80u);
}

// A process would otherwise wait for ever for a step that the others do not take.
TEST(Sampler, PartsOfUnequalSizeGiveProcessesEquallyManyBatches) {
  for (const bool drop_last : {true, false}) {
    std::set<int64_t> all;
    int64_t batches = 0;
    for (int64_t process = 0; process < 3; ++process) {
      const auto sampler = Sampler::create({.num_samples = 50,
                                            .batch_size = 4,
                                            .drop_last = drop_last,
                                            .seed = 2,
                                            .processes = {.index = process, .count = 3},
                                            .part_starts = {0, 40, 45}});
      if (process == 0) batches = sampler->batches_per_epoch();
      EXPECT_EQ(sampler->batches_per_epoch(), batches) << process;
      EXPECT_EQ(sampler->position(1), (DataPosition{0, 12})) << "those of the other processes count";
      for (const int64_t sample : epoch_order(*sampler, 0)) EXPECT_TRUE(all.insert(sample).second) << sample;
    }
    EXPECT_EQ(batches, drop_last ? 4 : 5);
    EXPECT_EQ(all.size(), drop_last ? 48u : 50u);
  }
}

TEST(Sampler, RefusesPartsAndProcessesThatAreNone) {
  EXPECT_THROW(static_cast<void>(Sampler::create({.num_samples = 10, .batch_size = 1, .part_starts = {1}})),
               std::invalid_argument);
  EXPECT_THROW(static_cast<void>(Sampler::create({.num_samples = 10, .batch_size = 1, .part_starts = {0, 11}})),
               std::invalid_argument);
  EXPECT_THROW(static_cast<void>(Sampler::create({.num_samples = 10, .batch_size = 1, .processes = {.index = 1}})),
               std::invalid_argument);
  EXPECT_FALSE(Sampler::create({.num_samples = 10, .batch_size = 6, .processes = {.count = 2}}));
}

}  // namespace
}  // namespace xladder::data
