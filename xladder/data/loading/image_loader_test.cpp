// Batches of pictures: the part of loader.h that decodes and changes them.
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "xladder/base/random.h"
#include "xladder/data/loading/loader.h"
#include "xladder/data/loading/prefetcher.h"

namespace xladder::data {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr int64_t kSize = 8;

// Noise of 8 x 8 in colour, a function of the sample; red at the top left is the sample's index. Label i % 3.
class FakeImages : public Dataset {
 public:
  explicit FakeImages(int64_t count, std::set<int64_t> broken = {}) : broken_(std::move(broken)) {
    info_ = {.name = "fake", .num_samples = count, .channels = 3, .height = 0, .width = 0, .num_classes = 3};
  }
  const DatasetInfo& info() const override { return info_; }
  Result<StoredImage> read(int64_t index) const override {
    if (broken_.contains(index)) return fail(ErrorCode::kFailed, "picture{}.jpg is broken; delete it", index);
    StoredImage out;
    out.content = picture(index);
    out.label = static_cast<int32_t>(index % 3);
    out.name = fmt::format("picture{}.jpg", index);
    return out;
  }
  static image::Image picture(int64_t index) {
    image::Image out(kSize, kSize, 3);
    CounterRng rng(9, static_cast<uint64_t>(index));
    for (uint8_t& byte : out.pixels()) byte = static_cast<uint8_t>(rng.next_u32());
    out.pixels()[0] = static_cast<uint8_t>(index);
    return out;
  }

 private:
  DatasetInfo info_;
  std::set<int64_t> broken_;
};

const Normalisation kNormalisation{{0.5f, 0.4f, 0.3f}, {0.2f, 0.3f, 0.4f}};

// Nothing is changed: the whole picture in its own size.
EvalSourceOptions as_it_is(int64_t batch_size) {
  EvalSourceOptions options{.batch_size = batch_size, .normalisation = kNormalisation};
  options.transform.height = options.transform.width = kSize;
  options.transform.crop_pct = 1;
  return options;
}

TrainSourceOptions training(int64_t batch_size) {
  TrainSourceOptions options{.batch_size = batch_size, .normalisation = kNormalisation};
  options.transform.height = options.transform.width = 6;
  options.transform.color_jitter = 0;
  return options;
}

ImageBatch batch_of(const BatchSource& source, int64_t step, DType images = DType::kU8) {
  return *std::move(*image_batch(source, step, images));
}

TEST(EvalImages, AreNormalisedPlanesAndPadded) {
  const auto source = eval_source(std::make_shared<FakeImages>(5), as_it_is(4));
  ASSERT_TRUE(source) << source.error().message;
  EXPECT_EQ((*source)->num_batches(), 2);
  EXPECT_EQ((*source)->info().height, kSize);
  const ImageBatch batch = batch_of(**source, 1, DType::kF32);
  EXPECT_EQ(batch.images.type(), (TensorType{DType::kF32, {4, 3, kSize, kSize}}));
  EXPECT_THAT(batch.labels.as<int32_t>(), ElementsAre(1, 0, 0, 0));
  EXPECT_THAT(batch.weights.as<float>(), ElementsAre(1, 0, 0, 0));
  const image::Image stored = FakeImages::picture(4);
  for (size_t channel = 0; channel < 3; ++channel)
    for (size_t i = 0; i < 64; ++i) {
      const float byte = static_cast<float>(stored.pixels()[3 * i + channel]);
      EXPECT_EQ(batch.images.as<float>()[64 * channel + i],
                (byte / 255.0f - kNormalisation.mean[channel]) / kNormalisation.std[channel]);
    }
  EXPECT_EQ(batch.load.samples, 1);
  EXPECT_GT(batch.load.seconds.read, 0);
  EXPECT_GT(batch.load.seconds.normalise, 0);
}

TEST(EvalImages, ABrokenOneHasNoWeight) {
  EvalSourceOptions options = as_it_is(4);
  const auto pictures = std::make_shared<FakeImages>(4, std::set<int64_t>{1});
  const auto strict = image_batch(**eval_source(pictures, options), 0);
  ASSERT_FALSE(strict);
  EXPECT_THAT(strict.error().message, HasSubstr("picture1.jpg"));
  options.on_error = OnError::kSkip;
  const ImageBatch batch = batch_of(**eval_source(pictures, options), 0);
  EXPECT_THAT(batch.weights.as<float>(), ElementsAre(1, 0, 1, 1));
  EXPECT_EQ(batch.load.skipped, 1);
}

TEST(TrainImages, TheNextStandsInForABrokenOne) {
  TrainSourceOptions options = training(6);
  options.shuffle = false;
  options.on_error = OnError::kSkip;
  const auto source = train_source(std::make_shared<FakeImages>(6, std::set<int64_t>{2, 3, 5}), options);
  const ImageBatch batch = batch_of(**source, 0);
  EXPECT_THAT(batch.labels.as<int32_t>(), ElementsAre(0, 1, 1, 1, 1, 0)) << "samples 0 1 4 4 4 0";
  EXPECT_THAT(batch.weights.as<float>(), Each(1.0f));
  EXPECT_EQ(batch.load.skipped, 4);
  ASSERT_EQ(batch.load.problems.size(), 3u) << "each once";
  EXPECT_THAT(batch.load.problems[0], HasSubstr("picture2.jpg"));

  const auto hopeless = train_source(std::make_shared<FakeImages>(2, std::set<int64_t>{0, 1}),
                                     {.batch_size = 1, .transform = options.transform, .on_error = OnError::kSkip});
  const auto failed = image_batch(**hopeless, 0);
  ASSERT_FALSE(failed);
  EXPECT_THAT(failed.error().message, HasSubstr("2 samples in a row are broken"));
}

TEST(TrainImages, ProcessesShareSamplesOutOnce) {
  TrainSourceOptions options = training(3);
  options.shuffle = false;
  options.processes = {.index = 1, .count = 2};
  const auto whole = train_source(std::make_shared<FakeImages>(12), options);
  ASSERT_TRUE(whole) << whole.error().message;
  EXPECT_EQ((*whole)->batches_per_epoch(), 2);
  EXPECT_THAT(batch_of(**whole, 0).labels.as<int32_t>(), ElementsAre(1, 0, 2)) << "samples 1 3 5";
}

TEST(EvalImages, ProcessesHaveEquallyManyBatchesAndEverySampleOnce) {
  std::vector<int32_t> labels;
  double samples = 0;
  for (int64_t index = 0; index < 3; ++index) {
    EvalSourceOptions options = as_it_is(2);
    options.processes = {.index = index, .count = 3};
    const auto source = eval_source(std::make_shared<FakeImages>(7), options);
    ASSERT_TRUE(source) << source.error().message;
    ASSERT_EQ((*source)->num_batches(), 2) << "of three, two and two samples";
    for (int64_t step = 0; step < 2; ++step) {
      const ImageBatch batch = batch_of(**source, step);
      for (size_t row = 0; row < 2; ++row) {
        samples += static_cast<double>(batch.weights.as<float>()[row]);
        if (batch.weights.as<float>()[row] > 0) labels.push_back(batch.labels.as<int32_t>()[row]);
      }
    }
  }
  EXPECT_EQ(samples, 7);
  EXPECT_THAT(labels, testing::UnorderedElementsAre(0, 1, 2, 0, 1, 2, 0));
}

// As timm's img_mean (create_transform, rand_augment_transform).
TEST(Pictures, WhatComesInFromOutsideHasTheColourOfTheMean) {
  TrainSourceOptions options = training(6);
  options.shuffle = false;
  options.transform.height = options.transform.width = kSize;
  options.transform.scale_min = options.transform.scale_max = 1;
  options.transform.ratio_min = options.transform.ratio_max = 1;
  options.transform.auto_augment = "rand-m10-n2-p1";
  const ImageBatch batch = batch_of(**train_source(std::make_shared<FakeImages>(6), options), 0);
  const auto bytes = batch.images.as<uint8_t>();
  constexpr size_t kPlane = kSize * kSize;
  int filled = 0;
  for (size_t i = 0; i < 6 * kPlane; ++i) {
    const size_t at = i / kPlane * 3 * kPlane + i % kPlane;
    filled += bytes[at] == 128 && bytes[at + kPlane] == 102 && bytes[at + 2 * kPlane] == 77;
  }
  EXPECT_GT(filled, 10) << "of noise, hardly one has the colour by chance";

  EvalSourceOptions border = as_it_is(1);
  border.transform.width = 2 * kSize;
  border.transform.mode = ResizeMode::kBorder;
  const ImageBatch bordered = batch_of(**eval_source(std::make_shared<FakeImages>(1), border), 0, DType::kF32);
  EXPECT_NEAR(bordered.images.as<float>()[0], 0, 0.01) << "a mean that is normalised";
}

TEST(TrainImages, ABatchIsTheSameWhateverTheNumberOfWorkers) {
  const auto batches_with = [](int workers) {
    TrainSourceOptions options = training(4);
    options.transform.erase_probability = 0.5;
    options.repeated_aug = 2;
    const auto prefetcher = *Prefetcher::create(*train_source(std::make_shared<FakeImages>(20), options),
                                                {.workers = workers, .queue_batches = 3});
    std::vector<std::byte> bytes;
    for (int step = 0; step < 12; ++step) {
      const Feed feed = **prefetcher->next();
      for (const HostTensor& tensor : feed.replicas[0])  // images, labels, weights
        bytes.insert(bytes.end(), tensor.bytes().begin(), tensor.bytes().end());
    }
    return bytes;
  };
  const auto alone = batches_with(0);
  EXPECT_EQ(batches_with(1), alone);
  EXPECT_EQ(batches_with(4), alone);
}

// One after the other.
std::vector<std::vector<uint8_t>> images_of(const TrainSourceOptions& options, int64_t first_step, int64_t steps) {
  const auto source = train_source(std::make_shared<FakeImages>(20), options);
  std::vector<std::vector<uint8_t>> out;
  for (int64_t step = first_step; step < first_step + steps; ++step) {
    const ImageBatch batch = batch_of(**source, step);
    const auto bytes = batch.images.as<uint8_t>();
    const size_t size = bytes.size() / static_cast<size_t>(options.batch_size);
    for (size_t at = 0; at < bytes.size(); at += size)
      out.emplace_back(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                       bytes.begin() + static_cast<std::ptrdiff_t>(at + size));
  }
  return out;
}

TEST(TrainImages, APictureIsTheSameWhateverBatchAndOrderItIsMadeIn) {
  auto small = images_of(training(2), 0, 10);
  EXPECT_EQ(images_of(training(10), 0, 2), small) << "whatever the batch size";
  TrainSourceOptions options = training(10);
  options.shuffle = false;
  auto in_order = images_of(options, 0, 2);
  EXPECT_NE(in_order, small);
  std::ranges::sort(in_order);
  std::ranges::sort(small);
  EXPECT_EQ(in_order, small) << "whatever the order";
  EXPECT_NE(images_of(training(10), 2, 2), images_of(options, 0, 2)) << "another epoch looks different";
}

TEST(TrainImages, RepeatsAreDifferentLooksAtOneSample) {
  TrainSourceOptions options = training(4);
  options.repeated_aug = 4;
  std::set<std::vector<uint8_t>> looks;
  for (const auto& image : images_of(options, 0, 5)) looks.insert(image);
  EXPECT_GT(looks.size(), 10u) << "20 looks at 5 samples";
  const ImageBatch batch = batch_of(**train_source(std::make_shared<FakeImages>(20), options), 1);
  EXPECT_THAT(batch.labels.as<int32_t>(), Each(batch.labels.as<int32_t>()[0]));
}

TEST(TrainImages, BytesAreTheFloatsBeforeNormalisation) {
  const ImageBatch bytes = batch_of(**train_source(std::make_shared<FakeImages>(20), training(5)), 0);
  const ImageBatch floats = batch_of(**train_source(std::make_shared<FakeImages>(20), training(5)), 0, DType::kF32);
  for (size_t i = 0; i < bytes.images.as<uint8_t>().size(); ++i) {
    const size_t channel = i / 36 % 3;
    ASSERT_EQ(floats.images.as<float>()[i],
              (static_cast<float>(bytes.images.as<uint8_t>()[i]) / 255.0f - kNormalisation.mean[channel]) /
                  kNormalisation.std[channel]);
  }
}

TEST(TrainImages, OtherTypesAreTheFloatsRoundedOnce) {
  for (const EraseFill fill : {EraseFill::kConst, EraseFill::kRand, EraseFill::kPixel}) {
    TrainSourceOptions options = training(8);
    options.transform.erase_probability = 1;
    options.transform.erase_fill = fill;
    const auto source = train_source(std::make_shared<FakeImages>(20), options);
    const ImageBatch floats = batch_of(**source, 0, DType::kF32);
    const ImageBatch bf16 = batch_of(**source, 0, DType::kBF16), f16 = batch_of(**source, 0, DType::kF16);
    for (size_t i = 0; i < floats.images.as<float>().size(); ++i) {
      ASSERT_EQ(bf16.images.as<uint16_t>()[i], bf16_from_float(floats.images.as<float>()[i]));
      ASSERT_EQ(f16.images.as<uint16_t>()[i], f16_from_float(floats.images.as<float>()[i]));
    }
  }
}

TEST(TrainImages, ErasingFillsARectangle) {
  for (const EraseFill fill : {EraseFill::kConst, EraseFill::kRand, EraseFill::kPixel}) {
    TrainSourceOptions plain = training(20);
    plain.transform.height = plain.transform.width = kSize;
    TrainSourceOptions erasing = plain;
    erasing.transform.erase_probability = 1;
    erasing.transform.erase_fill = fill;
    const auto pictures = std::make_shared<FakeImages>(20);
    const ImageBatch before = batch_of(**train_source(pictures, plain), 0, DType::kF32);
    const ImageBatch after = batch_of(**train_source(pictures, erasing), 0, DType::kF32);
    const ImageBatch after_bytes = batch_of(**train_source(pictures, erasing), 0);
    std::set<float> fills;
    int changed = 0;
    for (size_t i = 0; i < before.images.as<float>().size(); ++i) {
      const float value = after.images.as<float>()[i];
      const size_t channel = i / 64 % 3;
      const float byte = after_bytes.images.as<uint8_t>()[i];
      const float from_byte = (byte / 255.0f - kNormalisation.mean[channel]) / kNormalisation.std[channel];
      if (byte > 0 && byte < 255) {
        ASSERT_NEAR(value, from_byte, 0.51f / 255 / kNormalisation.std[channel]);
      }
      if (value == before.images.as<float>()[i]) continue;
      ++changed;
      fills.insert(value);
    }
    EXPECT_GT(changed, 20);
    if (fill == EraseFill::kConst) {
      EXPECT_THAT(fills, ElementsAre(0.0f));
    } else if (fill == EraseFill::kPixel) {
      EXPECT_GT(static_cast<int>(fills.size()), changed * 9 / 10);
    } else {
      EXPECT_LE(fills.size(), 60u) << "one colour for each picture";
    }
  }
}

TEST(TrainImages, KeptSamplesAreReadOnce) {
  for (const Keep keep : {Keep::kStored, Keep::kMade}) {
    TrainSourceOptions options = training(4);
    options.keep = keep;
    std::set<std::vector<uint8_t>> looks;
    for (const auto& image : images_of(options, 0, 15)) looks.insert(image);
    if (keep == Keep::kMade) {
      EXPECT_EQ(looks.size(), 4u);
    } else {
      EXPECT_GT(looks.size(), 4u) << "four files, but new looks at them";
    }
  }
}

TEST(TrainImages, RefusesANormalisationThatDoesNotFit) {
  TrainSourceOptions options = training(4);
  options.normalisation = {{0.5f, 0.5f}, {0.5f, 0.5f}};
  const auto source = train_source(std::make_shared<FakeImages>(20), options);
  ASSERT_FALSE(source);
  EXPECT_THAT(source.error().message, HasSubstr("for 3 channels"));
}

}  // namespace
}  // namespace xladder::data
