#include "xladder/program/optim/fine_tuning.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::optim {
namespace {

using testing::HasSubstr;

const std::vector<std::string> kNames = {
    "patch_embed.proj.weight",  "cls_token",   "pos_embed",      "norm_pre.weight", "blocks.0.norm1.weight",
    "blocks.1.attn.qkv.weight", "norm.weight", "fc_norm.weight", "head.weight",     "head.bias"};

std::string error_of(const FineTuning& tuning, const std::vector<std::string>& names = kNames) {
  const Status status = validate(tuning, names);
  return status ? "no error" : status.error().message;
}

// timm 1.0.31: param_groups_layer_decay(create_model("vit_tiny_patch16_224", depth=2), layer_decay=0.5).
TEST(LayerDecay, CountsLayersAsTimm) {
  const FineTuning tuning{.layer_decay = 0.5, .freeze = {}, .linear_probe = false};
  const double expected[] = {0.125, 0.125, 0.125, 0.125, 0.25, 0.5, 0.5, 1, 1, 1};
  for (size_t i = 0; i < kNames.size(); ++i)
    EXPECT_EQ(learning_rate_scale(tuning, kNames[i], depth_of(kNames)), expected[i]) << kNames[i];
}

TEST(Freeze, PatternsCoverDotsAndSingleNames) {
  const FineTuning tuning{.layer_decay = 1, .freeze = {"blocks.[0]*", "pos_embed", "*.bias"}, .linear_probe = false};
  std::vector<std::string> trained;
  for (const std::string& name : kNames)
    if (is_trained(tuning, name)) trained.push_back(name);
  EXPECT_EQ(trained,
            (std::vector<std::string>{"patch_embed.proj.weight", "cls_token", "norm_pre.weight",
                                      "blocks.1.attn.qkv.weight", "norm.weight", "fc_norm.weight", "head.weight"}));
}

TEST(Freeze, APatternThatMatchesNothingIsAnError) {
  EXPECT_EQ(error_of({.layer_decay = 1, .freeze = {"head.*"}, .linear_probe = false}), "no error");
  EXPECT_THAT(error_of({.layer_decay = 1, .freeze = {"pos_embd"}, .linear_probe = false}),
              HasSubstr("did you mean \"pos_embed\"?"));
  EXPECT_THAT(error_of({.layer_decay = 1, .freeze = {"*"}, .linear_probe = false}), HasSubstr("every parameter"));
}

TEST(LinearProbe, TrainsTheHeadAlone) {
  const FineTuning tuning{.layer_decay = 1, .freeze = {}, .linear_probe = true};
  for (const std::string& name : kNames) EXPECT_EQ(is_trained(tuning, name), name.starts_with("head.")) << name;
  const FineTuning named{.layer_decay = 1, .freeze = {}, .linear_probe = true, .head = "fc"};
  EXPECT_TRUE(is_trained(named, "fc.weight"));
  EXPECT_FALSE(is_trained(named, "fc1.weight") || is_trained(named, "head.weight"));
  EXPECT_THAT(error_of({.layer_decay = 1, .freeze = {"head*"}, .linear_probe = true}), HasSubstr("every parameter"));
}

TEST(LayerDecay, IsForModelsWithBlocks) {
  EXPECT_THAT(error_of({.layer_decay = 0.5, .freeze = {}, .linear_probe = false}, {"fc0.weight", "head.weight"}),
              HasSubstr("models with blocks"));
  EXPECT_THAT(error_of({.layer_decay = 0, .freeze = {}, .linear_probe = false}), HasSubstr("above 0"));
}

}  // namespace
}  // namespace xladder::optim
