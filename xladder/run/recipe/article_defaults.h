// What the published ladder's software did by itself (docs/devices/neuron.md): the compiler of Neuron SDK 2.20, its
// runtime, and PyTorch/XLA 2.1.
#pragma once

#include "xladder/base/result.h"
#include "xladder/config/settings.h"

namespace xladder::run {

// Sets the knobs that nobody has set: autocast of products to bf16, sums in narrow types, programs built again for
// every execution, textbook composites, one execution at a time. With knobs.precision bf16-true there is nothing left
// to cast in f32, and what is stored is rounded stochastically unless master weights are kept, as XLA_USE_BF16 did.
Status apply_article_defaults(config::Settings& settings);

}  // namespace xladder::run
