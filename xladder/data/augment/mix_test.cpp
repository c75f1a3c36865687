#include "xladder/data/augment/mix.h"

#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "xladder/data/loading/loader.h"
#include "xladder/data/sources/test_dataset.h"

namespace xladder::data {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;

std::shared_ptr<const ImageSource> plain_source(int64_t batch_size = 4) {
  return *train_source(std::make_shared<TestDataset>(40), {.batch_size = batch_size, .shuffle = false});
}

ImageBatch batch_of(const BatchSource& source, int64_t step, DType images = DType::kF32) {
  return *std::move(*image_batch(source, step, images));
}

// Sample of TestDataset: all bytes are its index, here not normalised further than to [0, 1].
float value_of(size_t index) { return static_cast<float>(index) / 255.0f; }

TEST(CutBox, IsTimmsForTheSameLambdaAndCenter) {
  // Those of cutmix_bbox_and_lam of timm 1.0.31, given these centers as its random numbers.
  MixChoice choice = cut_box(28, 28, 0.6, 14, 10);
  EXPECT_EQ(choice.box, (image::Rect{6, 2, 17, 17}));
  EXPECT_DOUBLE_EQ(choice.lambda, 0.6313775510204082);
  choice = cut_box(32, 48, 0.25, 47, 3);  // cut off at the right and at the top
  EXPECT_EQ(choice.box, (image::Rect{27, 0, 21, 17}));
  EXPECT_DOUBLE_EQ(choice.lambda, 0.767578125);
  choice = cut_box(8, 8, 0.999, 4, 4);  // a box of less than a pixel
  EXPECT_EQ(choice.box.width * choice.box.height, 0);
  EXPECT_EQ(choice.lambda, 1);
}

TEST(DrawBeta, HasTheMomentsOfTheDistribution) {
  for (const double alpha : {0.05, 0.2, 0.8, 1.0, 1.5, 4.0}) {
    CounterRng rng(3);
    const int count = 40000;
    double sum = 0, squares = 0, fourth = 0;
    for (int i = 0; i < count; ++i) {
      const double value = draw_beta(rng, alpha);
      ASSERT_TRUE(value >= 0 && value <= 1);
      sum += value;
      squares += (value - 0.5) * (value - 0.5);
      fourth += std::pow(value - 0.5, 4);
    }
    const double variance = 1 / (4 * (2 * alpha + 1));
    EXPECT_NEAR(sum / count, 0.5, 0.01) << alpha;
    EXPECT_NEAR(squares / count, variance, 0.02 * variance) << alpha;
    const double kurtosis = 3 * (2 * alpha + 1) / (2 * alpha + 3);
    EXPECT_NEAR(fourth / count, kurtosis * variance * variance, 0.04 * kurtosis * variance * variance) << alpha;
  }
}

TEST(ChooseMix, DrawsAsOftenAsAsked) {
  CounterRng rng(1);
  const MixOptions options{.mixup_alpha = 0.8, .cutmix_alpha = 1, .probability = 0.7, .switch_probability = 0.4};
  int mixed = 0, cut = 0;
  for (int i = 0; i < 10000; ++i) {
    const MixChoice choice = choose_mix(rng, options, 64, 64);
    cut += choice.cuts ? 1 : 0;
    mixed += choice.cuts || choice.lambda != 1 ? 1 : 0;
  }
  EXPECT_NEAR(mixed, 7000, 150);
  EXPECT_NEAR(cut, 2800, 150);
}

TEST(ChooseMix, OneMethodAloneIsNotSwitched) {
  CounterRng rng(1);
  for (int i = 0; i < 100; ++i) {
    EXPECT_FALSE(choose_mix(rng, {.mixup_alpha = 1, .switch_probability = 1}, 9, 9).cuts);
    EXPECT_TRUE(choose_mix(rng, {.cutmix_alpha = 1, .switch_probability = 0}, 9, 9).cuts);
    EXPECT_EQ(choose_mix(rng, {.mixup_alpha = 1, .probability = 0}, 9, 9).lambda, 1);
  }
}

TEST(MixedSource, BlendsABatchWithItsReverse) {
  const auto plain = plain_source();
  const auto mixed = mixed_source(plain, {.mixup_alpha = 0.8, .seed = 1});
  ASSERT_TRUE(mixed) << mixed.error().message;
  const ImageBatch batch = batch_of(**mixed, 1);
  EXPECT_THAT(batch.labels.as<int32_t>(), ElementsAre(4, 5, 6, 7));
  EXPECT_THAT(batch.mix_labels.as<int32_t>(), ElementsAre(7, 6, 5, 4));
  const float own = batch.mix_weights.as<float>()[0];
  EXPECT_THAT(batch.mix_weights.as<float>(), Each(own));
  EXPECT_TRUE(own > 0 && own < 1);
  const auto pixels = batch.images.as<float>();
  for (size_t i = 0; i < 4; ++i)
    for (size_t p = 0; p < pixels.size() / 4; ++p)
      ASSERT_NEAR(pixels[i * pixels.size() / 4 + p], value_of(4 + i) * own + value_of(7 - i) * (1 - own), 1e-7f);
}

TEST(MixedSource, BytesAreRoundedToTheNearest) {
  const ImageBatch batch = batch_of(**mixed_source(plain_source(), {.mixup_alpha = 0.8, .seed = 1}), 9, DType::kU8);
  const float own = batch.mix_weights.as<float>()[0];
  const auto pixels = batch.images.as<uint8_t>();
  for (size_t i = 0; i < 4; ++i) {
    const float exact = static_cast<float>(36 + i) * own + static_cast<float>(39 - i) * (1 - own);
    EXPECT_EQ(pixels[i * pixels.size() / 4], static_cast<uint8_t>(std::nearbyint(exact)));
  }
}

TEST(MixedSource, CutsTheSameBoxFromThePartnerAndCorrectsLambda) {
  for (const MixMode mode : {MixMode::kBatch, MixMode::kPair, MixMode::kElem}) {
    const auto mixed = mixed_source(plain_source(), {.cutmix_alpha = 1, .mode = mode, .seed = 4});
    for (int64_t step = 0; step < 10; ++step) {
      const ImageBatch batch = batch_of(**mixed, step, DType::kU8);
      const auto pixels = batch.images.as<uint8_t>();
      const size_t size = pixels.size() / 4;
      for (size_t i = 0; i < 4; ++i) {
        const auto own = static_cast<uint8_t>(4 * step + static_cast<int64_t>(i));
        const auto other = static_cast<uint8_t>(4 * step + 3 - static_cast<int64_t>(i));
        size_t kept = 0;
        for (size_t p = 0; p < size; ++p) {
          const uint8_t pixel = pixels[i * size + p];
          ASSERT_TRUE(pixel == own || pixel == other);
          kept += pixel == own ? 1 : 0;
        }
        EXPECT_FLOAT_EQ(batch.mix_weights.as<float>()[i], static_cast<float>(kept) / static_cast<float>(size));
      }
    }
  }
}

std::vector<float> weights_of(MixMode mode, int64_t step) {
  const auto mixed = mixed_source(plain_source(), {.mixup_alpha = 0.8, .mode = mode, .seed = 2});
  const ImageBatch batch = batch_of(**mixed, step);
  const auto weights = batch.mix_weights.as<float>();
  return {weights.begin(), weights.end()};
}

TEST(MixedSource, ModesShareAChoiceAsTheySay) {
  const auto batch = weights_of(MixMode::kBatch, 0);
  EXPECT_EQ(std::set(batch.begin(), batch.end()).size(), 1u);
  const auto pair = weights_of(MixMode::kPair, 0);
  EXPECT_EQ(pair[0], pair[3]);
  EXPECT_EQ(pair[1], pair[2]);
  EXPECT_NE(pair[0], pair[1]);
  const auto elem = weights_of(MixMode::kElem, 0);
  EXPECT_EQ(std::set(elem.begin(), elem.end()).size(), 4u);
}

TEST(MixedSource, IsAFunctionOfSeedAndStep) {
  EXPECT_EQ(weights_of(MixMode::kElem, 5), weights_of(MixMode::kElem, 5));
  EXPECT_NE(weights_of(MixMode::kElem, 5), weights_of(MixMode::kElem, 6));
}

TEST(MixedSource, ProbabilityZeroLeavesTheBatchAsItIs) {
  const auto plain = plain_source();
  const ImageBatch before = batch_of(*plain, 3);
  const ImageBatch after = batch_of(**mixed_source(plain, {.mixup_alpha = 1, .cutmix_alpha = 1, .probability = 0}), 3);
  EXPECT_THAT(after.images.bytes(), testing::ElementsAreArray(before.images.bytes()));
  EXPECT_THAT(after.mix_weights.as<float>(), Each(1.0f));
}

TEST(MixedSource, OtherTypesAreTheMixedFloatsRoundedOnce) {
  for (const MixOptions& options :
       {MixOptions{.mixup_alpha = 0.8, .seed = 1}, MixOptions{.cutmix_alpha = 1, .seed = 1},
        MixOptions{.mixup_alpha = 0.8, .cutmix_alpha = 1, .mode = MixMode::kElem, .seed = 1}}) {
    const auto mixed = mixed_source(plain_source(), options);
    for (int64_t step = 0; step < 10; ++step) {
      const ImageBatch floats = batch_of(**mixed, step);
      const ImageBatch narrow = batch_of(**mixed, step, DType::kBF16);
      for (size_t i = 0; i < floats.images.as<float>().size(); ++i)
        ASSERT_EQ(narrow.images.as<uint16_t>()[i], bf16_from_float(floats.images.as<float>()[i]));
      EXPECT_THAT(narrow.labels.bytes(), testing::ElementsAreArray(floats.labels.bytes()));
      EXPECT_THAT(narrow.mix_labels.bytes(), testing::ElementsAreArray(floats.mix_labels.bytes()));
      EXPECT_THAT(narrow.mix_weights.bytes(), testing::ElementsAreArray(floats.mix_weights.bytes()));
      EXPECT_EQ(narrow.load.samples, 4);
    }
  }
}

TEST(MixedSource, RefusesWhatCannotBeMixed) {
  const auto odd = mixed_source(plain_source(5), {.mixup_alpha = 1});
  ASSERT_FALSE(odd);
  EXPECT_THAT(odd.error().message, HasSubstr("use an even batch size"));
  EXPECT_FALSE(mixed_source(plain_source(), {.mixup_alpha = -1}));
  EXPECT_FALSE(mixed_source(plain_source(), {.mixup_alpha = 1, .probability = 1.5}));
}

}  // namespace
}  // namespace xladder::data
