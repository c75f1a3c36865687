// A ViT as Hugging Face's transformers keep it in folders, for
//
//   transformers.ViTForImageClassification.from_pretrained("FOLDER")
//   transformers.AutoImageProcessor.from_pretrained("FOLDER")
//
// config.json (ViTConfig), model.safetensors with the names that versions 4 and 5 read, preprocessor_config.json.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/models/weights/model_package.h"

namespace xladder::weights {

// kUsage for a model that ViTForImageClassification cannot be: one with registers, LayerScale, averages over patches,
// norms of queries and keys and so on. The sentence names the field.
Status check_huggingface(const nn::VitConfig& config);

std::string huggingface_config_json(const ModelPackage& package);

// Queries, keys and values apart. The package is valid and passed check_huggingface().
std::vector<std::pair<std::string, HostTensor>> huggingface_tensors(const ModelPackage& package);

// A processor that resizes and cuts out as ours does: BitImageProcessor, which ViT checkpoints with a centre crop use
// (DINOv2), or ViTImageProcessor where all of the picture is squashed to the model's size. Where the fast variant of a
// processor is chosen, its resize differs from Pillow's in the last bit. kUsage for crop mode "border", and for
// pictures of two different sides in mode "shortest", which no processor knows.
Result<std::string> huggingface_preprocessor_json(const ModelPackage& package);

// Writes the three files into `folder`, which is there. Errors are those above, of validate() and of writing.
Status write_hugging_face_folder(const ModelPackage& package, const std::filesystem::path& folder);

}  // namespace xladder::weights
