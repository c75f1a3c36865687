#include "xladder/base/random.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace xladder {
namespace {

using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::Ge;
using testing::Le;

struct Moments {
  double mean = 0;
  double deviation = 0;
};

Moments moments(std::span<const float> values) {
  double sum = 0;
  double squares = 0;
  for (const float value : values) {
    sum += value;
    squares += double{value} * value;
  }
  const double mean = sum / static_cast<double>(values.size());
  return {mean, std::sqrt(squares / static_cast<double>(values.size()) - mean * mean)};
}

TEST(Philox, GivesTheKnownAnswers) {
  // From the known-answer file of Random123.
  EXPECT_THAT(philox({0, 0, 0, 0}, {0, 0}), ElementsAre(0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u));
  constexpr uint32_t kOnes = 0xffffffff;
  EXPECT_THAT(philox({kOnes, kOnes, kOnes, kOnes}, {kOnes, kOnes}),
              ElementsAre(0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu));
  EXPECT_THAT(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
              ElementsAre(0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u));
}

TEST(CounterRng, BeginsWithTheFirstBlock) {
  CounterRng rng(0, 0);
  EXPECT_EQ(rng.next_u32(), 0x6627e8d5u);
  EXPECT_EQ(rng.next_u32(), 0xe169c58du);
  EXPECT_EQ(rng.position(), 2u);
}

TEST(CounterRng, UsesAllBitsOfSeedStreamAndPosition) {
  std::set<uint32_t> seen;
  for (int bit = 0; bit < 64; ++bit) {
    seen.insert(CounterRng(uint64_t{1} << bit, 0).next_u32());
    seen.insert(CounterRng(0, uint64_t{1} << bit).next_u32());
    if (bit < 2) continue;
    CounterRng rng(0, 0);
    rng.seek(uint64_t{1} << bit);
    seen.insert(rng.next_u32());
  }
  EXPECT_EQ(seen.size(), 64u + 64u + 62u);
}

TEST(CounterRng, AWordDependsOnItsPositionOnly) {
  CounterRng all(7, 9);
  std::vector<uint32_t> words(20);
  for (uint32_t& word : words) word = all.next_u32();
  for (size_t i = words.size(); i-- > 0;) {
    all.seek(i);
    EXPECT_EQ(all.next_u32(), words[i]) << i;
  }
}

TEST(CounterRng, FillsAreTheSameNumbersAsSingleDraws) {
  for (const size_t start : {0u, 1u, 3u})
    for (const size_t size : {0u, 1u, 5u, 32u}) {
      CounterRng filled(3, 4);
      filled.seek(start);
      CounterRng drawn = filled;
      std::vector<float> normals(size);
      std::vector<float> uniforms(size);
      std::vector<float> truncated(size);
      filled.fill_normal(normals);
      filled.fill_uniform(uniforms);
      filled.fill_truncated_normal(truncated, 1.0f, 2.0f);
      for (const float value : normals) EXPECT_EQ(value, drawn.normal());
      for (const float value : uniforms) EXPECT_EQ(value, drawn.uniform());
      for (const float value : truncated) EXPECT_EQ(value, drawn.truncated_normal(1.0f, 2.0f));
      EXPECT_EQ(filled.position(), drawn.position());
    }
}

TEST(CounterRng, UniformFillsTheHalfOpenInterval) {
  std::vector<float> values(1'000'000);
  CounterRng(1).fill_uniform(values);
  EXPECT_THAT(values, Each(AllOf(Ge(0.0f), Le(1 - 0x1p-24f))));
  EXPECT_NEAR(moments(values).mean, 0.5, 0.002);
  EXPECT_NEAR(moments(values).deviation, std::sqrt(1 / 12.0), 0.002);
}

TEST(CounterRng, NormalHasTheShapeOfANormal) {
  std::vector<float> values(1'000'000);
  CounterRng(1).fill_normal(values);
  EXPECT_NEAR(moments(values).mean, 0, 0.005);
  EXPECT_NEAR(moments(values).deviation, 1, 0.005);
  const auto beyond = [&](float limit) {
    return static_cast<double>(std::count_if(values.begin(), values.end(), [&](float v) { return v > limit; })) / 1e6;
  };
  EXPECT_NEAR(beyond(1.0f), 0.158655, 0.002);
  EXPECT_NEAR(beyond(2.0f), 0.022750, 0.001);
  EXPECT_NEAR(beyond(3.0f), 0.001350, 0.0002);
}

TEST(CounterRng, TruncatedNormalKeepsAbsoluteBounds) {
  std::vector<float> values(1'000'000);
  CounterRng(1).fill_truncated_normal(values, 0, 1);
  EXPECT_THAT(values, Each(AllOf(Ge(-2.0f), Le(2.0f))));
  // A standard normal cut at two deviations has the deviation sqrt(1 - 4 phi(2) / (2 Phi(2) - 1)).
  EXPECT_NEAR(moments(values).deviation, 0.87963, 0.003);
  CounterRng(1).fill_truncated_normal(values, 0, 0.02f);
  EXPECT_NEAR(moments(values).deviation, 0.02, 0.0001) << "bounds are values, not deviations";
  EXPECT_GT(*std::max_element(values.begin(), values.end()), 0.06f);
}

TEST(CounterRng, BelowIsUniformAndInRange) {
  CounterRng rng(5);
  std::vector<int> counts(7);
  for (int i = 0; i < 70'000; ++i) ++counts[static_cast<size_t>(rng.below(7))];
  EXPECT_THAT(counts, Each(AllOf(Ge(9'600), Le(10'400))));
  EXPECT_EQ(rng.below(1), 0);
}

TEST(CounterRng, PermutationHasEveryNumberOnce) {
  CounterRng rng(5, 1);
  auto order = rng.permutation(1000);
  EXPECT_FALSE(std::is_sorted(order.begin(), order.end()));
  std::sort(order.begin(), order.end());
  for (int64_t i = 0; i < 1000; ++i) ASSERT_EQ(order[static_cast<size_t>(i)], i);
  EXPECT_TRUE(rng.permutation(0).empty());
}

TEST(CounterRng, EveryPermutationIsEquallyLikely) {
  std::map<std::vector<int64_t>, int> counts;
  for (uint64_t stream = 0; stream < 24'000; ++stream) ++counts[CounterRng(5, stream).permutation(4)];
  EXPECT_EQ(counts.size(), 24u);
  for (const auto& [order, count] : counts) EXPECT_NEAR(count, 1000, 160);
}

TEST(PurposeSeed, SeparatesPurposesAndSeeds) {
  EXPECT_NE(purpose_seed(1, "shuffle"), purpose_seed(1, "augment"));
  EXPECT_NE(purpose_seed(1, "shuffle"), purpose_seed(2, "shuffle"));
  EXPECT_EQ(purpose_seed(1, "shuffle"), purpose_seed(1, "shuffle"));
}

TEST(InverseNormalCdf, InvertsTheDistribution) {
  for (double x = -8; x <= 5; x += 0.01) {
    const double probability = 0.5 * std::erfc(-x / std::sqrt(2.0));
    // Near 1 the probability itself is only known to 2^-53.
    const double slope = std::exp(-x * x / 2) / std::sqrt(2 * std::acos(-1.0));
    EXPECT_NEAR(inverse_normal_cdf(probability), x, 4e-15 * std::max(1.0, std::fabs(x)) + 2e-16 / slope * probability);
  }
  EXPECT_EQ(inverse_normal_cdf(0.5), 0);
  EXPECT_EQ(inverse_normal_cdf(0), -INFINITY);
  EXPECT_EQ(inverse_normal_cdf(1), INFINITY);
  EXPECT_TRUE(std::isnan(inverse_normal_cdf(-0.1)));
  EXPECT_TRUE(std::isnan(inverse_normal_cdf(1.1)));
}

}  // namespace
}  // namespace xladder
