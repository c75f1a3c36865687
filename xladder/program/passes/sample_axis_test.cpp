#include "xladder/program/passes/sample_axis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "xladder/graph/composites/composites.h"
#include "xladder/graph/ops.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/passes/lower_composites.h"
#include "xladder/program/passes/test_program.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::Op;
using graph::OpCode;
using graph::Value;
using Values = std::vector<Value>;

constexpr int64_t kSamples = 2, kRows = 3, kWidth = 4;

// Of x [samples, rows, width] joined, and a weight [width, width].
using Function = std::function<Value(Value joined, Value weight)>;

struct Case {
  std::string name;
  Function function;
  int reshapes;  // that are left between x and the result
};

std::vector<Case> cases() {
  const auto sums = [](Value x) { return reduce_sum(x * x, {1}); };
  return {
      {"elementwise", [](Value x, Value) { return tanh(x) * 2.0 + x; }, 0},
      {"product", [](Value x, Value w) { return matmul_transposed(x, w); }, 0},
      {"bias", [](Value x, Value w) { return x + broadcast_in_dim(reduce_sum(w, {0}), x.shape(), {1}); }, 0},
      {"row_statistics", [=](Value x, Value) { return x - broadcast_in_dim(sums(x), x.shape(), {0}); }, 0},
      {"columns",
       [](Value x, Value) {
         const Values parts = {slice_axis(x, 1, 2, 4), slice_axis(x, 1, 0, 2)};
         return pad(concatenate(parts, 1), constant(x.graph(), 1, {x.dtype(), {}}), {0, 0}, {0, 0});
       },
       0},
      {"barrier", [](Value x, Value) { return graph::optimization_barrier(std::span(&x, 1))[0]; }, 0},
      {"heads",
       [](Value x, Value) {
         const Value heads = reshape(x, {kSamples, kRows, 2, kWidth / 2});
         return reshape(transpose(transpose(heads, {0, 2, 1, 3}), {0, 2, 1, 3}), {kSamples * kRows, kWidth});
       },
       2},
      {"more_rows",
       [](Value x, Value) {
         return reshape(tanh(reshape(x, {kSamples * kRows * 2, kWidth / 2})), x.shape());
       },
       2},
      {"weight_gradient",
       [](Value x, Value w) {
         const Value product = dot_general(x, tanh(x), {.lhs_contracting = {0}, .rhs_contracting = {0}});
         return matmul(x, product + w);
       },
       0},
      // Not kept apart: rows in another order, or cut.
      {"reversed", [](Value x, Value) { return reverse(x, {0}); }, 2},
      {"rows_cut",
       [](Value x, Value) {
         return concatenate(Values{slice_axis(x, 0, 3, 6), slice_axis(x, 0, 0, 3)}, 0);
       },
       3},
      {"transposed",
       [](Value x, Value w) {
         return transpose(matmul(w, transpose(x, {1, 0})), {1, 0});
       },
       2},
  };
}

void build(const Case& one, Graph& graph) {
  const Value x = graph.parameter({DType::kF32, {kSamples, kRows, kWidth}}, "x");
  const Value weight = graph.parameter({DType::kF32, {kWidth, kWidth}}, "weight");
  const Value joined = one.function(reshape(x, {kSamples * kRows, kWidth}), weight);
  graph.add_result(reshape(joined, x.shape()), one.name);
}

std::vector<std::vector<double>> arguments_of(const Graph& graph) {
  std::vector<std::vector<double>> arguments;
  double x = 0.3;
  for (size_t i = 0; i < graph.num_parameters(); ++i) {
    std::vector<double>& values = arguments.emplace_back();
    for (int64_t n = graph.parameter_type(i).num_elements(); n > 0; --n) values.push_back(std::sin(x += 1.7));
  }
  return arguments;
}

class SampleAxis : public OnEachPlugin {};
INSTANTIATE_TEST_SUITE_P(Cpu, SampleAxis, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(SampleAxis, ComputesTheSame) {
  for (const Case& one : cases()) {
    Graph source, target;
    build(one, source);
    keep_sample_axis(source, target, kSamples);
    const auto arguments = arguments_of(source);
    EXPECT_THAT(outputs(target, arguments)[0],
                testing::Pointwise(testing::DoubleNear(1e-6), outputs(source, arguments)[0]))
        << one.name;
    EXPECT_EQ(live_ops_of(target, OpCode::kReshape).size(), static_cast<size_t>(one.reshapes)) << one.name;
  }
}

// Attention and layer norm with their derivatives: no tensor of joined rows is left, and weights get the same
// gradients.
TEST_P(SampleAxis, ReachesThroughLayersAndTheirDerivatives) {
  Graph graph, source, target;
  const Value x = graph.parameter({DType::kF32, {kSamples, kRows, kWidth}}, "x");
  const Value weight = graph.parameter({DType::kF32, {kWidth, kWidth}}, "weight");
  const Value gamma = graph.parameter({DType::kF32, {kWidth}}, "gamma");
  Value y = reshape(x, {kSamples * kRows, kWidth});
  y = layer_norm(y, gamma, gamma, 1e-6);
  y = gelu(matmul_transposed(y, weight));
  y = attention(y, y, y, {.batch = kSamples, .tokens = kRows, .heads = 2});
  const Value loss = reduce_sum(reshape(y, x.shape()), {0, 1, 2});
  const Values wanted = {x, weight, gamma};
  for (const Value& gradient : autodiff::gradients(loss, wanted)) graph.add_result(gradient, "d");
  lower_composites(graph, source, graph::Lowering::kShaped);
  keep_sample_axis(source, target, kSamples);
  for (size_t id = 0; id < target.num_ops(); ++id) {
    if (!graph::live_ops(target)[id]) continue;
    for (const graph::ValueId result : target.op(static_cast<graph::OpId>(id)).results) {
      const Shape& shape = target.type_of(result).shape;
      EXPECT_FALSE(!shape.empty() && shape[0] == kSamples * kRows) << to_string(target.type_of(result));
    }
  }
  const auto arguments = arguments_of(source);
  const auto expected = outputs(source, arguments), found = outputs(target, arguments);
  for (size_t i = 0; i < expected.size(); ++i)
    EXPECT_THAT(found[i], testing::Pointwise(testing::DoubleNear(1e-5), expected[i])) << i;
}

TEST(SampleAxisOf, LeavesProgramsWithoutSamplesAlone) {
  Graph source, target;
  const Value x = source.parameter({DType::kF32, {6, 4}}, "x");
  source.add_result(tanh(reshape(x, {3, 2, 4})), "y");
  keep_sample_axis(source, target, 2);
  EXPECT_EQ(print_stablehlo(target), print_stablehlo(source));
}

}  // namespace
}  // namespace xladder::passes
