// Hugging Face's config.json.
#include <algorithm>

#include "xladder/models/weights/description_parts.h"
#include "xladder/models/weights/hugging_face_names.h"
#include "xladder/models/weights/json_fields.h"

namespace xladder::weights {
namespace {

constexpr double kDefaultEpsilon = 1e-12;  // transformers/models/vit/configuration_vit.py

// {"0": name, ...}. "LABEL_7" is no name but what stands where there is none.
void take_labels(const nlohmann::json& labels, Description& out) {
  std::vector<std::string> names;
  bool has_names = false;
  for (size_t i = 0; i < labels.size(); ++i) {
    const auto found = labels.find(std::to_string(i));
    if (found == labels.end() || !(found->is_string() || found->is_number_integer())) {
      out.notes.emplace_back("id2label of config.json does not name every class, so the classes have no names");
      return;
    }
    names.push_back(found->is_string() ? found->get<std::string>() : found->dump());
    has_names = has_names || names.back() != "LABEL_" + std::to_string(i);
  }
  if (has_names) out.class_names = std::move(names);
}

}  // namespace

Status describe_hugging_face(const nlohmann::json& json, const std::string& label, Description& out) {
  const std::string type = json["model_type"].is_string() ? json["model_type"].get<std::string>() : "";
  if (type != "vit")
    return fail(ErrorCode::kUsage, "{} is of a \"{}\" model; of Hugging Face's models, \"vit\" can be read", label,
                type);
  Fields fields(json, label);
  nn::VitConfig& vit = out.config;
  vit = {};
  vit.norm_eps = kDefaultEpsilon;
  fields.take("hidden_size", vit.embed_dim);
  fields.take("num_hidden_layers", vit.depth);
  fields.take("num_attention_heads", vit.num_heads);
  fields.take("qkv_bias", vit.qkv_bias);
  fields.take("layer_norm_eps", vit.norm_eps);
  fields.take("num_channels", vit.in_channels);
  fields.take("patch_size", vit.patch_height, vit.patch_width);
  fields.take("image_size", vit.image_height, vit.image_width);
  if (json.contains("hidden_act") && json["hidden_act"] == "gelu_new") {
    vit.act = nn::Activation::kGeluTanh;
  } else {
    fields.take_choice("hidden_act", kHuggingFaceActivations, vit.act);
  }
  out.knows_heads = out.knows_pooling = true;
  out.knows_image = json.contains("image_size");
  out.knows_patch = json.contains("patch_size");
  XLADDER_TRY(fields.status());
  if (json.contains("id2label") && json["id2label"].is_object()) take_labels(json["id2label"], out);
  return {};
}

void assume_hugging_face(Description& description) {
  description.config.norm_eps = kDefaultEpsilon;
  description.notes.emplace_back("there is no config.json: epsilon 1e-12 and gelu, as ViTConfig has them by default");
  description.preprocessing = default_processor();
}

}  // namespace xladder::weights
