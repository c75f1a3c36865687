// Which tensor of a batch of images is an input of a program, and in which form the program takes batches.
#pragma once

#include <string>

#include "xladder/base/result.h"
#include "xladder/data/sources/batch.h"
#include "xladder/program/step/program.h"

namespace xladder::run {

using BatchTensor = HostTensor data::BatchTensors::*;

// By the input's name: "images", "labels", "weights", "mix_labels", "mix_weights". kUsage: images have no other.
Result<BatchTensor> batch_tensor(const std::string& input);

// What the loader has to make for a program's inputs, on each of its replicas. Errors: those of batch_tensor().
Result<data::BatchForm> batch_form(const program::Program& program);

}  // namespace xladder::run
