// The texts of each library, for describe() alone.
#pragma once

#include <nlohmann/json.hpp>

#include "xladder/models/weights/description.h"

namespace xladder::weights {

// `out` becomes the registry's model of this name, or of the name without the tag of timm's weights. A name that is not
// known is kept in `asked_for`. kUsage: an architecture that is known and none of ours.
Status use_architecture(const std::string& name, std::string_view label, Description& out);

// timm's config.json. `named`: the architecture was given.
Status describe_timm(const nlohmann::json& json, const std::string& label, bool named, Description& out);
// Hugging Face's config.json and preprocessor_config.json.
Status describe_hugging_face(const nlohmann::json& json, const std::string& label, Description& out);
Status describe_processor(const std::string& text, std::string_view source, Description& out);
Preprocessing default_processor();  // ViTImageProcessor's

}  // namespace xladder::weights
