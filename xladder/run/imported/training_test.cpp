// An exported loss is trained: what a step of ours makes of it falls.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/support/plugin_fixture.h"
#include "xladder/base/safetensors.h"
#include "xladder/base/test_folder.h"
#include "xladder/program/imported/loss_function.h"
#include "xladder/program/step/training_step.h"

namespace xladder::imported {
namespace {

// The mean of (x w - y)^2, as JAX prints it.
constexpr const char* kProgram =
    R"(module @jit_loss attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2xf32>, %arg1: tensor<4x2xf32>, %arg2: tensor<4xf32>) -> (tensor<f32> {jax.result_info = ""}) {
    %0 = stablehlo.dot_general %arg1, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x2xf32>, tensor<2xf32>) -> tensor<4xf32>
    %1 = stablehlo.subtract %0, %arg2 : tensor<4xf32>
    %2 = call @mean_of_squares(%1) : (tensor<4xf32>) -> tensor<f32>
    return %2 : tensor<f32>
  }
  func.func private @mean_of_squares(%arg0: tensor<4xf32>) -> tensor<f32> {
    %0 = chlo.square %arg0 : tensor<4xf32> -> tensor<4xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %cst_0 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %2 = stablehlo.divide %1, %cst_0 : tensor<f32>
    return %2 : tensor<f32>
  }
})";
constexpr const char* kDescription = R"(format = 1
kind = "loss"
program = "program.mlir"
state = "state.safetensors"
input = [{role = "state", name = "w", trainable = true}, {role = "batch", name = "x"}, {role = "batch", name = "y"}]
output = [{role = "loss", name = "loss"}]
)";

class ImportedLoss : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Cpu, ImportedLoss, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(ImportedLoss, FallsAsGradientDescentSays) {
  const TestFolder folder;
  folder.write("program.mlir", kProgram);
  folder.write("program.toml", kDescription);
  std::vector<float> w = {0, 0};
  const HostTensor start = HostTensor::from<float>({2}, w);
  const Status written = write_safetensors(folder / "state.safetensors", {{"w", &start}});
  ASSERT_TRUE(written) << written.error().message;
  const Result<ImportedProgram> program = open_program(folder.path());
  ASSERT_TRUE(program) << program.error().message;
  const auto loss = loss_function(*program);
  ASSERT_TRUE(loss) << loss.error().message;
  program::StepOptions options;
  options.optimizer = {.name = "sgd", .weight_decay = 0, .momentum = 0};
  const program::Program step = program::build_training_step(*loss, options);

  const std::vector<float> x = {1, 2, -1, 0.5, 0, 1, 2, -1}, y = {1, 0.5, -1, 2};
  constexpr float kRate = 0.1F;
  const size_t loss_place = step.place(program::OutputRole::kLoss).value();
  const size_t next_place = step.places(program::OutputRole::kNextState).at(0);
  double last = 1e30;
  for (int32_t k = 1; k <= 20; ++k) {
    std::vector<HostTensor> arguments;
    for (const program::Input& input : step.inputs) {
      if (input.role == program::InputRole::kState) arguments.push_back(HostTensor::from<float>({2}, w));
      if (input.name == "x") arguments.push_back(HostTensor::from<float>({4, 2}, x));
      if (input.name == "y") arguments.push_back(HostTensor::from<float>({4}, y));
      if (input.role == program::InputRole::kLearningRate) arguments.push_back(HostTensor::scalar(kRate));
      if (input.role == program::InputRole::kStep) arguments.push_back(HostTensor::scalar(k));
      if (input.role == program::InputRole::kSeed) arguments.emplace_back(input.type);
    }
    ASSERT_EQ(arguments.size(), step.inputs.size());
    const std::vector<HostTensor> outputs = test::run(test::shared_client(GetParam()), step.stablehlo, arguments);
    // By hand.
    double mean = 0;
    std::vector<double> gradient = {0, 0};
    for (size_t row = 0; row < 4; ++row) {
      const double miss = double{x[2 * row]} * w[0] + double{x[2 * row + 1]} * w[1] - y[row];
      mean += miss * miss / 4;
      for (size_t i = 0; i < 2; ++i) gradient[i] += miss * x[2 * row + i] / 2;
    }
    EXPECT_NEAR(outputs[loss_place].to_doubles()[0], mean, 1e-5);
    EXPECT_LT(mean, last);
    last = mean;
    const std::vector<double> next = outputs[next_place].to_doubles();
    for (size_t i = 0; i < 2; ++i) {
      EXPECT_NEAR(next[i], w[i] - kRate * gradient[i], 1e-5);
      w[i] = static_cast<float>(next[i]);
    }
  }
}

}  // namespace
}  // namespace xladder::imported
