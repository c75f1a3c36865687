// Vision transformer (Dosovitskiy et al. 2020, arXiv:2010.11929) with the parameter names, shapes and mathematics of
// timm's VisionTransformer (timm/models/vision_transformer.py).
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "xladder/models/nn/layers.h"
#include "xladder/models/nn/model.h"

namespace xladder::nn {

enum class VitPooling { kToken, kAverage, kMaximum, kAverageMaximum };
inline constexpr std::string_view kVitPoolingNames[] = {"token", "avg", "max", "avgmax"};
constexpr std::span<const std::string_view> names_of(VitPooling) { return kVitPoolingNames; }

struct VitConfig {
  int64_t image_height = 224, image_width = 224;
  int64_t patch_height = 16, patch_width = 16;
  int64_t in_channels = 3;
  int64_t num_classes = 1000;
  int64_t embed_dim = 768;
  int64_t depth = 12;
  int64_t num_heads = 12;
  double mlp_ratio = 4;  // hidden width = floor(embed_dim * mlp_ratio)
  bool qkv_bias = true;
  bool qk_norm = false;
  std::optional<double> init_values;  // LayerScale where given: the initial gamma
  bool class_token = true;
  int64_t reg_tokens = 0;
  bool no_embed_class = false;  // position embeddings for patches only
  VitPooling pooling = VitPooling::kToken;
  std::optional<bool> fc_norm;  // norm after pooling; by default where the pooling is not `token`
  bool pre_norm = false;
  Activation act = Activation::kGelu;
  double norm_eps = 1e-6;
  double drop_rate = 0;  // before the head
  double pos_drop_rate = 0;
  double proj_drop_rate = 0;  // after the attention projection and both MLP layers
  double attn_drop_rate = 0;  // of the attention weights
  double drop_path_rate = 0;  // of the last block; rises linearly from 0

  int64_t num_patches() const { return (image_height / patch_height) * (image_width / patch_width); }
  int64_t num_prefix_tokens() const { return (class_token ? 1 : 0) + reg_tokens; }
  int64_t num_tokens() const { return num_patches() + num_prefix_tokens(); }
  bool norm_after_pooling() const { return fc_norm.value_or(pooling != VitPooling::kToken); }
  int64_t mlp_width() const { return static_cast<int64_t>(static_cast<double>(embed_dim) * mlp_ratio); }

  // A sentence that names the field and the rule it breaks (ErrorCode::kUsage).
  Status validate() const;
};

class Vit final : public Model {
 public:
  explicit Vit(const VitConfig& config) : config_(config) {}  // validated

  const VitConfig& config() const { return config_; }
  std::string family() const override { return "vit"; }
  ImageShape image_shape() const override { return {config_.in_channels, config_.image_height, config_.image_width}; }
  int64_t num_classes() const override { return config_.num_classes; }
  std::optional<std::string> parameter_of_channels() const override { return "patch_embed.proj.weight"; }
  bool cuts_patches() const override { return true; }
  std::optional<Shape> patches() const override;
  graph::Value logits(const Scope& scope, graph::Value images) const override;

 private:
  graph::Value patch_embedding(const Scope& scope, graph::Value images) const;
  // Tokens of a sequence, with those that pad it.
  int64_t tokens(const Scope& scope) const;
  graph::Value with_prefix_and_position(const Scope& scope, graph::Value patches, int64_t batch) const;
  std::array<graph::Value, 3> qkv(const Scope& scope, graph::Value x) const;
  graph::Value block(const Scope& scope, graph::Value x, int64_t batch, double drop_path_rate) const;
  graph::Value attention_branch(const Scope& scope, graph::Value x, int64_t batch) const;
  graph::Value mlp_branch(const Scope& scope, graph::Value x) const;
  graph::Value layer_scale(const Scope& scope, graph::Value x) const;
  graph::Value pool(graph::Value x, int64_t batch) const;

  VitConfig config_;
};

}  // namespace xladder::nn
