// What timm calls what we call otherwise.
#pragma once

#include <string_view>

namespace xladder::weights {

// The argument of timm's models for a field of nn::VitConfig (models/nn/fields.h); empty for those that stand elsewhere
// in its config.json or come with the architecture.
constexpr std::string_view timm_argument(std::string_view field) {
  if (field == "num_classes" || field == "norm_eps") return {};
  return field == "act" ? "act_layer" : field;
}

// crop_mode, in the order of data::ResizeMode.
inline constexpr std::string_view kCropModes[] = {"center", "squash", "border"};

}  // namespace xladder::weights
