#include "xladder/program/passes/stochastic_round.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "xladder/graph/ops.h"
#include "xladder/graph/random_bits.h"
#include "xladder/program/passes/test_program.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::Value;

constexpr int64_t kCount = 1 << 14;

class StochasticRound : public OnEachPlugin {
 protected:
  // Each of `xs` rounded kCount times.
  std::vector<std::vector<double>> round(const std::vector<double>& xs) const {
    const auto rows = static_cast<int64_t>(xs.size());
    Graph graph;
    const Value seed = graph.parameter({DType::kU64, {2}}, "seed");
    const Value values = broadcast_in_dim(graph.parameter({DType::kF32, {rows}}, "x"), {rows, kCount}, {0});
    graph.add_result(stochastic_round_to_bf16(values, graph::RandomBits(seed).next(values.shape())), "y");
    EXPECT_EQ(graph.result_type(0).dtype, DType::kBF16);
    const std::vector<double> flat = outputs(graph, {{17, 4}, xs})[0];
    std::vector<std::vector<double>> out;
    for (auto row = flat.begin(); row != flat.end(); row += kCount) out.emplace_back(row, row + kCount);
    return out;
  }
};
INSTANTIATE_TEST_SUITE_P(Cpu, StochasticRound, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(StochasticRound, TakesTheNeighboursSoThatTheMeanIsExact) {
  const std::vector<double> xs = {1 + 0x1p-9, -3.0 - 0x1.8p-8, 0x1.0001p-40};
  const double distances[] = {0x1p-7, 0x1p-6, 0x1p-47};  // of their neighbours in bf16
  const auto out = round(xs);
  for (size_t i = 0; i < xs.size(); ++i) {
    const double x = xs[i], distance = distances[i];
    const std::vector<double>& rounded = out[i];
    const std::set<double> distinct(rounded.begin(), rounded.end());
    ASSERT_EQ(distinct.size(), 2u) << x;
    EXPECT_LT(*distinct.begin(), x);
    EXPECT_GT(*distinct.rbegin(), x);
    EXPECT_EQ(*distinct.rbegin() - *distinct.begin(), distance);
    double mean = 0;
    for (const double y : rounded) mean += y / static_cast<double>(kCount);
    // Five standard deviations of the mean.
    const double fraction = std::fabs(x - *distinct.begin()) / distance;
    EXPECT_NEAR(mean, x, 5 * distance * std::sqrt(fraction * (1 - fraction) / static_cast<double>(kCount)));
  }
}

TEST_P(StochasticRound, KeepsWhatBf16HoldsAndWhatIsNotFinite) {
  const std::vector<double> xs = {0.0, -0.0, 1.0, -2.5, 0x1.fep127, 0x1p-126, HUGE_VAL, -HUGE_VAL, std::nan("")};
  const auto out = round(xs);
  for (size_t i = 0; i + 1 < xs.size(); ++i) {
    EXPECT_EQ(std::set<double>(out[i].begin(), out[i].end()), std::set<double>{xs[i]});
    EXPECT_EQ(std::signbit(out[i][0]), std::signbit(xs[i]));
  }
  for (const double y : out.back()) ASSERT_TRUE(std::isnan(y));
}

TEST_P(StochasticRound, EachCallHasAStreamOfItsOwn) {
  Graph graph;
  const Value seed = graph.parameter({DType::kU64, {2}}, "seed");
  graph::RandomBits random(seed);
  for (const char* name : {"a", "b"}) graph.add_result(random.next({64}), name);
  graph.add_result(graph::RandomBits(seed).next({64}), "a again");
  const auto bits = outputs(graph, {{17, 4}});
  EXPECT_NE(bits[0], bits[1]);
  EXPECT_EQ(bits[0], bits[2]);
  EXPECT_NE(outputs(graph, {{17, 5}})[0], bits[0]);
}

TEST(StochasticRoundTypes, AreChecked) {
  Graph graph;
  const Value x = graph.parameter({DType::kF32, {4}}, "x"), bits = graph.parameter({DType::kU32, {3}}, "bits");
  EXPECT_THROW(stochastic_round_to_bf16(x, bits), graph::GraphError);
}

}  // namespace
}  // namespace xladder::passes
