#include "xladder/graph/graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/graph/composite.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"
#include "xladder/graph/rewrite.h"
#include "xladder/graph/scope.h"
#include "xladder/graph/verify.h"

namespace xladder::graph {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;
using Arguments = std::span<const Value>;

const TensorType kMatrix{DType::kF32, {2, 3}};

TEST(Graph, KnowsItsParametersResultsAndAliases) {
  Graph g;
  const Value x = g.parameter(kMatrix, "x");
  g.parameter({DType::kS32, {}}, "step");
  const Value y = x + x;
  g.add_result(y, "y");
  g.alias(0, 0);
  EXPECT_EQ(g.num_parameters(), 2u);
  EXPECT_EQ(g.parameter_name(1), "step");
  EXPECT_EQ(g.result_name(0), "y");
  EXPECT_EQ(g.result_at(0), y);
  EXPECT_EQ(g.alias_of(0), std::optional<size_t>(0));
  EXPECT_EQ(g.alias_of(1), std::nullopt);
  EXPECT_EQ(g.producer_of(x.id()), std::nullopt);
  EXPECT_EQ(g.op(*g.producer_of(y.id())).code, OpCode::kAdd);
}

TEST(Graph, RefusesValuesOfAnotherGraph) {
  Graph g, other;
  const Value x = g.parameter(kMatrix, "x"), stranger = other.parameter(kMatrix, "stranger");
  EXPECT_THAT([&] { add(x, stranger); },
              ThrowsMessage<GraphError>("[add] operands are values of the same graph; got another's for operand 1"));
  EXPECT_THAT([&] { g.add_result(stranger, "y"); },
              ThrowsMessage<GraphError>("[result] is a value of the same graph; got another's for y"));
  EXPECT_THAT([&] { g.build_region({}, [&](Arguments) -> std::vector<Value> { return {stranger}; }); },
              ThrowsMessage<GraphError>(HasSubstr("[region] results are values of the same graph")));
}

TEST(Graph, RefusesNone) {
  Graph g;
  const Value x = g.parameter(kMatrix, "x"), none;
  EXPECT_THAT([&] { add(none, x); }, ThrowsMessage<GraphError>(HasSubstr("[value] is used before it was made")));
  EXPECT_THAT([&] { add(x, none); },
              ThrowsMessage<GraphError>("[add] operands are values of the same graph; got none for operand 1"));
  EXPECT_THROW(none.type(), GraphError);
  EXPECT_THROW(g.add_result(none, "y"), GraphError);
}

TEST(Graph, RefusesAliasesOfUnequalTypes) {
  Graph g;
  g.parameter({DType::kF32, {3, 2}}, "x");
  g.add_result(g.parameter(kMatrix, "y"), "z");
  EXPECT_THAT([&] { g.alias(0, 0); },
              ThrowsMessage<GraphError>(
                  "[alias] a donated parameter and its result have one type; got x f32[3, 2] and z f32[2, 3]"));
}

TEST(Graph, RefusesNegativeSizesOfParameters) {
  Graph g;
  EXPECT_THAT(
      [&] {
        g.parameter({DType::kF32, {2, -3}}, "x");
      },
      ThrowsMessage<GraphError>("[parameter] sizes are not negative; got f32[2, -3]"));
}

TEST(Graph, GoesOnAfterARegionFailed) {
  Graph g;
  const Value x = g.parameter(kMatrix, "x");
  EXPECT_THROW(
      while_loop(
          std::span(&x, 1), [](Arguments carried) -> std::vector<Value> { return {matmul(carried[0], carried[0])}; },
          [](Arguments carried) -> std::vector<Value> { return {carried[0]}; }),
      GraphError);
  EXPECT_FALSE(g.is_building_region());
  const Value y = x + x;
  EXPECT_THAT(g.body().ops, testing::Contains(*g.producer_of(y.id())));
}

TEST(Graph, PutsOpsOfARegionIntoIt) {
  Graph g;
  const Value x = g.parameter({DType::kS32, {}}, "x");
  const std::vector<Value> out = while_loop(
      std::span(&x, 1),
      [](Arguments carried) -> std::vector<Value> {
        return {compare(carried[0], constant_like(carried[0], 3), Comparison::kLT)};
      },
      [](Arguments carried) -> std::vector<Value> { return {carried[0] + 1.0}; });
  ASSERT_EQ(g.body().ops.size(), 1u);
  const Op& loop = g.op(g.body().ops[0]);
  EXPECT_EQ(loop.regions[0].ops.size(), 2u);
  EXPECT_EQ(loop.regions[1].ops.size(), 2u);
  EXPECT_EQ(out[0].type(), x.type());
}

TEST(Graph, ReturnsTheValueItselfWhereNothingChanges) {
  Graph g;
  const Value x = g.parameter(kMatrix, "x");
  EXPECT_EQ(reshape(x, {2, 3}), x);
  EXPECT_EQ(convert(x, DType::kF32), x);
  EXPECT_EQ(bitcast_convert(x, DType::kF32), x);
  EXPECT_EQ(concatenate(std::span(&x, 1), 0), x);
  EXPECT_EQ(reduce_sum(x, {}), x);
  EXPECT_EQ(g.num_ops(), 0u);
}

TEST(Attributes, NameWhatIsAbsent) {
  const Attributes attributes{{"axis", int64_t{1}}};
  EXPECT_EQ(attributes.integer("axis"), 1);
  EXPECT_THAT([&] { attributes.integer("sizes"); }, ThrowsMessage<std::logic_error>(HasSubstr("sizes")));
  EXPECT_THAT([&] { attributes.text("axis"); },
              ThrowsMessage<std::logic_error>("attribute axis holds an integer, not text"));
  EXPECT_THAT([&] { attributes.literal("axis"); },
              ThrowsMessage<std::logic_error>("attribute axis holds an integer, not a constant"));
  EXPECT_FALSE(attributes.flag("unique"));
}

TEST(Scope, NamesThePartOfTheModelThatOpsBelongTo) {
  Graph g, copy;
  const Value x = g.parameter(kMatrix, "x");
  Value inner, outer;
  {
    const InScope block(g, "blocks.3");
    {
      const InScope attention(g, "attn");
      inner = tanh(x);
      EXPECT_THAT([&] { matmul(x, x); },
                  ThrowsMessage<GraphError>("[dot_general] contracting dimensions [1] and [0] have equal sizes; got "
                                            "f32[2, 3], f32[2, 3]; in blocks.3.attn"));
    }
    outer = inner + x;
  }
  const auto scope_of = [](const Graph& graph, Value value) {
    return graph.scope_name(graph.op(*graph.producer_of(value.id())).scope);
  };
  EXPECT_EQ(scope_of(g, inner), "blocks.3.attn");
  EXPECT_EQ(scope_of(g, outer), "blocks.3");
  EXPECT_EQ(scope_of(g, x + x), "");
  g.add_result(outer, "y");
  rewrite(g, copy, nullptr);
  EXPECT_EQ(scope_of(copy, copy.result_at(0)), "blocks.3");
  const std::string text = print_stablehlo(copy, {.locations = true});
  EXPECT_THAT(text, HasSubstr("stablehlo.tanh %x : tensor<2x3xf32> loc(\"blocks.3.attn\")\n"));
  EXPECT_THAT(print_stablehlo(copy), testing::Not(HasSubstr("loc(")));
}

TEST(Scope, OfAReplacementIsThatOfTheOp) {
  Graph g, part, copy;
  const Value x = g.parameter(kMatrix, "x");
  {
    const InScope block(g, "head");
    g.add_result(tanh(x), "y");
  }
  part.add_result(sine(part.parameter(kMatrix, "x")), "y");
  rewrite(g, copy, [&](const Op&, Arguments operands) -> std::optional<std::vector<Value>> {
    return inline_body(part, operands);
  });
  EXPECT_EQ(copy.scope_name(copy.op(*copy.producer_of(copy.result_at(0).id())).scope), "head");
}

class Twice : public Composite {
 public:
  std::string_view name() const override { return "twice"; }
  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes&) const override {
    if (operands.size() != 1) throw GraphError("[twice] takes one operand");
    return {operands[0]};
  }
  std::vector<Value> lower(Lowering, Arguments x, const Attributes&) const override { return {x[0] + x[0]}; }
};

TEST(Composite, HasItsShapeRuleAndCannotBePrinted) {
  const Twice twice;
  Graph g;
  const Value x = g.parameter(kMatrix, "x");
  const Value both[] = {x, x};
  EXPECT_THROW(append_composite(twice, both, {}), GraphError);
  EXPECT_THROW(append_composite(twice, {}, {}), GraphError);
  g.add_result(append_composite(twice, std::span(&x, 1), {}).front(), "y");
  EXPECT_NO_THROW(verify(g));
  EXPECT_THAT([&] { print_stablehlo(g); }, ThrowsMessage<std::logic_error>(HasSubstr("composite")));
}

TEST(Verify, FindsAValueOfARegionUsedOutsideOfIt) {
  Graph g;
  const Value x = g.parameter({DType::kPred, {}}, "x");
  Value inside;
  while_loop(
      std::span(&x, 1), [](Arguments carried) -> std::vector<Value> { return {carried[0]}; },
      [&](Arguments carried) -> std::vector<Value> { return {inside = logical_not(carried[0])}; });
  const Value leaked = logical_not(inside);
  g.add_result(leaked, "y");
  EXPECT_THAT([&] { verify(g); },
              ThrowsMessage<GraphError>(HasSubstr("[not] operands are defined before they are used")));
}

TEST(Verify, FindsAValueOfARegionReturned) {
  Graph g;
  const Value x = g.parameter({DType::kPred, {}}, "x");
  Value carried_inside;
  while_loop(
      std::span(&x, 1), [&](Arguments carried) -> std::vector<Value> { return {carried_inside = carried[0]}; },
      [](Arguments carried) -> std::vector<Value> { return {carried[0]}; });
  g.add_result(carried_inside, "y");
  EXPECT_THAT([&] { verify(g); }, ThrowsMessage<GraphError>(HasSubstr("[return]")));
}

TEST(Verify, NamesTheScopeOfWhatIsWrong) {
  Graph g;
  const Value x = g.parameter({DType::kPred, {}}, "x");
  Value inside;
  while_loop(
      std::span(&x, 1), [](Arguments carried) -> std::vector<Value> { return {carried[0]}; },
      [&](Arguments carried) -> std::vector<Value> { return {inside = logical_not(carried[0])}; });
  const InScope head(g, "head");
  g.add_result(logical_not(inside), "y");
  EXPECT_THAT([&] { verify(g); }, ThrowsMessage<GraphError>(HasSubstr("; in head")));
  if (kVerifiesPasses)
    EXPECT_THAT([&] { verify_pass(g, "leak"); }, ThrowsMessage<GraphError>(HasSubstr("after the pass leak")));
  else
    EXPECT_NO_THROW(verify_pass(g, "leak"));
}

TEST(Verify, ChecksWhatAPassMadeWherePassesAreChecked) {
  auto graph = std::make_unique<Graph>();
  graph->add_result(graph->parameter({DType::kPred, {}}, "x"), "y");
  const auto leak = [&] {
    apply_pass(graph, "leak", [](const Graph&, Graph& target) {
      const Value x = target.parameter({DType::kPred, {}}, "x");
      Value inside;
      while_loop(
          std::span(&x, 1), [](Arguments carried) -> std::vector<Value> { return {carried[0]}; },
          [&](Arguments carried) -> std::vector<Value> { return {inside = logical_not(carried[0])}; });
      target.add_result(inside, "y");
    });
  };
  if (!kVerifiesPasses) {
    EXPECT_NO_THROW(leak());
    return;
  }
  EXPECT_THAT(leak, ThrowsMessage<GraphError>(HasSubstr("after the pass leak")));
  EXPECT_EQ(graph->num_ops(), 0u) << "the graph is as it was";
}

TEST(Verify, FindsAResultThatHoldsTwoParameters) {
  Graph g;
  const Value x = g.parameter(kMatrix, "x"), y = g.parameter(kMatrix, "y");
  g.add_result(x + y, "z");
  g.alias(0, 0);
  EXPECT_NO_THROW(verify(g));
  g.alias(1, 0);
  EXPECT_THAT([&] { verify(g); }, ThrowsMessage<GraphError>(HasSubstr("[alias]")));
}

}  // namespace
}  // namespace xladder::graph
