// Every derivative rule against central differences in f64, on every plugin.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <set>

#include "tests/numerics/finite_difference.h"
#include "tests/numerics/op_examples.h"
#include "tests/numerics/program.h"
#include "tests/support/plugin_fixture.h"
#include "xladder/graph/ops.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/autodiff/vjp_rules.h"

namespace xladder::test {
namespace {

using graph::OpCode;
using graph::Value;
using testing::ElementsAre;
using Values = std::vector<Value>;
using Arguments = std::span<const Value>;

// Ops without a derivative rule, and why that is no gap.
const std::set<OpCode> kWithoutDerivative{
    // Integers and bits, which have none.
    OpCode::kNot,
    OpCode::kAnd,
    OpCode::kOr,
    OpCode::kXor,
    OpCode::kShiftLeft,
    OpCode::kShiftRightArithmetic,
    OpCode::kShiftRightLogical,
    OpCode::kCountLeadingZeros,
    OpCode::kPopcnt,
    OpCode::kBitcastConvert,
    // No operands, or random bits.
    OpCode::kConstant,
    OpCode::kIota,
    OpCode::kPartitionId,
    OpCode::kReplicaId,
    OpCode::kRngBitGenerator,
    // Are put in after differentiation.
    OpCode::kAllGather,
    OpCode::kAllReduce,
    OpCode::kAllToAll,
    OpCode::kCollectivePermute,
    OpCode::kReduceScatter,
    // Are themselves derivatives of other ops.
    OpCode::kBatchNormGrad,
    OpCode::kSelectAndScatter,
    // A kernel's derivative is that of its composite, which brings its own.
    OpCode::kCustomCall,
    OpCode::kComposite,
};

// Their results are pred: no cotangent ever reaches them.
const std::set<OpCode> kToPred{OpCode::kIsFinite, OpCode::kCompare};

bool has_rule(OpCode code) { return autodiff::vjp_row(code).rule != nullptr; }

// Conversions go through types that central differences of f64 cannot see: they are checked below.
bool is_differentiable(const OpExample& example) {
  return example.dtype == DType::kF64 && has_rule(example.code) && !example.inputs.empty() &&
         !kToPred.contains(example.code) && example.code != OpCode::kConvert && !is_uncounted(example);
}

TEST(VjpRules, ExistForEveryOpThatIsNotListedAsWithout) {
  for (int i = 0; i < graph::kNumOpCodes; ++i) {
    const auto code = static_cast<OpCode>(i);
    EXPECT_NE(has_rule(code), kWithoutDerivative.contains(code)) << name_of(code);
    EXPECT_NE(has_rule(code), !autodiff::vjp_row(code).none_because.empty()) << name_of(code) << " says why or has one";
  }
}

TEST(VjpRules, AreAllShownByADifferentiableExample) {
  std::set<OpCode> checked;
  for (const OpExample& example : op_examples())
    if (is_differentiable(example)) checked.insert(example.code);
  for (int i = 0; i < graph::kNumOpCodes; ++i) {
    const auto code = static_cast<OpCode>(i);
    if (!has_rule(code) || kToPred.contains(code) || code == OpCode::kConvert) continue;
    EXPECT_TRUE(checked.contains(code)) << name_of(code) << " has a rule, but no f64 example";
  }
}

GraphFunction function_of(const OpExample& example) {
  return [&example](Arguments inputs) { return example.build(inputs.front().graph(), inputs); };
}

class OpGradients : public testing::TestWithParam<std::string> {
 protected:
  const pjrt::Client& client() const { return shared_client(GetParam()); }
};
INSTANTIATE_TEST_SUITE_P(Cpu, OpGradients, testing::ValuesIn(cpu_plugin_paths()),
                         plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(OpGradients, MatchFiniteDifferences) {
  for (const OpExample& example : op_examples()) {
    if (!is_differentiable(example)) continue;
    try {
      EXPECT_TRUE(gradients_match(client(), function_of(example), example.inputs)) << full_name(example);
    } catch (const std::exception& error) {
      ADD_FAILURE() << full_name(example) << ": " << error.what();
    }
  }
}

// Steps and values that bf16 holds exactly: a conversion is linear there.
TEST_P(OpGradients, OfConversionsMatchFiniteDifferences) {
  const GraphFunction function = [](Arguments x) -> Values {
    Values out;
    for (const DType dtype : {DType::kBF16, DType::kF16, DType::kF32}) out.push_back(convert(x[0], dtype));
    out.push_back(convert(convert(x[0], DType::kF32), DType::kF64) * 3.0);
    return out;
  };
  const HostTensor values[] = {HostTensor::from<double>({4}, {0.5, -0.75, 1, 0})};
  EXPECT_TRUE(gradients_match_at(client(), function, values, {.step = 0.25, .num_directions = 0}));
}

TEST_P(OpGradients, OfEqualElementsAreShared) {
  const GraphFunction function = [](Arguments x) -> Values {
    const graph::Window pairs{{2}, {2}, {{0, 0}}};
    return {maximum(x[0], x[1]), minimum(x[0], x[1]), reduce(x[0], graph::Reducer::kMaximum, {0}),
            reduce_window(x[0], graph::Reducer::kMaximum, pairs)};
  };
  graph::Graph graph;
  const Value x = graph.parameter({DType::kF64, {4}}, "x"), y = graph.parameter({DType::kF64, {4}}, "y");
  const Value inputs[] = {x, y};
  const Values outputs = function(inputs);
  Values ones;
  for (const Value& output : outputs) ones.push_back(constant_like(output, 1));
  for (size_t i = 0; i < outputs.size(); ++i)
    for (const Value& gradient : autodiff::vjp(std::span(&outputs[i], 1), std::span(&ones[i], 1), inputs))
      graph.add_result(gradient, "gradient");
  std::vector<HostTensor> values;
  values.push_back(HostTensor::from<double>({4}, {1, 5, 5, 5}));
  values.push_back(HostTensor::from<double>({4}, {1, 7, 3, 5}));
  const std::vector<HostTensor> gradients = Program(client(), graph).run(values);
  EXPECT_THAT(gradients[0].as<double>(), ElementsAre(0.5, 0, 1, 0.5));  // maximum, x
  EXPECT_THAT(gradients[1].as<double>(), ElementsAre(0.5, 1, 0, 0.5));  // maximum, y
  EXPECT_THAT(gradients[2].as<double>(), ElementsAre(0.5, 1, 0, 0.5));  // minimum, x
  EXPECT_THAT(gradients[3].as<double>(), ElementsAre(0.5, 0, 1, 0.5));  // minimum, y
  for (const double share : {gradients[4].as<double>()[1], gradients[4].as<double>()[2], gradients[4].as<double>()[3]})
    EXPECT_NEAR(share, 1.0 / 3, 1e-15);
  EXPECT_EQ(gradients[4].as<double>()[0], 0);
  EXPECT_THAT(gradients[6].as<double>(), ElementsAre(0, 1, 1, 0));  // of a window: all to the first
}

TEST_P(OpGradients, AddUpWhereAValueIsUsedSeveralTimes) {
  const GraphFunction function = [](Arguments x) -> Values {
    const Value a = tanh(x[0]), b = a * x[0];
    return {b * a + x[0], reduce_sum(b, {0}), a};
  };
  EXPECT_TRUE(gradients_match(client(), function, {{{DType::kF64, {4}}}}));
}

TEST_P(OpGradients, OfLoopsAndBranchesCanBeDifferentiatedAgain) {
  const GraphFunction slope = [](Arguments x) -> Values {
    graph::Graph& g = x[0].graph();
    const Value initial[] = {constant(g, 0, {DType::kS32, {}}), x[0]};
    const Value state = while_loop(
        initial,
        [](Arguments carried) -> Values {
          return {compare(carried[0], constant_like(carried[0], 3), graph::Comparison::kLT)};
        },
        [&](Arguments carried) -> Values {
          const Value odd = compare(bitwise_and(carried[0], constant_like(carried[0], 1)), constant_like(carried[0], 1),
                                    graph::Comparison::kEQ);
          const Value next = graph::if_else(
              odd, [&]() -> Values { return {tanh(carried[1]) * x[1]}; },
              [&]() -> Values { return {sine(carried[1])}; })[0];
          return {carried[0] + 1.0, next};
        })[1];
    return autodiff::gradients(reduce_sum(state * state, {0}), x);
  };
  EXPECT_TRUE(gradients_match(client(), slope, {{{DType::kF64, {3}}, 0.5, 1}, {{DType::kF64, {3}}, 0.5, 1}}));
}

// Of what a loop takes from outside, x[0], and of what it returns from there as it is, x[1]: of one loop, and of one in
// another.
TEST_P(OpGradients, OfWhatLoopsTakeFromOutsideAreThoseOfItsRounds) {
  const auto three_times = [](Value start, const std::function<Value(Value)>& round) {
    const Value initial[] = {constant(start.graph(), 0, {DType::kS32, {}}), start};
    return while_loop(
        initial,
        [](Arguments carried) -> Values {
          return {compare(carried[0], constant_like(carried[0], 3), graph::Comparison::kLT)};
        },
        [&](Arguments carried) -> Values {
          return {carried[0] + 1.0, round(carried[1])};
        })[1];
  };
  const GraphFunction function = [&](Arguments x) -> Values {
    const Value one = constant_like(x[0], 1);
    const Value powers = three_times(one, [&](Value value) { return value * x[0]; });
    const Value returned = three_times(one, [&](Value) { return x[1]; });
    const Value nested =
        three_times(one, [&](Value value) { return value * three_times(value, [&](Value) { return x[1]; }); });
    return {powers, returned, nested};
  };
  EXPECT_TRUE(gradients_match(client(), function, {{{DType::kF64, {3}}, 0.5, 1}, {{DType::kF64, {3}}, 0.5, 1}}));
}

// One zero in a row, two in another.
TEST_P(OpGradients, OfProductsOfZerosAreThoseOfTheOthers) {
  const GraphFunction function = [](Arguments x) -> Values { return {reduce(x[0], graph::Reducer::kMultiply, {1})}; };
  const HostTensor values[] = {HostTensor::from<double>({3, 3}, {2, 0, 3, 0, 5, 0, 1, 2, 4})};
  EXPECT_TRUE(gradients_match_at(client(), function, values));
}

const graph::ScatterDimensions kToElements{
    .update_window_dims = {}, .inserted_window_dims = {0}, .scatter_dims_to_operand_dims = {0}, .index_vector_dim = 1};

// Derivatives of what `function` makes of `values`, weighted with 1, 2, ...
std::vector<std::vector<double>> weighted_slopes(const pjrt::Client& client, const GraphFunction& function,
                                                 const std::vector<std::vector<double>>& values) {
  graph::Graph graph;
  Values inputs;
  std::vector<HostTensor> tensors;
  for (const std::vector<double>& numbers : values) {
    const Shape shape{static_cast<int64_t>(numbers.size())};
    inputs.push_back(graph.parameter({DType::kF64, shape}, "x"));
    tensors.push_back(HostTensor::from<double>(shape, numbers));
  }
  const Value output = function(inputs)[0];
  std::vector<double> weights(static_cast<size_t>(output.type().num_elements()));
  std::iota(weights.begin(), weights.end(), 1);
  const Value cotangent = constant(graph, weights, output.type());
  for (const Value& slope : autodiff::vjp(std::span(&output, 1), std::span(&cotangent, 1), inputs))
    graph.add_result(slope, "slope");
  std::vector<std::vector<double>> slopes;
  for (const HostTensor& tensor : Program(client, graph).run(tensors)) slopes.push_back(tensor.to_doubles());
  return slopes;
}

// Which of two updates of an element stays is not said; it takes the cotangent, and the element none.
TEST_P(OpGradients, OfElementsThatAreReplacedTwiceGoToOneUpdate) {
  const GraphFunction function = [](Arguments x) -> Values {
    const Value at = constant(x[0].graph(), {1, 3, 1, 9}, {DType::kS32, {4}});
    return {scatter(x[0], at, x[1], graph::Reducer::kReplace, kToElements)};
  };
  const auto slopes = weighted_slopes(client(), function, {{1, 2, 3, 4}, {5, 6, 7, 8}});
  EXPECT_THAT(slopes[0], ElementsAre(1, 0, 3, 0));
  EXPECT_EQ(slopes[1][0] + slopes[1][2], 2);
  EXPECT_EQ(slopes[1][0] * slopes[1][2], 0);
  EXPECT_EQ(slopes[1][1], 4);
  EXPECT_EQ(slopes[1][3], 0) << "beyond the last";
}

// The numbers are JAX's.
TEST_P(OpGradients, OfScatteredExtremesAreShared) {
  const auto by = [](graph::Reducer reducer, double sign) -> GraphFunction {
    return [=](Arguments x) -> Values {
      const Value at = constant(x[0].graph(), {1, 1, 3, 0, 9}, {DType::kS32, {5}});
      return {scatter(x[0] * sign, at, x[1] * sign, reducer, kToElements)};
    };
  };
  for (const double sign : {1, -1}) {
    const auto slopes =
        weighted_slopes(client(), by(sign > 0 ? graph::Reducer::kMaximum : graph::Reducer::kMinimum, sign),
                        {{1, 5, 2, 7}, {5, 5, 7, 0, 8}});
    EXPECT_THAT(slopes[0], testing::Pointwise(testing::DoubleNear(1e-12), {sign, sign * 2 / 3, sign * 3, sign * 2}));
    EXPECT_THAT(slopes[1],
                testing::Pointwise(testing::DoubleNear(1e-12), {sign * 2 / 3, sign * 2 / 3, sign * 2, 0.0, 0.0}));
  }
}

TEST_P(OpGradients, OfScatteredProductsAreThoseOfBothFactors) {
  const GraphFunction function = [](Arguments x) -> Values {
    const Value at = constant(x[0].graph(), {2, 0, 7}, {DType::kS32, {3}});
    return {scatter(x[0], at, x[1], graph::Reducer::kMultiply, kToElements, {.are_unique = true})};
  };
  EXPECT_TRUE(gradients_match(client(), function, {{{DType::kF64, {4}}}, {{DType::kF64, {3}}}}));
}

// As in JAX: at a bound neither x nor the bound gets any.
TEST_P(OpGradients, OfClampedElementsAtABoundAreZero) {
  const GraphFunction function = [](Arguments x) -> Values { return {clamp(x[0], x[1], x[2])}; };
  const auto slopes = weighted_slopes(client(), function, {{0, 0, 0, 2}, {0, -1, 2, 3}, {1, 1, 2, 2}});
  EXPECT_THAT(slopes[0], ElementsAre(0, 2, 0, 0));
  EXPECT_THAT(slopes[1], ElementsAre(0, 0, 0, 0));
  EXPECT_THAT(slopes[2], ElementsAre(0, 0, 0, 4));
}

TEST_P(OpGradients, OfMagnitudesAtZeroAreOneButInASumOfPowers) {
  const GraphFunction magnitude = [](Arguments x) -> Values { return {abs(x[0])}; };
  EXPECT_THAT(weighted_slopes(client(), magnitude, {{-2, 0, 3}})[0], ElementsAre(-1, 2, 3));
  const GraphFunction softplus = [](Arguments x) -> Values {
    const Value zero = constant_like(x[0], 0);
    return {maximum(x[0], zero) + log_plus_one(exponential(-abs(x[0] - zero)))};
  };
  EXPECT_THAT(weighted_slopes(client(), softplus, {{0, 0}})[0], ElementsAre(0.5, 1));
}

// The first in the order of rows, also where windows reach into padding.
TEST_P(OpGradients, OfEqualLargestElementsOfAWindowGoToTheFirst) {
  const GraphFunction pool = [](Arguments x) -> Values {
    return {reduce_window(reshape(x[0], {2, 3}), graph::Reducer::kMaximum, {{2, 3}, {2, 2}, {{0, 1}, {0, 1}}})};
  };
  EXPECT_THAT(weighted_slopes(client(), pool, {{1, 0, 5, 5, 5, 5}})[0], ElementsAre(0, 0, 1, 0, 0, 0));
}

graph::Window all_before(int64_t count, bool reverse = false) {
  return {{count}, {1}, {reverse ? std::pair{int64_t{0}, count - 1} : std::pair{count - 1, int64_t{0}}}};
}

// The numbers are JAX's, whose ties depend on how its associative_scan pairs elements.
TEST_P(OpGradients, OfCumulativeReductionsAreThoseOfAnAssociativeScan) {
  const auto by = [](graph::Reducer reducer, bool reverse) -> GraphFunction {
    return [=](Arguments x) -> Values { return {reduce_window(x[0], reducer, all_before(5, reverse))}; };
  };
  const std::vector<double> tied = {1, 3, 3, 2, 3};
  EXPECT_THAT(weighted_slopes(client(), by(graph::Reducer::kMaximum, false), {tied})[0],
              ElementsAre(1, 6.75, 4.75, 0, 2.5));
  EXPECT_THAT(weighted_slopes(client(), by(graph::Reducer::kMinimum, true), {tied})[0], ElementsAre(1, 0, 0, 9, 5));
  EXPECT_THAT(weighted_slopes(client(), by(graph::Reducer::kMultiply, false), {{2, 0, 3, 0, 1}})[0],
              ElementsAre(1, 22, 0, 0, 0));
}

// As jax.numpy.logaddexp: of two infinities, too.
Values log_of_sum(Arguments e) {
  const Value apart = e[0] - e[1];
  const Value sum = maximum(e[0], e[1]) + log_plus_one(exponential(-abs(apart)));
  return {select(compare(apart, apart, graph::Comparison::kNE), e[0] + e[1], sum)};
}

TEST_P(OpGradients, OfReducersThatAreNoSumMatchFiniteDifferences) {
  const graph::Window dilated{{2, 3}, {2, 1}, {{2, 0}, {0, 1}}, {2, 1}, {2, 2}};  // each has an element
  const GraphFunction function = [&](Arguments x) -> Values {
    graph::Graph& g = x[0].graph();
    const Value least = constant(g, -INFINITY, {DType::kF64, {}}), one = constant(g, 1, {DType::kF64, {}});
    const graph::Window rows{{1, 6}, {1, 1}, {{0, 0}, {5, 0}}};
    const Value pair[] = {x[0], x[1]}, starts[] = {least, one};
    const Values both = reduce(pair, starts,
                               [](Arguments e) -> Values {
                                 const Value wins = compare(e[0], e[2], graph::Comparison::kGE);
                                 return {select(wins, e[0], e[2]), e[1] * e[3]};
                               },
                               {1});
    return {reduce_window(x[1], graph::Reducer::kMultiply, {{2, 3}, {2, 1}, {{0, 0}, {1, 1}}}),
            reduce_window(x[0], graph::Reducer::kMaximum, dilated),
            reduce_window(x[0], graph::Reducer::kMultiply, rows),
            reduce_window(x.first(1), std::span(&least, 1), log_of_sum, rows)[0],
            reduce_window(x.first(1), std::span(&least, 1), log_of_sum, {{2, 2}, {1, 2}, {{0, 0}, {1, 1}}})[0],
            reduce(x.first(1), std::span(&least, 1), log_of_sum, {0, 1})[0],
            both[0],
            both[1]};
  };
  EXPECT_TRUE(gradients_match(client(), function, {{{DType::kF64, {4, 6}}}, {{DType::kF64, {4, 6}}, 0.5, 1.5}}));
}

// Rank 1 and 2 have fewer axes without a window than TPU compilers want.
TEST(VjpRules, OfMaximaScatterAtRankFour) {
  for (const Shape& shape : {Shape{8}, Shape{4, 6}, Shape{2, 4, 6}, Shape{1, 2, 4, 6}}) {
    graph::Graph graph;
    const Value x = graph.parameter({DType::kF32, shape}, "x");
    graph::Window window{std::vector<int64_t>(shape.size(), 1), std::vector<int64_t>(shape.size(), 1),
                         std::vector<std::pair<int64_t, int64_t>>(shape.size(), {0, 0})};
    window.size.back() = window.strides.back() = 2;
    std::vector<int64_t> all(shape.size());
    for (size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int64_t>(i);
    const Value loss = reduce_sum(reduce_window(x, graph::Reducer::kMaximum, window), all);
    graph.add_result(autodiff::gradients(loss, std::span(&x, 1)).front(), "dx");
    EXPECT_EQ(graph.result_type(0).shape, shape);
    bool found = false;
    for (size_t id = 0; id < graph.num_ops(); ++id) {
      const graph::Op& op = graph.op(static_cast<graph::OpId>(id));
      if (op.code != OpCode::kSelectAndScatter) continue;
      found = true;
      EXPECT_EQ(graph.type_of(op.operands[0]).rank(), 4);
    }
    EXPECT_TRUE(found);
  }
}

TEST_P(OpGradients, CanBeDifferentiatedAgain) {
  const GraphFunction slope = [](Arguments x) -> Values {
    const Value y = matmul(tanh(x[0]), x[1]);
    const Value loss = reduce_sum(y * exponential(y), {0, 1});
    return autodiff::gradients(loss, x);
  };
  EXPECT_TRUE(gradients_match(client(), slope, {{{DType::kF64, {2, 3}}, -1, 1}, {{DType::kF64, {3, 2}}, -1, 1}}));
}

TEST_P(OpGradients, OfPowerAtZeroAreFinite) {
  graph::Graph graph;
  const Value x = graph.parameter({DType::kF64, {3}}, "x"), y = graph.parameter({DType::kF64, {3}}, "y");
  const Value inputs[] = {x, y};
  const Value output = power(x, y);
  const Value one = constant_like(output, 1);
  for (const Value& gradient : autodiff::vjp(std::span(&output, 1), std::span(&one, 1), inputs))
    graph.add_result(gradient, "gradient");
  std::vector<HostTensor> values;
  values.push_back(HostTensor::from<double>({3}, {0, 0, -2}));
  values.push_back(HostTensor::from<double>({3}, {2, 0, 3}));
  const std::vector<HostTensor> gradients = Program(client(), graph).run(values);
  EXPECT_THAT(gradients[0].as<double>(), ElementsAre(0, 0, 12));
  EXPECT_EQ(gradients[1].as<double>()[0], 0);
}

}  // namespace
}  // namespace xladder::test
