#include "xladder/program/passes/lower_composites.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/graph/composites/block_boundary.h"
#include "xladder/graph/composites/composites.h"
#include "xladder/graph/ops.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/passes/test_program.h"

namespace xladder::passes {
namespace {

using graph::Attributes;
using graph::Graph;
using graph::Lowering;
using graph::OpCode;
using graph::Value;

// x + depth, by composites inside of each other; for ever if the depth is negative.
class Nested : public graph::Composite {
 public:
  std::string_view name() const override { return "nested"; }
  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes&) const override {
    return {operands[0]};
  }
  std::vector<Value> lower(Lowering, std::span<const Value> operands, const Attributes& attributes) const override {
    const int64_t depth = attributes.integer("depth");
    const Value next = operands[0] + 1.0;
    if (depth == 1) return {next};
    return append_composite(*this, std::span(&next, 1), {{"depth", depth - 1}});
  }
};

TEST(LowerComposites, GoesOnUntilNoneIsLeft) {
  const Nested nested;
  Graph source, target;
  const Value x = source.parameter({DType::kF32, {2}}, "x");
  source.add_result(append_composite(nested, std::span(&x, 1), {{"depth", int64_t{5}}})[0], "y");
  lower_composites(source, target, Lowering::kShaped);
  graph::verify(target);
  EXPECT_TRUE(live_ops_of(target, OpCode::kComposite).empty());
  EXPECT_EQ(live_ops_of(target, OpCode::kAdd).size(), 5u);
}

TEST(LowerComposites, EndsWhereACompositeLowersToItself) {
  const Nested nested;
  Graph source, target;
  const Value x = source.parameter({DType::kF32, {2}}, "x");
  source.add_result(append_composite(nested, std::span(&x, 1), {{"depth", int64_t{-1}}})[0], "y");
  EXPECT_THAT([&] { lower_composites(source, target, Lowering::kShaped); },
              testing::ThrowsMessage<graph::GraphError>(
                  "[lower_composites] nested lowers to composites again and again; got 16 of them"));
}

// y and dx of y = softmax(gelu(x)).
void add_softmax_of_gelu(Graph& graph) {
  const Value x = graph.parameter({DType::kF32, {2, 3}}, "x"), dy = graph.parameter({DType::kF32, {2, 3}}, "dy");
  const Value y = graph::softmax(graph::gelu(x));
  graph.add_result(y, "y");
  graph.add_result(autodiff::vjp(std::span(&y, 1), std::span(&dy, 1), std::span(&x, 1))[0], "dx");
}

// Shaped GELU has a rational function in the place of erf, once forward and once in the derivative.
TEST(LoweringTable, ChoosesForEachCompositeAndItsDerivative) {
  const auto erfs_with = [](const graph::LoweringTable& lowerings) {
    Graph graph, lowered;
    add_softmax_of_gelu(graph);
    lower_composites(graph, lowered, lowerings);
    EXPECT_TRUE(live_ops_of(lowered, OpCode::kComposite).empty());
    return live_ops_of(lowered, OpCode::kErf).size();
  };
  EXPECT_EQ(erfs_with(Lowering::kShaped), 0u);
  EXPECT_EQ(erfs_with(Lowering::kDecomposed), 2u);
  EXPECT_EQ(erfs_with(graph::LoweringTable().set(graph::kGelu, Lowering::kDecomposed)), 2u);
  EXPECT_EQ(erfs_with(graph::LoweringTable(Lowering::kDecomposed).set(graph::kGelu, Lowering::kShaped)), 0u);
  EXPECT_EQ(erfs_with(graph::LoweringTable().set(graph::kSoftmax, Lowering::kDecomposed)), 0u);
}

TEST(LoweringTable, BeforeDifferentiationLowersWhatIsDecomposedAlone) {
  Graph graph, lowered;
  const Value x = graph.parameter({DType::kF32, {2, 3}}, "x");
  graph.add_result(graph::softmax(graph::gelu(x)), "y");
  lower_before_differentiation(graph, lowered, graph::LoweringTable().set(graph::kGelu, Lowering::kDecomposed));
  const auto composites = live_ops_of(lowered, OpCode::kComposite);
  ASSERT_EQ(composites.size(), 1u);
  EXPECT_EQ(composites[0]->composite->name(), graph::kSoftmax);
}

TEST(LoweringTable, RefusesANameThatNoCompositeHas) {
  EXPECT_THAT(
      [] { graph::LoweringTable().set("atention", Lowering::kShaped); },
      testing::ThrowsMessage<graph::GraphError>("[lowering_table] names composites of the registry; got \"atention\""));
}

TEST(BlockBoundary, LeavesNoTraceAndIsKeptWhereAsked) {
  Graph plain, marked, lowered, kept;
  for (Graph* graph : {&plain, &marked}) {
    const Value x = graph->parameter({DType::kF32, {2}}, "x");
    Value y = tanh(x);
    if (graph == &marked) y = graph::block_boundary(y);
    const Value loss = reduce_sum(y * y, {0});
    graph->add_result(autodiff::gradients(loss, std::span(&x, 1))[0], "gradient");
  }
  EXPECT_EQ(live_ops_of(marked, OpCode::kComposite).size(), 2u);
  lower_composites(marked, lowered, Lowering::kShaped);
  EXPECT_EQ(print_stablehlo(lowered), print_stablehlo(plain));
  lower_before_differentiation(marked, kept, Lowering::kDecomposed);
  const auto composites = live_ops_of(kept, OpCode::kComposite);
  ASSERT_EQ(composites.size(), 2u);
  EXPECT_TRUE(graph::is_block_boundary(*composites[0]));
  EXPECT_TRUE(graph::is_block_boundary_vjp(*composites[1]));
}

}  // namespace
}  // namespace xladder::passes
