// Derivatives in f32 against those in f64. Plugins compute f32 by other ways (library kernels, fusions), and it is f32
// and its narrower relatives that training uses.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/numerics/op_examples.h"
#include "tests/numerics/program.h"
#include "tests/support/plugin_fixture.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/autodiff/vjp_rules.h"

namespace xladder::test {
namespace {

using graph::Value;
using Values = std::vector<Value>;

// Numbers of the range that f32 holds exactly, in the given type.
HostTensor exact_values(const Input& input, int salt) {
  if (!is_floating(input.type.dtype)) return example_values(input, salt);
  const HostTensor single = example_values({{DType::kF32, input.type.shape}, input.low, input.high}, salt);
  return HostTensor::from_doubles(input.type, single.to_doubles());
}

// Appends the example and its vjp to the graph and their arguments to the list.
void append_vjp(const OpExample& example, graph::Graph& graph, std::vector<HostTensor>& arguments) {
  Values parameters, inputs, outputs, cotangents;
  const auto add = [&](const Input& input) {
    arguments.push_back(exact_values(input, static_cast<int>(parameters.size())));
    parameters.push_back(graph.parameter(input.type, "x"));
  };
  for (const Input& input : example.inputs) {
    add(input);
    if (is_floating(input.type.dtype)) inputs.push_back(parameters.back());
  }
  for (const Value& output : example.build(graph, parameters))
    if (is_floating(output.dtype())) outputs.push_back(output);
  for (const Value& output : outputs) {
    add({output.type()});
    cotangents.push_back(parameters.back());
  }
  for (const Value& gradient : autodiff::vjp(outputs, cotangents, inputs)) graph.add_result(gradient, "gradient");
}

struct Pair {
  const OpExample *narrow, *wide;
};

// Examples that exist in f32 and in f64 and have a derivative.
std::vector<Pair> differentiable_pairs() {
  std::vector<Pair> pairs;
  const std::vector<OpExample>& examples = op_examples();
  for (const OpExample& wide : examples) {
    if (wide.dtype != DType::kF64 || wide.inputs.empty() || is_uncounted(wide) ||
        autodiff::vjp_row(wide.code).rule == nullptr)
      continue;
    if (wide.code == graph::OpCode::kConvert || wide.code == graph::OpCode::kCompare ||
        wide.code == graph::OpCode::kIsFinite)
      continue;
    const auto narrow = std::find_if(examples.begin(), examples.end(), [&](const OpExample& other) {
      return other.name == wide.name && other.dtype == DType::kF32;
    });
    if (narrow != examples.end()) pairs.push_back({&*narrow, &wide});
  }
  return pairs;
}

class OpPrecision : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Cpu, OpPrecision, testing::ValuesIn(cpu_plugin_paths()),
                         plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(OpPrecision, DerivativesInF32AreThoseInF64) {
  const std::vector<Pair> pairs = differentiable_pairs();
  ASSERT_GT(pairs.size(), 60u);
  constexpr size_t kBatch = 16;
  for (size_t start = 0; start < pairs.size(); start += kBatch) {
    graph::Graph graph;
    std::vector<HostTensor> arguments;
    std::vector<std::string> names;
    for (size_t i = start; i < std::min(start + kBatch, pairs.size()); ++i) {
      const size_t before = graph.num_results();
      append_vjp(*pairs[i].narrow, graph, arguments);
      append_vjp(*pairs[i].wide, graph, arguments);
      const size_t count = (graph.num_results() - before) / 2;
      for (size_t side = 0; side < 2; ++side)
        for (size_t at = 0; at < count; ++at) names.push_back(fmt::format("{}, input {}", pairs[i].wide->name, at));
    }
    const std::vector<HostTensor> gradients = Program(shared_client(GetParam()), graph).run(arguments);
    for (size_t at = 0; at < gradients.size();) {
      size_t count = 0;
      while (gradients[at + count].dtype() == DType::kF32) ++count;
      for (size_t i = 0; i < count; ++i) {
        const std::vector<double> narrow = gradients[at + i].to_doubles(),
                                  wide = gradients[at + count + i].to_doubles();
        ASSERT_EQ(narrow.size(), wide.size());
        for (size_t element = 0; element < wide.size(); ++element)
          EXPECT_NEAR(narrow[element], wide[element], 2e-5 * (1 + std::fabs(wide[element])))
              << names[at + i] << ", element " << element;
      }
      at += 2 * count;
    }
  }
}

}  // namespace
}  // namespace xladder::test
