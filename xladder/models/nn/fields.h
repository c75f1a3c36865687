// The fields of every family's configuration, once, under the names that recipes, timm and reference files give them.
//
//   architecture_fields(config, [&](const char* name, auto&... field) { ... });
//
// `visit` gets a name and a field; of an image or patch size, its height and width. Fields are int64_t, double, bool,
// enums with names (base/enum_names.h), std::vector<int64_t>, std::optional<double> (nothing: 0) and
// std::optional<bool> (nothing: as other fields decide).
#pragma once

#include <concepts>
#include <nlohmann/json_fwd.hpp>
#include <type_traits>
#include <utility>

#include "xladder/models/nn/mlp.h"
#include "xladder/models/nn/registry.h"
#include "xladder/models/nn/resnet.h"
#include "xladder/models/nn/vit.h"

namespace xladder::nn {

template <class Config, class Family>  // const or not
concept ConfigOf = std::same_as<std::remove_const_t<Config>, Family>;

// What decides which function the model computes.
template <ConfigOf<VitConfig> Config, class Visit>
void architecture_fields(Config& config, Visit&& visit) {
  visit("img_size", config.image_height, config.image_width);
  visit("patch_size", config.patch_height, config.patch_width);
  visit("in_chans", config.in_channels);
  visit("num_classes", config.num_classes);
  visit("global_pool", config.pooling);
  visit("embed_dim", config.embed_dim);
  visit("depth", config.depth);
  visit("num_heads", config.num_heads);
  visit("mlp_ratio", config.mlp_ratio);
  visit("qkv_bias", config.qkv_bias);
  visit("qk_norm", config.qk_norm);
  visit("init_values", config.init_values);
  visit("class_token", config.class_token);
  visit("reg_tokens", config.reg_tokens);
  visit("no_embed_class", config.no_embed_class);
  visit("pre_norm", config.pre_norm);
  visit("fc_norm", config.fc_norm);
  visit("act", config.act);
  visit("norm_eps", config.norm_eps);
}

template <ConfigOf<MlpConfig> Config, class Visit>
void architecture_fields(Config& config, Visit&& visit) {
  visit("img_size", config.image.height, config.image.width);
  visit("in_chans", config.image.channels);
  visit("num_classes", config.num_classes);
  visit("hidden", config.hidden);
  visit("depth", config.depth);
  visit("act", config.act);
}

template <ConfigOf<ResNetConfig> Config, class Visit>
void architecture_fields(Config& config, Visit&& visit) {
  visit("img_size", config.image.height, config.image.width);
  visit("in_chans", config.image.channels);
  visit("num_classes", config.num_classes);
  visit("channels", config.channels);
  visit("blocks", config.blocks);
  visit("groups", config.groups);
  visit("norm_eps", config.norm_eps);
}

// What only a training step knows.
template <ConfigOf<VitConfig> Config, class Visit>
void dropout_fields(Config& config, Visit&& visit) {
  visit("drop_rate", config.drop_rate);
  visit("pos_drop_rate", config.pos_drop_rate);
  visit("proj_drop_rate", config.proj_drop_rate);
  visit("attn_drop_rate", config.attn_drop_rate);
  visit("drop_path_rate", config.drop_path_rate);
}

template <ConfigOf<MlpConfig> Config, class Visit>
void dropout_fields(Config& config, Visit&& visit) {
  visit("drop_rate", config.drop_rate);
}

template <ConfigOf<ResNetConfig> Config, class Visit>
void dropout_fields(Config&, Visit&&) {}

// {"img_size": 224, "patch_size": [16, 14], ..., "init_values": null, "fc_norm": false, "act": "gelu"}: the
// architecture with nothing left open but LayerScale, which is null where there is none.
nlohmann::ordered_json architecture_json(const ModelConfig& config);

}  // namespace xladder::nn
