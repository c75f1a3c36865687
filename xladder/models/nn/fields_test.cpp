#include "xladder/models/nn/fields.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace xladder::nn {
namespace {

TEST(Fields, OfAVitAreAllOfThem) {
  const VitConfig config;
  // Does not compile where the struct has another number of fields.
  [[maybe_unused]] const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z] = config;
  size_t fields = 0;
  const auto count = [&](const char*, const auto&... field) { fields += sizeof...(field); };
  architecture_fields(config, count);
  dropout_fields(config, count);
  EXPECT_EQ(fields, 26u);
}

TEST(ArchitectureJson, LeavesNothingOpen) {
  VitConfig vit;
  vit.image_width = 112;
  vit.pooling = VitPooling::kAverage;
  vit.act = Activation::kQuickGelu;
  EXPECT_EQ(architecture_json(vit), nlohmann::ordered_json::parse(R"({
      "img_size": [224, 112], "patch_size": 16, "in_chans": 3, "num_classes": 1000, "global_pool": "avg",
      "embed_dim": 768, "depth": 12, "num_heads": 12, "mlp_ratio": 4.0, "qkv_bias": true, "qk_norm": false,
      "init_values": null, "class_token": true, "reg_tokens": 0, "no_embed_class": false, "pre_norm": false,
      "fc_norm": true, "act": "quick_gelu", "norm_eps": 1e-6})"));
  EXPECT_EQ(architecture_json(MlpConfig{}), nlohmann::ordered_json::parse(R"({
      "img_size": 28, "in_chans": 1, "num_classes": 10, "hidden": 256, "depth": 2, "act": "gelu"})"));
  EXPECT_EQ(architecture_json(ResNetConfig{})["channels"], nlohmann::ordered_json::parse("[16, 32, 64]"));
}

}  // namespace
}  // namespace xladder::nn
