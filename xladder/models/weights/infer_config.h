// The configuration that tensors need: what shapes decide overrules what texts say.
#pragma once

#include <optional>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/models/nn/vit.h"
#include "xladder/models/weights/description.h"
#include "xladder/models/weights/layout.h"

namespace xladder::weights {

// What the user says of the model that is asked for. It outranks what shapes let guess, not what they tell.
struct Stated {
  std::optional<int64_t> num_heads = {};
  std::optional<int64_t> image_height = {}, image_width = {};  // both or none
  std::optional<int64_t> patch_height = {}, patch_width = {};  // both or none
  std::optional<int64_t> in_channels = {};
  std::optional<bool> no_embed_class = {};
};

struct InferredConfig {
  nn::VitConfig config;
  std::vector<std::string> notes = {};  // what was assumed
};

// Everything but the number of heads, activation and epsilon follows from the shapes; these come from `description`.
// kUsage: nothing says how many heads there are, or how the positions form a grid (position_grid.h), or how large the
// patches are of kernels that are kept flat; what is stated contradicts the shapes. kFailed: shapes that contradict
// each other.
Result<InferredConfig> infer_config(const NamedTensors& tensors, const Description& description, const Stated& stated,
                                    std::string_view label);

}  // namespace xladder::weights
