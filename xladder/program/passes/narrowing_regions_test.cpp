// Ops with regions and places that are computed, in programs that take a narrower type.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/graph/ops.h"
#include "xladder/graph/verify.h"
#include "xladder/program/passes/autocast.h"
#include "xladder/program/passes/narrow_program.h"
#include "xladder/program/passes/test_program.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::OpCode;
using graph::Value;
using Arguments = std::span<const Value>;
using Values = std::vector<Value>;

void build(Graph& g) {
  const Value x = g.parameter({DType::kF32, {4, 3}}, "x"), rows = g.parameter({DType::kS32, {2, 1}}, "rows");
  const Value flag = g.parameter({DType::kPred, {}}, "flag"), scale = g.parameter({DType::kF32, {3}}, "scale");
  const graph::ScatterDimensions to_rows{.update_window_dims = {1},
                                         .inserted_window_dims = {0},
                                         .scatter_dims_to_operand_dims = {0},
                                         .index_vector_dim = 1};
  const Value doubled = x * 2.0;
  const Value taken =
      gather(doubled, rows,
             {.offset_dims = {1}, .collapsed_slice_dims = {0}, .start_index_map = {0}, .index_vector_dim = 1}, {1, 3});
  const Value put = scatter(doubled, rows, taken, graph::Reducer::kAdd, to_rows);
  const Value sorted = sort(std::span(&put, 1), 0, [](Arguments pairs) -> Values {
    return {compare(pairs[0], pairs[1], graph::Comparison::kLT)};
  })[0];
  const Value normal = graph::batch_norm_training(sorted, scale, scale, {})[0];
  const Value largest = top_k(normal, 2).first;
  const Value initial = constant(g, 1, {DType::kF32, {}});
  const Value folded = reduce(std::span(&largest, 1), std::span(&initial, 1),
                              [](Arguments e) -> Values { return {e[0] * e[1] + e[1]}; }, {1})[0];
  g.add_result(graph::if_else(
                   flag, [&]() -> Values { return {sine(folded)}; }, [&]() -> Values { return {folded}; })[0],
               "y");
}

TEST(Narrowing, LeavesRegionsInTheTypeOfTheirOperands) {
  Graph source, narrow, cast;
  build(source);
  narrow_program(source, narrow, DType::kBF16);
  EXPECT_NO_THROW(graph::verify(narrow));
  EXPECT_EQ(narrow.result_type(0).dtype, DType::kBF16);
  // Places are found in the narrow type, sums, orders and statistics are made in f32.
  for (const OpCode code : {OpCode::kGather, OpCode::kTopK})
    EXPECT_EQ(narrow.type_of(live_ops_of(narrow, code)[0]->operands[0]).dtype, DType::kBF16) << name_of(code);
  for (const OpCode code : {OpCode::kScatter, OpCode::kSort, OpCode::kBatchNormTraining, OpCode::kReduce})
    EXPECT_EQ(narrow.type_of(live_ops_of(narrow, code)[0]->operands[0]).dtype, DType::kF32) << name_of(code);
  autocast(source, cast, {.scope = AutocastScope::kAll, .type = AutocastType::kBF16});
  EXPECT_NO_THROW(graph::verify(cast));
  EXPECT_EQ(cast.result_type(0).dtype, DType::kF32);
}

}  // namespace
}  // namespace xladder::passes
