// Layers have names: errors and the text of a program say where in the model something is.
#include "xladder/models/nn/scope.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "xladder/graph/ops.h"
#include "xladder/graph/print.h"
#include "xladder/models/nn/registry.h"

namespace xladder::nn {
namespace {

using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::ThrowsMessage;

std::unique_ptr<Model> model_of(const std::string& name) { return make_model(model_config(name).value()).value(); }

// The scopes of a forward pass, in training.
std::set<std::string> scopes_of(const Model& model) {
  graph::Graph g;
  ForwardBuilder builder(g, DType::kF32, /*training=*/true);
  const ImageShape shape = model.image_shape();
  model.logits(Scope(builder), g.parameter({DType::kF32, {1, shape.channels, shape.height, shape.width}}, "images"));
  std::set<std::string> scopes;
  for (size_t id = 0; id < g.num_ops(); ++id) scopes.insert(g.scope_name(g.op(static_cast<graph::OpId>(id)).scope));
  return scopes;
}

TEST(Scope, OfAnOpIsThatOfItsParameters) {
  for (const char* name : {"vit_d32_l2_patch7_28", "vit_small_patch14_reg4_dinov2", "mlp", "resnet_small"}) {
    const std::unique_ptr<Model> model = model_of(name);
    const std::set<std::string> scopes = scopes_of(*model);
    for (const ParameterSpec& spec : model->parameters()) {
      const size_t dot = spec.name.rfind('.');
      if (dot == std::string::npos) continue;  // of the model itself, such as cls_token
      EXPECT_TRUE(scopes.contains(spec.name.substr(0, dot))) << name << " " << spec.name;
    }
  }
}

TEST(Scope, NamesTheBlockOfWhatHasNoParameters) {
  EXPECT_THAT(scopes_of(*model_of("vit_d32_l2_patch7_28")),
              IsSupersetOf({"blocks.0.attn", "blocks.0.mlp", "blocks.1", "blocks.1.attn.proj"}));
  EXPECT_THAT(scopes_of(*model_of("resnet_small")), IsSupersetOf({"layer2.0", "layer2.0.downsample.0"}));
}

TEST(Scope, IsNamedByErrors) {
  const std::unique_ptr<Model> model = model_of("vit_d32_l2_patch7_28");
  graph::Graph g;
  ForwardBuilder builder(g, DType::kF32, /*training=*/false);
  const graph::Value images = g.parameter({DType::kF32, {1, 2, 28, 28}}, "images");  // of two channels
  EXPECT_THAT([&] { model->logits(Scope(builder), images); },
              ThrowsMessage<graph::GraphError>(HasSubstr("; in patch_embed.proj")));
  EXPECT_EQ(g.current_scope(), 0) << "an error leaves no scope open";
}

TEST(Scope, IsPrintedOnRequestAlone) {
  graph::Graph g;
  ForwardBuilder builder(g, DType::kF32, /*training=*/false);
  const graph::Value x = g.parameter({DType::kF32, {4, 8}}, "x");
  g.add_result(linear(Scope(builder) / "blocks" / "3" / "fc1", x, 2), "y");
  EXPECT_THAT(print_stablehlo(g, {.locations = true}), HasSubstr(" loc(\"blocks.3.fc1\")\n"));
  EXPECT_THAT(print_stablehlo(g), testing::Not(HasSubstr("loc(")));
}

}  // namespace
}  // namespace xladder::nn
