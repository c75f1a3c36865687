// The configuration that tensors need: what shapes decide overrules what texts say.
#pragma once

#include <optional>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/nn/vit.h"
#include "xladder/weights/description.h"
#include "xladder/weights/layout.h"

namespace xladder::weights {

// Everything but the number of heads, activation and epsilon follows from the shapes; these come from `description`.
// `num_heads` overrules it. kUsage: nothing says how many heads there are, or how the positions form a grid; kFailed:
// shapes that contradict each other.
Result<nn::VitConfig> infer_config(const NamedTensors& tensors, const Description& description,
                                   std::optional<int64_t> num_heads, std::string_view label);

}  // namespace xladder::weights
