// Which tensor of a batch of images is an input of a program.
#pragma once

#include <string>

#include "xladder/base/result.h"
#include "xladder/data/sources/batch.h"

namespace xladder::train {

using BatchTensor = HostTensor data::Batch::*;

// By the input's name: "images", "labels", "weights", "mix_labels", "mix_weights". kUsage: images have no other.
Result<BatchTensor> batch_tensor(const std::string& input);

}  // namespace xladder::train
