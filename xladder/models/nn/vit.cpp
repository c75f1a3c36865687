#include "xladder/models/nn/vit.h"

#include <algorithm>
#include <cmath>

#include "xladder/graph/composites/block_boundary.h"
#include "xladder/graph/composites/composites.h"
#include "xladder/graph/composites/rows.h"
#include "xladder/graph/ops.h"

namespace xladder::nn {

using graph::Reducer;
using graph::Value;

namespace {

// Of any one size: far beyond what is trained, and small enough that products of a few of them do not overflow.
constexpr int64_t kLargestSize = 1 << 20;

// True for the first `count` keys: [1, 1, 1, tokens].
Value first_keys(graph::Graph& graph, int64_t tokens, int64_t count) {
  const TensorType index{DType::kS32, {1, 1, 1, tokens}};
  return compare(iota(graph, 3, index), constant(graph, static_cast<double>(count), index), graph::Comparison::kLT);
}

}  // namespace

Status VitConfig::validate() const {
  for (const auto& [name, value] : {std::pair{"img_size", std::min(image_height, image_width)},
                                    {"img_size", std::max(image_height, image_width)},
                                    {"patch_size", std::min(patch_height, patch_width)},
                                    {"in_chans", in_channels},
                                    {"num_classes", num_classes},
                                    {"embed_dim", embed_dim},
                                    {"depth", depth},
                                    {"num_heads", num_heads}})
    if (value < 1 || value > kLargestSize)
      return fail(ErrorCode::kUsage, "model.{} must be from 1 to {}, got {}; choose a number in between", name,
                  kLargestSize, value);
  if (image_height % patch_height != 0 || image_width % patch_width != 0)
    return fail(ErrorCode::kUsage,
                "the patch size {}x{} does not divide the image size {}x{}; choose model.patch_size so that it does",
                patch_height, patch_width, image_height, image_width);
  if (embed_dim % num_heads != 0)
    return fail(ErrorCode::kUsage,
                "{} heads do not divide the width {}; choose model.num_heads so that it divides model.embed_dim",
                num_heads, embed_dim);
  if (const double hidden = static_cast<double>(embed_dim) * mlp_ratio; !(hidden >= 1 && hidden <= kLargestSize))
    return fail(ErrorCode::kUsage, "model.mlp_ratio {} gives {} hidden units; choose one that gives 1 to {}", mlp_ratio,
                std::floor(hidden), kLargestSize);
  if (reg_tokens < 0 || reg_tokens > kLargestSize)
    return fail(ErrorCode::kUsage, "model.reg_tokens must be from 0 to {}, got {}; choose 0 for none", kLargestSize,
                reg_tokens);
  if (pooling == VitPooling::kToken && !class_token)
    return fail(ErrorCode::kUsage,
                "model.global_pool = \"token\" needs a class token; set model.class_token = true or pool by \"avg\"");
  if (!(norm_eps > 0))
    return fail(ErrorCode::kUsage, "model.norm_eps must be positive, got {}; timm's value is 1e-6", norm_eps);
  for (const auto& [name, rate] : {std::pair{"drop_rate", drop_rate},
                                   {"pos_drop_rate", pos_drop_rate},
                                   {"proj_drop_rate", proj_drop_rate},
                                   {"attn_drop_rate", attn_drop_rate},
                                   {"drop_path_rate", drop_path_rate}})
    if (!(rate >= 0 && rate < 1))
      return fail(ErrorCode::kUsage, "model.{} must lie in [0, 1), got {}; choose 0 for none", name, rate);
  return {};
}

std::optional<Shape> Vit::patches() const {
  return Shape{config_.image_height / config_.patch_height, config_.image_width / config_.patch_width,
               config_.in_channels, config_.patch_height, config_.patch_width};
}

// A convolution whose stride is its kernel is one product over flattened patches.
Value Vit::patch_embedding(const Scope& scope, Value images) const {
  const graph::InScope part = scope.enter();
  const int64_t batch = images.dim(0), channels = config_.in_channels, width = config_.embed_dim;
  const int64_t ph = config_.patch_height, pw = config_.patch_width;
  const int64_t rows = config_.image_height / ph, columns = config_.image_width / pw;
  const Value cut = images.rank() == 4
                        ? transpose(reshape(images, {batch, channels, rows, ph, columns, pw}), {0, 2, 4, 1, 3, 5})
                        : images;
  const Value patches = reshape(cut, {batch * rows * columns, channels * ph * pw});
  const double bound = 1 / std::sqrt(static_cast<double>(channels * ph * pw));
  const Value weight = scope.parameter("weight", {width, channels, ph, pw}, Initializer::uniform(bound));
  const Value x = matmul_transposed(patches, reshape(weight, {width, channels * ph * pw}));
  if (config_.pre_norm) return x;  // timm: the norm that follows makes a bias pointless
  return x + over_rows(scope.parameter("bias", {width}, Initializer::uniform(bound)), x);
}

// Draws of each token would be others if there were more tokens.
int64_t Vit::tokens(const Scope& scope) const {
  const bool drops = config_.pos_drop_rate > 0 || config_.proj_drop_rate > 0 || config_.attn_drop_rate > 0;
  if (scope.training() && drops) return config_.num_tokens();
  const int64_t multiple = scope.builder().form().token_multiple;
  return (config_.num_tokens() + multiple - 1) / multiple * multiple;
}

// [batch * patches, width] -> [batch * tokens, width]
Value Vit::with_prefix_and_position(const Scope& scope, Value patches, int64_t batch) const {
  const int64_t width = config_.embed_dim;
  const auto repeated = [&](Value v) {  // [1, n, width] -> [batch, n, width]
    return broadcast_in_dim(v, {batch, v.dim(1), width}, {0, 1, 2});
  };
  std::vector<Value> parts;
  if (config_.class_token)
    parts.push_back(repeated(scope.parameter("cls_token", {1, 1, width}, Initializer::normal(1e-6))));
  if (config_.reg_tokens > 0)
    parts.push_back(repeated(scope.parameter("reg_token", {1, config_.reg_tokens, width}, Initializer::normal(1e-6))));
  const int64_t embedded = config_.no_embed_class ? config_.num_patches() : config_.num_tokens();
  const Value position =
      repeated(scope.parameter("pos_embed", {1, embedded, width}, Initializer::truncated_normal(0.02)));

  Value x = reshape(patches, {batch, config_.num_patches(), width});
  if (config_.no_embed_class) x = x + position;
  parts.push_back(x);
  x = concatenate(parts, 1);
  if (!config_.no_embed_class) x = x + position;
  if (const int64_t more = tokens(scope) - config_.num_tokens(); more > 0)
    x = pad(x, constant(x.graph(), 0, {x.dtype(), {}}), {0, 0, 0}, {0, more, 0});
  return reshape(x, {batch * tokens(scope), width});
}

std::array<Value, 3> Vit::qkv(const Scope& scope, Value x) const {
  const graph::InScope part = scope.enter();
  const int64_t width = config_.embed_dim;
  const Value weight = scope.parameter("weight", {3 * width, width}, Initializer::truncated_normal(0.02));
  const Value bias = config_.qkv_bias ? scope.parameter("bias", {3 * width}, Initializer::zeros()) : Value();
  if (scope.builder().form().joined_qkv) {
    Value y = matmul_transposed(x, weight);
    if (bias) y = y + over_rows(bias, y);
    return {slice_axis(y, 1, 0, width), slice_axis(y, 1, width, 2 * width), slice_axis(y, 1, 2 * width, 3 * width)};
  }
  // Three products with thirds of the weight: slices of whole rows of a parameter are cheaper than slices of columns
  // of the activations.
  const auto projection = [&](int64_t third) {
    const int64_t start = third * width;
    const Value y = matmul_transposed(x, slice_axis(weight, 0, start, start + width));
    return bias ? y + over_rows(slice_axis(bias, 0, start, start + width), y) : y;
  };
  const Value q = projection(0), k = projection(1), v = projection(2);
  return {q, k, v};
}

Value Vit::attention_branch(const Scope& scope, Value x, int64_t batch) const {
  const graph::InScope part = scope.enter();
  const int64_t width = config_.embed_dim, heads = config_.num_heads, head_width = width / heads;
  auto [q, k, v] = qkv(scope / "qkv", x);
  if (config_.qk_norm) {
    const Shape by_head = {x.dim(0) * heads, head_width};
    q = reshape(nn::layer_norm(scope / "q_norm", reshape(q, by_head), config_.norm_eps), x.shape());
    k = reshape(nn::layer_norm(scope / "k_norm", reshape(k, by_head), config_.norm_eps), x.shape());
  }
  const graph::AttentionShape shape{batch, tokens(scope), heads};
  graph::AttentionOptions options;
  if (scope.training() && config_.attn_drop_rate > 0)
    options.dropout_scale = dropout_scale(scope, {batch, heads, shape.tokens, shape.tokens}, config_.attn_drop_rate);
  const int64_t keys = config_.num_tokens();  // those behind them pad
  if (keys < shape.tokens) options.masks.push_back(first_keys(x.graph(), shape.tokens, keys));
  const bool fused = scope.builder().form().cudnn_attention && !options.dropout_scale && shape.tokens % 2 == 0;
  const Value attended = fused ? cudnn_attention(q, k, v, shape, keys) : attention(q, k, v, shape, options);
  const Value out = linear(scope / "proj", attended, width);
  return dropout(scope, out, config_.proj_drop_rate);
}

Value Vit::mlp_branch(const Scope& scope, Value x) const {
  const graph::InScope part = scope.enter();
  const Value hidden = activation(linear(scope / "fc1", x, config_.mlp_width()), config_.act);
  const Value out = linear(scope / "fc2", dropout(scope, hidden, config_.proj_drop_rate), config_.embed_dim);
  return dropout(scope, out, config_.proj_drop_rate);
}

Value Vit::layer_scale(const Scope& scope, Value x) const {
  if (!config_.init_values) return x;
  const graph::InScope part = scope.enter();
  return x * over_rows(scope.parameter("gamma", {x.dim(1)}, Initializer::constant(*config_.init_values)), x);
}

Value Vit::block(const Scope& scope, Value x, int64_t batch, double drop_path_rate) const {
  const graph::InScope part = scope.enter();
  const Value attended = attention_branch(scope / "attn", nn::layer_norm(scope / "norm1", x, config_.norm_eps), batch);
  x = block_boundary(x + drop_path(scope, layer_scale(scope / "ls1", attended), batch, drop_path_rate));
  const Value transformed = mlp_branch(scope / "mlp", nn::layer_norm(scope / "norm2", x, config_.norm_eps));
  return block_boundary(x + drop_path(scope, layer_scale(scope / "ls2", transformed), batch, drop_path_rate));
}

// [batch * tokens, width] -> [batch, width]; averages and maxima leave the prefix tokens out.
Value Vit::pool(Value x, int64_t batch) const {
  const int64_t width = config_.embed_dim, tokens = config_.num_tokens();
  const Value by_token = reshape(x, {batch, x.dim(0) / batch, width});
  if (config_.pooling == VitPooling::kToken) return reshape(slice_axis(by_token, 1, 0, 1), {batch, width});
  const Value patches = slice_axis(by_token, 1, config_.num_prefix_tokens(), tokens);
  const auto average = [&] { return reduce_sum(patches, {1}) * (1 / static_cast<double>(config_.num_patches())); };
  const auto largest = [&] { return reduce(patches, Reducer::kMaximum, {1}); };
  switch (config_.pooling) {
    case VitPooling::kAverage:
      return average();
    case VitPooling::kMaximum:
      return largest();
    default:
      return (average() + largest()) * 0.5;
  }
}

Value Vit::logits(const Scope& scope, Value images) const {
  const int64_t batch = images.dim(0);
  const Value patches = patch_embedding(scope / "patch_embed" / "proj", images);
  Value x = with_prefix_and_position(scope, patches, batch);
  x = dropout(scope, x, config_.pos_drop_rate);
  if (config_.pre_norm) x = nn::layer_norm(scope / "norm_pre", x, config_.norm_eps);
  x = block_boundary(x);
  for (int64_t i = 0; i < config_.depth; ++i) {
    const double rate = config_.depth > 1
                            ? config_.drop_path_rate * static_cast<double>(i) / static_cast<double>(config_.depth - 1)
                            : 0;
    x = block(scope / "blocks" / std::to_string(i), x, batch, rate);
  }
  // A norm acts on each token alone: with token pooling, only the pooled one needs it.
  if (config_.pooling == VitPooling::kToken || config_.norm_after_pooling()) {
    x = pool(x, batch);
    x = nn::layer_norm(scope / (config_.norm_after_pooling() ? "fc_norm" : "norm"), x, config_.norm_eps);
  } else {
    x = pool(nn::layer_norm(scope / "norm", x, config_.norm_eps), batch);
  }
  return linear(scope / head(), dropout(scope, x, config_.drop_rate), config_.num_classes);
}

}  // namespace xladder::nn
