// A model as timm keeps them in folders: config.json (timm/models/_hub.py: save_config_for_hf and _parse_model_cfg) and
// model.safetensors, for
//
//   timm.create_model("local-dir:FOLDER", pretrained=True)
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/models/weights/model_package.h"

namespace xladder::weights {

// config.json. `architecture` is the package's, or the nearest that timm has; fields in which the model differs from it
// stand in `model_args`. What timm has no words for stands under "xladder", which it does not read: norm_eps.
std::string timm_config_json(const ModelPackage& package);

// What timm will compute otherwise, a sentence each: a norm_eps that its architecture does not have.
std::vector<std::string> timm_differences(const ModelPackage& package);

// Writes both files into `folder`, which is there (base/atomic_folder.h makes it appear as a whole). Errors are those
// of validate(), and of writing.
Status write_timm_folder(const ModelPackage& package, const std::filesystem::path& folder);

}  // namespace xladder::weights
