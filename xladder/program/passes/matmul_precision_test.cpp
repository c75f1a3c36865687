#include "xladder/program/passes/matmul_precision.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "xladder/graph/ops.h"
#include "xladder/program/passes/test_program.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::MatmulPrecision;
using graph::Value;
using testing::HasSubstr;
using testing::Not;

constexpr MatmulPrecision kAll[] = {MatmulPrecision::kHighest, MatmulPrecision::kHigh,   MatmulPrecision::kDefault,
                                    MatmulPrecision::kTF32,    MatmulPrecision::kTF32x3, MatmulPrecision::kBF16,
                                    MatmulPrecision::kBF16x3,  MatmulPrecision::kBF16x6, MatmulPrecision::kBF16x9};

// A product in a loop and a convolution, both of f32, and a product of bf16.
void build(Graph& graph) {
  const Value x = graph.parameter({DType::kF32, {16, 16}}, "x");
  const Value zero = constant(graph, 0, {DType::kS32, {}});
  const Value initial[] = {zero, x};
  const auto looped = while_loop(
      initial,
      [](std::span<const Value> carried) -> std::vector<Value> {
        return {compare(carried[0], constant_like(carried[0], 2), graph::Comparison::kLT)};
      },
      [](std::span<const Value> carried) -> std::vector<Value> {
        return {carried[0] + 1.0, tanh(matmul(carried[1], carried[1]))};
      });
  graph.add_result(looped[1], "product");
  graph.add_result(convolution(reshape(x, {1, 1, 16, 16}), reshape(slice_axis(x, 0, 0, 1), {1, 1, 4, 4}),
                               {.strides = {1, 1}, .padding = {{0, 0}, {0, 0}}}),
                   "convolution");
  const Value narrow = convert(x, DType::kBF16);
  graph.add_result(dot_general(narrow, narrow, {.lhs_contracting = {1}, .rhs_contracting = {0}}, DType::kF32),
                   "narrow product");
}

std::string text_with(MatmulPrecision precision) {
  Graph source, target;
  build(source);
  set_matmul_precision(source, target, precision);
  graph::verify(target);
  return print_stablehlo(target);
}

size_t count(const std::string& text, const std::string& part) {
  size_t found = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(MatmulPrecision, IsSaidOfProductsOfF32Alone) {
  const std::string config = "precision_config = [#stablehlo<precision HIGHEST>, #stablehlo<precision HIGHEST>]";
  const std::string highest = text_with(MatmulPrecision::kHighest);
  EXPECT_EQ(count(highest, "stablehlo.dot_general"), 2u);
  EXPECT_EQ(count(highest, "stablehlo.convolution"), 1u);
  EXPECT_EQ(count(highest, config), 2u);
  EXPECT_THAT(text_with(MatmulPrecision::kDefault), Not(HasSubstr("precision")));
  const std::string parts = text_with(MatmulPrecision::kBF16x3);
  EXPECT_EQ(count(parts, "lhs_precision_type = bf16, rhs_precision_type = bf16, accumulation_type = f32"), 1u);
  EXPECT_EQ(count(parts, "num_primitive_operations = 3"), 1u);
  EXPECT_EQ(count(parts, "precision_config = [#stablehlo<precision HIGH>"), 1u);  // of the convolution
}

TEST(MatmulPrecision, HasANameForEachValue) {
  for (const MatmulPrecision precision : kAll)
    EXPECT_EQ(graph::matmul_precision_from_name(name_of(precision)), precision);
  EXPECT_EQ(graph::matmul_precision_from_name("HIGHEST"), std::nullopt);
}

class MatmulPrecisionOn : public OnEachPlugin {};
INSTANTIATE_TEST_SUITE_P(Cpu, MatmulPrecisionOn, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(MatmulPrecisionOn, EveryValueGivesTheSameBitsOnCpus) {
  std::vector<double> x;
  for (int i = 0; i < 256; ++i) x.push_back(std::sin(i) / 3);
  const auto values_with = [&](MatmulPrecision precision) {
    Graph source, target;
    build(source);
    set_matmul_precision(source, target, precision);
    return outputs(target, {x});
  };
  const auto expected = values_with(MatmulPrecision::kDefault);
  for (const MatmulPrecision precision : kAll) EXPECT_EQ(values_with(precision), expected) << name_of(precision);
}

}  // namespace
}  // namespace xladder::passes
