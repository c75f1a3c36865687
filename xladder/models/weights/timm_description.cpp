// timm's config.json (timm/models/_hub.py: save_config_for_hf).
#include <algorithm>

#include "xladder/models/nn/fields.h"
#include "xladder/models/weights/description_parts.h"
#include "xladder/models/weights/json_fields.h"
#include "xladder/models/weights/timm_names.h"

namespace xladder::weights {
namespace {

using Json = nlohmann::json;

// Arguments of timm's models that change nothing here: regularisation is the recipe's, sizes are those of the tensors.
constexpr std::string_view kModelArgsWithoutEffect[] = {
    "drop_rate",   "pos_drop_rate",  "patch_drop_rate",  "proj_drop_rate",  "attn_drop_rate",
    "weight_init", "drop_path_rate", "dynamic_img_size", "dynamic_img_pad", "strict_img_size",
    "pretrained",  "num_classes",    "fix_init"};

Status take_model_args(const Json& args, const std::string& label, Description& out) {
  Fields fields(args, label);
  std::vector<std::string> taken;
  nn::architecture_fields(out.config, [&](const char* field, auto&... into) {
    const std::string& name = taken.emplace_back(timm_argument(field));
    if (!name.empty()) fields.take(name.c_str(), into...);
  });
  const auto says = [&](const char* name) { return args.contains(name) && !args[name].is_null(); };
  out.knows_image = out.knows_image || says("img_size");
  out.knows_heads = out.knows_heads || args.contains("num_heads");
  out.knows_pooling = out.knows_pooling || args.contains("global_pool");
  out.knows_patch = out.knows_patch || args.contains("patch_size");
  for (const auto& [name, value] : args.items()) {
    const bool known = std::ranges::find(taken, name) != taken.end() ||
                       std::ranges::find(kModelArgsWithoutEffect, name) != std::end(kModelArgsWithoutEffect);
    if (!known && !value.is_null()) fields.refuse(name.c_str());
  }
  return fields.status();
}

Status take_pretrained_cfg(const Json& cfg, const std::string& label, Description& out) {
  Fields fields(cfg, label);
  Preprocessing preprocessing;
  fields.take("crop_pct", preprocessing.crop_pct);
  const Json* interpolation = fields.find("interpolation");
  if (interpolation != nullptr && *interpolation != "random") fields.take("interpolation", preprocessing.interpolation);
  fields.take_choice("crop_mode", kCropModes, preprocessing.mode);
  fields.take("mean", preprocessing.mean);
  fields.take("std", preprocessing.std);
  if (cfg.contains("mean")) out.preprocessing = preprocessing;
  const Json* input = fields.find("input_size");
  if (input != nullptr && input->is_array() && input->size() == 3 && !out.knows_image) {
    const Json sides = {{"input_size", Json::array({(*input)[1], (*input)[2]})}};
    Fields pair(sides, label);
    pair.take("input_size", out.config.image_height, out.config.image_width);
    XLADDER_TRY(pair.status());
    out.knows_image = true;
  }
  return fields.status();
}

// Names in the order of labels, in timm a list or {"0": name, ...}.
void take_names(const Json& json, const char* key, Description& out) {
  const auto is_name = [](const Json& item) { return item.is_string(); };
  std::vector<std::string> names;
  if (json.is_array() && std::ranges::all_of(json, is_name)) {
    names = json.get<std::vector<std::string>>();
  } else if (json.is_object()) {
    for (size_t i = 0; i < json.size(); ++i) {
      const auto found = json.find(std::to_string(i));
      if (found != json.end() && is_name(*found)) names.push_back(found->get<std::string>());
    }
  }
  if (names.size() == json.size() && !names.empty()) {
    out.class_names = std::move(names);
  } else {
    out.notes.push_back(fmt::format("{} of config.json does not name every class, so the classes have no names", key));
  }
}

}  // namespace

Status describe_timm(const Json& json, const std::string& label, bool named, Description& out) {
  const Json& architecture = json["architecture"];
  if (!named && architecture.is_string()) XLADDER_TRY(use_architecture(architecture.get<std::string>(), label, out));
  // Older folders hold everything on one level.
  const Json& cfg =
      json.contains("pretrained_cfg") && json["pretrained_cfg"].is_object() ? json["pretrained_cfg"] : json;
  if (json.contains("global_pool")) {
    Fields fields(json, label);
    fields.take("global_pool", out.config.pooling);
    XLADDER_TRY(fields.status());
    out.knows_pooling = true;
  }
  if (json.contains("model_args") && json["model_args"].is_object()) {
    XLADDER_TRY(take_model_args(json["model_args"], label, out));
  }
  if (json.contains("xladder") && json["xladder"].is_object()) {
    Fields fields(json["xladder"], label);
    fields.take("norm_eps", out.config.norm_eps);
    XLADDER_TRY(fields.status());
  }
  for (const Json* holder : {&json, &cfg})
    for (const char* key : {"label_names", "labels"})
      if (out.class_names.empty() && holder->contains(key) && !(*holder)[key].is_null())
        take_names((*holder)[key], key, out);
  return take_pretrained_cfg(cfg, label, out);
}

}  // namespace xladder::weights
