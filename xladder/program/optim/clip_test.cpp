#include "xladder/program/optim/clip.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/plugin_fixture.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"

namespace xladder::optim {
namespace {

using graph::Graph;
using graph::Value;
using testing::FloatEq;
using testing::Pointwise;

class ClipOnPlugin : public testing::TestWithParam<std::string> {
 protected:
  // Clips `gradients`; returns the norm, then the clipped gradients.
  std::vector<HostTensor> clip(const std::vector<HostTensor>& gradients, double max_norm) const {
    Graph graph;
    std::vector<Value> values;
    for (const HostTensor& gradient : gradients) values.push_back(graph.parameter(gradient.type(), "g"));
    Value norm;
    const std::vector<Value> clipped = clip_by_global_norm(values, max_norm, &norm);
    graph.add_result(norm, "norm");
    for (const Value& value : clipped) graph.add_result(value, "clipped");
    return test::run(test::shared_client(GetParam()), print_stablehlo(graph), gradients);
  }
};
INSTANTIATE_TEST_SUITE_P(Cpu, ClipOnPlugin, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

std::vector<HostTensor> gradients_of_norm_thirteen() {
  std::vector<HostTensor> gradients;
  gradients.push_back(HostTensor::from<float>({2, 1}, {3, -4}));
  gradients.push_back(HostTensor::scalar(12.0f));
  return gradients;
}

TEST_P(ClipOnPlugin, ScalesToTheLargestNorm) {
  const auto outputs = clip(gradients_of_norm_thirteen(), 1.3);
  EXPECT_FLOAT_EQ(outputs.at(0).as<float>()[0], 13.0f);
  const auto scale = static_cast<float>(1.3 / (13.0 + 1e-6));
  EXPECT_THAT(outputs.at(1).as<float>(), Pointwise(FloatEq(), {3 * scale, -4 * scale}));
  EXPECT_FLOAT_EQ(outputs.at(2).as<float>()[0], 12 * scale);
}

TEST_P(ClipOnPlugin, LeavesSmallGradientsAlone) {
  const auto outputs = clip(gradients_of_norm_thirteen(), 13.1);
  EXPECT_THAT(outputs.at(1).as<float>(), testing::ElementsAre(3, -4));
  EXPECT_EQ(outputs.at(2).as<float>()[0], 12.0f);
}

TEST_P(ClipOnPlugin, LeavesZeroGradientsAlone) {
  std::vector<HostTensor> zeros;
  zeros.push_back(HostTensor(DType::kF32, {3}));
  EXPECT_THAT(clip(zeros, 1.0).at(1).as<float>(), testing::Each(0.0f));
}

TEST_P(ClipOnPlugin, SumsLowPrecisionInF32AndKeepsTheGradientsTypes) {
  std::vector<HostTensor> gradients;
  gradients.push_back(HostTensor::from_doubles({DType::kBF16, {1024}}, std::vector<double>(1024, 1.0)));
  gradients.push_back(HostTensor::from<float>({1}, {0.5f}));
  const auto outputs = clip(gradients, 16.0);
  EXPECT_FLOAT_EQ(outputs.at(0).as<float>()[0], static_cast<float>(std::sqrt(1024.25)));
  EXPECT_EQ(outputs.at(1).dtype(), DType::kBF16);
  EXPECT_NEAR(outputs.at(1).to_doubles()[7], 0.5, 2e-3);
}

TEST_P(ClipOnPlugin, NormOfAMillionElementsIsAccurate) {
  std::vector<HostTensor> gradients;
  gradients.push_back(HostTensor::from<float>({1024, 1024}, std::vector<float>(1 << 20, 0.1f)));
  const double want = static_cast<double>(0.1f) * 1024.0;
  EXPECT_NEAR(clip(gradients, 1.0).at(0).as<float>()[0], want, want * 3e-5);
}

TEST(Clip, RefusesNoGradientsAndNoNorm) {
  Graph graph;
  const Value gradient[] = {graph.parameter({DType::kF32, {2}}, "g")};
  EXPECT_THROW(clip_by_global_norm({}, 1.0), graph::GraphError);
  EXPECT_THROW(clip_by_global_norm(gradient, 0.0), graph::GraphError);
}

}  // namespace
}  // namespace xladder::optim
