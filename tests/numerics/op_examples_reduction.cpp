#include <cmath>

#include "tests/numerics/op_example_table.h"

namespace xladder::test {
namespace {

using graph::Graph;
using graph::OpCode;
using graph::Reducer;
using graph::Window;

void reduction(ExampleTable& table, const std::string& variant, Reducer reducer, const std::vector<DType>& dtypes) {
  table.add("reduce_" + variant, OpCode::kReduce, dtypes, {{{2, 3, 4}, -9, 9}},
            [reducer](Graph&, DType, Arguments x) -> Values {
              return {reduce(x[0], reducer, {0, 2})};
            });
}

void window(ExampleTable& table, const std::string& variant, Reducer reducer, Shape shape, const Window& options,
            const std::vector<DType>& dtypes) {
  table.add("reduce_window_" + variant, OpCode::kReduceWindow, dtypes, {{std::move(shape), -9, 9}},
            [=](Graph&, DType, Arguments x) -> Values { return {reduce_window(x[0], reducer, options)}; });
}

}  // namespace

void add_reduction_examples(ExampleTable& table) {
  reduction(table, "add", Reducer::kAdd, kNumbers);
  reduction(table, "maximum", Reducer::kMaximum, kNumbers);
  reduction(table, "minimum", Reducer::kMinimum, kNumbers);
  reduction(table, "multiply", Reducer::kMultiply, kF32F64);
  reduction(table, "and", Reducer::kAnd, kBits);
  reduction(table, "or", Reducer::kOr, kBits);
  table.add("reduce_maximum_wide", OpCode::kReduce, {DType::kS64, DType::kU64, DType::kS8}, {{{2, 3}, -9, 9}},
            [](Graph&, DType, Arguments x) -> Values {
              return {reduce(x[0], Reducer::kMaximum, {1}), reduce(x[0], Reducer::kMinimum, {0})};
            });
  table.add("reduce_all", OpCode::kReduce, kF32F64, {{{2, 3}}}, [](Graph&, DType, Arguments x) -> Values {
    return {reduce_sum(x[0], {0, 1})};
  });

  table.add("reduce_largest_and_place", OpCode::kReduce, {DType::kF32}, {{{2, 5}}},
            [](Graph& g, DType dtype, Arguments x) -> Values {
              const graph::Value tensors[] = {x[0], iota(g, 1, {DType::kS32, {2, 5}})};
              const graph::Value initial[] = {constant(g, -INFINITY, {dtype, {}}), constant(g, 0, {DType::kS32, {}})};
              return reduce(tensors, initial,
                            [](Arguments e) -> Values {
                              const graph::Value wins = compare(e[0], e[2], graph::Comparison::kGE);
                              return {select(wins, e[0], e[2]), select(wins, e[1], e[3])};
                            },
                            {1});
            });
  // Starts from 3, which is no identity.
  table.add("reduce_from", OpCode::kReduce, kF32F64, {{{2, 5}}}, [](Graph& g, DType dtype, Arguments x) -> Values {
    const graph::Value three = constant(g, 3, {dtype, {}});
    return reduce(x, std::span(&three, 1), [](Arguments e) -> Values { return {e[1] + e[0]}; }, {1});
  });

  const Window pool{{1, 1, 2, 2}, {1, 1, 2, 2}, {{0, 0}, {0, 0}, {0, 0}, {0, 0}}};
  const Window overlapping{{2, 3}, {1, 2}, {{1, 0}, {0, 2}}};
  const Window with_rest{{2, 3}, {3, 2}, {{0, 1}, {1, 0}}};
  window(table, "add_pool", Reducer::kAdd, {1, 2, 4, 6}, pool, kNumbers);
  window(table, "add_overlapping", Reducer::kAdd, {4, 5}, overlapping, kF32F64);
  window(table, "add_with_rest", Reducer::kAdd, {6, 8}, with_rest, kF32F64);
  window(table, "maximum_pool", Reducer::kMaximum, {1, 2, 4, 6}, pool, kNumbers);
  window(table, "maximum_overlapping", Reducer::kMaximum, {4, 5}, overlapping, kF32F64);
  window(table, "maximum_with_rest", Reducer::kMaximum, {6, 8}, with_rest, kF32F64);
  window(table, "minimum_pool", Reducer::kMinimum, {1, 2, 4, 6}, pool, {DType::kF32, DType::kS32});
  window(table, "minimum_overlapping", Reducer::kMinimum, {4, 5}, overlapping, kF32F64);
  const Window dilated{{2, 3}, {1, 2}, {{1, 0}, {0, 2}}, {2, 1}, {2, 2}};
  window(table, "add_dilated", Reducer::kAdd, {4, 6}, dilated, kF32F64);
  window(table, "maximum_dilated", Reducer::kMaximum, {4, 6}, dilated, {DType::kF32});
  // Every sum up to an element.
  window(table, "add_cumulative", Reducer::kAdd, {3, 5}, {{1, 5}, {1, 1}, {{0, 0}, {4, 0}}}, kF32F64);
  table.add("reduce_window_region", OpCode::kReduceWindow, {DType::kF32}, {{{2, 4}}},
            [](Graph& g, DType dtype, Arguments x) -> Values {
              const graph::Value two = constant(g, 2, {dtype, {}});
              return reduce_window(x, std::span(&two, 1), [](Arguments e) -> Values { return {e[0] + e[1]}; },
                                   {{1, 2}, {1, 2}, {{0, 0}, {1, 1}}});
            });

  table.add("select_and_scatter_region", OpCode::kSelectAndScatter, kF32, {{{4, 6}}, {{2, 3}}},
            [](Graph& g, DType dtype, Arguments x) -> Values {
              const graph::Value one = constant(g, 1, {dtype, {}});
              return {select_and_scatter(
                  x[0], x[1], one, [](Arguments e) -> Values { return {compare(e[0], e[1], graph::Comparison::kLE)}; },
                  [](Arguments e) -> Values { return {e[0] + e[1]}; }, {{2, 2}, {2, 2}, {{0, 0}, {0, 0}}})};
            });
  const In features{{3}, 0.5, 2};
  table.add("batch_norm_training", OpCode::kBatchNormTraining, kF32F64, {{{4, 3, 2}}, features, {{3}}},
            [](Graph&, DType, Arguments x) -> Values { return batch_norm_training(x[0], x[1], x[2], {}); });
  table.add("batch_norm_inference", OpCode::kBatchNormInference, kF32F64,
            {{{4, 3, 2}}, features, {{3}}, {{3}}, features}, [](Graph&, DType, Arguments x) -> Values {
              return {batch_norm_inference(x[0], x[1], x[2], x[3], x[4], {.epsilon = 0.1})};
            });
  table.add("batch_norm_grad", OpCode::kBatchNormGrad, kF32F64, {{{4, 2, 3}}, features, {{3}}, features, {{4, 2, 3}}},
            [](Graph&, DType, Arguments x) -> Values {
              return batch_norm_grad(x[0], x[1], x[2], x[3], x[4], {.feature_axis = 2});
            });

  table.add("select_and_scatter", OpCode::kSelectAndScatter, kFloats, {{{4, 6}}, {{2, 3}}},
            [](Graph&, DType, Arguments x) -> Values {
              return {select_and_scatter(x[0], x[1], {{2, 2}, {2, 2}, {{0, 0}, {0, 0}}})};
            });
  table.add(
      "select_and_scatter_overlapping", OpCode::kSelectAndScatter, kF32, {{{4, 5}}, {{4, 3}}},
      [overlapping](Graph&, DType, Arguments x) -> Values { return {select_and_scatter(x[0], x[1], overlapping)}; });
}

}  // namespace xladder::test
