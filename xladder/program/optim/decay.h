// Which tensors weight decay acts on by default.
#pragma once

#include <string_view>

#include "xladder/base/tensor_type.h"

namespace xladder::optim {

// timm's rule: not on tensors of at most one dimension, biases, class and register tokens and position embeddings.
// `name` is a parameter name such as "blocks.0.attn.qkv.weight".
bool decays_by_default(std::string_view name, const Shape& shape);

}  // namespace xladder::optim
