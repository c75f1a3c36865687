#include "xladder/weights/description.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "xladder/config/recipe_options.h"
#include "xladder/config/settings.h"
#include "xladder/nn/registry.h"

namespace xladder::weights {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 4> kPoolings = {"token", "avg", "max", "avgmax"};  // in the order of VitPooling
constexpr int64_t kLargest = int64_t{1} << 20;

// A name of the registry for timm's: without the tag of its weights, and DeiT's models are plain ViTs.
std::optional<std::string> known_name(std::string name) {
  name = name.substr(0, name.find('.'));
  for (const std::string_view family : {"deit3_", "deit_"})
    if (name.starts_with(family)) name = "vit_" + name.substr(family.size());
  if (nn::vit_config(name)) return name;
  return std::nullopt;
}

// Reads fields of a JSON object of their right types; the first that is of another becomes the error.
class Fields {
 public:
  Fields(const Json& json, std::string label) : json_(json), label_(std::move(label)) {}

  const Json* find(const char* name) {
    const auto found = json_.find(name);
    return found == json_.end() || found->is_null() ? nullptr : &*found;
  }
  void take(const char* name, int64_t& field) {
    if (const Json* value = find(name)) {
      if (!is_size(*value)) return refuse(name);
      field = value->get<int64_t>();
    }
  }
  void take(const char* name, double& field) {
    if (const Json* value = find(name)) {
      if (!value->is_number()) return refuse(name);
      field = value->get<double>();
    }
  }
  void take(const char* name, bool& field) {
    if (const Json* value = find(name)) {
      if (!value->is_boolean()) return refuse(name);
      field = value->get<bool>();
    }
  }
  void take_pair(const char* name, int64_t& height, int64_t& width) {
    const Json* value = find(name);
    if (value == nullptr) return;
    if (is_size(*value)) {
      height = width = value->get<int64_t>();
    } else if (value->is_array() && value->size() == 2 && is_size((*value)[0]) && is_size((*value)[1])) {
      height = (*value)[0].get<int64_t>();
      width = (*value)[1].get<int64_t>();
    } else {
      refuse(name);
    }
  }
  template <class Enum, class Names>
  void take_choice(const char* name, const Names& names, Enum& field) {
    const Json* value = find(name);
    if (value == nullptr) return;
    const auto at = value->is_string() ? std::ranges::find(names, value->get<std::string>()) : std::end(names);
    if (at == std::end(names)) return refuse(name);
    field = static_cast<Enum>(at - std::begin(names));
  }
  void take_floats(const char* name, std::vector<float>& field) {
    const Json* value = find(name);
    if (value == nullptr) return;
    if (!value->is_array() || value->empty() ||
        !std::ranges::all_of(*value, [](const Json& item) { return item.is_number(); }))
      return refuse(name);
    field = value->get<std::vector<float>>();
  }
  void refuse(const char* name) {
    if (wrong_.empty())
      wrong_ = fmt::format("{}: {} is {}, which models here cannot be; give the weights of another model", label_, name,
                           json_.at(name).dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 80));
  }
  Status status() const {
    if (wrong_.empty()) return {};
    return fail(ErrorCode::kUsage, "{}", wrong_);
  }

 private:
  static bool is_size(const Json& value) {
    return value.is_number_integer() && value.get<int64_t>() >= 0 && value.get<int64_t>() <= kLargest;
  }

  const Json& json_;
  std::string label_;
  std::string wrong_;
};

Result<Json> object_from(const std::string& text, const std::string& label) {
  Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) return fail(ErrorCode::kFailed, "{} is not a JSON object; copy or download it again", label);
  return json;
}

Status use_architecture(const std::string& name, Description& out) {
  const std::optional<std::string> known = known_name(name);
  if (!known) {
    out.asked_for = name;
    return {};
  }
  out.architecture = *known;
  out.config = *nn::vit_config(*known);
  out.knows_heads = true;
  out.knows_pooling = true;
  return {};
}

// timm --------------------------------------------------------------------------------------------------------------

// Arguments of timm's models that change nothing here: regularisation is the recipe's, sizes are those of the tensors.
constexpr std::string_view kWithoutEffect[] = {
    "img_size",        "drop_rate",   "pos_drop_rate",  "patch_drop_rate",  "proj_drop_rate",
    "attn_drop_rate",  "weight_init", "drop_path_rate", "dynamic_img_size", "dynamic_img_pad",
    "strict_img_size", "pretrained",  "num_classes",    "fix_init"};

Status take_model_args(const Json& args, const std::string& label, Description& out) {
  Fields fields(args, label);
  nn::VitConfig& vit = out.config;
  fields.take_pair("patch_size", vit.patch_height, vit.patch_width);
  fields.take("in_chans", vit.in_channels);
  fields.take("embed_dim", vit.embed_dim);
  fields.take("depth", vit.depth);
  fields.take("num_heads", vit.num_heads);
  fields.take("mlp_ratio", vit.mlp_ratio);
  fields.take("qkv_bias", vit.qkv_bias);
  fields.take("qk_norm", vit.qk_norm);
  if (args.contains("init_values")) {
    double init_values = 0;
    fields.take("init_values", init_values);
    vit.init_values = init_values == 0 ? std::nullopt : std::optional(init_values);
  }
  fields.take("class_token", vit.class_token);
  fields.take("reg_tokens", vit.reg_tokens);
  fields.take("no_embed_class", vit.no_embed_class);
  fields.take("pre_norm", vit.pre_norm);
  fields.take_choice("global_pool", kPoolings, vit.pooling);
  if (bool fc_norm = false; fields.find("fc_norm")) {
    fields.take("fc_norm", fc_norm);
    vit.fc_norm = fc_norm;
  }
  fields.take_choice("act_layer", nn::kActivationNames, vit.act);
  out.knows_heads = out.knows_heads || args.contains("num_heads");
  out.knows_pooling = out.knows_pooling || args.contains("global_pool");
  constexpr std::string_view kTaken[] = {"patch_size",  "in_chans",    "embed_dim",      "depth",
                                         "num_heads",   "mlp_ratio",   "qkv_bias",       "qk_norm",
                                         "init_values", "class_token", "reg_tokens",     "pre_norm",
                                         "global_pool", "fc_norm",     "no_embed_class", "act_layer"};
  for (const auto& [name, value] : args.items()) {
    const bool known = std::ranges::find(kTaken, name) != std::end(kTaken) ||
                       std::ranges::find(kWithoutEffect, name) != std::end(kWithoutEffect);
    if (!known && !value.is_null()) fields.refuse(name.c_str());
  }
  return fields.status();
}

Status take_pretrained_cfg(const Json& cfg, const std::string& label, Description& out) {
  Fields fields(cfg, label);
  constexpr std::array<std::string_view, 3> kCropModes = {"center", "squash", "border"};  // in the order of ResizeMode
  Preprocessing pictures;
  fields.take("crop_pct", pictures.crop_pct);
  const Json* interpolation = fields.find("interpolation");
  if (interpolation != nullptr && *interpolation != "random")
    fields.take_choice("interpolation", image::kInterpolationNames, pictures.interpolation);
  fields.take_choice("crop_mode", kCropModes, pictures.mode);
  fields.take_floats("mean", pictures.mean);
  fields.take_floats("std", pictures.std);
  if (cfg.contains("mean")) out.preprocessing = pictures;
  const Json* input = fields.find("input_size");
  if (input != nullptr && input->is_array() && input->size() == 3 && !out.knows_image) {
    const Json sides = {{"input_size", Json::array({(*input)[1], (*input)[2]})}};
    Fields pair(sides, label);
    pair.take_pair("input_size", out.config.image_height, out.config.image_width);
    XLADDER_TRY(pair.status());
    out.knows_image = true;
  }
  return fields.status();
}

void take_names(const Json& json, std::vector<std::string>& names) {
  if (!json.is_array() || !std::ranges::all_of(json, [](const Json& item) { return item.is_string(); })) return;
  names = json.get<std::vector<std::string>>();
}

Status describe_timm(const Json& json, const std::string& label, bool named, Description& out) {
  const Json& architecture = json["architecture"];
  if (!named && architecture.is_string()) XLADDER_TRY(use_architecture(architecture.get<std::string>(), out));
  // Older folders hold everything on one level.
  const Json& cfg =
      json.contains("pretrained_cfg") && json["pretrained_cfg"].is_object() ? json["pretrained_cfg"] : json;
  if (json.contains("global_pool")) {
    Fields fields(json, label);
    fields.take_choice("global_pool", kPoolings, out.config.pooling);
    XLADDER_TRY(fields.status());
    out.knows_pooling = true;
  }
  if (json.contains("model_args") && json["model_args"].is_object()) {
    const Json& args = json["model_args"];
    if (args.contains("img_size") && !args["img_size"].is_null()) {
      Fields fields(args, label);
      fields.take_pair("img_size", out.config.image_height, out.config.image_width);
      XLADDER_TRY(fields.status());
      out.knows_image = true;
    }
    XLADDER_TRY(take_model_args(args, label, out));
  }
  if (json.contains("xladder") && json["xladder"].is_object()) {
    Fields fields(json["xladder"], label);
    fields.take("norm_eps", out.config.norm_eps);
    XLADDER_TRY(fields.status());
  }
  for (const Json* holder : {&json, &cfg})
    for (const char* key : {"label_names", "labels"})
      if (out.class_names.empty() && holder->contains(key)) take_names((*holder)[key], out.class_names);
  return take_pretrained_cfg(cfg, label, out);
}

// Hugging Face ------------------------------------------------------------------------------------------------------

constexpr std::string_view kHuggingFaceActs[] = {"gelu", "gelu_pytorch_tanh", "quick_gelu", "relu", "silu"};

Status describe_hugging_face(const Json& json, const std::string& label, Description& out) {
  const std::string type = json["model_type"].is_string() ? json["model_type"].get<std::string>() : "";
  if (type != "vit")
    return fail(ErrorCode::kUsage, "{} is of a \"{}\" model; of Hugging Face's models, \"vit\" can be read", label,
                type);
  Fields fields(json, label);
  nn::VitConfig& vit = out.config;
  vit = {};
  vit.norm_eps = 1e-12;
  fields.take("hidden_size", vit.embed_dim);
  fields.take("num_hidden_layers", vit.depth);
  fields.take("num_attention_heads", vit.num_heads);
  fields.take("qkv_bias", vit.qkv_bias);
  fields.take("layer_norm_eps", vit.norm_eps);
  fields.take("num_channels", vit.in_channels);
  fields.take_pair("patch_size", vit.patch_height, vit.patch_width);
  fields.take_pair("image_size", vit.image_height, vit.image_width);
  if (json.contains("hidden_act") && json["hidden_act"] == "gelu_new") {
    vit.act = nn::Activation::kGeluTanh;
  } else {
    fields.take_choice("hidden_act", kHuggingFaceActs, vit.act);
  }
  out.knows_heads = out.knows_image = out.knows_pooling = true;
  XLADDER_TRY(fields.status());
  if (!json.contains("id2label") || !json["id2label"].is_object()) return {};
  std::vector<std::string> names;
  bool has_names = false;  // "LABEL_7" is none
  const Json& labels = json["id2label"];
  for (size_t i = 0; i < labels.size(); ++i) {
    const auto found = labels.find(std::to_string(i));
    if (found == labels.end() || !found->is_string()) return {};
    names.push_back(found->get<std::string>());
    has_names = has_names || names.back() != "LABEL_" + std::to_string(i);
  }
  if (has_names) out.class_names = std::move(names);
  return {};
}

// Hugging Face's image processor; without its file, what it does by default.
Status describe_processor(const std::string& text, std::string_view source, Description& out) {
  Preprocessing pictures{.crop_pct = 1.0,
                         .interpolation = image::Interpolation::kBilinear,
                         .mode = data::ResizeMode::kSquash,
                         .mean = {0.5f, 0.5f, 0.5f},
                         .std = {0.5f, 0.5f, 0.5f}};
  if (text.empty()) {
    out.preprocessing = pictures;
    return {};
  }
  const std::string label = fmt::format("{}: preprocessor_config.json", source);
  XLADDER_ASSIGN(const Json json, object_from(text, label));
  Fields fields(json, label);
  bool normalise = true;
  fields.take("do_normalize", normalise);
  fields.take_floats("image_mean", pictures.mean);
  fields.take_floats("image_std", pictures.std);
  if (!normalise) {
    pictures.mean.assign(pictures.mean.size(), 0.0f);
    pictures.std.assign(pictures.std.size(), 1.0f);
  }
  // Pillow's numbers.
  constexpr image::Interpolation kResample[] = {image::Interpolation::kNearest, image::Interpolation::kLanczos,
                                                image::Interpolation::kBilinear, image::Interpolation::kBicubic};
  int64_t resample = 2;
  fields.take("resample", resample);
  if (resample < 0 || resample > 3) {
    fields.refuse("resample");
  } else {
    pictures.interpolation = kResample[resample];
  }
  const Json* size = fields.find("size");
  const Json* crop = fields.find("crop_size");
  if (size != nullptr && size->is_object() && size->contains("shortest_edge")) {
    int64_t shortest = 0, height = out.config.image_height;
    Fields edges(*size, label);
    edges.take("shortest_edge", shortest);
    XLADDER_TRY(edges.status());
    if (crop != nullptr && crop->is_object()) {
      Fields sides(*crop, label);
      sides.take("height", height);
      XLADDER_TRY(sides.status());
    }
    pictures.mode = data::ResizeMode::kShortest;
    if (shortest > 0) pictures.crop_pct = static_cast<double>(height) / static_cast<double>(shortest);
  }
  out.preprocessing = pictures;
  return fields.status();
}

// A run of ours -----------------------------------------------------------------------------------------------------

Status describe_run(const WeightsSource& source, std::string_view label, bool named, Description& out) {
  XLADDER_ASSIGN(const config::Settings settings, config::resolve(config::recipe_options(), {.recipe = source.run}));
  const std::string& name = settings.get_string("model.name");
  if (!named) {
    if (!nn::vit_config(name))
      return fail(ErrorCode::kUsage, "{} is a run of {}, which is no vision transformer; give one of a ViT", label,
                  name);
    XLADDER_TRY(use_architecture(name, out));
  }
  nn::VitConfig& vit = out.config;
  if (settings.is_set("model.num_heads")) vit.num_heads = settings.get_int("model.num_heads");
  if (settings.is_set("model.norm_eps")) vit.norm_eps = settings.get_float("model.norm_eps");
  if (settings.is_set("model.mlp_ratio")) vit.mlp_ratio = settings.get_float("model.mlp_ratio");
  if (settings.is_set("model.fc_norm")) vit.fc_norm = settings.get_bool("model.fc_norm");
  if (settings.is_set("model.init_values") && settings.get_float("model.init_values") != 0)
    vit.init_values = settings.get_float("model.init_values");
  const auto choose = [&](std::string_view path, const auto& names, auto& field) {
    if (!settings.is_set(path)) return;
    const auto at = std::ranges::find(names, settings.get_string(path));
    if (at != std::end(names)) field = static_cast<std::remove_reference_t<decltype(field)>>(at - std::begin(names));
  };
  choose("model.global_pool", kPoolings, vit.pooling);
  choose("model.act", nn::kActivationNames, vit.act);
  if (settings.is_set("model.img_size")) {
    const auto size = settings.get_pair("model.img_size");
    vit.image_height = size[0];
    vit.image_width = size[1];
  }
  out.knows_image = true;
  if (settings.is_set("data.mean") && settings.is_set("data.std")) {
    const auto floats = [&](std::string_view path) {
      const std::vector<double>& values = settings.get_floats(path);
      return std::vector<float>(values.begin(), values.end());
    };
    out.preprocessing = Preprocessing{.mean = floats("data.mean"), .std = floats("data.std")};
  }
  return {};
}

}  // namespace

Result<Description> describe(const WeightsSource& source, const std::string& architecture, std::string_view label) {
  Description out;
  const bool named = !architecture.empty();
  if (named) {
    XLADDER_TRY(use_architecture(architecture, out));
    if (out.architecture.empty()) {
      const Result<nn::ModelConfig> unknown = nn::model_config(architecture);
      return fail(ErrorCode::kUsage, "{}",
                  unknown ? architecture + " is no vision transformer; `xladder models` lists those that there are"
                          : unknown.error().message);
    }
  } else if (!source.architecture.empty()) {
    XLADDER_TRY(use_architecture(source.architecture, out));
  }
  if (!source.run.empty()) {
    XLADDER_TRY(describe_run(source, label, named, out));
    return out;
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
    out.notes.push_back("config.json is neither timm's nor Hugging Face's and was not used");
  }
  return out;
}

Preprocessing usual_preprocessing(std::string_view architecture, const nn::VitConfig& config) {
  Preprocessing pictures{.crop_pct = config.image_height >= 384 ? 1.0 : 0.9};
  if (architecture.find("dinov2") != std::string_view::npos) return pictures;
  if (architecture.find("_clip_") != std::string_view::npos) {
    pictures.mean = {0.48145466f, 0.4578275f, 0.40821073f};
    pictures.std = {0.26862954f, 0.26130258f, 0.27577711f};
    return pictures;
  }
  pictures.mean = pictures.std = {0.5f, 0.5f, 0.5f};
  return pictures;
}

std::string nearest_architecture(const nn::VitConfig& config) {
  const auto score = [&config](const nn::VitConfig& other) {
    const auto norm_after = [](const nn::VitConfig& c) {
      return c.fc_norm.value_or(c.pooling != nn::VitPooling::kToken);
    };
    int total = 0;
    // What decides the family weighs more than sizes.
    const auto count = [&total](bool equal, int weight) { total += equal ? weight : 0; };
    count(other.pre_norm == config.pre_norm, 8);
    count(other.norm_eps == config.norm_eps, 8);
    count(other.act == config.act, 8);
    count(other.class_token == config.class_token, 4);
    count(other.pooling == config.pooling && norm_after(other) == norm_after(config), 4);
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
