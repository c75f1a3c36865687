#include "xladder/program/optim/ema.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/plugin_fixture.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"

namespace xladder::optim {
namespace {

using graph::Graph;
using graph::Value;

class EmaOnPlugin : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Cpu, EmaOnPlugin, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(EmaOnPlugin, MovesTowardsTheParameter) {
  Graph graph;
  const Value average = graph.parameter({DType::kF32, {2}}, "average");
  const Value parameter = graph.parameter({DType::kF32, {2}}, "parameter");
  graph.add_result(ema_update(average, parameter, 0.75), "average");
  std::vector<HostTensor> arguments;
  arguments.push_back(HostTensor::from<float>({2}, {1, -2}));
  arguments.push_back(HostTensor::from<float>({2}, {3, 6}));
  const auto outputs = test::run(test::shared_client(GetParam()), print_stablehlo(graph), arguments);
  EXPECT_FLOAT_EQ(outputs.at(0).as<float>()[0], 1.5f);
  EXPECT_FLOAT_EQ(outputs.at(0).as<float>()[1], 0.0f);
}

TEST_P(EmaOnPlugin, KeepsTheMeanOfAWaveringParameterAtDecaysNearOne) {
  constexpr int64_t kUpdates = 60'000;
  Graph graph;
  const Value mean = graph.parameter({DType::kF32, {4}}, "mean");
  const Value initial[] = {constant(graph, 0, {DType::kS32, {}}), mean, mean};
  const auto results = graph::while_loop(
      initial,
      [](std::span<const Value> carried) {
        return std::vector{compare(carried[0], constant_like(carried[0], kUpdates), graph::Comparison::kLT)};
      },
      [](std::span<const Value> carried) {
        const Value wave = broadcast(sine(convert(carried[0], DType::kF32)), {4}) * 0.1;
        const Value parameter = carried[2] + carried[2] * wave;
        return std::vector{carried[0] + 1.0, ema_update(carried[1], parameter, 0.9999), carried[2]};
      });
  graph.add_result(results[1], "average");
  std::vector<HostTensor> arguments;
  arguments.push_back(HostTensor::from<float>({4}, {1.0f, 0.3f, -7.0f, 1.7e-3f}));
  const auto outputs = test::run(test::shared_client(GetParam()), print_stablehlo(graph), arguments);
  for (size_t i = 0; i < 4; ++i) {
    const double want = arguments[0].to_doubles()[i];
    EXPECT_NEAR(outputs.at(0).to_doubles()[i], want, 5e-5 * std::abs(want));
  }
}

TEST(Ema, RefusesOtherShapesAndDecays) {
  Graph graph;
  const Value average = graph.parameter({DType::kF32, {2}}, "average");
  const Value other = graph.parameter({DType::kF32, {3}}, "other");
  EXPECT_THROW(ema_update(average, other, 0.9), graph::GraphError);
  EXPECT_THROW(ema_update(average, average, 1.0), graph::GraphError);
}

}  // namespace
}  // namespace xladder::optim
