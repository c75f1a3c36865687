#include "xladder/program/optim/loss_scale.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/plugin_fixture.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"

namespace xladder::optim {
namespace {

using graph::Graph;
using graph::Value;

class LossScaleOnPlugin : public testing::TestWithParam<std::string> {
 protected:
  struct State {
    float scale;
    int32_t good_steps;
    friend bool operator==(const State&, const State&) = default;
  };

  State next(State state, bool finite) const {
    Graph graph;
    const LossScale current{graph.parameter({DType::kF32, {}}, "scale"),
                            graph.parameter({DType::kS32, {}}, "good_steps")};
    const LossScale next = next_loss_scale({}, current, graph.parameter({DType::kPred, {}}, "finite"));
    graph.add_result(next.scale, "scale");
    graph.add_result(next.good_steps, "good_steps");
    std::vector<HostTensor> arguments;
    arguments.push_back(HostTensor::scalar(state.scale));
    arguments.push_back(HostTensor::scalar(state.good_steps));
    const double flag = finite ? 1 : 0;
    arguments.push_back(HostTensor::from_doubles({DType::kPred, {}}, std::span(&flag, 1)));
    const auto outputs = run(graph, arguments);
    return {outputs[0].as<float>()[0], outputs[1].as<int32_t>()[0]};
  }

  bool is_all_finite(float second) const {
    Graph graph;
    const Value tensors[] = {graph.parameter({DType::kF32, {2, 2}}, "a"), graph.parameter({DType::kF32, {}}, "b"),
                             graph.parameter({DType::kF16, {3}}, "c")};
    graph.add_result(all_finite(tensors), "finite");
    std::vector<HostTensor> arguments;
    arguments.push_back(HostTensor::from<float>({2, 2}, {1, second, 3, 4}));
    arguments.push_back(HostTensor::scalar(5.0f));
    arguments.push_back(HostTensor(DType::kF16, {3}));
    return run(graph, arguments)[0].as<bool>()[0];
  }

  std::vector<HostTensor> run(const Graph& graph, const std::vector<HostTensor>& arguments) const {
    return test::run(test::shared_client(GetParam()), print_stablehlo(graph), arguments);
  }
};
INSTANTIATE_TEST_SUITE_P(Cpu, LossScaleOnPlugin, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(LossScaleOnPlugin, DoublesAfterTwoThousandGoodStepsInARow) {
  EXPECT_EQ(next({1024, 1998}, true), (State{1024, 1999}));
  EXPECT_EQ(next({1024, 1999}, true), (State{2048, 0}));
}

TEST_P(LossScaleOnPlugin, HalvesAfterABadStepAndCountsAnew) { EXPECT_EQ(next({1024, 1999}, false), (State{512, 0})); }

TEST_P(LossScaleOnPlugin, StaysWithinItsBounds) {
  EXPECT_EQ(next({1, 5}, false), (State{1, 0}));
  EXPECT_EQ(next({0x1p24f, 1999}, true), (State{0x1p24f, 0}));
}

TEST_P(LossScaleOnPlugin, SeesInfinityAndNanAnywhere) {
  EXPECT_TRUE(is_all_finite(2));
  EXPECT_FALSE(is_all_finite(INFINITY));
  EXPECT_FALSE(is_all_finite(-INFINITY));
  EXPECT_FALSE(is_all_finite(NAN));
}

TEST_P(LossScaleOnPlugin, LeavesABadUpdateOut) {
  for (const bool finite : {true, false}) {
    Graph graph;
    const Value updated = graph.parameter({DType::kF32, {2}}, "updated"), old = graph.parameter(updated.type(), "old");
    graph.add_result(select_update(graph.parameter({DType::kPred, {}}, "finite"), updated, old), "w");
    std::vector<HostTensor> arguments;
    arguments.push_back(HostTensor::from<float>({2}, {NAN, 1}));
    arguments.push_back(HostTensor::from<float>({2}, {2, 3}));
    const double flag = finite ? 1 : 0;
    arguments.push_back(HostTensor::from_doubles({DType::kPred, {}}, std::span(&flag, 1)));
    const auto outputs = run(graph, arguments);
    EXPECT_EQ(outputs[0].as<float>()[1], finite ? 1 : 3);
    EXPECT_EQ(std::isnan(outputs[0].as<float>()[0]), finite);
  }
}

TEST(LossScale, NeedsTensors) { EXPECT_THROW(all_finite({}), graph::GraphError); }

}  // namespace
}  // namespace xladder::optim
