// What the texts beside weights say about their model: config.json, preprocessor_config.json.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/models/weights/model_package.h"
#include "xladder/models/weights/source.h"

namespace xladder::weights {

struct Description {
  std::string architecture;  // a name of nn/registry.h; empty if nothing names one
  std::string asked_for;     // the name as it was given, where the registry does not know it
  nn::VitConfig config;      // of that architecture, with what the texts say laid over it
  bool knows_heads = false;  // the texts or the architecture say how many
  bool knows_image = false;  // the texts say how large the pictures are
  bool knows_patch = false;  // the texts say how large the patches are
  bool knows_pooling = false;
  std::optional<Preprocessing> preprocessing;
  std::vector<std::string> class_names;
  std::vector<std::string> notes;
};

// `architecture`, if not empty, overrules what the source says. kUsage: a model of another family, a name that the
// registry does not know given by the caller, an argument of timm's models that VitConfig lacks. kFailed: texts that
// are no JSON.
Result<Description> describe(const WeightsSource& source, const std::string& architecture, std::string_view label);

// What Hugging Face's ViT has by default, for tensors of its layout without a config.json: epsilon and processor.
void assume_hugging_face(Description& description);

// What timm gives pictures for models of this name, where nothing else says it.
Preprocessing usual_preprocessing(std::string_view architecture, const nn::VitConfig& config);

// The registry's ViT that has most fields in common with `config`; the first of equals.
std::string nearest_architecture(const nn::VitConfig& config);

}  // namespace xladder::weights
