#include "xladder/weights/infer_config.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "xladder/nn/registry.h"

namespace xladder::weights {
namespace {

constexpr int64_t kMostBlocks = 1 << 12;
constexpr int64_t kLargest = 1 << 24;  // of a dimension

std::optional<int64_t> root_of(int64_t number) {
  const int64_t root = std::llround(std::sqrt(static_cast<double>(number)));
  return number > 0 && root * root == number ? std::optional(root) : std::nullopt;
}

// One more than the largest i of "blocks.i.".
int64_t depth_of(const NamedTensors& tensors) {
  constexpr std::string_view kStart = "blocks.";
  int64_t depth = 0;
  for (const NamedTensor& tensor : tensors.tensors) {
    if (!tensor.name.starts_with(kStart)) continue;
    const char* const begin = tensor.name.data() + kStart.size();
    const char* const end = tensor.name.data() + tensor.name.size();
    int64_t number = 0;
    const auto [stop, error] = std::from_chars(begin, end, number);
    if (error == std::errc() && stop != end && *stop == '.') depth = std::max(depth, number + 1);
  }
  return depth;
}

// A ratio that gives exactly `hidden` after VitConfig has rounded down.
double mlp_ratio_for(int64_t hidden, const nn::VitConfig& vit) {
  if (vit.mlp_width() == hidden) return vit.mlp_ratio;
  nn::VitConfig own = vit;
  own.mlp_ratio = static_cast<double>(hidden) / static_cast<double>(vit.embed_dim);
  if (own.mlp_width() != hidden)
    own.mlp_ratio = (static_cast<double>(hidden) + 0.5) / static_cast<double>(vit.embed_dim);
  return own.mlp_ratio;
}

// The registry's model whose tensors have these sizes, for a hint.
std::string fitting_name(const nn::VitConfig& vit) {
  for (const std::string& name : nn::model_names()) {
    const std::optional<nn::VitConfig> other = nn::vit_config(name);
    if (other && other->embed_dim == vit.embed_dim && other->depth == vit.depth &&
        other->patch_height == vit.patch_height && other->mlp_width() == vit.mlp_width() &&
        other->pre_norm == vit.pre_norm && other->class_token == vit.class_token)
      return name;
  }
  return "";
}

class Inference {
 public:
  Inference(const NamedTensors& tensors, const Description& description, std::string_view label)
      : tensors_(tensors), description_(description), label_(label), vit_(description.config) {}

  Result<nn::VitConfig> run(std::optional<int64_t> num_heads) {
    XLADDER_TRY(widths());
    presence();
    XLADDER_TRY(grid());
    XLADDER_TRY(heads(num_heads));
    XLADDER_TRY(vit_.validate());
    return vit_;
  }

 private:
  bool has(std::string_view name) const { return tensors_.find(name) != nullptr; }
  tl::unexpected<Error> odd(std::string_view name) const {
    return fail(ErrorCode::kFailed, "{}: {} has the shape {}, which no vision transformer has there; check the file",
                label_, name, to_string(tensors_.shape_of(name)));
  }

  // Channels, patch, width, depth, classes.
  Status widths() {
    const Shape patch = tensors_.shape_of("patch_embed.proj.weight");
    if (patch.size() == 4) {
      vit_.in_channels = patch[1];
      vit_.patch_height = patch[2];
      vit_.patch_width = patch[3];
    } else if (patch.size() == 2 && vit_.in_channels * vit_.patch_height * vit_.patch_width > 0 &&
               patch[1] % (vit_.in_channels * vit_.patch_height * vit_.patch_width) == 0) {
      // timm's oldest files hold the kernel flat; the description has the patch size.
      vit_.in_channels = patch[1] / (vit_.patch_height * vit_.patch_width);
    } else {
      return odd("patch_embed.proj.weight");
    }
    vit_.embed_dim = patch[0];
    if (std::ranges::any_of(patch, [](int64_t size) { return size < 1 || size > kLargest; }))
      return odd("patch_embed.proj.weight");
    vit_.depth = depth_of(tensors_);
    if (vit_.depth < 1 || vit_.depth > kMostBlocks)
      return fail(ErrorCode::kFailed, "{} has {} blocks, and at most {} make sense; check the file", label_, vit_.depth,
                  kMostBlocks);
    const Shape hidden = tensors_.shape_of("blocks.0.mlp.fc1.weight");
    if (hidden.size() == 2) vit_.mlp_ratio = mlp_ratio_for(hidden[0], vit_);
    const Shape head = tensors_.shape_of("head.weight");
    if (head.size() == 2) vit_.num_classes = head[0];
    return {};
  }

  // What a tensor's being there says.
  void presence() {
    vit_.qkv_bias = has("blocks.0.attn.qkv.bias");
    vit_.qk_norm = has("blocks.0.attn.q_norm.weight");
    if (!has("blocks.0.ls1.gamma")) vit_.init_values.reset();
    if (has("blocks.0.ls1.gamma") && !vit_.init_values) vit_.init_values = 1e-5;
    vit_.class_token = has("cls_token");
    const Shape registers = tensors_.shape_of("reg_token");
    vit_.reg_tokens = registers.size() == 3 ? registers[1] : 0;
    vit_.pre_norm = has("norm_pre.weight");
    if (!vit_.class_token && vit_.pooling == nn::VitPooling::kToken) vit_.pooling = nn::VitPooling::kAverage;
    if (has("fc_norm.weight")) {
      if (!description_.knows_pooling) vit_.pooling = nn::VitPooling::kAverage;
      vit_.fc_norm = true;
    } else if (has("norm.weight")) {
      vit_.fc_norm = false;
    }
    // What the pooling decides by itself need not be said.
    if (vit_.fc_norm == (vit_.pooling != nn::VitPooling::kToken)) vit_.fc_norm.reset();
  }

  // Image size and whether prefix tokens have positions, from the number of positions.
  Status grid() {
    const Shape position = tensors_.shape_of("pos_embed");
    if (position.size() != 3 || position[0] != 1 || position[2] != vit_.embed_dim) return odd("pos_embed");
    const int64_t positions = position[1], prefix = vit_.num_prefix_tokens();
    if (vit_.reg_tokens > kLargest || positions > kLargest) return odd("pos_embed");
    const auto fits = [&](int64_t patches) {
      if (patches + (vit_.no_embed_class ? 0 : prefix) == positions) return true;
      const bool other = !vit_.no_embed_class;
      if (patches + (other ? 0 : prefix) != positions) return false;
      vit_.no_embed_class = other;
      return true;
    };
    if (description_.knows_image && vit_.patch_height > 0 && vit_.patch_width > 0 && fits(vit_.num_patches()))
      return {};
    for (const bool without : {vit_.no_embed_class, !vit_.no_embed_class}) {
      const std::optional<int64_t> side = root_of(positions - (without ? 0 : prefix));
      if (!side) continue;
      vit_.no_embed_class = without;
      vit_.image_height = *side * vit_.patch_height;
      vit_.image_width = *side * vit_.patch_width;
      return {};
    }
    return fail(ErrorCode::kUsage,
                "{}: {} positions and {} prefix tokens form no square grid, and nothing says how large pictures were; "
                "give a folder whose config.json says img_size",
                label_, positions, prefix);
  }

  Status heads(std::optional<int64_t> asked) {
    const Shape norm = tensors_.shape_of("blocks.0.attn.q_norm.weight");
    if (asked) {
      vit_.num_heads = *asked;
    } else if (tensors_.num_heads) {
      vit_.num_heads = *tensors_.num_heads;
    } else if (norm.size() == 1 && norm[0] > 0 && vit_.embed_dim % norm[0] == 0) {
      vit_.num_heads = vit_.embed_dim / norm[0];
    } else if (!description_.knows_heads) {
      const std::string name = fitting_name(vit_);
      return fail(ErrorCode::kUsage,
                  "{}: shapes do not tell the number of heads{}; say which model it is by --arch (in a recipe: "
                  "model.name){}, or give --num-heads (in a recipe: model.num_heads)",
                  label_, description_.asked_for.empty() ? "" : " and \"" + description_.asked_for + "\" is not known",
                  name.empty() ? "" : " (its sizes are those of " + name + ")");
    }
    if (vit_.num_heads < 1 || vit_.embed_dim % vit_.num_heads != 0)
      return fail(ErrorCode::kUsage, "{}: {} heads do not divide the width {}; say which model it is by --arch", label_,
                  vit_.num_heads, vit_.embed_dim);
    return {};
  }

  const NamedTensors& tensors_;
  const Description& description_;
  std::string_view label_;
  nn::VitConfig vit_;
};

}  // namespace

Result<nn::VitConfig> infer_config(const NamedTensors& tensors, const Description& description,
                                   std::optional<int64_t> num_heads, std::string_view label) {
  return Inference(tensors, description, label).run(num_heads);
}

}  // namespace xladder::weights
