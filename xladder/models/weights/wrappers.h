// Names of tensors without what training programs put around and into them: DistributedDataParallel's "module.",
// torch.compile's "_orig_mod.", the wrappers of FSDP and of activation checkpointing, DINOv2's chunks of blocks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/models/weights/source.h"

namespace xladder::weights {

// "_orig_mod.module.blocks.0._checkpoint_wrapped_module.attn.qkv.weight" -> "blocks.0.attn.qkv.weight", however the
// wrappers are stacked. What was taken off becomes a note of the source. kUsage: two tensors would have one name.
Status take_wrappers_off(WeightsSource& source, std::string_view label);

}  // namespace xladder::weights
