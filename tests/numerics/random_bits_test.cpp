// Draws of a training run on real plugins: no two share a word, and each is what Threefry gives under a folded key.
#include "xladder/graph/random_bits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/numerics/program.h"
#include "tests/support/plugin_fixture.h"
#include "xladder/graph/ops.h"

namespace xladder::test {
namespace {

using graph::GraphError;
using graph::RandomBits;
using graph::Value;
using testing::HasSubstr;
using testing::ThrowsMessage;

constexpr uint64_t kRunKey = 0x0123456789ABCDEF;
constexpr int64_t kReplicas = 2, kParts = 2;

HostTensor seed_of_step(int64_t step) {
  return HostTensor::from<uint64_t>({2}, {kRunKey, graph::random_number_of_step(step)});
}

// Threefry-2x32 with 20 rounds of a counter (Salmon et al. 2011, section 4.2); XLA's first word is the low half.
uint64_t threefry(uint64_t key, uint64_t counter) {
  constexpr std::array<int, 8> kRotations = {13, 15, 26, 6, 17, 29, 16, 24};
  const auto high = static_cast<uint32_t>(key >> 32), low = static_cast<uint32_t>(key);
  const std::array<uint32_t, 3> keys = {low, high, high ^ low ^ 0x1BD11BDAu};
  uint32_t x = static_cast<uint32_t>(counter) + keys[0], y = static_cast<uint32_t>(counter >> 32) + keys[1];
  for (uint32_t round = 0; round < 20; ++round) {
    const int rotation = kRotations[round % 8];
    x += y;
    y = ((y << rotation) | (y >> (32 - rotation))) ^ x;
    if (round % 4 != 3) continue;
    const uint32_t injection = round / 4 + 1;
    x += keys[injection % 3];
    y += keys[(injection + 1) % 3] + injection;
  }
  return (uint64_t{y} << 32) | x;
}

class RandomBitsOn : public testing::TestWithParam<std::string> {
 protected:
  // What each replica draws in one step: for each part one tensor of each shape, then what the update draws.
  std::vector<std::vector<HostTensor>> draws(int64_t step, const std::vector<Shape>& shapes) const {
    graph::Graph graph;
    const Value seed = graph.parameter({DType::kU64, {2}}, "seed");
    const Value of_replica = graph::seed_of_replica(seed, kReplicas);
    for (int64_t part = 0; part < kParts; ++part) {
      const Value index = constant(graph, static_cast<double>(part), {DType::kS32, {}});
      RandomBits bits(graph::seed_of_part(of_replica, index, kParts));
      for (const Shape& shape : shapes) graph.add_result(bits.next(shape), "draw");
    }
    graph.add_result(RandomBits(graph::seed_of_update(seed)).next(shapes[0]), "update");
    const HostTensor arguments[] = {seed_of_step(step)};
    return Program(shared_client(GetParam(), kReplicas), graph, kReplicas).run_replicas(arguments);
  }
};
INSTANTIATE_TEST_SUITE_P(Cpu, RandomBitsOn, testing::ValuesIn(cpu_plugin_paths()),
                         plugin_name<testing::TestParamInfo<std::string>>);

// Above 2^21 words, which was more than the distance between micro-batches when these were stretches of one counter.
TEST_P(RandomBitsOn, NoTwoSitesPartsReplicasOrStepsShareAWord) {
  const std::vector<Shape> shapes = {{(1 << 21) + (1 << 12)}, {3, 5}};
  std::vector<uint64_t> neighbours;  // pairs of words that stand side by side; by chance none of them repeats
  for (const int64_t step : {0, 1}) {
    const auto of_replicas = draws(step, shapes);
    for (size_t replica = 0; replica < of_replicas.size(); ++replica) {
      const size_t own = of_replicas[replica].size() - (replica == 0 ? 0 : 1);  // the update's once
      for (size_t i = 0; i < own; ++i) {
        const auto words = of_replicas[replica][i].as<uint32_t>();
        for (size_t k = 0; k + 1 < words.size(); ++k) neighbours.push_back((uint64_t{words[k]} << 32) | words[k + 1]);
      }
    }
  }
  std::sort(neighbours.begin(), neighbours.end());
  EXPECT_EQ(std::adjacent_find(neighbours.begin(), neighbours.end()), neighbours.end());
}

TEST_P(RandomBitsOn, TheUpdateDrawsAlikeOnEveryReplica) {
  const auto of_replicas = draws(7, {{4, 6}});
  EXPECT_EQ(of_replicas[0].back().to_doubles(), of_replicas[1].back().to_doubles());
  EXPECT_NE(of_replicas[0].front().to_doubles(), of_replicas[1].front().to_doubles());
}

TEST_P(RandomBitsOn, AreThreefryUnderTheKeyOfTheDraw) {
  constexpr int64_t kStep = 3, kReplica = 1, kPart = 1, kSite = 1;
  const auto words = draws(kStep, {{8}, {8}})[kReplica][kPart * 2 + kSite].to_doubles();
  const uint64_t number = (uint64_t{kStep} << 32) | (kReplica << 22) | (kPart << 12) | kSite;
  const uint64_t key = threefry(kRunKey, number);
  for (uint64_t i = 0; i < 4; ++i) {
    const uint64_t block = threefry(key, i);  // two words
    EXPECT_EQ(static_cast<uint32_t>(words[2 * i]), static_cast<uint32_t>(block)) << i;
    EXPECT_EQ(static_cast<uint32_t>(words[2 * i + 1]), static_cast<uint32_t>(block >> 32)) << i;
  }
}

TEST_P(RandomBitsOn, SitesBeyondTheKeysOfOneOpDifferToo) {
  graph::Graph graph;
  RandomBits bits(graph.parameter({DType::kU64, {2}}, "seed"));
  for (int site = 0; site < 70; ++site) graph.add_result(bits.next({2}), "draw");
  const HostTensor arguments[] = {seed_of_step(0)};
  const auto out = Program(shared_client(GetParam()), graph).run(arguments);
  std::vector<std::vector<double>> draws;
  for (size_t site = 0; site < out.size(); ++site) {
    draws.push_back(out[site].to_doubles());
    const uint64_t block = threefry(threefry(kRunKey, site), 0);
    EXPECT_EQ(static_cast<uint32_t>(draws.back()[0]), static_cast<uint32_t>(block)) << site;
  }
  std::sort(draws.begin(), draws.end());
  EXPECT_EQ(std::adjacent_find(draws.begin(), draws.end()), draws.end());
}

TEST(RandomBits, RefuseWhatTheNumberOfADrawDoesNotTellApart) {
  graph::Graph graph;
  const Value seed = graph.parameter({DType::kU64, {2}}, "seed");
  const Value index = constant(graph, 0, {DType::kS32, {}});
  EXPECT_NO_THROW(graph::random_number_of_step(graph::kRandomSteps - 1));
  EXPECT_THAT([&] { graph::random_number_of_step(graph::kRandomSteps); },
              ThrowsMessage<GraphError>(HasSubstr("4294967296 steps apart; got 4294967296")));
  EXPECT_NO_THROW(graph::seed_of_replica(seed, graph::kRandomReplicas));
  EXPECT_THAT([&] { graph::seed_of_replica(seed, graph::kRandomReplicas + 1); },
              ThrowsMessage<GraphError>(HasSubstr("1024 replicas apart; got 1025")));
  EXPECT_NO_THROW(graph::seed_of_part(seed, index, graph::kRandomParts));
  EXPECT_THAT([&] { graph::seed_of_part(seed, index, graph::kRandomParts + 1); },
              ThrowsMessage<GraphError>(HasSubstr("1023 micro-batches apart; got 1024")));
  RandomBits bits(seed);
  for (int64_t site = 0; site < graph::kRandomSites; ++site) bits.next({1});
  EXPECT_THAT([&] { bits.next({1}); }, ThrowsMessage<GraphError>(HasSubstr("4096 random tensors")));
}

}  // namespace
}  // namespace xladder::test
