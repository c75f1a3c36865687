// Nothing that the profile refuses is left of these, and what is computed is the same to the bit.
#include "xladder/program/passes/legal_forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "tests/support/plugin_fixture.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"
#include "xladder/graph/verify.h"
#include "xladder/program/passes/legalise.h"

namespace xladder::passes {
namespace {

using graph::Comparison;
using graph::Graph;
using graph::Reducer;
using graph::Value;
using testing::ElementsAre;
using testing::IsEmpty;

using Values = std::vector<Value>;

struct Case {
  const char* name;
  TensorType type;  // of the argument
  std::function<Values(Value)> build;
  std::vector<double> numbers = {};  // empty: some between -3 and 3
};

// The largest along the last axis with its place, as JAX writes it: a NaN is the largest, of equals the first counts.
Values arg_best(Value x, bool largest, bool jax) {
  Graph& graph = x.graph();
  const Value places = iota(graph, x.rank() - 1, {DType::kS32, x.shape()});
  const Value worst = constant(graph, largest ? -INFINITY : INFINITY, {x.dtype(), {}});
  const Value initial[] = {worst, constant(graph, 0, {DType::kS32, {}})};
  const Value tensors[] = {x, places};
  const Comparison better = largest ? Comparison::kGT : Comparison::kLT;
  return reduce(tensors, initial,
                [&](std::span<const Value> v) {
                  Value wins = compare(v[0], v[2], better);
                  if (!jax) return Values{select(wins, v[0], v[2]), select(wins, v[1], v[3])};
                  wins = bitwise_or(wins, compare(v[0], v[0], Comparison::kNE));
                  const Value lower =
                      bitwise_and(compare(v[0], v[2], Comparison::kEQ), compare(v[1], v[3], Comparison::kLT));
                  return Values{select(wins, v[0], v[2]), select(bitwise_or(wins, lower), v[1], v[3])};
                },
                {x.rank() - 1});
}

Value indices_of(Graph& graph, const std::vector<double>& numbers, Shape shape) {
  return constant(graph, numbers, {DType::kS32, std::move(shape)});
}

// Indices that nobody can know, some of them out of bounds.
Value hidden(Value x, Value indices) {
  const Value first = reshape(slice_axis(reshape(x, {x.dim(0) * x.dim(1)}), 0, 0, 1), {});
  return indices + broadcast(convert(first, DType::kS32), indices.shape()) * 0.0;
}

const double kNaN = std::numeric_limits<double>::quiet_NaN();

std::vector<Case> cases() {
  const TensorType matrix{DType::kF32, {4, 6}};
  std::vector<Case> all = {
      {"LargestAndPlace", matrix, [](Value x) { return arg_best(x, true, true); }},
      {"SmallestAndPlace", matrix, [](Value x) { return arg_best(x, false, true); }},
      {"LargestAndPlaceAmongDifferent", matrix, [](Value x) { return arg_best(x, true, false); }},
      {"LargestOfEqualsAndNaN",
       {DType::kF32, {3, 4}},
       [](Value x) { return arg_best(x, true, true); },
       {1, 3, 3, 2, kNaN, 5, kNaN, 1, -INFINITY, -INFINITY, -INFINITY, -INFINITY}},
      {"SumAndLargest",
       matrix,
       [](Value x) {
         const Value tensors[] = {x, x * 2.0};
         const Value initial[] = {constant(x.graph(), 0.5, {DType::kF32, {}}),
                                  constant(x.graph(), -1, {DType::kF32, {}})};
         return reduce(tensors, initial,
                       [](std::span<const Value> v) {
                         return Values{v[0] + v[2], maximum(v[1], v[3])};
                       },
                       {0});
       },
       {3, -1, 4, 1, -5, 9, 2, 6, -5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4}},
      {"AllAndAny", matrix,
       [](Value x) {
         const Value positive = compare(x, constant_like(x, 0), Comparison::kGT);
         return Values{reduce(positive, Reducer::kAnd, {0}), reduce(positive, Reducer::kOr, {1})};
       }},
      {"ReducePrecision",
       {DType::kF32, {4, 6}},
       [](Value x) {
         return Values{reduce_precision(x, 8, 7), reduce_precision(x * 1e30, 8, 10), reduce_precision(x, 8, 1)};
       }},
      {"ReducePrecisionOfEdges",
       {DType::kF32, {8}},
       [](Value x) { return Values{reduce_precision(x, 8, 7)}; },
       {0, -0.0, INFINITY, -INFINITY, 3.4028234e38, 1.00390625, 1.01171875, kNaN}},
      {"GatherRowsOutOfBounds", matrix,
       [](Value x) {
         const Value rows = hidden(x, indices_of(x.graph(), {-3, 0, 3, 9}, {4, 1}));
         return Values{gather(
             x, rows, {.offset_dims = {1}, .collapsed_slice_dims = {0}, .start_index_map = {0}, .index_vector_dim = 1},
             {1, 6})};
       }},
      {"GatherWindowsOutOfBounds", matrix,
       [](Value x) {
         const Value starts = hidden(x, indices_of(x.graph(), {-1, 5, 2, 2, 7, -7}, {3, 2}));
         return Values{gather(
             x, starts,
             {.offset_dims = {1, 2}, .collapsed_slice_dims = {}, .start_index_map = {0, 1}, .index_vector_dim = 1},
             {2, 3})};
       }},
      {"GatherByScalars", matrix,
       [](Value x) {
         const Value rows = hidden(x, indices_of(x.graph(), {-3, 1, 44}, {3}));
         return Values{gather(
             x, rows, {.offset_dims = {1}, .collapsed_slice_dims = {0}, .start_index_map = {0}, .index_vector_dim = 1},
             {1, 6})};
       }},
      {"ScatterAddOutOfBounds", matrix,
       [](Value x) {
         const Value rows = hidden(x, indices_of(x.graph(), {-1, 0, 3, 4}, {4, 1}));
         return Values{scatter(x, rows, x * 3.0, Reducer::kAdd,
                               {.update_window_dims = {1},
                                .inserted_window_dims = {0},
                                .scatter_dims_to_operand_dims = {0},
                                .index_vector_dim = 1})};
       }},
      {"ScatterMaximumOfWindowsOutOfBounds", matrix,
       [](Value x) {
         const Value starts = hidden(x, indices_of(x.graph(), {1, 1, 3, 5, 2, 4}, {3, 2}));
         const Value updates = constant(x.graph(), 0.25, {DType::kF32, {3, 2, 2}});
         return Values{scatter(x, starts, updates, Reducer::kMaximum,
                               {.update_window_dims = {1, 2},
                                .inserted_window_dims = {},
                                .scatter_dims_to_operand_dims = {0, 1},
                                .index_vector_dim = 1})};
       }},
      {"ConvolutionWithTwoDilations",
       {DType::kF32, {1, 2, 5, 4}},
       [](Value x) {
         const Value kernel = constant(x.graph(), 0.5, {DType::kF32, {3, 2, 2, 2}});
         return Values{
             convolution(
                 x, kernel,
                 {.strides = {1, 1}, .padding = {{1, 0}, {2, 1}}, .lhs_dilation = {2, 3}, .rhs_dilation = {2, 1}}),
             convolution(x, kernel, {.strides = {2, 1}, .padding = {{1, 1}, {0, 0}}, .lhs_dilation = {2, 1}})};
       }},
      {"WindowsOfADilatedBase", matrix,
       [](Value x) {
         const graph::Window window{
             .size = {2, 3}, .strides = {1, 2}, .padding = {{1, 0}, {0, 2}}, .base_dilations = {2, 3}};
         return Values{reduce_window(x, Reducer::kAdd, window), reduce_window(x, Reducer::kMaximum, window)};
       }},
      {"ThreefryOf32Bits",
       {DType::kU64, {2}},
       [](Value seed) {
         Values results;
         for (const Shape& shape : {Shape{8}, Shape{7}, Shape{3, 4}, Shape{3, 5}, Shape{4, 3}, Shape{}}) {
           const auto [next, bits] = rng_bit_generator(seed, {DType::kU32, shape});
           results.push_back(next);
           results.push_back(bits);
         }
         return results;
       },
       {1234567890123456, 4294967293}},  // the counter's lower word goes around its end
      {"ThreefryOf64Bits",
       {DType::kU64, {2}},
       [](Value seed) {
         const auto [next, bits] = rng_bit_generator(seed, {DType::kU64, {3, 5}});
         return Values{next, bits, rng_bit_generator(next, {DType::kU64, {64}}).second};
       },
       {7, 8589934591}},
      {"ShiftOfBytes",
       {DType::kS8, {6}},
       [](Value x) { return Values{shift_right_arithmetic(x, constant_like(x, 2))}; },
       {-128, -1, 0, 1, 77, 127}},
  };
  return all;
}

class LegalForms : public testing::TestWithParam<Case> {};
INSTANTIATE_TEST_SUITE_P(Of, LegalForms, testing::ValuesIn(cases()), [](const auto& test) { return test.param.name; });

HostTensor argument_of(const Case& one) {
  if (!one.numbers.empty()) return HostTensor::from_doubles(one.type, one.numbers);
  HostTensor tensor(one.type);
  double next = 0.3;
  for (float& number : tensor.as<float>()) number = static_cast<float>(3 * std::sin(next += 1.7));
  return tensor;
}

TEST_P(LegalForms, LeaveNothingThatIsRefusedAndGiveTheSameBits) {
  const device::DeviceProfile neuron = *device::profile_named("neuron");
  Graph graph, legal;
  for (const Value result : GetParam().build(graph.parameter(GetParam().type, "x"))) graph.add_result(result, "y");
  EXPECT_FALSE(refused_by(neuron, graph).empty()) << "there is something to do";
  use_legal_forms(graph, legal, neuron);
  graph::verify_pass(legal, "legal_forms");
  EXPECT_THAT(refused_by(neuron, legal), IsEmpty());

  const pjrt::Client& client = test::shared_client(test::cpu_plugin_paths().front());
  std::vector<HostTensor> arguments;
  arguments.push_back(argument_of(GetParam()));
  const auto before = test::run(client, print_stablehlo(graph), arguments);
  const auto after = test::run(client, print_stablehlo(legal), arguments);
  ASSERT_EQ(before.size(), after.size());
  for (size_t i = 0; i < before.size(); ++i) {
    ASSERT_EQ(before[i].type(), after[i].type());
    if (!is_floating(before[i].dtype())) {
      EXPECT_TRUE(std::ranges::equal(before[i].bytes(), after[i].bytes())) << "result " << i;
    }
    const std::vector<double> was = before[i].to_doubles(), is = after[i].to_doubles();
    for (size_t k = 0; k < was.size(); ++k)
      EXPECT_TRUE(was[k] == is[k] || (std::isnan(was[k]) && std::isnan(is[k])))
          << "result " << i << ", element " << k << ": " << was[k] << " and " << is[k];
  }
}

TEST(LegalFormsOfOthers, StayAsTheyAre) {
  Graph graph, legal;
  const Value x = graph.parameter({DType::kF32, {4, 6}}, "x");
  graph.add_result(reduce_sum(x, {0}), "sum");
  graph.add_result(reduce(compare(x, x, Comparison::kEQ), Reducer::kAnd, {0}), "all");
  use_legal_forms(graph, legal, *device::profile_named("cpu"));
  EXPECT_EQ(print_stablehlo(legal), print_stablehlo(graph));
}

TEST(LegalFormsOfOthers, WhatHasNoOtherFormIsStillNamed) {
  const device::DeviceProfile neuron = *device::profile_named("neuron");
  Graph graph, legal;
  const Value x = graph.parameter({DType::kF32, {4, 6}}, "x");
  const Value rows = graph.parameter({DType::kS32, {2, 1}}, "rows");
  const Value updates = graph.parameter({DType::kF32, {2, 6}}, "updates");
  graph.add_result(scatter(x, rows, updates, Reducer::kReplace,
                           {.update_window_dims = {1},
                            .inserted_window_dims = {0},
                            .scatter_dims_to_operand_dims = {0},
                            .index_vector_dim = 1}),
                   "y");
  use_legal_forms(graph, legal, neuron);
  EXPECT_THAT(refused_by(neuron, legal), ElementsAre("scatter with indices that are not clamped"));
}

// Of replicas: each has another number, and the sum goes around the end of 32 bits.
TEST(LegalFormsOfOthers, SumsOfIntegersOverReplicasAreExact) {
  const device::DeviceProfile neuron = *device::profile_named("neuron");
  Graph graph, legal;
  const Value x = graph.parameter({DType::kS32, {5}}, "x");
  graph.add_result(all_reduce(x + convert(broadcast(replica_id(graph), {5}), DType::kS32), Reducer::kAdd, 2), "sum");
  use_legal_forms(graph, legal, neuron);
  EXPECT_THAT(refused_by(neuron, legal), IsEmpty());
  const pjrt::Client& client = test::shared_client(test::cpu_plugin_paths().front(), 2);
  pjrt::CompileOptions two;
  two.num_replicas = 2;
  const auto program = client.compile(print_stablehlo(legal, {.num_replicas = 2}), two);
  ASSERT_TRUE(program) << program.error().message;
  const HostTensor numbers = HostTensor::from<int32_t>({5}, {0, -1, 16777217, 2147483647, -2147483647});
  const pjrt::Buffer first = client.buffer_from_host(numbers, 0).value();
  const pjrt::Buffer second = client.buffer_from_host(numbers, 1).value();
  const std::vector<const pjrt::Buffer*> arguments[] = {{&first}, {&second}};
  const auto run = program->execute(arguments);
  ASSERT_TRUE(run) << run.error().message;
  EXPECT_THAT(run->outputs[0][0].to_host()->as<int32_t>(), ElementsAre(1, -1, 33554435, -1, 3));
}

}  // namespace
}  // namespace xladder::passes
