#include "xladder/data/loading/prefetcher.h"

#include <gmock/gmock.h>

#include <atomic>
#include <chrono>
#include <stdexcept>

#include "xladder/data/augment/mix.h"
#include "xladder/data/loading/loader.h"
#include "xladder/data/loading/synthetic.h"
#include "xladder/data/sources/test_dataset.h"

namespace xladder::data {
namespace {

using testing::HasSubstr;

constexpr int kWorkerCounts[] = {0, 1, 4};

// Batches that only carry their step; later ones of a group of four are ready sooner.
class CountingSource : public BatchSource {
 public:
  const DatasetInfo& info() const override { return info_; }
  int64_t batch_size() const override { return 1; }
  std::vector<SampleTensor> tensors() const override { return {}; }
  std::optional<int64_t> num_batches() const override { return end_; }
  std::optional<int64_t> batches_per_epoch() const override { return std::nullopt; }
  DataPosition position(int64_t step) const override { return {0, step}; }
  Result<int64_t> step_at(DataPosition position) const override { return position.index; }
  Result<bool> fill(int64_t step, BatchWriter& out) const override {
    int64_t highest = highest_;
    while (highest < step && !highest_.compare_exchange_weak(highest, step)) {
    }
    std::this_thread::sleep_for(std::chrono::microseconds(500 * (3 - step % 4)));
    if (step == throws_at_) throw std::runtime_error("thrown");
    if (step == fails_at_) return fail(ErrorCode::kFailed, "step {} fails", step);
    if (step >= end_) return false;
    out.produce_seconds = 1;
    return true;
  }

  int64_t end_ = INT64_MAX;
  int64_t fails_at_ = -1;
  int64_t throws_at_ = -1;
  mutable std::atomic<int64_t> highest_ = -1;

 private:
  DatasetInfo info_;
};

std::unique_ptr<Prefetcher> prefetch(std::shared_ptr<const BatchSource> source, int workers, int64_t first_step = 0,
                                     int queue_batches = 4) {
  auto result = Prefetcher::create(std::move(source),
                                   {.workers = workers, .queue_batches = queue_batches, .first_step = first_step});
  return std::move(*result);
}

// The next batches, all bytes of them, in one string.
std::string content(Prefetcher& batches, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    const auto feed = batches.next();
    if (!feed || !*feed) return "no batch";
    for (const HostTensor& tensor : (*feed)->replicas[0])
      out.append(reinterpret_cast<const char*>(tensor.bytes().data()), tensor.bytes().size());
    out += fmt::format("{} {};", (*feed)->epoch, (*feed)->step);
  }
  return out;
}

std::shared_ptr<const ImageSource> augmented_source() {
  auto source = train_source(
      std::make_shared<TestDataset>(50),
      {.batch_size = 8, .augmentation = {.crop_padding = 1, .flip_probability = 0.5f, .erase_probability = 0.5f}});
  return std::move(*source);
}

TEST(Prefetcher, TheBatchesAreBitwiseTheSameForAnyNumberOfWorkers) {
  const std::string expected = content(*prefetch(augmented_source(), 0), 40);
  for (const int workers : {1, 2, 4})
    for (const int queue : {1, 4})
      EXPECT_EQ(content(*prefetch(augmented_source(), workers, 0, queue), 40), expected) << workers << " " << queue;
}

TEST(Prefetcher, DeliversInOrderWhateverIsReadyFirst) {
  for (const int workers : kWorkerCounts) {
    const auto batches = prefetch(std::make_shared<CountingSource>(), workers);
    for (int64_t step = 0; step < 30; ++step) EXPECT_EQ((*batches->next())->step, step);
  }
}

TEST(Prefetcher, GoesOnFromASavedPosition) {
  for (const int workers : kWorkerCounts) {
    const auto source = augmented_source();
    const auto whole = prefetch(source, workers);
    content(*whole, 9);
    const DataPosition saved = whole->position();
    EXPECT_EQ(saved, (DataPosition{1, 24})) << "six batches an epoch, whatever is already prefetched";
    EXPECT_EQ(whole->next_step(), 9);
    const auto resumed = prefetch(source, workers, *source->step_at(saved));
    EXPECT_EQ(content(*resumed, 10), content(*whole, 10));
  }
}

TEST(Prefetcher, EndsAndStaysAtTheEnd) {
  for (const int workers : kWorkerCounts) {
    const auto source = std::make_shared<CountingSource>();
    source->end_ = 6;
    const auto batches = prefetch(source, workers);
    for (int64_t step = 0; step < 6; ++step) EXPECT_EQ((*batches->next())->step, step);
    for (int i = 0; i < 3; ++i) {
      const auto past = batches->next();
      ASSERT_TRUE(past);
      EXPECT_FALSE(past->has_value());
    }
    EXPECT_EQ(batches->next_step(), 6);
  }
}

TEST(Prefetcher, AnErrorComesInItsTurnAndStays) {
  for (const int workers : kWorkerCounts) {
    const auto source = std::make_shared<CountingSource>();
    source->fails_at_ = 5;
    const auto batches = prefetch(source, workers);
    for (int64_t step = 0; step < 5; ++step) EXPECT_EQ((*batches->next())->step, step);
    for (int i = 0; i < 3; ++i) {
      const auto failed = batches->next();
      ASSERT_FALSE(failed);
      EXPECT_EQ(failed.error().message, "step 5 fails");
    }
    EXPECT_EQ(batches->position(), (DataPosition{0, 5}));
  }
}

TEST(Prefetcher, AnExceptionBecomesAnError) {
  for (const int workers : kWorkerCounts) {
    const auto source = std::make_shared<CountingSource>();
    source->throws_at_ = 1;
    const auto batches = prefetch(source, workers);
    EXPECT_TRUE(batches->next());
    EXPECT_THAT(batches->next().error().message, HasSubstr("batch 1 cannot be produced: thrown"));
  }
}

TEST(Prefetcher, NeverRunsFurtherAheadThanTheQueue) {
  const auto source = std::make_shared<CountingSource>();
  const auto batches = prefetch(source, 2, 0, 3);
  for (int64_t step = 0; step < 20; ++step) {
    EXPECT_LT(source->highest_, step + 3);
    EXPECT_TRUE(batches->next());
  }
  while (source->highest_ < 22) std::this_thread::yield();  // it does fill the queue
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  EXPECT_EQ(source->highest_, 22);
}

TEST(Prefetcher, CanBeDestroyedAtAnyTime) {
  for (const int workers : kWorkerCounts)
    for (int delivered = 0; delivered < 6; ++delivered) {
      const auto batches = prefetch(std::make_shared<CountingSource>(), workers);
      for (int i = 0; i < delivered; ++i) EXPECT_TRUE(batches->next());
    }
}

TEST(Prefetcher, CountsWhatItDid) {
  for (const int workers : kWorkerCounts) {
    const auto source = std::make_shared<CountingSource>();
    source->end_ = 8;
    const auto batches = prefetch(source, workers);
    while (*batches->next()) {
    }
    const PrefetchStats stats = batches->stats();
    EXPECT_EQ(stats.batches, 8);
    EXPECT_EQ(stats.produce_seconds, 8);
    EXPECT_GT(stats.wait_seconds, 0);
    EXPECT_GE(stats.mean_ready(), 0);
    EXPECT_LE(stats.mean_ready(), 4);
    if (workers == 0) {
      EXPECT_EQ(stats.mean_ready(), 0);
    }
  }
}

TEST(Prefetcher, ReadyBatchesAreCounted) {
  const auto source = std::make_shared<CountingSource>();
  const auto batches = prefetch(source, 1, 0, 2);
  while (source->highest_ < 1) std::this_thread::yield();  // the one worker has handed over batch 0
  EXPECT_TRUE(batches->next());
  EXPECT_GE(batches->stats().mean_ready(), 1);
}

TEST(Prefetcher, WorksWithSyntheticData) {
  const auto make = [] {
    return std::move(*synthetic_source({.batch_size = 2, .channels = 1, .height = 8, .width = 8, .num_classes = 3}));
  };
  EXPECT_EQ(content(*prefetch(make(), 0), 20), content(*prefetch(make(), 4), 20));
}

// Of the step `at` of a feed, the rows of a replica.
std::string rows_of(const HostTensor& tensor, int64_t at, int64_t steps) {
  const auto bytes = tensor.bytes();
  const size_t size = bytes.size() / static_cast<size_t>(steps);
  return {reinterpret_cast<const char*>(bytes.data()) + static_cast<size_t>(at) * size, size};
}

// An execution takes what its steps would take one by one, stacked, each replica its rows: in its own types, so that
// nobody has to copy them.
TEST(Prefetcher, FillsTheTensorsOfAnExecution) {
  const std::shared_ptr<const BatchSource> source =
      *mixed_source(augmented_source(), {.mixup_alpha = 0.8, .cutmix_alpha = 1, .mode = MixMode::kElem});
  const auto steps_at = [](int64_t step) { return step % 7 < 4 ? int64_t{4} - step % 7 : int64_t{1}; };
  for (const int workers : kWorkerCounts)
    for (const int64_t replicas : {1, 2})
      for (const DType type : {DType::kF32, DType::kBF16, DType::kU8}) {
        const BatchForm form{.tensors = {{"images", {type, {2, 4, 3}}},
                                         {"labels", {DType::kS64, {}}},
                                         {"mix_labels", {DType::kS32, {}}},
                                         {"mix_weights", {DType::kBF16, {}}}},
                             .replicas = replicas};
        const auto batches =
            *Prefetcher::create(source, {.workers = workers, .queue_batches = 3, .form = form, .steps_at = steps_at});
        for (int64_t step = 0; step < 30;) {
          const Feed feed = **batches->next();
          ASSERT_EQ(feed.step, step);
          ASSERT_EQ(feed.steps, steps_at(step));
          ASSERT_EQ(feed.replicas.size(), static_cast<size_t>(replicas));
          Shape shape = {8 / replicas, 2, 4, 3};
          if (feed.steps > 1) shape.insert(shape.begin(), feed.steps);
          EXPECT_EQ(feed.replicas[0][0].type(), (TensorType{type, shape}));
          EXPECT_EQ(feed.replicas[0].size(), 4U) << "no weights, which nobody takes";
          EXPECT_EQ(feed.load.samples, 8 * feed.steps);
          for (int64_t at = 0; at < feed.steps; ++at, ++step) {
            const ImageBatch alone = **image_batch(*source, step, type);
            std::string images;
            std::vector<double> labels, mix_weights;
            for (const std::vector<HostTensor>& replica : feed.replicas) {
              images += rows_of(replica[0], at, feed.steps);
              const auto rows = static_cast<size_t>(8 / replicas);
              const auto of_step = [&](const HostTensor& tensor, std::vector<double>& out) {
                const std::vector<double> all = tensor.to_doubles();
                const auto first = all.begin() + static_cast<std::ptrdiff_t>(static_cast<size_t>(at) * rows);
                out.insert(out.end(), first, first + static_cast<std::ptrdiff_t>(rows));
              };
              of_step(replica[1], labels);
              of_step(replica[3], mix_weights);
            }
            EXPECT_TRUE(images == rows_of(alone.images, 0, 1)) << workers << " " << replicas << " " << step;
            EXPECT_EQ(labels, alone.labels.to_doubles());
            const std::vector<double> exact = alone.mix_weights.to_doubles();
            EXPECT_EQ(mix_weights, HostTensor::from_doubles({DType::kBF16, {8}}, exact).to_doubles());
          }
        }
      }
}

TEST(Prefetcher, AnExecutionIsWholeOrNotThere) {
  const auto in_fours = [](int64_t) { return int64_t{4}; };
  for (const int workers : kWorkerCounts) {
    const auto ends = std::make_shared<CountingSource>();
    ends->end_ = 10;
    const auto batches = *Prefetcher::create(ends, {.workers = workers, .steps_at = in_fours});
    EXPECT_EQ((*batches->next())->step, 0);
    EXPECT_EQ((*batches->next())->step, 4);
    for (int i = 0; i < 2; ++i)
      EXPECT_FALSE(batches->next().value().has_value()) << "only two of its batches are there";
    EXPECT_EQ(batches->next_step(), 8);

    const auto fails = std::make_shared<CountingSource>();
    fails->fails_at_ = 5;
    fails->throws_at_ = 6;
    const auto broken = *Prefetcher::create(fails, {.workers = workers, .steps_at = in_fours});
    EXPECT_EQ((*broken->next())->steps, 4);
    for (int i = 0; i < 2; ++i) EXPECT_EQ(broken->next().error().message, "step 5 fails") << "the first of its errors";
  }
}

TEST(Prefetcher, MakesTheNextExecutionReadyWhateverTheQueue) {
  const auto source = std::make_shared<CountingSource>();
  const auto batches =
      *Prefetcher::create(source, {.workers = 2, .queue_batches = 2, .steps_at = [](int64_t) { return int64_t{5}; }});
  while (source->highest_ < 4) std::this_thread::yield();
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  EXPECT_EQ(source->highest_, 4);
  EXPECT_TRUE(batches->next());
  while (source->highest_ < 9) std::this_thread::yield();
}

TEST(Prefetcher, RefusesAFormThatCannotBe) {
  const auto source = augmented_source();
  const std::vector<SampleTensor> all = source->tensors();
  for (const BatchForm& form : {image_form(*source, DType::kS32), BatchForm{.tensors = all, .replicas = 3},
                                BatchForm{.tensors = all, .replicas = 0}}) {
    const auto batches = Prefetcher::create(source, {.form = form});
    ASSERT_FALSE(batches);
    EXPECT_EQ(batches.error().code, ErrorCode::kUsage);
  }
}

TEST(Prefetcher, RefusesImpossibleOptions) {
  const auto source = std::make_shared<CountingSource>();
  for (const PrefetchOptions& options : {PrefetchOptions{.workers = -1}, PrefetchOptions{.workers = 100'000},
                                         PrefetchOptions{.queue_batches = 0}, PrefetchOptions{.first_step = -1}}) {
    const auto batches = Prefetcher::create(source, options);
    ASSERT_FALSE(batches);
    EXPECT_EQ(batches.error().code, ErrorCode::kUsage);
  }
}

}  // namespace
}  // namespace xladder::data
