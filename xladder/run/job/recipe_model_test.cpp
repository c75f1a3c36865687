#include "xladder/run/job/recipe_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/models/nn/registry.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::run {
namespace {

using ::testing::HasSubstr;

const data::DatasetInfo kFashion{
    .name = "Fashion-MNIST", .num_samples = 60000, .channels = 1, .height = 28, .width = 28, .num_classes = 10};

Result<std::unique_ptr<nn::Model>> made(const std::string& name, std::vector<std::string> assignments,
                                        const std::optional<data::DatasetInfo>& data = std::nullopt) {
  assignments.push_back("model.name=" + name);
  return make_model(config::resolve(run::recipe_options(), {.assignments = assignments}).value(), data);
}

nn::VitConfig vit(const std::string& name, const std::vector<std::string>& assignments,
                  const std::optional<data::DatasetInfo>& data = std::nullopt) {
  const auto model = made(name, assignments, data);
  if (!model) throw std::runtime_error(model.error().message);
  return dynamic_cast<const nn::Vit&>(**model).config();
}

std::string error(const std::string& name, const std::vector<std::string>& assignments,
                  const std::optional<data::DatasetInfo>& data = std::nullopt) {
  const auto model = made(name, assignments, data);
  if (model) return "no error";
  EXPECT_EQ(model.error().code, ErrorCode::kUsage);
  return model.error().message;
}

TEST(RecipeModel, TakesClassesAndChannelsFromTheData) {
  const nn::VitConfig config = vit("vit_tiny_patch16_224", {"model.img_size=28", "model.patch_size=4"}, kFashion);
  EXPECT_EQ(config.num_classes, 10);
  EXPECT_EQ(config.in_channels, 1);
  EXPECT_EQ(config.image_width, 28);
  EXPECT_EQ(config.embed_dim, 192);
  EXPECT_EQ(vit("vit_tiny_patch16_224", {}).num_classes, 1000);
  EXPECT_EQ((*made("mlp", {}, kFashion))->image_shape(), (nn::ImageShape{1, 28, 28}));
}

TEST(RecipeModel, OverridesEveryFieldOfAVit) {
  const nn::VitConfig c = vit("vit_d32_l2_patch7_28", {"model.img_size=[16,24]",
                                                       "model.patch_size=[8,4]",
                                                       "model.in_chans=2",
                                                       "model.num_classes=7",
                                                       "model.global_pool=avgmax",
                                                       "model.embed_dim=48",
                                                       "model.depth=3",
                                                       "model.num_heads=6",
                                                       "model.mlp_ratio=2.5",
                                                       "model.qkv_bias=false",
                                                       "model.qk_norm=true",
                                                       "model.init_values=0.5",
                                                       "model.class_token=false",
                                                       "model.reg_tokens=2",
                                                       "model.no_embed_class=true",
                                                       "model.pre_norm=true",
                                                       "model.fc_norm=false",
                                                       "model.act=silu",
                                                       "model.norm_eps=1e-5",
                                                       "model.drop_rate=0.1",
                                                       "model.pos_drop_rate=0.2",
                                                       "model.proj_drop_rate=0.3",
                                                       "model.attn_drop_rate=0.4",
                                                       "model.drop_path_rate=0.5"});
  EXPECT_EQ(c.image_height, 16);
  EXPECT_EQ(c.image_width, 24);
  EXPECT_EQ(c.patch_height, 8);
  EXPECT_EQ(c.patch_width, 4);
  EXPECT_EQ(c.in_channels, 2);
  EXPECT_EQ(c.num_classes, 7);
  EXPECT_EQ(c.pooling, nn::VitPooling::kAverageMaximum);
  EXPECT_EQ(c.embed_dim, 48);
  EXPECT_EQ(c.depth, 3);
  EXPECT_EQ(c.num_heads, 6);
  EXPECT_EQ(c.mlp_ratio, 2.5);
  EXPECT_FALSE(c.qkv_bias);
  EXPECT_TRUE(c.qk_norm);
  EXPECT_EQ(c.init_values, 0.5);
  EXPECT_FALSE(c.class_token);
  EXPECT_EQ(c.reg_tokens, 2);
  EXPECT_TRUE(c.no_embed_class);
  EXPECT_TRUE(c.pre_norm);
  EXPECT_EQ(c.fc_norm, false);
  EXPECT_EQ(c.act, nn::Activation::kSilu);
  EXPECT_EQ(c.norm_eps, 1e-5);
  EXPECT_EQ(c.drop_rate, 0.1);
  EXPECT_EQ(c.pos_drop_rate, 0.2);
  EXPECT_EQ(c.proj_drop_rate, 0.3);
  EXPECT_EQ(c.attn_drop_rate, 0.4);
  EXPECT_EQ(c.drop_path_rate, 0.5);
}

TEST(RecipeModel, SwitchesLayerScaleOffWithZero) {
  EXPECT_EQ(vit("vit_base_patch16_plus_240", {}).init_values, 1e-5);
  EXPECT_EQ(vit("vit_base_patch16_plus_240", {"model.init_values=0"}).init_values, std::nullopt);
}

TEST(RecipeModel, ActivationsOfTheTableAreThoseOfTheModel) {
  const config::OptionSpec* act = run::recipe_options().find("model.act");
  EXPECT_THAT(act->choices, testing::ElementsAreArray(nn::kActivationNames));
}

TEST(RecipeModel, RefusesWhatContradictsItself) {
  EXPECT_THAT(error("vit_tiny_patch16_244", {}), HasSubstr("did you mean \"vit_tiny_patch16_224\"?"));
  EXPECT_THAT(error("vit_tiny_patch16_224", {"model.img_size=225"}), HasSubstr("does not divide the image size"));
  EXPECT_THAT(error("vit_tiny_patch16_224", {"model.num_heads=5"}), HasSubstr("5 heads do not divide the width 192"));
  EXPECT_THAT(error("resnet_small", {"model.depth=3"}), HasSubstr("model.depth has no meaning for resnet_small"));
  EXPECT_THAT(error("vit_tiny_patch16_224", {"model.groups=4"}), HasSubstr("model.groups has no meaning for vit_tiny"));
  EXPECT_THAT(error("resnet_small", {"model.groups=5"}), HasSubstr("5 groups do not divide 16 channels"));
}

TEST(RecipeModel, RefusesDataThatDoNotFit) {
  EXPECT_THAT(error("vit_tiny_patch16_224", {}, kFashion),
              HasSubstr("takes images of 224x224 pixels, but those of Fashion-MNIST have 28x28"));
  EXPECT_THAT(error("mlp", {"model.img_size=32"}, kFashion), HasSubstr("takes images of 32x32 pixels"));
  EXPECT_THAT(error("mlp", {"model.in_chans=3"}, kFashion), HasSubstr("3 channels"));
  EXPECT_THAT(error("mlp", {"model.num_classes=9"}, kFashion), HasSubstr("knows 9 classes, but Fashion-MNIST has 10"));
  EXPECT_EQ(error("mlp", {"model.num_classes=11"}, kFashion), "no error");
}

}  // namespace
}  // namespace xladder::run
