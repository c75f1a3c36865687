#include "xladder/models/weights/hugging_face_folder.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <span>

#include "xladder/base/files.h"
#include "xladder/base/json_text.h"
#include "xladder/base/safetensors.h"
#include "xladder/models/weights/hugging_face_names.h"
#include "xladder/models/weights/preprocessing_json.h"

namespace xladder::weights {
namespace {

using OrderedJson = nlohmann::ordered_json;

std::string dump(const OrderedJson& json) { return text_of_json(json, 2) + "\n"; }

OrderedJson side(int64_t height, int64_t width) {
  return height == width ? OrderedJson(height) : OrderedJson{height, width};
}

// Empty where there is none.
std::string_view their_name(std::span<const Renaming> names, std::string_view ours) {
  const auto found = std::ranges::find(names, ours, &Renaming::ours);
  return found == names.end() ? std::string_view() : found->theirs;
}

// Part `index` of three along the first axis.
HostTensor third_of(const HostTensor& tensor, size_t index) {
  Shape shape = tensor.shape();
  shape[0] /= 3;
  HostTensor out(tensor.dtype(), std::move(shape));
  const size_t size = out.bytes().size();
  std::ranges::copy(tensor.bytes().subspan(index * size, size), out.bytes().begin());
  return out;
}

// The tensors of a block; `name` is timm's without "blocks.N.".
void add_block_tensor(std::vector<std::pair<std::string, HostTensor>>& out, const std::string& layer,
                      std::string_view name, const HostTensor& tensor) {
  const size_t dot = name.rfind('.');
  const std::string_view module = name.substr(0, dot);
  const std::string ending(name.substr(dot));
  if (module == "attn.qkv") {
    for (size_t i = 0; i < 3; ++i)
      out.emplace_back(layer + std::string(kHuggingFaceThirds[i][0]) + ending, third_of(tensor, i));
    return;
  }
  if (const std::string_view theirs = their_name(kHuggingFaceBlockNames, module); !theirs.empty())
    out.emplace_back(layer + std::string(theirs) + ending, tensor.clone());
}

}  // namespace

Status check_huggingface(const nn::VitConfig& config) {
  const std::pair<bool, const char*> fields[] = {
      {!config.class_token, "class_token = false"},
      {config.reg_tokens != 0, "reg_tokens"},
      {config.init_values.has_value(), "init_values (LayerScale)"},
      {config.pooling != nn::VitPooling::kToken, "global_pool other than \"token\""},
      {config.fc_norm.value_or(false), "fc_norm"},
      {config.qk_norm, "qk_norm"},
      {config.pre_norm, "pre_norm"},
      {config.no_embed_class, "no_embed_class"}};
  for (const auto& [has, field] : fields)
    if (has)
      return fail(ErrorCode::kUsage,
                  "ViTForImageClassification of transformers has no {}, which this model has; export it for timm, "
                  "stablehlo or onnx",
                  field);
  return {};
}

std::string huggingface_config_json(const ModelPackage& package) {
  const nn::VitConfig& config = package.config;
  OrderedJson id2label = OrderedJson::object(), label2id = OrderedJson::object();
  for (int64_t i = 0; i < config.num_classes; ++i) {
    const std::string label =
        package.class_names.empty() ? fmt::format("LABEL_{}", i) : package.class_names[static_cast<size_t>(i)];
    id2label[std::to_string(i)] = label;
    label2id[label] = i;
  }
  return dump({{"architectures", {"ViTForImageClassification"}},
               {"model_type", "vit"},
               {"hidden_size", config.embed_dim},
               {"num_hidden_layers", config.depth},
               {"num_attention_heads", config.num_heads},
               {"intermediate_size", config.mlp_width()},
               {"hidden_act", kHuggingFaceActivations[static_cast<size_t>(config.act)]},
               {"hidden_dropout_prob", 0.0},
               {"attention_probs_dropout_prob", 0.0},
               {"initializer_range", 0.02},
               {"layer_norm_eps", config.norm_eps},
               {"image_size", side(config.image_height, config.image_width)},
               {"patch_size", side(config.patch_height, config.patch_width)},
               {"num_channels", config.in_channels},
               {"qkv_bias", config.qkv_bias},
               {"id2label", std::move(id2label)},
               {"label2id", std::move(label2id)},
               {"problem_type", "single_label_classification"},
               {"torch_dtype", "float32"}});
}

std::vector<std::pair<std::string, HostTensor>> huggingface_tensors(const ModelPackage& package) {
  constexpr std::string_view kBlocks = "blocks.";
  std::vector<std::pair<std::string, HostTensor>> out;
  for (const auto& [name, tensor] : model_tensors(package)) {
    const std::string_view view = name;
    if (view.starts_with(kBlocks)) {
      const size_t dot = view.find('.', kBlocks.size());
      const std::string layer = fmt::format("vit.encoder.layer.{}.", view.substr(kBlocks.size(), dot - kBlocks.size()));
      add_block_tensor(out, layer, view.substr(dot + 1), *tensor);
      continue;
    }
    if (view.starts_with("head.")) {
      out.emplace_back("classifier" + name.substr(name.find('.')), tensor->clone());
    } else if (const std::string_view theirs = their_name(kHuggingFaceNames, view); !theirs.empty()) {
      out.emplace_back("vit." + std::string(theirs), tensor->clone());
    }
  }
  return out;
}

Result<std::string> huggingface_preprocessor_json(const ModelPackage& package) {
  const nn::VitConfig& config = package.config;
  const Preprocessing& preprocessing = package.preprocessing;
  if (preprocessing.mode == data::ResizeMode::kBorder)
    return fail(ErrorCode::kUsage,
                "no image processor of transformers fills borders (crop mode \"border\"); export it for timm instead");
  const bool shortest = preprocessing.mode == data::ResizeMode::kShortest;
  if (shortest && config.image_height != config.image_width)
    return fail(ErrorCode::kUsage,
                "no image processor of transformers cuts {} x {} pixels out as crop mode \"shortest\" does; export it "
                "for timm instead",
                config.image_height, config.image_width);
  const auto enlarged = [&](int64_t size) {
    return static_cast<int64_t>(std::floor(static_cast<double>(size) / preprocessing.crop_pct));
  };
  const OrderedJson crop = {{"height", config.image_height}, {"width", config.image_width}};
  const OrderedJson size =
      shortest ? OrderedJson{{"shortest_edge", enlarged(config.image_height)}}
               : OrderedJson{{"height", enlarged(config.image_height)}, {"width", enlarged(config.image_width)}};
  const bool crops = shortest || size != crop;
  OrderedJson json = {{"image_processor_type", crops ? "BitImageProcessor" : "ViTImageProcessor"},
                      {"do_resize", true},
                      {"size", size},
                      {"resample", kPillowResample[static_cast<size_t>(preprocessing.interpolation)]},
                      {"do_center_crop", crops}};
  if (crops) json["crop_size"] = crop;
  json["do_rescale"] = true;
  json["rescale_factor"] = 1.0 / 255;
  json["do_normalize"] = true;
  json["image_mean"] = short_numbers(preprocessing.mean);
  json["image_std"] = short_numbers(preprocessing.std);
  json["do_convert_rgb"] = config.in_channels == 3;
  return dump(json);
}

Status write_hugging_face_folder(const ModelPackage& package, const std::filesystem::path& folder) {
  XLADDER_TRY(validate(package));
  XLADDER_TRY(check_huggingface(package.config));
  XLADDER_ASSIGN(const std::string preprocessor, huggingface_preprocessor_json(package));
  XLADDER_TRY(write_file_atomically(folder / "config.json", huggingface_config_json(package)));
  XLADDER_TRY(write_file_atomically(folder / "preprocessor_config.json", preprocessor));
  const auto tensors = huggingface_tensors(package);
  std::vector<std::pair<std::string, const HostTensor*>> entries;
  for (const auto& [name, tensor] : tensors) entries.emplace_back(name, &tensor);
  return write_safetensors(folder / "model.safetensors", entries, {{"format", "pt"}});
}

}  // namespace xladder::weights
