#include "xladder/program/passes/remat.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "xladder/graph/composites/block_boundary.h"
#include "xladder/graph/composites/composites.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/rewrite.h"
#include "xladder/models/nn/vit.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/passes/lower_composites.h"
#include "xladder/program/passes/test_program.h"

namespace xladder::passes {
namespace {

using graph::Graph;
using graph::Lowering;
using graph::OpCode;
using graph::Value;

nn::VitConfig small_vit() {
  nn::VitConfig config;
  config.image_height = config.image_width = 28;
  config.patch_height = config.patch_width = 4;
  config.in_channels = 1;
  config.num_classes = 10;
  config.embed_dim = 64;
  config.depth = 6;
  config.num_heads = 4;
  return config;
}

// Loss and gradients of a vision transformer; kDecomposed: composites are lowered before differentiation.
std::unique_ptr<Graph> rematerialized(const nn::VitConfig& config, int64_t batch, Remat policy,
                                      Lowering lowering = Lowering::kShaped) {
  const TensorType image_type{DType::kF32, {batch, config.in_channels, config.image_height, config.image_width}};
  Graph forward, decomposed;
  const Value inner_images = forward.parameter(image_type, "images");
  nn::ForwardBuilder builder(forward, DType::kF32, /*training=*/true, forward.parameter({DType::kU64, {2}}, "seed"));
  forward.add_result(nn::Vit(config).logits(nn::Scope(builder), inner_images), "logits");
  lower_before_differentiation(forward, decomposed, Lowering::kDecomposed);

  Graph gradients, again;
  std::vector<Value> arguments;
  for (size_t i = 0; i < forward.num_parameters(); ++i)
    arguments.push_back(gradients.parameter(forward.parameter_type(i), forward.parameter_name(i)));
  const Value targets = gradients.parameter({DType::kF32, {batch, config.num_classes}}, "targets");
  const Value logits = inline_body(lowering == Lowering::kShaped ? forward : decomposed, arguments)[0];
  const Value loss = reduce_sum(graph::softmax_cross_entropy(logits, targets), {0});
  const size_t num_forward_ops = gradients.body().ops.size();
  gradients.add_result(loss, "loss");
  const std::span<const Value> parameters = std::span(arguments).subspan(2);
  for (const Value& gradient : autodiff::gradients(loss, parameters)) gradients.add_result(gradient, "gradient");
  rematerialize(gradients, num_forward_ops, policy, again);
  graph::verify(again);
  auto lowered = std::make_unique<Graph>();
  lower_composites(again, *lowered, lowering);
  return lowered;
}

class RematOnPlugin : public OnEachPlugin {
 protected:
  pjrt::CompileOptions with_barriers() const {
    pjrt::CompileOptions options;
    options.overrides = client().profile().keep_barriers;
    return options;
  }
  int64_t temporary_bytes(const Graph& graph) const {
    const auto compiled = client().compile(print_stablehlo(graph), with_barriers());
    if (!compiled) throw std::runtime_error(compiled.error().message);
    return compiled->program().memory_stats().temp.value();
  }
};
INSTANTIATE_TEST_SUITE_P(Cpu, RematOnPlugin, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(RematOnPlugin, LowersTheTemporaryBytes) {
  for (const Lowering lowering : {Lowering::kShaped, Lowering::kDecomposed}) {
    nn::VitConfig config = small_vit();
    if (lowering == Lowering::kDecomposed) config.depth = 3;
    const int64_t none = temporary_bytes(*rematerialized(config, 16, Remat::kNone, lowering));
    const int64_t policy = temporary_bytes(*rematerialized(config, 16, Remat::kPolicy, lowering));
    const int64_t full = temporary_bytes(*rematerialized(config, 16, Remat::kFull, lowering));
    EXPECT_LT(policy, none * 3 / 4);
    EXPECT_LT(full, policy * 3 / 4);
  }
}

// Values in [-1, 1] that depend on the place.
std::vector<std::vector<double>> arguments_of(const Graph& graph) {
  std::vector<std::vector<double>> arguments;
  for (size_t i = 0; i < graph.num_parameters(); ++i) {
    std::vector<double>& values = arguments.emplace_back();
    const TensorType& type = graph.parameter_type(i);
    for (int64_t k = 0; k < type.num_elements(); ++k)
      values.push_back(is_floating(type.dtype)
                           ? 0.3 * std::sin(static_cast<double>(k + 1) * (1 + 0.1 * static_cast<double>(i)))
                           : static_cast<double>(k + 3));
  }
  return arguments;
}

TEST_P(RematOnPlugin, ComputesTheSameGradients) {
  nn::VitConfig config = small_vit();
  config.depth = 2;
  config.patch_height = config.patch_width = 7;
  config.embed_dim = 32;
  // The recomputed mask is that of the forward pass.
  config.attn_drop_rate = 0.25;
  for (const Lowering lowering : {Lowering::kShaped, Lowering::kDecomposed}) {
    const auto plain = rematerialized(config, 2, Remat::kNone, lowering);
    const auto arguments = arguments_of(*plain);
    const auto expected = outputs(*plain, arguments);
    for (const Remat policy : {Remat::kPolicy, Remat::kFull}) {
      const auto actual = outputs(*rematerialized(config, 2, policy, lowering), arguments, with_barriers());
      for (size_t i = 0; i < expected.size(); ++i) {
        double largest = 0;
        for (const double value : expected[i]) largest = std::max(largest, std::fabs(value));
        EXPECT_GT(largest, 0) << "result " << i;
        for (size_t k = 0; k < expected[i].size(); ++k)
          ASSERT_NEAR(actual[i][k], expected[i][k], 1e-5 * largest) << "result " << i;
      }
    }
  }
}

// x -> tanh(x w) three times, with marks; the gradient of each w.
std::unique_ptr<Graph> chain(Remat policy) {
  Graph gradients;
  Value x = gradients.parameter({DType::kF32, {2, 2}}, "x");
  std::vector<Value> weights;
  for (const char* name : {"w1", "w2", "w3"}) {
    weights.push_back(gradients.parameter(x.type(), name));
    x = graph::block_boundary(tanh(matmul(x, weights.back())));
  }
  const Value loss = reduce_sum(x * x, {0, 1});
  const size_t num_forward_ops = gradients.body().ops.size();
  gradients.add_result(loss, "loss");
  for (const Value& gradient : autodiff::gradients(loss, weights)) gradients.add_result(gradient, "gradient");
  auto again = std::make_unique<Graph>(), lowered = std::make_unique<Graph>();
  rematerialize(gradients, num_forward_ops, policy, *again);
  graph::verify(*again);
  lower_composites(*again, *lowered, Lowering::kShaped);
  return lowered;
}

TEST(Remat, RecomputesEachBlockOnceBehindABarrier) {
  const auto none = chain(Remat::kNone), policy = chain(Remat::kPolicy), full = chain(Remat::kFull);
  // Forward 3; backward 3 for the weights and 2 for the inputs.
  EXPECT_EQ(live_ops_of(*none, OpCode::kDotGeneral).size(), 8u);
  EXPECT_EQ(live_ops_of(*none, OpCode::kTanh).size(), 3u);
  EXPECT_TRUE(live_ops_of(*none, OpCode::kOptimizationBarrier).empty());
  EXPECT_EQ(live_ops_of(*policy, OpCode::kDotGeneral).size(), 8u);
  EXPECT_EQ(live_ops_of(*policy, OpCode::kTanh).size(), 6u);
  EXPECT_EQ(live_ops_of(*full, OpCode::kDotGeneral).size(), 11u);
  EXPECT_EQ(live_ops_of(*full, OpCode::kTanh).size(), 6u);
  const auto barriers = live_ops_of(*full, OpCode::kOptimizationBarrier);
  ASSERT_EQ(barriers.size(), 3u);
  // The cotangent of the block's end and the value at its start; the first block starts from parameters.
  for (size_t i = 0; i < 3; ++i) EXPECT_EQ(barriers[i]->operands.size(), i < 2 ? 2u : 3u);
}

TEST(Remat, NeverExchangesBetweenReplicasTwice) {
  Graph gradients, again;
  const Value w = gradients.parameter({DType::kF32, {2, 2}}, "w");
  const Value mean = optimization_barrier(std::vector{all_reduce(tanh(w), graph::Reducer::kAdd, 2)})[0];
  const Value y = graph::block_boundary(exponential(mean * 0.5));
  const Value loss = reduce_sum(y * y, {0, 1});
  const size_t num_forward_ops = gradients.body().ops.size();
  gradients.add_result(autodiff::gradients(loss, std::span(&mean, 1))[0], "gradient");
  rematerialize(gradients, num_forward_ops, Remat::kFull, again);
  EXPECT_EQ(live_ops_of(again, OpCode::kAllReduce).size(), 1u);
  EXPECT_EQ(live_ops_of(again, OpCode::kExponential).size(), 2u);
}

TEST(Remat, DoesNotRecomputeWhatALoopReturnsFromOutside) {
  Graph gradients, again;
  const Value w = gradients.parameter({DType::kF32, {2, 2}}, "w");
  const Value kept = exponential(w * 0.5);
  const Value loss = reduce_sum(graph::block_boundary(kept * 2.0), {0, 1});
  const size_t num_forward_ops = gradients.body().ops.size();
  const Value gradient = autodiff::gradients(loss, std::span(&w, 1))[0];
  const Value zero = constant(gradients, 0, {DType::kS32, {}});
  const std::vector<Value> initial = {zero, gradient};
  const std::vector<Value> looped = while_loop(
      initial,
      [](std::span<const Value> carried) -> std::vector<Value> {
        return {compare(carried[0], constant_like(carried[0], 3), graph::Comparison::kLT)};
      },
      [&](std::span<const Value> carried) -> std::vector<Value> {
        return {carried[0] + 1.0, kept};
      });
  gradients.add_result(gradient, "gradient");
  gradients.add_result(looped[1], "kept");
  rematerialize(gradients, num_forward_ops, Remat::kFull, again);
  graph::verify(again);
  EXPECT_EQ(live_ops_of(again, OpCode::kExponential).size(), 1u);
}

}  // namespace
}  // namespace xladder::passes
