// The hand-written derivatives of the composites, and that both lowerings compute the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tests/numerics/finite_difference.h"
#include "tests/numerics/program.h"
#include "tests/support/plugin_fixture.h"
#include "xladder/graph/composites/composites.h"
#include "xladder/graph/ops.h"
#include "xladder/models/nn/layers.h"
#include "xladder/program/autodiff/gradient.h"

namespace xladder::test {
namespace {

using graph::Graph;
using graph::Lowering;
using graph::Value;
using Values = std::vector<Value>;
using Arguments = std::span<const Value>;

struct CompositeExample {
  const char* name;
  GraphFunction function;
  std::vector<Shape> shapes;
};

const std::vector<CompositeExample>& examples() {
  static const std::vector<CompositeExample> all = {
      {"layer_norm", [](Arguments x) { return Values{graph::layer_norm(x[0], x[1], x[2], 1e-6)}; }, {{3, 5}, {5}, {5}}},
      {"gelu", [](Arguments x) { return Values{graph::gelu(x[0])}; }, {{4, 6}}},
      {"gelu_tanh", [](Arguments x) { return Values{graph::gelu_tanh(x[0])}; }, {{4, 6}}},
      {"softmax", [](Arguments x) { return Values{graph::softmax(x[0])}; }, {{2, 3, 4}}},
      {"attention",
       [](Arguments x) { return Values{graph::attention(x[0], x[1], x[2], {.batch = 2, .tokens = 3, .heads = 2})}; },
       {{6, 4}, {6, 4}, {6, 4}}},
      {"attention_with_dropout",
       [](Arguments x) {
         // A scale that is 0 here and there, as dropout makes it; data, so it is cut off from the derivative.
         const Value scale = constant(x[0].graph(), {0, 2, 1, 2, 0, 2, 1, 1, 2, 0, 0, 2, 2, 1, 0, 2, 2, 2,
                                                     1, 0, 2, 0, 2, 1, 2, 2, 0, 1, 2, 0, 2, 0, 1, 0, 2, 2},
                                      {x[0].dtype(), {2, 2, 3, 3}});
         return Values{graph::attention(x[0], x[1], x[2], {.batch = 2, .tokens = 3, .heads = 2}, scale)};
       },
       {{6, 4}, {6, 4}, {6, 4}}},
      {"attention_with_masks",
       [](Arguments x) {
         const Value is_seen = constant(x[0].graph(), {1, 0, 0, 1, 1, 0, 1, 1, 1}, {DType::kPred, {1, 1, 3, 3}});
         return Values{graph::attention(x[0], x[1], x[2], {.batch = 2, .tokens = 3, .heads = 2},
                                        {.masks = {x[3], is_seen, x[4]}, .fill = -2, .scale = 0.3})};
       },
       {{6, 4}, {6, 4}, {6, 4}, {2, 2, 3, 3}, {1, 2, 1, 3}}},
      {"attention_of_other_tokens",
       [](Arguments x) { return Values{graph::attention(x[0], x[1], x[2], {.batch = 2, .tokens = 2, .heads = 2})}; },
       {{4, 4}, {6, 4}, {6, 6}}},
      {"softmax_cross_entropy",
       [](Arguments x) {
         // Targets with label smoothing 0.1.
         const Value targets =
             constant(x[0].graph(), {0.925, 0.025, 0.025, 0.025, 0.025, 0.025, 0.925, 0.025}, {x[0].dtype(), {2, 4}});
         return Values{graph::softmax_cross_entropy(x[0], targets)};
       },
       {{2, 4}}},
  };
  return all;
}

std::vector<HostTensor> values_of(const CompositeExample& example, DType dtype) {
  std::vector<HostTensor> values;
  double x = 0.3;
  for (const Shape& shape : example.shapes) {
    HostTensor tensor(dtype, shape);
    std::vector<double> elements(static_cast<size_t>(tensor.num_elements()));
    for (double& element : elements) element = 2 * std::sin(x += 1.7);
    values.push_back(HostTensor::from_doubles(tensor.type(), elements));
  }
  return values;
}

class Composites : public testing::TestWithParam<std::string> {
 protected:
  const pjrt::Client& client() const { return shared_client(GetParam()); }
};
INSTANTIATE_TEST_SUITE_P(Cpu, Composites, testing::ValuesIn(cpu_plugin_paths()),
                         plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(Composites, HaveDerivativesThatMatchFiniteDifferences) {
  for (const CompositeExample& example : examples())
    for (const Lowering lowering : {Lowering::kShaped, Lowering::kNative, Lowering::kDecomposed})
      EXPECT_TRUE(
          gradients_match_at(client(), example.function, values_of(example, DType::kF64), {.lowering = lowering}))
          << example.name;
}

TEST_P(Composites, AreTheSameInBothLowerings) {
  for (const CompositeExample& example : examples()) {
    Graph graph;
    Values parameters;
    for (size_t i = 0; i < example.shapes.size(); ++i)
      parameters.push_back(graph.parameter({DType::kF32, example.shapes[i]}, "x" + std::to_string(i)));
    for (const Value& output : example.function(parameters)) graph.add_result(output, "y");
    const std::vector<HostTensor> values = values_of(example, DType::kF32);
    const auto shaped = Program(client(), graph, 1, Lowering::kShaped).run(values);
    const auto decomposed = Program(client(), graph, 1, Lowering::kDecomposed).run(values);
    for (size_t i = 0; i < shaped.size(); ++i)
      EXPECT_THAT(shaped[i].to_doubles(), testing::Pointwise(testing::DoubleNear(2e-6), decomposed[i].to_doubles()))
          << example.name;
  }
}

// cuDNN's kernels run on its GPUs alone; what they are told to compute is attention, forwards and backwards.
TEST_P(Composites, CudnnAttentionIsAttention) {
  for (const int64_t keys : {4, 3}) {
    const graph::AttentionShape shape{.batch = 2, .tokens = 4, .heads = 2};
    const CompositeExample example{"cudnn_attention", {}, {{8, 4}, {8, 4}, {8, 4}}};
    const auto gradients = [&](bool cudnn) {
      Graph graph;
      Values x;
      for (const char* name : {"q", "k", "v"}) x.push_back(graph.parameter({DType::kF32, {8, 4}}, name));
      const Value is_key = constant(graph, {1, 1, 1, keys == 4 ? 1.0 : 0.0}, {DType::kPred, {1, 1, 1, 4}});
      const Value y = cudnn ? graph::cudnn_attention(x[0], x[1], x[2], shape, keys)
                            : graph::attention(x[0], x[1], x[2], shape, {.masks = {is_key}});
      graph.add_result(y, "y");
      for (const Value& gradient : autodiff::gradients(reduce_sum(y * y, {0, 1}), x)) graph.add_result(gradient, "d");
      return Program(client(), graph, 1, Lowering::kDecomposed).run(values_of(example, DType::kF32));
    };
    const auto expected = gradients(false), found = gradients(true);
    for (size_t i = 0; i < expected.size(); ++i)
      EXPECT_THAT(found[i].to_doubles(), testing::Pointwise(testing::DoubleNear(1e-5), expected[i].to_doubles()))
          << keys << " keys, " << i;
  }
}

TEST_P(Composites, GeluInF32IsAccurateEverywhere) {
  std::vector<float> points;
  for (int i = -2000; i <= 2000; ++i) points.push_back(static_cast<float>(i) * 0.005f);
  Graph graph;
  const Value x = graph.parameter({DType::kF32, {static_cast<int64_t>(points.size())}}, "x");
  graph.add_result(graph::gelu(x), "y");
  const std::vector<HostTensor> arguments = [&] {
    std::vector<HostTensor> out;
    out.push_back(HostTensor::from<float>({static_cast<int64_t>(points.size())}, points));
    return out;
  }();
  const auto outputs = Program(client(), graph).run(arguments);
  const auto got = outputs[0].as<float>();
  for (size_t i = 0; i < points.size(); ++i) {
    const double p = static_cast<double>(points[i]);
    const double want = p * 0.5 * (1 + std::erf(p / std::sqrt(2.0)));
    EXPECT_NEAR(static_cast<double>(got[i]), want, 4e-7 * std::max(1.0, std::abs(p))) << "at " << p;
  }
}

// A dropout mask is a function of key and counter; about `rate` of it is 0, and the mean stays.
TEST_P(Composites, DropoutKeepsTheMeanAndFollowsTheSeed) {
  Graph graph;
  const Value seed = graph.parameter({DType::kU64, {2}}, "seed");
  nn::ForwardBuilder builder(graph, DType::kF32, /*training=*/true, seed);
  const nn::Scope scope(builder);
  graph.add_result(nn::dropout_scale(scope, {64, 128}, 0.25), "first");
  graph.add_result(nn::dropout_scale(scope, {64, 128}, 0.25), "second");
  const Program program(client(), graph);
  const auto run = [&](uint64_t key, uint64_t counter) {
    std::vector<HostTensor> arguments;
    arguments.push_back(HostTensor::from<uint64_t>({2}, {key, counter}));
    return program.run(arguments);
  };
  const auto first = run(7, uint64_t{1} << 32);
  const std::vector<double> mask = first[0].to_doubles();
  double zeros = 0, sum = 0;
  for (const double value : mask) {
    EXPECT_TRUE(value == 0 || std::abs(value - 1 / 0.75) < 1e-6);
    zeros += value == 0;
    sum += value;
  }
  const auto count = static_cast<double>(mask.size());
  EXPECT_NEAR(zeros / count, 0.25, 0.02);
  EXPECT_NEAR(sum / count, 1, 0.03);
  EXPECT_EQ(mask, run(7, uint64_t{1} << 32)[0].to_doubles());
  EXPECT_NE(mask, run(7, uint64_t{2} << 32)[0].to_doubles());
  EXPECT_NE(mask, run(8, uint64_t{1} << 32)[0].to_doubles());
  EXPECT_NE(mask, first[1].to_doubles());
}

}  // namespace
}  // namespace xladder::test
