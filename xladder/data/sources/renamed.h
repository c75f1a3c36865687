// A source whose tensors a program's inputs take by names that a recipe gives.
#pragma once

#include <memory>

#include "xladder/data/sources/batch.h"
#include "xladder/data/sources/tensor_data.h"

namespace xladder::data {

// Inputs that `names` does not have take what they would of the source itself.
std::shared_ptr<const BatchSource> renamed(std::shared_ptr<const BatchSource> source, InputNames names);

}  // namespace xladder::data
