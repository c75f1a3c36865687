// Arrays in NumPy's .npy format (numpy/lib/format.py): a magic, a version, a header that is a Python dict, the
// elements.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"

namespace xladder::weights {

// Floating arrays as f32: little-endian <f2, <f4, <f8, and |V2, which is how NumPy stores bfloat16. Fortran order is
// brought into C order. kFailed: a damaged header, another element type, a size that the bytes do not have.
Result<HostTensor> parse_npy(std::span<const std::byte> bytes, std::string_view label);

}  // namespace xladder::weights
