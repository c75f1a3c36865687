#include "xladder/models/weights/description.h"

#include <algorithm>

#include "xladder/models/nn/registry.h"
#include "xladder/models/weights/description_parts.h"
#include "xladder/models/weights/foreign.h"
#include "xladder/models/weights/json_fields.h"

namespace xladder::weights {
namespace {

using Json = nlohmann::json;

// A name of the registry for timm's: without the tag of its weights, and DeiT's models are plain ViTs.
std::optional<std::string> known_name(std::string name) {
  name = name.substr(0, name.find('.'));
  for (const std::string_view family : {"deit3_", "deit_"})
    if (name.starts_with(family)) name = "vit_" + name.substr(family.size());
  if (nn::vit_config(name)) return name;
  return std::nullopt;
}

}  // namespace

Status use_architecture(const std::string& name, std::string_view label, Description& out) {
  const std::optional<std::string> known = known_name(name);
  if (!known) {
    if (const std::string_view foreign = foreign_name(name); !foreign.empty())
      return fail(
          ErrorCode::kUsage,
          "{} is of {} ({}), which computes something else than a plain vision transformer; give other weights, "
          "or --arch if the name is wrong",
          label, name, foreign);
    out.asked_for = name;
    out.notes.push_back(fmt::format("\"{}\" is not among the models here: read as a plain vision transformer", name));
    return {};
  }
  out.architecture = *known;
  out.config = *nn::vit_config(*known);
  out.knows_heads = true;
  out.knows_pooling = true;
  return {};
}

Result<Description> describe(const WeightsSource& source, const std::string& architecture, std::string_view label) {
  Description out;
  const bool named = !architecture.empty();
  if (named) {
    XLADDER_TRY(use_architecture(architecture, label, out));
    if (out.architecture.empty()) {
      const Result<nn::ModelConfig> unknown = nn::model_config(architecture);
      return fail(ErrorCode::kUsage, "{}",
                  unknown ? architecture + " is no vision transformer; `xladder models` lists those that there are"
                          : unknown.error().message);
    }
  } else if (!source.architecture.empty()) {
    XLADDER_TRY(use_architecture(source.architecture, label, out));
  }
  if (source.config.empty()) return out;
  const std::string config_label = fmt::format("{}: config.json", label);
  XLADDER_ASSIGN(const Json json, object_from(source.config, config_label));
  if (json.contains("architecture")) {
    XLADDER_TRY(describe_timm(json, config_label, named, out));
  } else if (json.contains("model_type")) {
    XLADDER_TRY(describe_hugging_face(json, config_label, out));
    XLADDER_TRY(describe_processor(source.preprocessor, label, out));
  } else {
    out.notes.emplace_back("config.json is neither timm's nor Hugging Face's and was not used");
  }
  return out;
}

Preprocessing usual_preprocessing(std::string_view architecture, const nn::VitConfig& config) {
  Preprocessing preprocessing{.crop_pct = config.image_height >= 384 ? 1.0 : 0.9};
  if (architecture.find("dinov2") != std::string_view::npos) return preprocessing;
  if (architecture.find("_clip_") != std::string_view::npos) {
    preprocessing.mean = {0.48145466f, 0.4578275f, 0.40821073f};
    preprocessing.std = {0.26862954f, 0.26130258f, 0.27577711f};
    return preprocessing;
  }
  preprocessing.mean = preprocessing.std = {0.5f, 0.5f, 0.5f};
  return preprocessing;
}

std::string nearest_architecture(const nn::VitConfig& config) {
  const auto score = [&config](const nn::VitConfig& other) {
    int total = 0;
    // What decides the family weighs more than sizes.
    const auto count = [&total](bool equal, int weight) { total += equal ? weight : 0; };
    count(other.pre_norm == config.pre_norm, 8);
    count(other.norm_eps == config.norm_eps, 8);
    count(other.act == config.act, 8);
    count(other.class_token == config.class_token, 4);
    count(other.pooling == config.pooling && other.norm_after_pooling() == config.norm_after_pooling(), 4);
    count(other.reg_tokens == config.reg_tokens && other.no_embed_class == config.no_embed_class, 4);
    count(other.init_values.has_value() == config.init_values.has_value(), 4);
    count(other.qkv_bias == config.qkv_bias && other.qk_norm == config.qk_norm, 4);
    count(other.embed_dim == config.embed_dim && other.depth == config.depth, 4);
    count(other.num_heads == config.num_heads && other.mlp_width() == config.mlp_width(), 2);
    count(other.patch_height == config.patch_height && other.patch_width == config.patch_width, 2);
    count(other.image_height == config.image_height && other.image_width == config.image_width, 1);
    return total;
  };
  std::string nearest;
  int best = -1;
  for (const std::string& name : nn::model_names()) {
    const std::optional<nn::VitConfig> other = nn::vit_config(name);
    if (!other || other->in_channels != 3 || score(*other) <= best) continue;
    best = score(*other);
    nearest = name;
  }
  return nearest;
}

}  // namespace xladder::weights
