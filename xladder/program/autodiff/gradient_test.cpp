// What the transform does around the rules; the rules themselves are checked on plugins in tests/numerics.
#include "xladder/program/autodiff/gradient.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "xladder/graph/composite.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"
#include "xladder/graph/rewrite.h"
#include "xladder/graph/scope.h"
#include "xladder/graph/verify.h"

namespace xladder::autodiff {
namespace {

using graph::Graph;
using graph::GraphError;
using graph::OpCode;
using graph::Value;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::ThrowsMessage;
using Values = std::vector<Value>;
using Arguments = std::span<const Value>;

const TensorType kScalar{DType::kF32, {}};
const TensorType kVector{DType::kF32, {3}};

const graph::Op& producer(Value value) { return value.graph().op(value.graph().producer_of(value.id()).value()); }

bool is_zeros(Value value) {
  const graph::Op& op = producer(value);
  return op.code == OpCode::kConstant && op.attributes.literal("value").to_doubles() == std::vector<double>{0};
}

TEST(Gradients, OfUnusedInputsAreZerosOfTheirType) {
  Graph g;
  const Value inputs[] = {g.parameter(kVector, "used"), g.parameter({DType::kBF16, {2, 4}}, "unused")};
  const Values out = gradients(reduce_sum(inputs[0], {0}), inputs);
  EXPECT_FALSE(is_zeros(out[0]));
  EXPECT_TRUE(is_zeros(out[1]));
  EXPECT_EQ(out[1].type(), inputs[1].type());
}

TEST(Gradients, AddUpOverAllUses) {
  Graph g;
  const Value x = g.parameter(kScalar, "x");
  const Value loss = x * x + x;  // 2 x + 1
  g.add_result(gradients(loss, std::span(&x, 1)).front(), "dx");
  graph::verify(g);
  const graph::Op& sum = producer(g.result_at(0));
  EXPECT_EQ(sum.code, OpCode::kAdd);
}

// XLA:CPU runs a convolution with a reversed window element by element.
TEST(Gradients, OfConvolutionsReverseNoWindow) {
  Graph g;
  const Value inputs[] = {g.parameter({DType::kF32, {2, 3, 8, 8}}, "x"),
                          g.parameter({DType::kF32, {4, 3, 3, 3}}, "kernel")};
  const Value y = convolution(inputs[0], inputs[1], {.strides = {2, 2}, .padding = {{1, 1}, {1, 1}}});
  for (const Value gradient : gradients(reduce_sum(y * y, {0, 1, 2, 3}), inputs)) g.add_result(gradient, "");
  EXPECT_THAT(graph::print_stablehlo(g),
              AllOf(HasSubstr("stablehlo.reverse"), Not(HasSubstr("window_reversal = array<i1: true"))));
}

TEST(Gradients, HaveTheTypesOfTheirInputs) {
  Graph g;
  const Value inputs[] = {g.parameter({DType::kBF16, {3}}, "a"), g.parameter({DType::kF32, {1, 3}}, "b"),
                          g.parameter({DType::kF64, {}}, "c")};
  const Value sum = reduce_sum(convert(inputs[0], DType::kF32) * reshape(inputs[1], {3}), {0});
  const Values out = gradients(convert(sum, DType::kF64) * inputs[2], inputs);
  for (size_t i = 0; i < 3; ++i) EXPECT_EQ(out[i].type(), inputs[i].type());
  for (const Value& gradient : out) g.add_result(gradient, "gradient");
  EXPECT_NO_THROW(graph::verify(g));
}

TEST(Gradients, StopAtIntegersAndComparisons) {
  Graph g;
  const Value x = g.parameter(kScalar, "x");
  const Value whole = convert(convert(x, DType::kS32), DType::kF32);
  const Value positive = convert(compare(x, constant_like(x, 0), graph::Comparison::kGT), DType::kF32);
  const Value bits = convert(bitcast_convert(x, DType::kS32), DType::kF32);
  EXPECT_TRUE(is_zeros(gradients(whole + positive, std::span(&x, 1)).front()));
  EXPECT_THAT([&] { gradients(bits, std::span(&x, 1)); }, testing::Not(testing::Throws<GraphError>()));
}

TEST(Gradients, WithRespectToAValueInTheMiddle) {
  Graph g;
  const Value x = g.parameter(kScalar, "x");
  const Value middle = tanh(x);
  const Value loss = middle * 3.0;
  const Value out = gradients(loss, std::span(&middle, 1)).front();
  g.add_result(out, "d");
  // Does not depend on x: tanh is not differentiated.
  EXPECT_THAT(graph::print_stablehlo(g), testing::Not(HasSubstr("tanh")));
}

TEST(Gradients, NeedAFloatingPointScalar) {
  Graph g;
  const Value x = g.parameter(kVector, "x"), n = g.parameter({DType::kS32, {}}, "n");
  EXPECT_THAT([&] { gradients(x, std::span(&x, 1)); },
              ThrowsMessage<GraphError>("[gradients] the loss is a floating-point scalar; got f32[3]"));
  EXPECT_THAT([&] { gradients(n, std::span(&x, 1)); },
              ThrowsMessage<GraphError>("[gradients] the loss is a floating-point scalar; got s32[]"));
}

TEST(Vjp, RefusesCotangentsThatDoNotFit) {
  Graph g, other;
  const Value x = g.parameter(kVector, "x"), s = g.parameter(kScalar, "s"), n = g.parameter({DType::kS32, {3}}, "n");
  const Value stranger = other.parameter(kVector, "stranger"), none;
  const auto differentiate = [](Value output, Value cotangent, Value input) {
    return [=] { vjp(std::span(&output, 1), std::span(&cotangent, 1), std::span(&input, 1)); };
  };
  EXPECT_THAT(differentiate(x, s, x),
              ThrowsMessage<GraphError>("[vjp] a cotangent has the type of its output; got f32[3] and f32[]"));
  EXPECT_THAT(differentiate(n, n, x), ThrowsMessage<GraphError>("[vjp] outputs are floating-point; got s32[3]"));
  EXPECT_THAT(differentiate(x, stranger, x), ThrowsMessage<GraphError>(HasSubstr("values of one graph")));
  EXPECT_THAT(differentiate(x, x, stranger), ThrowsMessage<GraphError>(HasSubstr("values of one graph")));
  EXPECT_THAT(differentiate(x, none, x), ThrowsMessage<GraphError>(HasSubstr("values of one graph")));
  EXPECT_THAT([&] { vjp(std::span(&x, 1), {}, std::span(&x, 1)); },
              ThrowsMessage<GraphError>("[vjp] takes one cotangent for each output"));
}

TEST(Vjp, OfAnOutputThatIsItselfAnInputIsTheCotangent) {
  Graph g;
  const Value x = g.parameter(kVector, "x"), c = g.parameter(kVector, "c");
  EXPECT_EQ(vjp(std::span(&x, 1), std::span(&c, 1), std::span(&x, 1)).front(), c);
}

// A loop of three steps, or of as many as `limit` says; `body` gets the carried value.
Value loop(Value start, const std::function<Value(Value)>& body, Value limit = {}) {
  const Value zero = constant(start.graph(), 0, {DType::kS32, {}});
  const Value initial[] = {zero, start};
  return while_loop(
             initial,
             [limit](Arguments carried) -> Values {
               return {compare(carried[0], limit ? limit : constant_like(carried[0], 3), graph::Comparison::kLT)};
             },
             [&](Arguments carried) -> Values {
               return {carried[0] + 1.0, body(carried[1])};
             })
      .at(1);
}

const auto kRefusesUncounted = ThrowsMessage<GraphError>(
    "[vjp] while has a derivative where the number of rounds is known: i = constant; while (i < constant) i = i + "
    "constant");

TEST(Vjp, ThroughALoopOfUnknownRoundsIsRefused) {
  Graph g;
  const Value x = g.parameter(kScalar, "x"), limit = g.parameter({DType::kS32, {}}, "limit");
  const Value carried = loop(
      x, [](Value value) { return value * 2.0; }, limit);
  EXPECT_THAT([&] { gradients(carried, std::span(&x, 1)); }, kRefusesUncounted);
}

TEST(Vjp, ThroughWhatALoopTakesFromOutsideIsRefusedAndNotZero) {
  Graph g;
  const Value x = g.parameter(kScalar, "x"), limit = g.parameter({DType::kS32, {}}, "limit");
  const Value captured = loop(
      constant(g, 1, kScalar), [&](Value value) { return value * x; }, limit);
  EXPECT_THAT([&] { gradients(captured, std::span(&x, 1)); }, kRefusesUncounted);
}

// No op of the loop's body names x: the body returns it as it is.
TEST(Vjp, ThroughWhatALoopReturnsFromOutsideIsRefusedAndNotZero) {
  Graph g;
  const Value x = g.parameter(kScalar, "x"), limit = g.parameter({DType::kS32, {}}, "limit");
  const Value returned = loop(
      constant(g, 1, kScalar), [&](Value) { return x; }, limit);
  EXPECT_THAT([&] { gradients(returned, std::span(&x, 1)); }, kRefusesUncounted);
  const Value nested = loop(constant(g, 1, kScalar), [&](Value value) {
    return loop(
        value, [&](Value) { return x; }, limit);
  });
  EXPECT_THAT([&] { gradients(nested, std::span(&x, 1)); }, kRefusesUncounted);
}

size_t live_ops_of(const Graph& g, OpCode code) {
  size_t count = 0;
  const std::vector<bool> live = graph::live_ops(g);
  for (size_t id = 0; id < live.size(); ++id)
    if (live[id] && g.op(static_cast<graph::OpId>(id)).code == code) ++count;
  return count;
}

// What the derivative of a round does not need is not stored: no second loop forwards, no stack.
TEST(Vjp, OfALoopStoresOnlyWhatIsNeeded) {
  Graph linear, square;
  for (Graph* g : {&linear, &square}) {
    const Value x = g->parameter(kScalar, "x");
    const bool needs = g == &square;
    const Value out = loop(x, [&](Value value) { return needs ? value * value : value * 2.0; });
    g->add_result(gradients(out, std::span(&x, 1)).front(), "dx");
    EXPECT_NO_THROW(graph::verify(*g));
  }
  EXPECT_EQ(live_ops_of(linear, OpCode::kWhile), 1u);
  EXPECT_EQ(live_ops_of(linear, OpCode::kDynamicUpdateSlice), 0u);
  EXPECT_EQ(live_ops_of(square, OpCode::kWhile), 2u);
  EXPECT_EQ(live_ops_of(square, OpCode::kDynamicUpdateSlice), 2u);
}

TEST(Vjp, LiesInTheTransposedScopeOfItsOp) {
  Graph g;
  const Value x = g.parameter(kScalar, "x");
  Value y;
  {
    const graph::InScope block(g, "blocks.0");
    const graph::InScope mlp(g, "mlp");
    y = tanh(x);
  }
  g.add_result(gradients(y * y, std::span(&x, 1)).front(), "dx");
  std::set<std::string> scopes;
  for (size_t id = 0; id < g.num_ops(); ++id) scopes.insert(g.scope_name(g.op(static_cast<graph::OpId>(id)).scope));
  EXPECT_EQ(scopes, (std::set<std::string>{"", "blocks.0.mlp", "transpose(blocks.0.mlp)"}));
}

TEST(Vjp, PastALoopThatTheInputsDoNotReachIsFine) {
  Graph g;
  const Value x = g.parameter(kScalar, "x");
  const Value factor = loop(constant(g, 1, kScalar), [](Value value) { return value * 2.0; });
  g.add_result(gradients(x * factor, std::span(&x, 1)).front(), "dx");
  EXPECT_NO_THROW(graph::verify(g));
}

TEST(Vjp, InsideARegionIsRefused) {
  Graph g;
  const Value x = g.parameter(kScalar, "x");
  EXPECT_THAT([&] { loop(x, [](Value value) { return gradients(value * value, std::span(&value, 1)).front(); }); },
              ThrowsMessage<GraphError>(HasSubstr("region under construction")));
}

class Opaque : public graph::Composite {
 public:
  explicit Opaque(bool misshapen) : misshapen_(misshapen) {}
  std::string_view name() const override { return "opaque"; }
  std::vector<TensorType> infer(std::span<const TensorType> operands, const graph::Attributes&) const override {
    return {operands[0], operands[0]};
  }
  Values lower(graph::Lowering, Arguments x, const graph::Attributes&) const override { return {x[0], x[0]}; }
  Values vjp(Arguments x, Arguments results, Arguments cotangents, const graph::Attributes& attributes) const override {
    if (!misshapen_) return Composite::vjp(x, results, cotangents, attributes);
    return {reduce_sum(cotangents[1], {0})};
  }

 private:
  bool misshapen_;
};

TEST(Vjp, OfACompositeWithoutOneNamesIt) {
  const Opaque opaque(false);
  Graph g;
  const Value x = g.parameter(kVector, "x");
  const Value loss = reduce_sum(append_composite(opaque, std::span(&x, 1), {})[0], {0});
  EXPECT_THAT([&] { gradients(loss, std::span(&x, 1)); }, ThrowsMessage<GraphError>(HasSubstr("[opaque]")));
}

TEST(Vjp, OfTheWrongShapeIsFoundAtOnce) {
  const Opaque opaque(true);
  Graph g;
  const Value x = g.parameter(kVector, "x");
  const Value loss = reduce_sum(append_composite(opaque, std::span(&x, 1), {})[1], {0});
  EXPECT_THAT([&] { gradients(loss, std::span(&x, 1)); },
              ThrowsMessage<std::logic_error>(HasSubstr("cotangent of operand 0 has type f32[], not f32[3]")));
}

}  // namespace
}  // namespace xladder::autodiff
