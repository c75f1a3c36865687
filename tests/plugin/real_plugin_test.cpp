// What the pjrt room promises, on every CPU plugin of the .venv.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/plugin_fixture.h"

namespace xladder {
namespace {

using testing::ElementsAre;

constexpr const char* kAdd = R"(module {
  func.func public @main(%a: tensor<2x2xf32>, %b: tensor<2x2xf32>) -> tensor<2x2xf32> {
    %0 = stablehlo.add %a, %b : tensor<2x2xf32>
    return %0 : tensor<2x2xf32>
  }
})";

class OnEveryPlugin : public testing::TestWithParam<std::string> {
 protected:
  pjrt::Client& client(int num_devices = 1) const { return test::shared_client(GetParam(), num_devices); }
};
INSTANTIATE_TEST_SUITE_P(Cpu, OnEveryPlugin, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(OnEveryPlugin, CompilesAndExecutesText) {
  std::vector<HostTensor> arguments;
  arguments.push_back(HostTensor::from<float>({2, 2}, {1, 2, 3, 4}));
  arguments.push_back(HostTensor::from<float>({2, 2}, {10, 20, 30, 40}));
  const std::vector<HostTensor> outputs = test::run(client(), kAdd, arguments);
  ASSERT_EQ(outputs.size(), 1u);
  EXPECT_THAT(outputs[0].as<float>(), ElementsAre(11, 22, 33, 44));
}

}  // namespace
}  // namespace xladder
