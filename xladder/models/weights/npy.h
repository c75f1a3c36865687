// Weights in NumPy's .npy format (base/npy.h).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"

namespace xladder::weights {

// Floating arrays as f32. Fortran order is brought into C order. kFailed: those of read_npy(), another element type.
Result<HostTensor> parse_npy(std::span<const std::byte> bytes, std::string_view label);

}  // namespace xladder::weights
