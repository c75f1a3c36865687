#include "xladder/models/weights/infer_config.h"

#include <algorithm>
#include <charconv>

#include "xladder/models/nn/registry.h"
#include "xladder/models/weights/position_grid.h"

namespace xladder::weights {
namespace {

constexpr int64_t kMostBlocks = 1 << 12;
constexpr int64_t kLargest = 1 << 24;  // of a dimension

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
  Inference(const NamedTensors& tensors, const Description& description, const Stated& stated, std::string_view label)
      : tensors_(tensors), description_(description), stated_(stated), label_(label), vit_(description.config) {}

  Result<InferredConfig> run() {
    XLADDER_TRY(widths());
    presence();
    XLADDER_TRY(grid());
    XLADDER_TRY(heads());
    XLADDER_TRY(vit_.validate());
    return InferredConfig{vit_, std::move(notes_)};
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
    } else if (patch.size() == 2) {
      XLADDER_TRY(flat_patch(patch[1]));
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
    const Shape second = tensors_.shape_of("blocks.0.mlp.fc2.weight");
    if (hidden.size() == 2 && second.size() == 2 && hidden[0] == 2 * second[1])
      return fail(
          ErrorCode::kUsage,
          "{} is not of a plain vision transformer: blocks.0.mlp.fc1 is twice as wide as fc2 takes, so half of it "
          "is a gate (SwiGLU), which models here lack; give other weights",
          label_);
    if (hidden.size() == 2) vit_.mlp_ratio = mlp_ratio_for(hidden[0], vit_);
    const Shape head = tensors_.shape_of("head.weight");
    if (head.size() == 2) vit_.num_classes = head[0];
    return {};
  }

  // timm's oldest files hold the kernel flat: channels x height x width in one number.
  Status flat_patch(int64_t size) {
    const auto channels_of = [&](int64_t height, int64_t width) -> int64_t {
      return height > 0 && width > 0 && size % (height * width) == 0 ? size / (height * width) : 0;
    };
    const auto is_likely = [&](int64_t channels) {
      if (stated_.in_channels) return channels == *stated_.in_channels;
      return channels == 1 || channels == 3 || (channels > 0 && channels == description_.config.in_channels);
    };
    const bool is_described = description_.knows_patch || !description_.architecture.empty();
    if (const int64_t channels = channels_of(vit_.patch_height, vit_.patch_width);
        is_described && is_likely(channels)) {
      vit_.in_channels = channels;
      return {};
    }
    if (stated_.patch_height) {
      const int64_t channels = channels_of(*stated_.patch_height, *stated_.patch_width);
      if (is_likely(channels)) {
        vit_.patch_height = *stated_.patch_height;
        vit_.patch_width = *stated_.patch_width;
        vit_.in_channels = channels;
        return {};
      }
    }
    return fail(ErrorCode::kUsage,
                "{}: the kernels of the patch embedding are kept flat, {} numbers each, and nothing says how large "
                "patches are; say it with --patch-size (in a recipe: model.patch_size) and --in-chans",
                label_, size);
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
    if (!vit_.class_token && vit_.pooling == nn::VitPooling::kToken) {
      vit_.pooling = nn::VitPooling::kAverage;
      notes_.emplace_back("there is no class token and nothing says how tokens are pooled: by their average");
    }
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
    if (position.empty())
      return fail(ErrorCode::kUsage,
                  "{} has no pos_embed, so its positions are rotary, relative or fixed (DINOv3, EVA02, BEiT and "
                  "others), which models here lack; give the weights of a plain vision transformer",
                  label_);
    if (position.size() != 3 || position[0] != 1 || position[2] != vit_.embed_dim) return odd("pos_embed");
    if (vit_.reg_tokens > kLargest || position[1] > kLargest) return odd("pos_embed");
    PositionQuestion question{.positions = position[1],
                              .num_prefix_tokens = vit_.num_prefix_tokens(),
                              .no_embed_class = stated_.no_embed_class,
                              .usual_no_embed_class = vit_.no_embed_class};
    if (tensors_.no_embed_class) question.no_embed_class = tensors_.no_embed_class;
    const int64_t ph = vit_.patch_height, pw = vit_.patch_width;
    if (ph < 1 || pw < 1) return odd("patch_embed.proj.weight");
    const GridSize described{vit_.image_height / ph, vit_.image_width / pw};
    if (description_.knows_image) question.source_grid = described;
    if (!description_.architecture.empty()) question.named_grid = described;
    if (stated_.image_height)
      question.stated_grid = {*stated_.image_height / std::max<int64_t>(1, stated_.patch_height.value_or(ph)),
                              *stated_.image_width / std::max<int64_t>(1, stated_.patch_width.value_or(pw))};
    XLADDER_ASSIGN(PositionReading reading, read_positions(question, label_));
    vit_.no_embed_class = reading.no_embed_class;
    if (reading.grid != described) {  // pictures may be larger than their patches by a rest
      vit_.image_height = reading.grid.height * ph;
      vit_.image_width = reading.grid.width * pw;
    }
    if (!reading.note.empty()) notes_.push_back(std::move(reading.note));
    return {};
  }

  Status heads() {
    const Shape norm = tensors_.shape_of("blocks.0.attn.q_norm.weight");
    std::optional<int64_t> by_shape = tensors_.num_heads;
    if (!by_shape && norm.size() == 1 && norm[0] > 0 && vit_.embed_dim % norm[0] == 0)
      by_shape = vit_.embed_dim / norm[0];
    if (by_shape) {
      vit_.num_heads = *by_shape;
      if (stated_.num_heads && *stated_.num_heads != *by_shape)
        return fail(ErrorCode::kUsage, "{}: its shapes are those of {} heads, not of {}; leave --num-heads out", label_,
                    *by_shape, *stated_.num_heads);
    } else if (stated_.num_heads) {
      vit_.num_heads = *stated_.num_heads;
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
  const Stated& stated_;
  std::string_view label_;
  nn::VitConfig vit_;
  std::vector<std::string> notes_;
};

}  // namespace

Result<InferredConfig> infer_config(const NamedTensors& tensors, const Description& description, const Stated& stated,
                                    std::string_view label) {
  return Inference(tensors, description, stated, label).run();
}

}  // namespace xladder::weights
