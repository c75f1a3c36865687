// Initial values of parameters.
#pragma once

#include <cstdint>

#include "xladder/base/host_tensor.h"
#include "xladder/models/nn/scope.h"

namespace xladder::nn {

// The values that `spec` declares, drawn in f32 and rounded to `dtype` (a floating type). A pure function of the name,
// the distribution, the seed and the shape: another parameter more or less in the model changes none of them.
HostTensor initial_value(const ParameterSpec& spec, DType dtype, uint64_t seed);

}  // namespace xladder::nn
