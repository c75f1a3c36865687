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
  reduction(table, "and", Reducer::kAnd, kBits);
  reduction(table, "or", Reducer::kOr, kBits);
  table.add("reduce_maximum_wide", OpCode::kReduce, {DType::kS64, DType::kU64, DType::kS8}, {{{2, 3}, -9, 9}},
            [](Graph&, DType, Arguments x) -> Values {
              return {reduce(x[0], Reducer::kMaximum, {1}), reduce(x[0], Reducer::kMinimum, {0})};
            });
  table.add("reduce_all", OpCode::kReduce, kF32F64, {{{2, 3}}}, [](Graph&, DType, Arguments x) -> Values {
    return {reduce_sum(x[0], {0, 1})};
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

  table.add("select_and_scatter", OpCode::kSelectAndScatter, kFloats, {{{4, 6}}, {{2, 3}}},
            [](Graph&, DType, Arguments x) -> Values {
              return {select_and_scatter(x[0], x[1], {{2, 2}, {2, 2}, {{0, 0}, {0, 0}}})};
            });
  table.add(
      "select_and_scatter_overlapping", OpCode::kSelectAndScatter, kF32, {{{4, 5}}, {{4, 3}}},
      [overlapping](Graph&, DType, Arguments x) -> Values { return {select_and_scatter(x[0], x[1], overlapping)}; });
}

}  // namespace xladder::test
