#include "xladder/graph/rewrite.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"
#include "xladder/graph/verify.h"

namespace xladder::graph {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::ThrowsMessage;
using Arguments = std::span<const Value>;

const TensorType kVector{DType::kF32, {3}};

// x, step -> a loop that adds step, and a dead op beside it.
void build_loop(Graph& g) {
  const Value x = g.parameter(kVector, "x"), count = g.parameter({DType::kS32, {}}, "count");
  const Value step = tanh(x);
  sine(x);  // nobody uses it
  const Value initial[] = {count, x};
  const std::vector<Value> out = while_loop(
      initial,
      [](Arguments carried) -> std::vector<Value> {
        return {compare(carried[0], constant_like(carried[0], 3), Comparison::kLT)};
      },
      [&](Arguments carried) -> std::vector<Value> {
        cosine(carried[1]);  // nor this
        return {carried[0] + 1.0, carried[1] + step};
      });
  g.add_result(out[1], "y");
  g.add_result(out[0], "steps");
  g.alias(0, 0);
}

size_t count_ops(const Graph& g, OpCode code) {
  size_t count = 0;
  for (size_t id = 0; id < g.num_ops(); ++id) count += g.op(static_cast<OpId>(id)).code == code ? 1 : 0;
  return count;
}

TEST(Rewrite, CopiesAllThatIsPrinted) {
  Graph source, target;
  build_loop(source);
  rewrite(source, target, nullptr);
  EXPECT_NO_THROW(verify(target));
  EXPECT_EQ(print_stablehlo(source), print_stablehlo(target));
  EXPECT_EQ(target.alias_of(0), std::optional<size_t>(0));
  EXPECT_EQ(target.result_name(1), "steps");
}

TEST(Rewrite, DropsDeadOpsInsideAndOutsideOfRegions) {
  Graph source, target;
  build_loop(source);
  rewrite(source, target, nullptr);
  for (const OpCode dead : {OpCode::kSine, OpCode::kCosine}) {
    EXPECT_EQ(count_ops(source, dead), 1u);
    EXPECT_EQ(count_ops(target, dead), 0u);
  }
  // What only a region uses is alive.
  EXPECT_EQ(count_ops(target, OpCode::kTanh), 1u);
}

TEST(Rewrite, KeepsParametersThatNobodyUses) {
  Graph source, target;
  source.parameter(kVector, "unused");
  source.add_result(source.parameter(kVector, "x"), "y");
  rewrite(source, target, nullptr);
  EXPECT_EQ(target.num_parameters(), 2u);
  EXPECT_EQ(target.parameter_name(0), "unused");
}

TEST(Rewrite, ReplacesWhatTheVisitorSaysAlsoInRegions) {
  Graph source, target;
  build_loop(source);
  size_t visited = 0;
  rewrite(source, target, [&](const Op& op, Arguments operands) -> std::optional<std::vector<Value>> {
    ++visited;
    if (op.code != OpCode::kAdd) return std::nullopt;
    return std::vector<Value>{subtract(operands[0], negate(operands[1]))};
  });
  EXPECT_NO_THROW(verify(target));
  EXPECT_EQ(count_ops(target, OpCode::kAdd), 0u);
  EXPECT_EQ(count_ops(target, OpCode::kSubtract), 2u);
  // tanh and while outside; constant, compare and constant, add, add inside.
  EXPECT_EQ(visited, 7u);
}

TEST(LiveOps, AreThoseAResultDependsOn) {
  Graph g;
  const Value x = g.parameter(kVector, "x");
  const Value used = tanh(x);
  tanh(used);
  g.add_result(used, "y");
  EXPECT_EQ(live_ops(g), (std::vector<bool>{true, false}));
}

TEST(InlineBody, PutsArgumentsInPlaceOfParameters) {
  Graph source, target;
  build_loop(source);
  const Value x = target.parameter(kVector, "start"), count = target.parameter({DType::kS32, {}}, "n");
  const Value arguments[] = {x * 2.0, count};
  const std::vector<Value> results = inline_body(source, arguments);
  const Value again[] = {results[0], results[1]};
  target.add_result(inline_body(source, again)[0], "y");
  EXPECT_NO_THROW(verify(target));
  EXPECT_EQ(count_ops(target, OpCode::kWhile), 2u);
  EXPECT_EQ(target.num_parameters(), 2u);
}

TEST(InlineBody, RefusesArgumentsThatDoNotFit) {
  Graph source, target;
  build_loop(source);
  const Value x = target.parameter(kVector, "x");
  EXPECT_THAT([&] { inline_body(source, std::span(&x, 1)); },
              ThrowsMessage<GraphError>(HasSubstr("[inline] takes one argument for each of 2 parameters")));
  const Value swapped[] = {x, x};
  EXPECT_THAT(
      [&] { inline_body(source, swapped); },
      ThrowsMessage<GraphError>("[inline] an argument has the type of its parameter; got f32[3] for count s32[]"));
}

TEST(InlineBody, TakesOtherTypesWhereTheVisitMakesTheOpsFit) {
  Graph source, target;
  const Value x = source.parameter(kVector, "x");
  source.add_result(tanh(x) * 2.0, "y");
  const Value narrow = target.parameter({DType::kBF16, {3}}, "x");
  const auto visit = [](const Op& op, Arguments operands) -> std::optional<std::vector<Value>> {
    if (op.code != OpCode::kMultiply) return std::nullopt;
    return std::vector<Value>{multiply(convert(operands[0], DType::kF32), operands[1])};
  };
  target.add_result(inline_body(source, std::span(&narrow, 1), visit)[0], "y");
  EXPECT_NO_THROW(verify(target));
  EXPECT_EQ(target.result_type(0), kVector);
  EXPECT_THAT([&] { inline_body(source, std::span(&narrow, 1), Visit()); },
              ThrowsMessage<GraphError>(HasSubstr("[multiply] operands have one type")));
}

// Every f32 value of the loop becomes f64, also the arguments and results of its regions.
class Widen : public Rewriter {
 public:
  TensorType argument_type(ValueId, const TensorType& type) override {
    return {type.dtype == DType::kF32 ? DType::kF64 : type.dtype, type.shape};
  }
  Value result(Value value, ValueId source, const TensorType& type) override {
    ++results;
    return convert(value, argument_type(source, type).dtype);
  }
  void enter_region() override { ++depth, ++regions; }
  void leave_region() override { --depth; }
  int depth = 0, regions = 0, results = 0;
};

TEST(Rewrite, ChangesTypesOfParametersRegionsAndResults) {
  Graph source, target;
  build_loop(source);
  Widen widen;
  rewrite(source, target, widen);
  EXPECT_NO_THROW(verify(target));
  EXPECT_EQ(target.parameter_type(0), (TensorType{DType::kF64, {3}}));
  EXPECT_EQ(target.result_type(0), (TensorType{DType::kF64, {3}}));
  EXPECT_EQ(target.result_type(1), (TensorType{DType::kS32, {}}));
  EXPECT_EQ(widen.depth, 0);
  EXPECT_EQ(widen.regions, 2);
  EXPECT_EQ(widen.results, 5);  // 1 of the condition, 2 of the body, 2 of the function
}

}  // namespace
}  // namespace xladder::graph
