#include "xladder/models/nn/registry.h"

#include <algorithm>

#include "xladder/base/suggest.h"

namespace xladder::nn {
namespace {

struct VitSize {
  int64_t embed_dim, depth, num_heads;
  double mlp_ratio = 4;
};
constexpr VitSize kTiny{192, 12, 3}, kSmall{384, 12, 6}, kMedium{512, 12, 8}, kMediumDeep{512, 20, 8},
    kBetwixt{640, 12, 10}, kBase{768, 12, 12}, kBase16Heads{768, 12, 16}, kBasePlus{896, 12, 14}, kLarge{1024, 24, 16},
    kHuge{1280, 32, 16}, kGiant{1408, 40, 16, 48.0 / 11}, kGigantic{1664, 48, 16, 64.0 / 13}, kXSmall{256, 10, 4},
    kWee{256, 14, 4, 5}, kLittle{320, 14, 5, 5.6}, kShape150M{896, 18, 14, 2.572};

// What sets a group of models apart from the plain ViT.
using Variant = void (*)(VitConfig&);
void plain(VitConfig&) {}
void no_qkv_bias(VitConfig& c) { c.qkv_bias = false; }
void layer_scale(VitConfig& c) { c.init_values = 1e-5; }
void gap(VitConfig& c) {
  c.class_token = false;
  c.pooling = VitPooling::kAverage;
  c.fc_norm = false;
}
void gap_tanh(VitConfig& c) {
  gap(c);
  c.act = Activation::kGeluTanh;
}
void gap_layer_scale(VitConfig& c) {
  gap(c);
  c.qkv_bias = false;
  c.init_values = 1e-6;
}
void gap_4_registers(VitConfig& c) {
  gap(c);
  c.reg_tokens = 4;
}
template <int64_t registers>
void gap_fc_norm(VitConfig& c) {
  c.class_token = false;
  c.pooling = VitPooling::kAverage;
  c.no_embed_class = true;
  c.reg_tokens = registers;
}
template <int64_t registers>
void gap_fc_norm_layer_scale(VitConfig& c) {
  gap_fc_norm<registers>(c);
  c.init_values = 1e-5;
}
void clip(VitConfig& c) {
  c.pre_norm = true;
  c.norm_eps = 1e-5;
}
void clip_quick_gelu(VitConfig& c) {
  clip(c);
  c.act = Activation::kQuickGelu;
}
void dinov2_registers(VitConfig& c) {
  c.init_values = 1e-5;
  c.reg_tokens = 4;
  c.no_embed_class = true;
}
void grey_10_classes(VitConfig& c) {
  c.in_channels = 1;
  c.num_classes = 10;
}

struct VitRow {
  std::string_view name;
  VitSize size;
  int64_t patch, image;
  Variant variant;
};

// Those of timm/models/vision_transformer.py, with 1000 classes each: timm.create_model(name, num_classes=1000).
// tools/check_against_timm.py compares every row with timm itself.
constexpr VitRow kVits[] = {
    {"vit_tiny_patch16_224", kTiny, 16, 224, plain},
    {"vit_tiny_patch16_384", kTiny, 16, 384, plain},
    {"vit_small_patch32_224", kSmall, 32, 224, plain},
    {"vit_small_patch32_384", kSmall, 32, 384, plain},
    {"vit_small_patch16_224", kSmall, 16, 224, plain},
    {"vit_small_patch16_384", kSmall, 16, 384, plain},
    {"vit_small_patch8_224", kSmall, 8, 224, plain},
    {"vit_base_patch32_224", kBase, 32, 224, plain},
    {"vit_base_patch32_384", kBase, 32, 384, plain},
    {"vit_base_patch16_224", kBase, 16, 224, plain},
    {"vit_base_patch16_384", kBase, 16, 384, plain},
    {"vit_base_patch8_224", kBase, 8, 224, plain},
    {"vit_large_patch32_224", kLarge, 32, 224, plain},
    {"vit_large_patch32_384", kLarge, 32, 384, plain},
    {"vit_large_patch16_224", kLarge, 16, 224, plain},
    {"vit_large_patch16_384", kLarge, 16, 384, plain},
    {"vit_large_patch14_224", kLarge, 14, 224, plain},
    {"vit_huge_patch14_224", kHuge, 14, 224, plain},
    {"vit_giant_patch14_224", kGiant, 14, 224, plain},
    {"vit_gigantic_patch14_224", kGigantic, 14, 224, plain},
    {"vit_base_patch16_224_miil", kBase, 16, 224, no_qkv_bias},
    {"vit_base_patch32_plus_256", kBasePlus, 32, 256, layer_scale},
    {"vit_base_patch16_plus_240", kBasePlus, 16, 240, layer_scale},
    {"vit_small_patch16_36x1_224", {384, 36, 6}, 16, 224, layer_scale},
    {"vit_small_patch14_dinov2", kSmall, 14, 518, layer_scale},
    {"vit_base_patch14_dinov2", kBase, 14, 518, layer_scale},
    {"vit_large_patch14_dinov2", kLarge, 14, 518, layer_scale},
    {"vit_small_patch14_reg4_dinov2", kSmall, 14, 518, dinov2_registers},
    {"vit_base_patch14_reg4_dinov2", kBase, 14, 518, dinov2_registers},
    {"vit_large_patch14_reg4_dinov2", kLarge, 14, 518, dinov2_registers},
    {"vit_medium_patch16_gap_240", kMedium, 16, 240, gap_layer_scale},
    {"vit_medium_patch16_gap_256", kMedium, 16, 256, gap_layer_scale},
    {"vit_medium_patch16_gap_384", kMedium, 16, 384, gap_layer_scale},
    {"vit_betwixt_patch16_gap_256", kBetwixt, 16, 256, gap_layer_scale},
    {"vit_base_patch16_gap_224", kBase16Heads, 16, 224, gap},
    {"vit_huge_patch14_gap_224", kHuge, 14, 224, gap},
    {"vit_huge_patch16_gap_448", kHuge, 16, 448, gap},
    {"vit_giant_patch16_gap_224", kGiant, 16, 224, gap},
    {"vit_base_patch32_siglip_gap_256", kBase, 32, 256, gap_tanh},
    {"vit_base_patch16_siglip_gap_224", kBase, 16, 224, gap},
    {"vit_base_patch16_siglip_gap_256", kBase, 16, 256, gap},
    {"vit_base_patch16_siglip_gap_384", kBase, 16, 384, gap},
    {"vit_base_patch16_siglip_gap_512", kBase, 16, 512, gap},
    {"vit_large_patch16_siglip_gap_256", kLarge, 16, 256, gap},
    {"vit_large_patch16_siglip_gap_384", kLarge, 16, 384, gap},
    {"vit_large_patch16_siglip_gap_512", kLarge, 16, 512, gap_tanh},
    {"vit_wee_patch16_reg1_gap_256", kWee, 16, 256, gap_fc_norm_layer_scale<1>},
    {"vit_little_patch16_reg1_gap_256", kLittle, 16, 256, gap_fc_norm_layer_scale<1>},
    {"vit_little_patch16_reg4_gap_256", kLittle, 16, 256, gap_fc_norm_layer_scale<4>},
    {"vit_medium_patch16_reg1_gap_256", kMedium, 16, 256, gap_fc_norm_layer_scale<1>},
    {"vit_medium_patch16_reg4_gap_256", kMedium, 16, 256, gap_fc_norm_layer_scale<4>},
    {"vit_mediumd_patch16_reg4_gap_256", kMediumDeep, 16, 256, gap_fc_norm_layer_scale<4>},
    {"vit_mediumd_patch16_reg4_gap_384", kMediumDeep, 16, 384, gap_fc_norm_layer_scale<4>},
    {"vit_betwixt_patch16_reg1_gap_256", kBetwixt, 16, 256, gap_fc_norm_layer_scale<1>},
    {"vit_betwixt_patch16_reg4_gap_256", kBetwixt, 16, 256, gap_fc_norm_layer_scale<4>},
    {"vit_betwixt_patch16_reg4_gap_384", kBetwixt, 16, 384, gap_fc_norm_layer_scale<4>},
    {"vit_base_patch16_reg4_gap_256", kBase, 16, 256, gap_fc_norm<4>},
    {"vit_so150m_patch16_reg4_gap_256", kShape150M, 16, 256, gap_4_registers},
    {"vit_so150m_patch16_reg4_gap_384", kShape150M, 16, 384, gap_4_registers},
    {"vit_xsmall_patch16_clip_224", kXSmall, 16, 224, clip},
    {"vit_medium_patch32_clip_224", kMedium, 32, 224, clip},
    {"vit_medium_patch16_clip_224", kMedium, 16, 224, clip},
    {"vit_betwixt_patch32_clip_224", kBetwixt, 32, 224, clip},
    {"vit_base_patch32_clip_224", kBase, 32, 224, clip},
    {"vit_base_patch32_clip_256", kBase, 32, 256, clip},
    {"vit_base_patch32_clip_384", kBase, 32, 384, clip},
    {"vit_base_patch32_clip_448", kBase, 32, 448, clip},
    {"vit_base_patch16_clip_224", kBase, 16, 224, clip},
    {"vit_base_patch16_clip_384", kBase, 16, 384, clip},
    {"vit_base_patch16_plus_clip_240", kBasePlus, 16, 240, clip},
    {"vit_large_patch14_clip_224", kLarge, 14, 224, clip},
    {"vit_large_patch14_clip_336", kLarge, 14, 336, clip},
    {"vit_huge_patch14_clip_224", kHuge, 14, 224, clip},
    {"vit_huge_patch14_clip_336", kHuge, 14, 336, clip},
    {"vit_huge_patch14_clip_378", kHuge, 14, 378, clip},
    {"vit_giant_patch14_clip_224", kGiant, 14, 224, clip},
    {"vit_gigantic_patch14_clip_224", kGigantic, 14, 224, clip},
    {"vit_gigantic_patch14_clip_378", kGigantic, 14, 378, clip},
    {"vit_base_patch32_clip_quickgelu_224", kBase, 32, 224, clip_quick_gelu},
    {"vit_base_patch16_clip_quickgelu_224", kBase, 16, 224, clip_quick_gelu},
    {"vit_large_patch14_clip_quickgelu_224", kLarge, 14, 224, clip_quick_gelu},
    {"vit_large_patch14_clip_quickgelu_336", kLarge, 14, 336, clip_quick_gelu},
    {"vit_huge_patch14_clip_quickgelu_224", kHuge, 14, 224, clip_quick_gelu},
    {"vit_huge_patch14_clip_quickgelu_378", kHuge, 14, 378, clip_quick_gelu},
    {"vit_gigantic_patch14_clip_quickgelu_224", kGigantic, 14, 224, clip_quick_gelu},
    // Ours, for one channel and ten classes: width, layers, patch, image.
    {"vit_d32_l2_patch7_28", {32, 2, 4}, 7, 28, grey_10_classes},
    {"vit_d64_l4_patch4_28", {64, 4, 4}, 4, 28, grey_10_classes},
    {"vit_d128_l6_patch4_28", {128, 6, 4}, 4, 28, grey_10_classes},
};

VitConfig config_of(const VitRow& row) {
  VitConfig config;
  config.image_height = config.image_width = row.image;
  config.patch_height = config.patch_width = row.patch;
  config.embed_dim = row.size.embed_dim;
  config.depth = row.size.depth;
  config.num_heads = row.size.num_heads;
  config.mlp_ratio = row.size.mlp_ratio;
  row.variant(config);
  return config;
}

std::vector<std::string> all_names() {
  std::vector<std::string> names;
  for (const VitRow& row : kVits) names.emplace_back(row.name);
  names.insert(names.end(), {"mlp", "resnet_small"});
  return names;
}

template <class T>
Result<std::unique_ptr<Model>> make(const auto& config) {
  XLADDER_TRY(config.validate());
  return std::make_unique<T>(config);
}

}  // namespace

const std::vector<std::string>& model_names() {
  static const std::vector<std::string> names = all_names();
  return names;
}

Result<ModelConfig> model_config(std::string_view name) {
  if (const auto row = std::ranges::find(kVits, name, &VitRow::name); row != std::end(kVits)) return config_of(*row);
  if (name == "mlp") return MlpConfig{};
  if (name == "resnet_small") return ResNetConfig{};
  const auto near = closest(name, model_names());
  return fail(ErrorCode::kUsage, "there is no model \"{}\"; {}", name,
              near ? "did you mean \"" + *near + "\"?" : "`xladder models` lists those that there are");
}

std::optional<VitConfig> vit_config(std::string_view name) {
  const Result<ModelConfig> config = model_config(name);
  const auto* vit = config ? std::get_if<VitConfig>(&*config) : nullptr;
  return vit ? std::optional(*vit) : std::nullopt;
}

Result<std::unique_ptr<Model>> make_model(const ModelConfig& config) {
  if (const auto* vit = std::get_if<VitConfig>(&config)) return make<Vit>(*vit);
  if (const auto* mlp = std::get_if<MlpConfig>(&config)) return make<Mlp>(*mlp);
  return make<ResNet>(std::get<ResNetConfig>(config));
}

}  // namespace xladder::nn
