// Initial values of parameters.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/models/nn/scope.h"

namespace xladder::nn {

// The values that `spec` declares, drawn in f32 and rounded to `dtype` (a floating type). A pure function of the name,
// the distribution, the seed and the shape: another parameter more or less in the model changes none of them.
HostTensor initial_value(const ParameterSpec& spec, DType dtype, uint64_t seed);

// Those of all of them by name, as a tensor of the type, which has the parameter's shape.
std::function<HostTensor(const std::string& name, const TensorType& type, uint64_t seed)> initial_values(
    const std::vector<ParameterSpec>& specs);

}  // namespace xladder::nn
