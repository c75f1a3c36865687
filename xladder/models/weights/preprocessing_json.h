// What pictures need, under the names that timm gives it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "xladder/models/nn/model.h"
#include "xladder/models/weights/model_package.h"

namespace xladder::weights {

// As short as the floats allow: 0.485 and not 0.48500001430511475.
nlohmann::ordered_json short_numbers(const std::vector<float>& values);

// "center", "squash", "border": timm's crop_mode.
std::string_view crop_mode_name(data::ResizeMode mode);

// {"input_size", "interpolation", "crop_pct", "crop_mode", "mean", "std"}
nlohmann::ordered_json preprocessing_json(const Preprocessing& preprocessing, const nn::ImageShape& image);

}  // namespace xladder::weights
