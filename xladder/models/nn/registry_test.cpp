#include "xladder/models/nn/registry.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace xladder::nn {
namespace {

using ::testing::HasSubstr;

std::vector<ParameterSpec> parameters_of(const std::string& name) {
  return make_model(model_config(name).value()).value()->parameters();
}

Shape shape_of(const std::vector<ParameterSpec>& specs, const std::string& name) {
  const auto at = std::ranges::find(specs, name, &ParameterSpec::name);
  return at == specs.end() ? Shape{-1} : at->shape;
}

// Counted by timm 1.0.31: timm.create_model(name, num_classes=1000).
TEST(Registry, HasAsManyParametersAsTimm) {
  const std::vector<std::pair<const char*, int64_t>> counts = {
      {"vit_tiny_patch16_224", 5'717'416},
      {"vit_small_patch16_224", 22'050'664},
      {"vit_base_patch16_224", 86'567'656},
      {"vit_base_patch32_224", 88'224'232},
      {"vit_large_patch16_224", 304'326'632},
      {"vit_base_patch32_clip_quickgelu_224", 88'225'000},
      {"vit_base_patch16_clip_quickgelu_224", 86'568'424},
      {"vit_base_patch32_siglip_gap_256", 88'234'216},
      {"vit_large_patch16_siglip_gap_512", 305'172'456},
      {"vit_gigantic_patch14_clip_quickgelu_224", 1'844'442'344},
  };
  for (const auto& [name, count] : counts) EXPECT_EQ(num_parameters(parameters_of(name)), count) << name;
}

TEST(Registry, NamesAndShapesAreThoseOfTimm) {
  const std::vector<ParameterSpec> base = parameters_of("vit_base_patch16_224");
  EXPECT_EQ(base.size(), 152U);
  EXPECT_EQ(shape_of(base, "cls_token"), (Shape{1, 1, 768}));
  EXPECT_EQ(shape_of(base, "pos_embed"), (Shape{1, 197, 768}));
  EXPECT_EQ(shape_of(base, "patch_embed.proj.weight"), (Shape{768, 3, 16, 16}));
  EXPECT_EQ(shape_of(base, "blocks.11.attn.qkv.weight"), (Shape{2304, 768}));
  EXPECT_EQ(shape_of(base, "blocks.0.mlp.fc2.weight"), (Shape{768, 3072}));
  EXPECT_EQ(shape_of(base, "norm.bias"), (Shape{768}));
  EXPECT_EQ(shape_of(base, "head.weight"), (Shape{1000, 768}));

  const std::vector<ParameterSpec> registers = parameters_of("vit_small_patch14_reg4_dinov2");
  EXPECT_EQ(shape_of(registers, "reg_token"), (Shape{1, 4, 384}));
  EXPECT_EQ(shape_of(registers, "pos_embed"), (Shape{1, 37 * 37, 384}));
  EXPECT_EQ(shape_of(registers, "blocks.0.ls1.gamma"), (Shape{384}));
}

TEST(Registry, EveryModelIsValidAndListedOnce) {
  const std::set<std::string> names(model_names().begin(), model_names().end());
  EXPECT_EQ(names.size(), model_names().size());
  for (const std::string& name : names) {
    const auto config = model_config(name);
    ASSERT_TRUE(config.has_value()) << name;
    const auto model = make_model(*config);
    EXPECT_TRUE(model.has_value()) << name << ": " << model.error().message;
  }
}

TEST(Registry, ParametersThatSayHowManyChannelsImagesHaveDoSo) {
  for (const char* name : {"vit_tiny_patch16_224", "mlp", "resnet_small"}) {
    auto config = model_config(name).value();
    if (auto* vit = std::get_if<VitConfig>(&config)) vit->in_channels = 5;
    const auto model = make_model(config).value();
    const std::optional<std::string> parameter = model->parameter_of_channels();
    EXPECT_EQ(parameter.has_value(), std::holds_alternative<VitConfig>(config)) << name;
    if (parameter) {
      EXPECT_EQ(shape_of(model->parameters(), *parameter).at(1), 5) << name;
    }
    EXPECT_EQ(shape_of(model->parameters(), model->head() + ".weight").at(0), model->num_classes()) << name;
  }
}

TEST(Registry, SuggestsTheClosestName) {
  const auto near = model_config("vit_tiny_patch16_244");
  ASSERT_FALSE(near.has_value());
  EXPECT_EQ(near.error().code, ErrorCode::kUsage);
  EXPECT_THAT(near.error().message, HasSubstr("did you mean \"vit_tiny_patch16_224\"?"));
  EXPECT_THAT(model_config("transformer").error().message, HasSubstr("`xladder models` lists"));
}

TEST(VitConfig, RefusesWhatContradictsItself) {
  const auto message = [](auto change) {
    VitConfig config;
    change(config);
    const Status status = config.validate();
    return status ? std::string("valid") : status.error().message;
  };
  EXPECT_EQ(message([](VitConfig&) {}), "valid");
  EXPECT_THAT(message([](VitConfig& c) { c.image_width = 225; }), HasSubstr("16x16 does not divide the image size"));
  EXPECT_THAT(message([](VitConfig& c) { c.num_heads = 7; }), HasSubstr("7 heads do not divide the width 768"));
  EXPECT_THAT(message([](VitConfig& c) { c.mlp_ratio = 1e300; }), HasSubstr("model.mlp_ratio"));
  EXPECT_THAT(message([](VitConfig& c) { c.mlp_ratio = 1e-9; }), HasSubstr("model.mlp_ratio"));
  EXPECT_THAT(message([](VitConfig& c) { c.embed_dim = int64_t{1} << 60; }), HasSubstr("model.embed_dim must be from"));
  EXPECT_THAT(message([](VitConfig& c) { c.depth = 0; }), HasSubstr("model.depth must be from 1"));
  EXPECT_THAT(message([](VitConfig& c) {
                c.class_token = false;
                c.reg_tokens = 2;
              }),
              HasSubstr("needs a class token"));
}

}  // namespace
}  // namespace xladder::nn
