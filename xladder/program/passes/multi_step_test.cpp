#include "xladder/program/passes/multi_step.h"

#include <gtest/gtest.h>

#include "tests/support/plugin_fixture.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"
#include "xladder/graph/verify.h"
#include "xladder/program/passes/data_parallel.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::Value;

// One step of gradient descent on |w x - 1|^2: state w [3], input x [3], output loss.
void build_step(Graph& graph) {
  const Value w = graph.parameter({DType::kF32, {3}}, "w");
  const Value x = graph.parameter({DType::kF32, {3}}, "x");
  const Value residual = w * x - 1.0;
  graph.add_result(w - residual * x * 0.2, "w");
  graph.add_result(reduce_sum(residual * residual, {0}), "loss");
  graph.alias(0, 0);
}

const Carried kCarried[] = {{.parameter = 0, .result = 0}};
const std::vector<float> kStart = {0.5f, -1.25f, 2.0f};
const std::vector<float> kInputs = {0.3f, -0.7f, 1.1f, 0.9f, 0.2f, -0.4f, -1.3f, 0.6f, 0.8f};

class MultiStep : public testing::TestWithParam<std::string> {
 protected:
  const pjrt::Client& client() const { return test::shared_client(GetParam()); }

  // w and losses after three steps in one program.
  std::vector<std::vector<double>> run_joined(LoopForm form) const {
    Graph step, joined;
    build_step(step);
    multi_step(step, kCarried, 3, form, joined);
    graph::verify(joined);
    std::vector<HostTensor> arguments;
    arguments.push_back(HostTensor::from<float>({3}, kStart));
    arguments.push_back(HostTensor::from<float>({3, 3}, kInputs));
    const auto outputs = test::run(client(), print_stablehlo(joined), arguments);
    return {outputs[0].to_doubles(), outputs[1].to_doubles()};
  }

  std::vector<std::vector<double>> run_separately() const {
    Graph step;
    build_step(step);
    const std::string text = print_stablehlo(step);
    HostTensor w = HostTensor::from<float>({3}, kStart);
    std::vector<double> losses;
    for (size_t i = 0; i < 3; ++i) {
      std::vector<HostTensor> arguments;
      arguments.push_back(std::move(w));
      const auto first = kInputs.begin() + static_cast<std::ptrdiff_t>(3 * i);
      arguments.push_back(HostTensor::from<float>({3}, std::vector<float>(first, first + 3)));
      auto outputs = test::run(client(), text, arguments);
      w = std::move(outputs[0]);
      losses.push_back(outputs[1].to_doubles()[0]);
    }
    return {w.to_doubles(), losses};
  }
};
INSTANTIATE_TEST_SUITE_P(Cpu, MultiStep, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(MultiStep, WhileAndUnrolledComputeWhatSeparateExecutionsDo) {
  const auto separate = run_separately();
  for (const LoopForm form : {LoopForm::kWhile, LoopForm::kUnroll}) {
    const auto joined = run_joined(form);
    for (size_t part = 0; part < 2; ++part)
      for (size_t i = 0; i < 3; ++i)
        EXPECT_NEAR(joined[part][i], separate[part][i], 1e-6) << "form " << static_cast<int>(form);
  }
}

TEST_P(MultiStep, KeepsTheStateInItsMemory) {
  Graph step, joined;
  build_step(step);
  multi_step(step, kCarried, 3, LoopForm::kWhile, joined);
  EXPECT_EQ(joined.alias_of(0), 0u);
  EXPECT_EQ(joined.parameter_type(1), (TensorType{DType::kF32, {3, 3}}));
  EXPECT_EQ(joined.result_type(1), (TensorType{DType::kF32, {3}}));
}

// What goes round stands between other parameters and results, in another order.
TEST_P(MultiStep, FindsTheStateWhereverItStands) {
  Graph step;
  const Value x = step.parameter({DType::kF32, {}}, "x");
  const Value sum = step.parameter({DType::kF32, {}}, "sum");
  const Value y = step.parameter({DType::kF32, {}}, "y");
  const Value product = step.parameter({DType::kF32, {}}, "product");
  step.add_result(product * y, "product");
  step.add_result(x - y, "difference");
  step.add_result(sum + x, "sum");
  step.alias(1, 2);
  const Carried carried[] = {{.parameter = 1, .result = 2}, {.parameter = 3, .result = 0}};
  for (const LoopForm form : {LoopForm::kWhile, LoopForm::kUnroll}) {
    Graph joined;
    multi_step(step, carried, 3, form, joined);
    graph::verify(joined);
    EXPECT_EQ(joined.alias_of(1), 2u);
    EXPECT_EQ(joined.alias_of(3), std::nullopt);
    std::vector<HostTensor> arguments;
    arguments.push_back(HostTensor::from<float>({3}, {1, 2, 3}));
    arguments.push_back(HostTensor::scalar(10.0f));
    arguments.push_back(HostTensor::from<float>({3}, {2, 3, 4}));
    arguments.push_back(HostTensor::scalar(1.0f));
    const auto outputs = test::run(client(), print_stablehlo(joined), arguments);
    EXPECT_EQ(outputs[0].to_doubles(), (std::vector<double>{24}));
    EXPECT_EQ(outputs[1].to_doubles(), (std::vector<double>{-1, -1, -1}));
    EXPECT_EQ(outputs[2].to_doubles(), (std::vector<double>{16}));
  }
}

// Every bucket size gives the mean of the replicas' values: here replica r holds x + r.
TEST_P(MultiStep, MeanOverReplicasIsTheMeanForEveryBucketSize) {
  for (const int64_t bucket_bytes : {int64_t{0}, int64_t{20}, int64_t{1} << 20}) {
    Graph graph;
    const Value x = graph.parameter({DType::kF32, {2, 2}}, "x");
    const Value y = graph.parameter({DType::kF32, {3}}, "y");
    const Value replica = convert(replica_id(graph), DType::kF32);
    const Value values[] = {x + broadcast(replica, x.shape()), y + broadcast(replica, y.shape())};
    const auto means = mean_over_replicas(values, 2, bucket_bytes);
    graph.add_result(means[0], "x");
    graph.add_result(means[1], "y");
    const pjrt::Client& two = test::shared_client(GetParam(), 2);
    pjrt::CompileOptions options;
    options.num_replicas = 2;
    auto compiled = two.compile(print_stablehlo(graph, {.num_replicas = 2}), options);
    ASSERT_TRUE(compiled) << compiled.error().message;
    std::vector<pjrt::Buffer> buffers;
    for (size_t device = 0; device < 2; ++device) {
      buffers.push_back(*two.buffer_from_host(HostTensor::from<float>({2, 2}, {1, 2, 3, 4}), device));
      buffers.push_back(*two.buffer_from_host(HostTensor::from<float>({3}, {5, 6, 7}), device));
    }
    const std::vector<std::vector<const pjrt::Buffer*>> arguments = {{&buffers[0], &buffers[1]},
                                                                     {&buffers[2], &buffers[3]}};
    auto execution = compiled->execute(arguments);
    ASSERT_TRUE(execution) << execution.error().message;
    for (const auto& outputs : execution->outputs) {
      EXPECT_EQ(outputs[0].to_host()->to_doubles(), (std::vector<double>{1.5, 2.5, 3.5, 4.5}));
      EXPECT_EQ(outputs[1].to_host()->to_doubles(), (std::vector<double>{5.5, 6.5, 7.5}));
    }
  }
}

}  // namespace
}  // namespace xladder::passes
