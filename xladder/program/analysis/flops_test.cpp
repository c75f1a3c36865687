#include "xladder/program/analysis/flops.h"

#include <gtest/gtest.h>

#include "xladder/graph/composite.h"
#include "xladder/graph/ops.h"
#include "xladder/models/nn/registry.h"
#include "xladder/program/autodiff/gradient.h"

namespace xladder::analysis {
namespace {

using graph::Graph;
using graph::Value;

Value input(Graph& graph, Shape shape) { return graph.parameter({DType::kF32, std::move(shape)}, "x"); }

Value sum_of_all(Value x) {
  std::vector<int64_t> axes;
  for (int64_t axis = 0; axis < x.rank(); ++axis) axes.push_back(axis);
  return reduce_sum(x, axes);
}

TEST(Flops, MatrixProductCountsTwoPerMultiplyAdd) {
  Graph graph;
  graph.add_result(matmul(input(graph, {3, 5}), input(graph, {5, 7})), "y");
  EXPECT_EQ(flops(graph), 2 * 3 * 5 * 7);
}

TEST(Flops, BatchedProductWithTwoContractedAxes) {
  Graph graph;
  const Value y =
      dot_general(input(graph, {4, 2, 3, 5}), input(graph, {5, 4, 6, 2}),
                  {.lhs_contracting = {1, 3}, .rhs_contracting = {3, 0}, .lhs_batch = {0}, .rhs_batch = {1}});
  graph.add_result(y, "y");
  EXPECT_EQ(y.shape(), (Shape{4, 3, 6}));
  EXPECT_EQ(flops(graph), 2 * 4 * 3 * 6 * (2 * 5));
}

TEST(Flops, LeavesOutWhatNoResultNeedsAndElementwiseWork) {
  Graph graph;
  const Value x = input(graph, {3, 3});
  matmul(x, x);
  graph.add_result(tanh(x) + x, "y");
  EXPECT_EQ(flops(graph), 0);
}

TEST(Flops, PatchConvolutionCountsEveryProduct) {
  Graph graph;
  graph.add_result(convolution(input(graph, {2, 3, 8, 8}), input(graph, {5, 3, 4, 4}),
                               {.strides = {4, 4}, .padding = {{0, 0}, {0, 0}}}),
                   "y");
  EXPECT_EQ(flops(graph), 2 * (2 * 5 * 2 * 2) * (3 * 4 * 4));
  EXPECT_EQ(count_flops(graph).convolution, flops(graph));
}

// Along one axis of length 5 with a kernel of 3, stride 2 and padding 1 the three windows meet 2, 3 and 2 elements.
TEST(Flops, ConvolutionLeavesOutPadding) {
  Graph graph;
  graph.add_result(convolution(input(graph, {1, 1, 5, 5}), input(graph, {1, 1, 3, 3}),
                               {.strides = {2, 2}, .padding = {{1, 1}, {1, 1}}}),
                   "y");
  EXPECT_EQ(flops(graph), 2 * 7 * 7);
}

TEST(Flops, GradientsOfAConvolutionCountAsMuchAsTheConvolution) {
  const graph::Convolution kinds[] = {
      {.strides = {1, 1}, .padding = {{1, 1}, {1, 1}}},
      {.strides = {2, 3}, .padding = {{1, 0}, {0, 2}}},
      {.strides = {1, 2}, .padding = {{2, 2}, {0, 0}}, .rhs_dilation = {2, 1}},
      {.strides = {2, 1}, .padding = {{1, 1}, {1, 1}}, .feature_groups = 2},
  };
  for (const graph::Convolution& kind : kinds) {
    Graph graph;
    const Value x = input(graph, {2, 4, 11, 13});
    const Value kernel = input(graph, {6, 4 / kind.feature_groups, 3, 3});
    const Value y = convolution(x, kernel, kind);
    graph.add_result(y, "y");
    const int64_t forward = flops(graph);
    ASSERT_GT(forward, 0);
    const Value wanted[] = {x, kernel};
    for (const Value& gradient : autodiff::gradients(sum_of_all(y * y), wanted)) graph.add_result(gradient, "gradient");
    EXPECT_EQ(flops(graph), 3 * forward);
  }
}

// A loop that multiplies a matrix by itself while a counter runs from `start` to `end` by `step`.
FlopCount count_loop(double start, double step, const std::function<Value(Value counter)>& condition) {
  Graph graph;
  const Value initial[] = {constant(graph, start, {DType::kS32, {}}), input(graph, {3, 3})};
  const auto results = while_loop(
      initial, [&](std::span<const Value> carried) { return std::vector{condition(carried[0])}; },
      [&](std::span<const Value> carried) {
        return std::vector{carried[0] + step, matmul(carried[1], carried[1])};
      });
  graph.add_result(results[1], "y");
  return count_flops(graph);
}

TEST(Flops, CountingLoopCountsEveryRound) {
  const auto below = [](double end) {
    return [end](Value counter) { return compare(counter, constant_like(counter, end), graph::Comparison::kLT); };
  };
  EXPECT_EQ(count_loop(0, 1, below(10)).total(), 10 * 2 * 27);
  EXPECT_EQ(count_loop(3, 4, below(12)).total(), 3 * 2 * 27);
  EXPECT_EQ(count_loop(5, 1, below(5)).total(), 0);
  EXPECT_TRUE(count_loop(0, 1, below(10)).is_exact());
}

TEST(Flops, OtherLoopsCountOnceAndSaySo) {
  const auto not_ten = [](Value counter) {
    return compare(counter, constant_like(counter, 10), graph::Comparison::kNE);
  };
  const auto below_itself = [](Value counter) { return compare(counter, counter, graph::Comparison::kLT); };
  for (const auto& count : {count_loop(0, 1, not_ten), count_loop(0, 1, below_itself)}) {
    EXPECT_EQ(count.total(), 2 * 27);
    EXPECT_EQ(count.loops_counted_once, 1);
    EXPECT_FALSE(count.is_exact());
  }
}

TEST(Flops, CustomCallsAreReported) {
  Graph graph;
  const Value x = input(graph, {3, 3});
  const TensorType results[] = {x.type()};
  graph.add_result(custom_call(graph, "kernel", std::span(&x, 1), results, "", 1)[0], "y");
  EXPECT_EQ(count_flops(graph).custom_calls, 1);
  EXPECT_FALSE(count_flops(graph).is_exact());
}

class SquareComposite final : public graph::Composite {
 public:
  std::string_view name() const override { return "square"; }
  std::vector<TensorType> infer(std::span<const TensorType> operands, const graph::Attributes&) const override {
    return {operands[0]};
  }
  std::vector<Value> lower(graph::Lowering lowering, std::span<const Value> operands,
                           const graph::Attributes&) const override {
    const Value square = matmul(operands[0], operands[0]);
    return {lowering == graph::Lowering::kDecomposed ? square : matmul(square, square)};
  }
};

TEST(Flops, CompositesCountTheirDecomposedLowering) {
  const SquareComposite square;
  Graph graph;
  const Value x = input(graph, {3, 3});
  graph.add_result(graph::append_composite(square, std::span(&x, 1), {})[0], "y");
  EXPECT_EQ(flops(graph), 2 * 27);
}

// Operations for training a vision transformer on one image: twice the multiply-adds of the forward pass, three times
// over, less the gradient of the images, which nobody needs.
int64_t analytic_vit_training_flops(const nn::VitConfig& config) {
  const int64_t patches = config.num_patches();
  const int64_t tokens = config.num_tokens();
  const int64_t width = config.embed_dim;
  const int64_t patch = patches * config.patch_height * config.patch_width * config.in_channels * width;
  const int64_t blocks = config.depth * tokens * (4 * width * width + 2 * width * config.mlp_width());
  const int64_t attention = config.depth * 2 * tokens * tokens * width;
  const int64_t head = width * config.num_classes;
  return 2 * (3 * (patch + blocks + attention + head) - patch);
}

int64_t counted_training_flops(const nn::VitConfig& config, int64_t batch) {
  Graph graph;
  const Value images = input(graph, {batch, config.in_channels, config.image_height, config.image_width});
  nn::ForwardBuilder builder(graph, DType::kF32, /*training=*/true);
  const Value logits = nn::Vit(config).logits(nn::Scope(builder), images);
  // The square makes the cotangent depend on the logits, as a loss does.
  const Value loss = sum_of_all(logits * logits);
  for (const Value& gradient : autodiff::gradients(loss, builder.parameters())) graph.add_result(gradient, "gradient");
  return flops(graph);
}

TEST(Flops, VisionTransformersCountAsTheFormulaSays) {
  for (const char* name : {"vit_tiny_patch16_224", "vit_base_patch32_224"}) {
    const auto config = std::get<nn::VitConfig>(nn::model_config(name).value());
    EXPECT_EQ(counted_training_flops(config, 3), 3 * analytic_vit_training_flops(config)) << name;
  }
}

TEST(Flops, FormulaAgreesWithPublishedSizes) {
  const auto gigaflops = [](const char* name) {
    return static_cast<double>(analytic_vit_training_flops(std::get<nn::VitConfig>(nn::model_config(name).value()))) /
           1e9;
  };
  EXPECT_NEAR(gigaflops("vit_tiny_patch16_224"), 7.46, 0.005);
  EXPECT_NEAR(gigaflops("vit_base_patch16_224"), 105.15, 0.01);
}

}  // namespace
}  // namespace xladder::analysis
