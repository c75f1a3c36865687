// Weights for other image sizes, patch sizes and channels, as timm makes them when it loads a model.
#pragma once

#include <cstdint>

#include "xladder/base/host_tensor.h"

namespace xladder::weights {

struct GridSize {
  int64_t height = 0, width = 0;
  friend bool operator==(const GridSize&, const GridSize&) = default;
};

// Position embeddings [1, prefix + old.height x old.width, D] -> [1, prefix + new.height x new.width, D]: bicubic with
// antialiasing (torch.nn.functional.interpolate, as timm/layers/pos_embed.py uses it); prefix tokens as they are.
HostTensor resample_position_embedding(const HostTensor& position, int64_t num_prefix_tokens, GridSize old_grid,
                                       GridSize new_grid);

// Patch kernels [D, C, h, w] of another size, so that a resized image gives nearly the same tokens: the pseudo-inverse
// of the matrix that resizes a patch (FlexiViT: Beyer et al. 2023, arXiv:2212.08013, section 3.4; timm's
// resample_patch_embed).
HostTensor resample_patch_kernel(const HostTensor& kernel, GridSize new_patch);

// Patch kernels [D, C, h, w] for another number of channels: their sum for one channel, otherwise repeated and scaled
// by C / channels (timm's adapt_input_conv).
HostTensor adapt_channels(const HostTensor& kernel, int64_t channels);

}  // namespace xladder::weights
