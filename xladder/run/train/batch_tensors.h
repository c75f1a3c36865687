// Which tensors of a source's samples are the inputs of a program, and in which form the program takes its batches.
#pragma once

#include "xladder/base/result.h"
#include "xladder/data/sources/batch.h"
#include "xladder/program/step/program.h"

namespace xladder::run {

// What the loader has to make for a program's inputs, in their order, on each of its replicas. Inputs are found by name
// (BatchSource::tensor_for). kUsage where the source has no such tensor, or has it in another type or size.
Result<data::BatchForm> batch_form(const program::Program& program, const data::BatchSource& source);

}  // namespace xladder::run
