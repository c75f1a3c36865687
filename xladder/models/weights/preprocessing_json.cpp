#include "xladder/models/weights/preprocessing_json.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "xladder/base/enum_names.h"
#include "xladder/base/json_text.h"
#include "xladder/models/weights/timm_names.h"

namespace xladder::weights {

using OrderedJson = nlohmann::ordered_json;

OrderedJson short_numbers(const std::vector<float>& values) {
  OrderedJson list = OrderedJson::array();
  for (const float value : values) list.push_back(ordered_json_from(fmt::format("{}", value)));
  return list;
}

std::string_view crop_mode_name(data::ResizeMode mode) { return kCropModes[static_cast<size_t>(mode)]; }

OrderedJson preprocessing_json(const Preprocessing& preprocessing, const nn::ImageShape& image) {
  return {{"input_size", {image.channels, image.height, image.width}},
          {"interpolation", enum_name(preprocessing.interpolation)},
          {"crop_pct", preprocessing.crop_pct},
          {"crop_mode", crop_mode_name(preprocessing.mode)},
          {"mean", short_numbers(preprocessing.mean)},
          {"std", short_numbers(preprocessing.std)}};
}

}  // namespace xladder::weights
