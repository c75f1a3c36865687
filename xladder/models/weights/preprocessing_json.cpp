#include "xladder/models/weights/preprocessing_json.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

namespace xladder::weights {

using Json = nlohmann::ordered_json;

Json short_numbers(const std::vector<float>& values) {
  Json list = Json::array();
  for (const float value : values) list.push_back(Json::parse(fmt::format("{}", value)));
  return list;
}

std::string_view crop_mode_name(data::ResizeMode mode) {
  constexpr std::string_view kNames[] = {"center", "squash", "border"};  // in the order of ResizeMode
  return kNames[static_cast<size_t>(mode)];
}

Json preprocessing_json(const Preprocessing& pictures, const nn::ImageShape& image) {
  return {{"input_size", {image.channels, image.height, image.width}},
          {"interpolation", image::kInterpolationNames[static_cast<size_t>(pictures.interpolation)]},
          {"crop_pct", pictures.crop_pct},
          {"crop_mode", crop_mode_name(pictures.mode)},
          {"mean", short_numbers(pictures.mean)},
          {"std", short_numbers(pictures.std)}};
}

}  // namespace xladder::weights
