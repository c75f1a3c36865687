// The text of composites with their derivatives, and of whole training steps; all of it compiles on every plugin.
#include <gtest/gtest.h>

#include <functional>
#include <map>

#include "tests/golden/golden.h"
#include "tests/support/plugin_fixture.h"
#include "xladder/graph/composites/composites.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"
#include "xladder/models/classifier/loss.h"
#include "xladder/models/nn/layers.h"
#include "xladder/models/nn/registry.h"
#include "xladder/program/autodiff/gradient.h"
#include "xladder/program/passes/lower_composites.h"
#include "xladder/program/step/evaluation.h"
#include "xladder/program/step/training_step.h"

namespace xladder::test {
namespace {

using graph::Graph;
using graph::Value;
using Values = std::vector<Value>;

// Forward pass of a layer on x, and the cotangents of x and of its parameters from a cotangent `dy`.
std::string layer_text(const Shape& x_shape, const std::function<Value(const nn::Scope&, Value)>& layer) {
  Graph graph;
  nn::ForwardBuilder builder(graph, DType::kF32, /*training=*/true);
  const Value x = graph.parameter({DType::kF32, x_shape}, "x");
  const Value y = layer(nn::Scope(builder), x);
  const Value dy = graph.parameter(y.type(), "dy");
  Values inputs = {x};
  inputs.insert(inputs.end(), builder.parameters().begin(), builder.parameters().end());
  graph.add_result(y, "y");
  const Values cotangents = autodiff::vjp(std::span(&y, 1), std::span(&dy, 1), inputs);
  for (size_t i = 0; i < inputs.size(); ++i)
    graph.add_result(cotangents[i], i == 0 ? "dx" : "d." + builder.specs()[i - 1].name);
  Graph lowered;
  passes::lower_composites(graph, lowered, graph::Lowering::kShaped);
  return print_stablehlo(lowered);
}

std::map<std::string, std::string> texts() {
  std::map<std::string, std::string> out;
  out["layers/linear"] = layer_text({4, 6}, [](const nn::Scope& s, Value x) { return nn::linear(s, x, 3); });
  out["layers/layer_norm"] = layer_text({4, 6}, [](const nn::Scope& s, Value x) { return nn::layer_norm(s, x, 1e-6); });
  out["layers/gelu"] = layer_text({4, 6}, [](const nn::Scope&, Value x) { return graph::gelu(x); });
  out["layers/gelu_tanh"] = layer_text({4, 6}, [](const nn::Scope&, Value x) { return graph::gelu_tanh(x); });
  out["layers/softmax"] = layer_text({4, 6}, [](const nn::Scope&, Value x) { return graph::softmax(x); });
  out["layers/attention"] = layer_text({6, 4}, [](const nn::Scope& s, Value x) {
    return graph::attention(nn::linear(s / "q", x, 4), nn::linear(s / "k", x, 4), nn::linear(s / "v", x, 4),
                            {.batch = 2, .tokens = 3, .heads = 2});
  });
  out["layers/convolution_2d"] = layer_text({2, 6, 6, 3}, [](const nn::Scope& s, Value x) {
    return nn::convolution_2d(s, x, 4, {.kernel = 3, .stride = 2});
  });
  out["layers/group_norm"] =
      layer_text({2, 3, 3, 4}, [](const nn::Scope& s, Value x) { return nn::group_norm(s, x, 2, 1e-5); });

  program::StepOptions options;
  options.optimizer.weight_decay = 0.05;
  options.clip_grad = 1;
  options.ema = 0.99;
  for (const char* name : {"vit_d32_l2_patch7_28", "mlp", "resnet_small"}) {
    const auto model = nn::make_model(*nn::model_config(name));
    const program::LossFunction loss =
        classifier::loss_function(**model, {.per_device_batch_size = 2, .label_smoothing = 0.1});
    out[std::string("steps/") + name] = program::build_training_step(loss, options).stablehlo;
  }
  const auto vit = nn::make_model(*nn::model_config("vit_d32_l2_patch7_28"));
  const program::LossFunction evaluated =
      classifier::loss_function(**vit, {.per_device_batch_size = 2, .training = false});
  out["steps/vit_d32_l2_patch7_28_evaluation"] = program::build_evaluation_step(evaluated, options).stablehlo;
  return out;
}

// Kernels that the CPU's plugins have not got. 197 tokens are padded to 200, of which 197 are keys.
TEST(LayerAndStepGolden, TextOfCudnnAttentionIsAsKept) {
  expect_golden("cuda/cudnn_attention", layer_text({400, 192}, [](const nn::Scope&, Value x) {
                  return graph::cudnn_attention(x, x, x, {.batch = 2, .tokens = 200, .heads = 3}, /*keys=*/197);
                }));
}

TEST(LayerAndStepGolden, TextIsAsKept) {
  for (const auto& [name, text] : texts()) expect_golden(name, text);
}

TEST(LayerAndStepGolden, CompilesOnEveryPlugin) {
  for (const std::string& path : cpu_plugin_paths())
    for (const auto& [name, text] : texts()) {
      const auto compiled = shared_client(path).compile(text, {});
      EXPECT_TRUE(compiled) << name << " on " << path << ": " << compiled.error().message;
    }
}

}  // namespace
}  // namespace xladder::test
