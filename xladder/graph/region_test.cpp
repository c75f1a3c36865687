// Reducers by name and by region, blocks as graphs, loops that count.
#include "xladder/graph/region.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>

#include "xladder/graph/counted_loop.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"
#include "xladder/graph/rewrite.h"
#include "xladder/graph/verify.h"

namespace xladder::graph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::ThrowsMessage;
using Arguments = std::span<const Value>;
using Values = std::vector<Value>;

const TensorType kMatrix{DType::kF32, {2, 3}};
const TensorType kCount{DType::kS32, {}};

const Op& producer(Value value) { return value.graph().op(value.graph().producer_of(value.id()).value()); }

TEST(Reducer, IsRecognisedInARegion) {
  const std::pair<Reducer, Value (*)(Value, Value)> forms[] = {
      {Reducer::kAdd, add}, {Reducer::kMultiply, multiply}, {Reducer::kMaximum, maximum}, {Reducer::kMinimum, minimum}};
  for (const auto& [reducer, op] : forms)
    for (const bool swapped : {false, true}) {
      Graph g;
      const Value x = g.parameter(kMatrix, "x");
      const Value initial = constant(g, identity_of(reducer, DType::kF32));
      const Value out =
          reduce(std::span(&x, 1), std::span(&initial, 1),
                 [&](Arguments e) -> Values { return {swapped ? op(e[1], e[0]) : op(e[0], e[1])}; }, {1})[0];
      EXPECT_EQ(simple_reducer(producer(out)), reducer);
      EXPECT_EQ(producer(out).operands.size(), 1u);
      EXPECT_TRUE(producer(out).regions.empty());
    }
}

TEST(Reducer, OfAnotherFormStaysARegion) {
  Graph g;
  const Value x = g.parameter(kMatrix, "x"), initial = constant(g, 0, {DType::kF32, {}});
  const Value out = reduce(std::span(&x, 1), std::span(&initial, 1),
                           [](Arguments e) -> Values { return {e[0] + e[1] * 2.0}; }, {1})[0];
  EXPECT_EQ(simple_reducer(producer(out)), std::nullopt);
  EXPECT_EQ(producer(out).regions.size(), 1u);
  g.add_result(out, "y");
  EXPECT_NO_THROW(verify(g));
  EXPECT_THAT(print_stablehlo(g), HasSubstr("}) {dimensions = array<i64: 1>} : (tensor<2x3xf32>, tensor<f32>)"));
}

TEST(Reducer, FromAnotherStartIsCombinedWithIt) {
  Graph g;
  const Value x = g.parameter(kMatrix, "x"), initial = g.parameter({DType::kF32, {}}, "start");
  const Value out =
      reduce(std::span(&x, 1), std::span(&initial, 1), [](Arguments e) -> Values { return {e[0] + e[1]}; }, {1})[0];
  EXPECT_EQ(producer(out).code, OpCode::kAdd);
}

TEST(Reducer, HasAnIdentityInEveryType) {
  EXPECT_EQ(identity_of(Reducer::kMaximum, DType::kS64).to_integer(), INT64_MIN);
  EXPECT_EQ(identity_of(Reducer::kMinimum, DType::kS16).to_integer(), INT16_MAX);
  EXPECT_EQ(identity_of(Reducer::kMinimum, DType::kU64).text(), "18446744073709551615");
  EXPECT_EQ(identity_of(Reducer::kMaximum, DType::kU8).to_integer(), 0);
  EXPECT_EQ(identity_of(Reducer::kAnd, DType::kS8).to_integer(), -1);
  EXPECT_EQ(identity_of(Reducer::kMultiply, DType::kBF16).text(), "1.0");
  Graph g;
  EXPECT_TRUE(is_identity(Reducer::kMaximum, constant(g, -INFINITY, {DType::kBF16, {}})));
  EXPECT_FALSE(is_identity(Reducer::kMaximum, constant(g, 0, {DType::kBF16, {}})));
  EXPECT_FALSE(is_identity(Reducer::kAdd, g.parameter({DType::kF32, {}}, "x")));
}

TEST(CapturedValues, AreThoseFromOutsideAlsoOfNestedRegions) {
  Graph g;
  const Value x = g.parameter({DType::kF32, {}}, "x"), y = g.parameter({DType::kF32, {}}, "y");
  const Value flag = g.parameter({DType::kPred, {}}, "flag"), start = constant(g, 0, kCount);
  const Value initial[] = {start, x};
  const Values out = while_loop(
      initial, [](Arguments c) -> Values { return {compare(c[0], constant_like(c[0], 3), Comparison::kLT)}; },
      [&](Arguments c) -> Values {
        const Value next = if_else(
            flag, [&]() -> Values { return {c[1] * y}; }, [&]() -> Values { return {x}; })[0];
        return {c[0] + 1.0, next};
      });
  EXPECT_THAT(captured_values(g, producer(out[1])), ElementsAre(flag.id(), y.id(), x.id()));
  const Block& body = producer(out[1]).regions[1];
  Graph function;
  outline(g, body, captured_values(g, body), function);
  EXPECT_EQ(function.num_parameters(), 5u);
  EXPECT_EQ(function.num_results(), 2u);
  EXPECT_NO_THROW(verify(function));
}

TEST(CopyRegions, RefusesThoseThatTakeValuesFromOutside) {
  Graph g, target;
  const Value flag = g.parameter({DType::kPred, {}}, "flag"), x = g.parameter(kMatrix, "x");
  const auto branch = [x]() -> Values { return {x}; };
  const Value out = if_else(flag, branch, branch)[0];
  EXPECT_THAT([&] { copy_regions(g, producer(out), target); }, ThrowsMessage<GraphError>(HasSubstr("[if]")));
}

std::optional<CountedLoop> counted(const std::function<Values(Arguments)>& condition,
                                   const std::function<Values(Arguments)>& body) {
  Graph g;
  const Value initial[] = {constant(g, 2, kCount), constant(g, 9, kCount), constant(g, 3, kCount)};
  return counted_loop(g, producer(while_loop(initial, condition, body)[0]));
}

TEST(CountedLoop, IsFoundWithBoundAndStepAsConstantsOrCarried) {
  const auto below_constant = [](Arguments c) -> Values {
    return {compare(c[0], constant_like(c[0], 9), Comparison::kLT)};
  };
  const auto below_carried = [](Arguments c) -> Values { return {compare(c[0], c[1], Comparison::kLT)}; };
  const auto by_constant = [](Arguments c) -> Values { return {constant_like(c[0], 3) + c[0], c[1], c[2]}; };
  const auto by_carried = [](Arguments c) -> Values { return {c[0] + c[2], c[1], c[2]}; };
  const std::pair<RegionBuilder, RegionBuilder> forms[] = {{below_constant, by_constant}, {below_carried, by_carried}};
  for (const auto& [condition, body] : forms) {
    const auto loop = counted(condition, body);
    ASSERT_TRUE(loop);
    EXPECT_EQ(loop->rounds, 3);  // 2, 5, 8
    EXPECT_EQ(loop->start, 2);
    EXPECT_EQ(loop->step, 3);
  }
  EXPECT_FALSE(counted(below_carried, [](Arguments c) -> Values {
    return {c[0] + c[2], c[1] + 1.0, c[2]};
  })) << "the bound moves";
  EXPECT_FALSE(counted(below_constant, [](Arguments c) -> Values { return {c[0] * 2.0, c[1], c[2]}; }));
}

TEST(CountedLoop, IsFoundForEveryComparisonDownwardsAndWithSeveralConditions) {
  const auto bounded = [](Comparison comparison, double bound) -> RegionBuilder {
    return [=](Arguments c) -> Values { return {compare(c[0], constant_like(c[0], bound), comparison)}; };
  };
  const auto up = [](Arguments c) -> Values { return {c[0] + 3, c[1], c[2]}; };
  const auto down = [](Arguments c) -> Values { return {c[0] - 3, c[1], c[2]}; };
  const auto rounds = [&](const RegionBuilder& condition, const RegionBuilder& body) {
    const auto loop = counted(condition, body);
    return loop ? loop->rounds : -1;
  };
  EXPECT_EQ(rounds(bounded(Comparison::kLT, 8), up), 2);  // 2, 5
  EXPECT_EQ(rounds(bounded(Comparison::kLE, 8), up), 3);
  EXPECT_EQ(rounds(bounded(Comparison::kLT, 2), up), 0);
  EXPECT_EQ(rounds(bounded(Comparison::kGT, -4), down), 2);  // 2, -1
  EXPECT_EQ(rounds(bounded(Comparison::kGE, -4), down), 3);
  EXPECT_EQ(rounds(bounded(Comparison::kGT, -4), up), -1) << "it never ends";
  EXPECT_EQ(rounds(bounded(Comparison::kNE, 8), up), -1);
  const auto turned = [](Arguments c) -> Values { return {compare(constant_like(c[0], 8), c[0], Comparison::kGE)}; };
  EXPECT_EQ(rounds(turned, up), 3);
  const auto both = [&](Arguments c) -> Values {
    return {bitwise_and(bounded(Comparison::kLT, 100)(c)[0], bounded(Comparison::kLE, 8)(c)[0])};
  };
  EXPECT_EQ(rounds(both, up), 3);
  const auto either = [&](Arguments c) -> Values {
    return {bitwise_or(bounded(Comparison::kLT, 100)(c)[0], bounded(Comparison::kLE, 8)(c)[0])};
  };
  EXPECT_EQ(rounds(either, up), -1);
}

}  // namespace
}  // namespace xladder::graph
