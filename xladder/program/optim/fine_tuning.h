// Which parameters a run trains, and how fast each: for models that begin with weights.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"

namespace xladder::optim {

// Names are those of timm's ViTs: "pos_embed", "blocks.3.attn.qkv.weight", "head.bias".
struct FineTuning {
  double layer_decay = 1;           // learning rate of a layer by that of the layer above it; 1: all alike
  std::vector<std::string> freeze;  // patterns of names that are not trained: *, ? and [...] as in fnmatch
  bool linear_probe = false;        // only the head is trained
  std::string head = "head";        // what names of the head's parameters begin with, before a dot
};

// kUsage: a pattern that matches no name (with a name that is like it), nothing left to train, a layer_decay for
// parameters that are in no layers, or out of (0, 1]. Sentences name options.
Status validate(const FineTuning& tuning, std::span<const std::string> names);

bool is_trained(const FineTuning& tuning, std::string_view name);

// What the learning rate of a parameter is multiplied by: layer_decay^(depth + 1 - layer), as timm's
// param_groups_layer_decay counts layers of a ViT with `depth` blocks: 0 for embeddings, tokens and norm_pre, i + 1 for
// block i, depth for the norm after the last block, depth + 1 for the rest (fc_norm, head).
double learning_rate_scale(const FineTuning& tuning, std::string_view name, int64_t depth);

// One more than the largest i of "blocks.i."; 0 if there is no block.
int64_t depth_of(std::span<const std::string> names);

}  // namespace xladder::optim
