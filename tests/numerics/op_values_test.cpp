// What ops compute on the plugins, against values worked out by hand or by plain loops: mistakes in what we emit that
// every plugin would follow alike.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <numeric>

#include "tests/numerics/op_examples.h"
#include "tests/numerics/program.h"
#include "tests/support/plugin_fixture.h"
#include "xladder/graph/ops.h"

namespace xladder::test {
namespace {

using graph::Comparison;
using graph::Reducer;
using graph::Value;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::Pointwise;
using Doubles = std::vector<double>;
using Values = std::vector<Value>;
using Arguments = std::span<const Value>;

HostTensor counting(Shape shape) {
  Doubles values(static_cast<size_t>(num_elements(shape)));
  std::iota(values.begin(), values.end(), 0.0);
  return HostTensor::from_doubles({DType::kF32, std::move(shape)}, values);
}

template <class... Tensors>
std::vector<HostTensor> list(Tensors... tensors) {
  std::vector<HostTensor> out;
  (out.push_back(std::move(tensors)), ...);
  return out;
}

class OpValues : public testing::TestWithParam<std::string> {
 protected:
  using Build = std::function<Values(graph::Graph&, Arguments)>;

  std::vector<HostTensor> run(const std::vector<HostTensor>& arguments, const Build& build) const {
    graph::Graph graph;
    Values parameters;
    for (const HostTensor& argument : arguments) parameters.push_back(graph.parameter(argument.type(), "x"));
    for (const Value& result : build(graph, parameters)) graph.add_result(result, "y");
    return Program(shared_client(GetParam()), graph).run(arguments);
  }
};
INSTANTIATE_TEST_SUITE_P(Cpu, OpValues, testing::ValuesIn(cpu_plugin_paths()),
                         plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(OpValues, ATotalOrderTellsZerosApartAndHasAPlaceForNaN) {
  const double nan = std::nan("");
  const std::vector<float> numbers = {1, 0, NAN, -0.0F, -INFINITY, -NAN, INFINITY};
  const auto out = run(list(HostTensor::from<float>({7}, numbers)), [](graph::Graph& g, Arguments x) -> Values {
    const Value both[] = {x[0], iota(g, 0, {DType::kS32, {7}})};
    return graph::sort(
        both, 0, [](Arguments e) -> Values { return {compare(e[0], e[1], Comparison::kLT, /*in_total_order=*/true)}; });
  });
  EXPECT_THAT(out[1].to_doubles(), ElementsAre(5, 4, 3, 1, 0, 6, 2));
  EXPECT_THAT(out[0].to_doubles(), testing::Pointwise(testing::NanSensitiveDoubleEq(),
                                                      {nan, double{-INFINITY}, -0.0, 0.0, 1.0, double{INFINITY}, nan}));
  EXPECT_TRUE(std::signbit(out[0].to_doubles()[2]));
}

TEST_P(OpValues, ShapeAndMovement) {
  const auto out = run(list(counting({2, 3}), HostTensor::scalar<float>(9)), [](graph::Graph&, Arguments x) -> Values {
    return {pad(x[0], x[1], {1, -1}, {0, 1}, {1, 0}),
            slice(x[0], {0, 0}, {2, 3}, {1, 2}),
            transpose(x[0], {1, 0}),
            reverse(x[0], {1}),
            broadcast_in_dim(x[0], {2, 2, 3}, {0, 2}),
            slice_axis(x[0], 1, 1, 3)};
  });
  EXPECT_EQ(out[0].shape(), (Shape{4, 3}));
  EXPECT_THAT(out[0].as<float>(), ElementsAre(9, 9, 9, 1, 2, 9, 9, 9, 9, 4, 5, 9));
  EXPECT_THAT(out[1].as<float>(), ElementsAre(0, 2, 3, 5));
  EXPECT_THAT(out[2].as<float>(), ElementsAre(0, 3, 1, 4, 2, 5));
  EXPECT_THAT(out[3].as<float>(), ElementsAre(2, 1, 0, 5, 4, 3));
  EXPECT_THAT(out[4].as<float>(), ElementsAre(0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5));
  EXPECT_THAT(out[5].as<float>(), ElementsAre(1, 2, 4, 5));
}

TEST_P(OpValues, TransposeOfThreeAxesTakesAxisIFromPermutationI) {
  const auto out = run(list(counting({2, 1, 3})), [](graph::Graph&, Arguments x) -> Values {
    return {transpose(x[0], {2, 0, 1})};
  });
  EXPECT_EQ(out[0].shape(), (Shape{3, 2, 1}));
  EXPECT_THAT(out[0].as<float>(), ElementsAre(0, 3, 1, 4, 2, 5));
}

TEST_P(OpValues, DynamicSlices) {
  const auto out = run(list(counting({3, 4}), HostTensor::from<float>({2, 1}, {50, 60}), HostTensor::scalar<int32_t>(1),
                            HostTensor::scalar<int32_t>(2), HostTensor::scalar<int32_t>(7)),
                       [](graph::Graph&, Arguments x) -> Values {
                         const Value start[] = {x[2], x[3]};
                         const Value beyond[] = {x[4], x[2]};
                         return {dynamic_slice(x[0], start, {1, 2}), dynamic_slice(x[0], beyond, {2, 2}),
                                 dynamic_update_slice(x[0], x[1], start)};
                       });
  EXPECT_THAT(out[0].as<float>(), ElementsAre(6, 7));
  EXPECT_THAT(out[1].as<float>(), ElementsAre(5, 6, 9, 10));  // the start moves back until the slice fits
  EXPECT_THAT(out[2].as<float>(), ElementsAre(0, 1, 2, 3, 4, 5, 50, 7, 8, 9, 60, 11));
}

TEST_P(OpValues, ElementwiseWhereTheRuleIsEasyToMistake) {
  const auto out = run(list(HostTensor::from<float>({4}, {-7.5, 7.5, -2.5, 0.5}),
                            HostTensor::from<float>({4}, {2, -2, 2, 2}), HostTensor::from<int32_t>({3}, {-8, 7, -1})),
                       [](graph::Graph&, Arguments x) -> Values {
                         const Value two = constant_like(x[2], 2);
                         return {remainder(x[0], x[1]),
                                 round_nearest_even(x[0]),
                                 sign(x[0]),
                                 shift_right_logical(x[2], two),
                                 shift_left(x[2], two),
                                 logical_not(x[2]),
                                 divide(x[2], two),
                                 convert(x[0], DType::kS32),
                                 bitcast_convert(x[2], DType::kU32),
                                 compare(x[0], x[1], Comparison::kGE),
                                 clamp(constant_like(x[0], -1), x[0], constant_like(x[0], 1))};
                       });
  EXPECT_THAT(out[0].as<float>(), ElementsAre(-1.5, 1.5, -0.5, 0.5));
  EXPECT_THAT(out[1].as<float>(), ElementsAre(-8, 8, -2, 0));
  EXPECT_THAT(out[2].as<float>(), ElementsAre(-1, 1, -1, 1));
  EXPECT_THAT(out[3].as<int32_t>(), ElementsAre(1073741822, 1, 1073741823));
  EXPECT_THAT(out[4].as<int32_t>(), ElementsAre(-32, 28, -4));
  EXPECT_THAT(out[5].as<int32_t>(), ElementsAre(7, -8, 0));
  EXPECT_THAT(out[6].as<int32_t>(), ElementsAre(-4, 3, 0));
  EXPECT_THAT(out[7].as<int32_t>(), ElementsAre(-7, 7, -2, 0));
  EXPECT_THAT(out[8].as<uint32_t>(), ElementsAre(4294967288u, 7u, 4294967295u));
  EXPECT_THAT(out[9].as<uint8_t>(), ElementsAre(0, 1, 0, 0));
  EXPECT_THAT(out[10].as<float>(), ElementsAre(-1, 1, -1, 0.5));
}

TEST_P(OpValues, ConstantsAreReadBackExactly) {
  const Doubles numbers{0.1, -1e-30, 1e-6, 123456789, INFINITY, -INFINITY, -0.0, 1e300};
  const Doubles integers{-2147483648.0, 2147483647, 0, -1};
  const auto out = run({}, [&](graph::Graph& g, Arguments) -> Values {
    return {constant(g, numbers, {DType::kF64, {8}}),
            constant(g, integers, {DType::kS32, {2, 2}}),
            constant(g, {0, 4294967295.0}, {DType::kU32, {2}}),
            constant(g, {0, 255}, {DType::kU8, {2}}),
            constant(g, {1, 0, 1}, {DType::kPred, {3}}),
            constant(g, {0.1, -INFINITY}, {DType::kBF16, {2}}),
            constant(g, {0.1, 65504, INFINITY}, {DType::kF16, {3}}),
            constant(g, {NAN, 0.1}, {DType::kF32, {2}}),
            constant(g, 9007199254740993.0, {DType::kU64, {}}),
            constant(g, 3, {DType::kF32, {0, 2}})};
  });
  EXPECT_THAT(out[0].as<double>(), ElementsAreArray(numbers));
  EXPECT_TRUE(std::signbit(out[0].as<double>()[6]));
  EXPECT_EQ(out[1].to_doubles(), integers);
  EXPECT_THAT(out[2].as<uint32_t>(), ElementsAre(0u, 4294967295u));
  EXPECT_THAT(out[3].as<uint8_t>(), ElementsAre(0, 255));
  EXPECT_THAT(out[4].as<uint8_t>(), ElementsAre(1, 0, 1));
  EXPECT_EQ(out[5].to_doubles(), (Doubles{float_from_bf16(bf16_from_float(0.1f)), -INFINITY}));
  EXPECT_EQ(out[6].to_doubles(), (Doubles{float_from_f16(f16_from_float(0.1f)), 65504, INFINITY}));
  EXPECT_TRUE(std::isnan(out[7].as<float>()[0]));
  EXPECT_EQ(out[7].as<float>()[1], 0.1f);
  EXPECT_EQ(out[8].as<uint64_t>()[0], 9007199254740992u);
  EXPECT_EQ(out[9].num_elements(), 0);
}

TEST_P(OpValues, Reductions) {
  const auto out = run(list(counting({2, 3, 2}), HostTensor::from<uint32_t>({2, 2}, {12, 10, 6, 3}),
                            HostTensor::from<int32_t>({3}, {-5, -9, -7})),
                       [](graph::Graph&, Arguments x) -> Values {
                         const graph::Window window{{1, 2, 2}, {1, 1, 2}, {{0, 0}, {1, 0}, {0, 0}}};
                         return {reduce_sum(x[0], {0, 2}),
                                 reduce(x[0], Reducer::kMaximum, {1}),
                                 reduce_window(x[0], Reducer::kAdd, window),
                                 reduce_window(-x[0], Reducer::kMaximum, window),
                                 reduce(x[1], Reducer::kAnd, {1}),
                                 reduce(x[1], Reducer::kOr, {1}),
                                 reduce(x[2], Reducer::kMaximum, {0}),
                                 reduce(x[1], Reducer::kMinimum, {0})};
                       });
  EXPECT_THAT(out[0].as<float>(), ElementsAre(0 + 1 + 6 + 7, 2 + 3 + 8 + 9, 4 + 5 + 10 + 11));
  EXPECT_THAT(out[1].as<float>(), ElementsAre(4, 5, 10, 11));
  EXPECT_EQ(out[2].shape(), (Shape{2, 3, 1}));
  EXPECT_THAT(out[2].as<float>(), ElementsAre(1, 6, 14, 13, 30, 38));
  // Padding is never the maximum, though zero would be.
  EXPECT_THAT(out[3].as<float>(), ElementsAre(0, 0, -2, -6, -6, -8));
  EXPECT_THAT(out[4].as<uint32_t>(), ElementsAre(8u, 2u));
  EXPECT_THAT(out[5].as<uint32_t>(), ElementsAre(14u, 7u));
  EXPECT_THAT(out[6].as<int32_t>(), ElementsAre(-5));
  EXPECT_THAT(out[7].as<uint32_t>(), ElementsAre(6u, 3u));
}

TEST_P(OpValues, SelectAndScatterGoesToTheLargestOfEachWindow) {
  const auto out = run(list(HostTensor::from<float>({2, 4}, {1, 5, 2, 2, 5, 0, 3, 9}), counting({1, 2})),
                       [](graph::Graph&, Arguments x) -> Values {
                         return {select_and_scatter(x[0], x[1] + 1.0, {{2, 2}, {2, 2}, {{0, 0}, {0, 0}}})};
                       });
  EXPECT_THAT(out[0].as<float>(), ElementsAre(0, 1, 0, 0, 0, 0, 0, 2));
}

TEST_P(OpValues, DotWithPermutedContractionAndBatch) {
  // out[b, i, j] = sum over k, l of lhs[i, k, b, l] rhs[l, j, k, b]
  const HostTensor lhs = counting({2, 3, 2, 2}), rhs = counting({2, 3, 3, 2});
  const auto out = run(list(lhs.clone(), rhs.clone()), [](graph::Graph&, Arguments x) -> Values {
    return {dot_general(x[0], x[1],
                        {.lhs_contracting = {3, 1}, .rhs_contracting = {0, 2}, .lhs_batch = {2}, .rhs_batch = {3}})};
  });
  ASSERT_EQ(out[0].shape(), (Shape{2, 2, 3}));
  Doubles expected;
  for (int b = 0; b < 2; ++b)
    for (int i = 0; i < 2; ++i)
      for (int j = 0; j < 3; ++j) {
        double sum = 0;
        for (int k = 0; k < 3; ++k)
          for (int l = 0; l < 2; ++l) sum += (((i * 3 + k) * 2 + b) * 2 + l) * (((l * 3 + j) * 3 + k) * 2 + b);
        expected.push_back(sum);
      }
  EXPECT_EQ(out[0].to_doubles(), expected);
}

TEST_P(OpValues, MatmulTransposedTakesTheRowsOfBoth) {
  const auto out = run(list(counting({2, 3}), counting({2, 3})),
                       [](graph::Graph&, Arguments x) -> Values { return {matmul_transposed(x[0], x[1] + 1.0)}; });
  EXPECT_THAT(out[0].as<float>(), ElementsAre(8, 17, 26, 62));
}

// A convolution by its definition. x: [batch, features, height, width], kernel: [outputs, features / groups, h, w].
Doubles naive_convolution(const HostTensor& x, const HostTensor& kernel, const graph::Convolution& options,
                          const Shape& out_shape) {
  const auto dilation = [](const std::vector<int64_t>& list, size_t axis) { return list.empty() ? 1 : list[axis]; };
  const Shape &in = x.shape(), &k = kernel.shape();
  const Doubles values = x.to_doubles(), weights = kernel.to_doubles();
  // The element that a tap reads, or -1 in the padding or between dilated elements.
  const auto source = [&](int64_t out_at, int64_t tap, size_t axis) -> int64_t {
    const int64_t taken = options.reversed ? k[2 + axis] - 1 - tap : tap;
    const int64_t at =
        out_at * options.strides[axis] + taken * dilation(options.rhs_dilation, axis) - options.padding[axis].first;
    const int64_t step = dilation(options.lhs_dilation, axis);
    if (at < 0 || at % step != 0 || at / step >= in[2 + axis]) return -1;
    // Cropped away at the high end.
    if (at >= (in[2 + axis] - 1) * step + 1 + options.padding[axis].second) return -1;
    return at / step;
  };
  Doubles out;
  for (int64_t b = 0; b < out_shape[0]; ++b)
    for (int64_t o = 0; o < out_shape[1]; ++o)
      for (int64_t i = 0; i < out_shape[2]; ++i)
        for (int64_t j = 0; j < out_shape[3]; ++j) {
          double sum = 0;
          const int64_t first_feature = o / (k[0] / options.feature_groups) * k[1];
          for (int64_t f = 0; f < k[1]; ++f)
            for (int64_t r = 0; r < k[2]; ++r)
              for (int64_t c = 0; c < k[3]; ++c) {
                const int64_t row = source(i, r, 0), column = source(j, c, 1);
                if (row < 0 || column < 0) continue;
                const int64_t at = ((b * in[1] + first_feature + f) * in[2] + row) * in[3] + column;
                sum += values[static_cast<size_t>(at)] *
                       weights[static_cast<size_t>(((o * k[1] + f) * k[2] + r) * k[3] + c)];
              }
          out.push_back(sum);
        }
  return out;
}

TEST_P(OpValues, ConvolutionsAreThoseOfThePlainLoop) {
  struct Case {
    Shape x, kernel;
    graph::Convolution options;
  };
  const Case cases[] = {
      {{2, 3, 6, 5}, {4, 3, 3, 2}, {.strides = {1, 1}, .padding = {{0, 0}, {0, 0}}}},
      {{1, 2, 7, 6}, {3, 2, 3, 2}, {.strides = {2, 3}, .padding = {{2, 0}, {0, 1}}}},
      {{1, 4, 7, 6},
       {6, 2, 2, 3},
       {.strides = {1, 2}, .padding = {{0, 1}, {1, 0}}, .rhs_dilation = {2, 1}, .feature_groups = 2}},
      {{1, 3, 5, 5}, {3, 1, 3, 3}, {.strides = {1, 1}, .padding = {{1, 1}, {1, 1}}, .feature_groups = 3}},
      {{1, 2, 3, 4},
       {2, 2, 3, 2},
       {.strides = {1, 1}, .padding = {{2, 2}, {1, 0}}, .lhs_dilation = {2, 3}, .reversed = true}},
      {{1, 2, 6, 6}, {2, 2, 3, 2}, {.strides = {1, 2}, .padding = {{-1, 1}, {0, -2}}}},
      {{1, 2, 4, 5}, {2, 2, 2, 2}, {.strides = {1, 1}, .padding = {{-1, 2}, {-2, -1}}, .lhs_dilation = {3, 2}}},
  };
  for (const Case& c : cases) {
    const HostTensor x = example_values({{DType::kF64, c.x}}, 0), kernel = example_values({{DType::kF64, c.kernel}}, 1);
    const auto narrow = [](const HostTensor& wide) {
      return HostTensor::from_doubles({DType::kF32, wide.shape()}, wide.to_doubles());
    };
    // The same convolution with channels last is the same but for the order of its axes.
    const auto out =
        run(list(x.clone(), kernel.clone(), narrow(x), narrow(kernel)), [&](graph::Graph&, Arguments a) -> Values {
          graph::Convolution last = c.options;
          last.layout = "b01f,01io->b01f";
          const Value channels_last = convolution(transpose(a[0], {0, 2, 3, 1}), transpose(a[1], {2, 3, 1, 0}), last);
          return {convolution(a[0], a[1], c.options), transpose(channels_last, {0, 3, 1, 2}),
                  convolution(a[2], a[3], c.options)};
        });
    const Doubles expected = naive_convolution(x, kernel, c.options, out[0].shape());
    EXPECT_THAT(out[0].to_doubles(), Pointwise(testing::DoubleNear(1e-12), expected));
    EXPECT_THAT(out[1].to_doubles(), Pointwise(testing::DoubleNear(1e-12), expected));
    EXPECT_THAT(out[2].to_doubles(), Pointwise(testing::DoubleNear(1e-4), expected));
  }
}

TEST_P(OpValues, LoopsCarryTheirValues) {
  const auto out = run(list(HostTensor::scalar<int32_t>(0), HostTensor::scalar<float>(1), HostTensor::scalar<float>(3)),
                       [](graph::Graph&, Arguments x) -> Values {
                         return while_loop(
                             x.first(2),
                             [](Arguments carried) -> Values {
                               return {compare(carried[0], constant_like(carried[0], 4), Comparison::kLT)};
                             },
                             [&](Arguments carried) -> Values {
                               return {carried[0] + 1.0, carried[1] * x[2]};
                             });
                       });
  EXPECT_EQ(out[0].as<int32_t>()[0], 4);
  EXPECT_EQ(out[1].as<float>()[0], 81);
}

TEST_P(OpValues, ReplicasExchangeTheirParts) {
  graph::Graph graph;
  const Value x = graph.parameter({DType::kF32, {4}}, "x");
  const Value own = x * (broadcast(convert(replica_id(graph), DType::kF32), {4}) * 9.0 + 1.0);  // x, then 10 x
  graph.add_result(all_reduce(own, Reducer::kAdd, 2), "sum");
  graph.add_result(all_gather(own, 0, 2), "gathered");
  graph.add_result(reduce_scatter(own, Reducer::kAdd, 0, 2), "scattered");
  const std::vector<HostTensor> arguments = list(counting({4}));
  const auto out = Program(shared_client(GetParam(), 2), graph, 2).run_replicas(arguments);
  for (const auto& of_replica : out) {
    EXPECT_THAT(of_replica[0].as<float>(), ElementsAre(0, 11, 22, 33));
    EXPECT_THAT(of_replica[1].as<float>(), ElementsAre(0, 1, 2, 3, 0, 10, 20, 30));
  }
  EXPECT_THAT(out[0][2].as<float>(), ElementsAre(0, 11));
  EXPECT_THAT(out[1][2].as<float>(), ElementsAre(22, 33));
}

TEST_P(OpValues, RandomBitsDependOnTheStateAlone) {
  const auto out = run(list(HostTensor::from<uint64_t>({2}, {7, 0}), HostTensor::from<uint64_t>({2}, {8, 0})),
                       [](graph::Graph&, Arguments x) -> Values {
                         const auto [state, bits] = rng_bit_generator(x[0], {DType::kU32, {6}});
                         const auto [later_state, later_bits] = rng_bit_generator(state, {DType::kU32, {6}});
                         const auto [other_state, other_bits] = rng_bit_generator(x[1], {DType::kU32, {6}});
                         return {bits, later_bits, other_bits, rng_bit_generator(x[0], {DType::kU32, {6}}).second};
                       });
  EXPECT_EQ(out[0].to_doubles(), out[3].to_doubles());
  EXPECT_NE(out[0].to_doubles(), out[1].to_doubles());
  EXPECT_NE(out[0].to_doubles(), out[2].to_doubles());
}

TEST_P(OpValues, GathersMoveStartsAndScattersDropUpdatesThatDoNotFit) {
  const auto out = run(
      list(counting({3, 2}), HostTensor::from<int32_t>({3, 1}, {2, 0, 5}), counting({3, 2})),
      [](graph::Graph&, Arguments x) -> Values {
        const graph::ScatterDimensions d{.update_window_dims = {1},
                                         .inserted_window_dims = {0},
                                         .scatter_dims_to_operand_dims = {0},
                                         .index_vector_dim = 1};
        return {gather(x[0], x[1],
                       {.offset_dims = {1}, .collapsed_slice_dims = {0}, .start_index_map = {0}, .index_vector_dim = 1},
                       {1, 2}),
                scatter(x[0], x[1], x[2], Reducer::kAdd, d),
                scatter(x[0], x[1], x[2], Reducer::kReplace, d, {.are_unique = true})};
      });
  EXPECT_THAT(out[0].as<float>(), ElementsAre(4, 5, 0, 1, 4, 5));
  EXPECT_THAT(out[1].as<float>(), ElementsAre(2, 4, 2, 3, 4, 6));
  EXPECT_THAT(out[2].as<float>(), ElementsAre(2, 3, 2, 3, 0, 1));
}

TEST_P(OpValues, SortsCarryTheOthersAlong) {
  const auto out =
      run(list(HostTensor::from<float>({4}, {2, 9, 5, 2}), HostTensor::from<int32_t>({4}, {0, 1, 2, 3})),
          [](graph::Graph&, Arguments x) -> Values {
            Values sorted =
                sort(x, 0, [](Arguments pairs) -> Values { return {compare(pairs[0], pairs[1], Comparison::kLT)}; });
            const auto [largest, places] = top_k(x[0], 2);
            sorted.push_back(largest);
            sorted.push_back(places);
            return sorted;
          });
  EXPECT_THAT(out[0].as<float>(), ElementsAre(2, 2, 5, 9));
  EXPECT_THAT(out[1].as<int32_t>(), ElementsAre(0, 3, 2, 1));
  EXPECT_THAT(out[2].as<float>(), ElementsAre(9, 5));
  EXPECT_THAT(out[3].as<int32_t>(), ElementsAre(1, 2));
}

TEST_P(OpValues, BranchesAreChosenByNumber) {
  const auto out = run(list(counting({2}), HostTensor::scalar<int32_t>(7), HostTensor::scalar<int32_t>(0)),
                       [](graph::Graph&, Arguments x) -> Values {
                         const graph::BranchBuilder branches[] = {[&]() -> Values { return {x[0] + 1.0}; },
                                                                  [&]() -> Values { return {x[0] * 5.0}; }};
                         const Value positive = compare(x[1], x[2], Comparison::kGT);
                         return {switch_case(x[1], branches)[0], switch_case(x[2], branches)[0],
                                 if_else(positive, branches[0], branches[1])[0]};
                       });
  EXPECT_THAT(out[0].as<float>(), ElementsAre(0, 5));  // there is no branch 7: the last one
  EXPECT_THAT(out[1].as<float>(), ElementsAre(1, 2));
  EXPECT_THAT(out[2].as<float>(), ElementsAre(1, 2));
}

TEST_P(OpValues, ConstantsKeepTheirBits) {
  const auto out = run({}, [&](graph::Graph& g, Arguments) -> Values {
    HostTensor nan(DType::kBF16, {1});
    nan.as<uint16_t>()[0] = 0x7fc1;
    return {constant(g, graph::Literal({DType::kU64, {2}}, HostTensor::from<uint64_t>({2}, {~uint64_t{0}, 1}))),
            constant(g, graph::Literal({DType::kS64, {}}, HostTensor::scalar<int64_t>(-9007199254740993))),
            bitcast_convert(constant(g, graph::Literal({DType::kBF16, {}}, nan.clone())), DType::kU16),
            constant(g, graph::Literal({DType::kF32, {100}}, HostTensor(DType::kF32, {100})))};
  });
  EXPECT_THAT(out[0].as<uint64_t>(), ElementsAre(~uint64_t{0}, 1u));
  EXPECT_EQ(out[1].as<int64_t>()[0], -9007199254740993);
  EXPECT_EQ(out[2].as<uint16_t>()[0], 0x7fc1);
  EXPECT_EQ(out[3].num_elements(), 100);
}

}  // namespace
}  // namespace xladder::test
