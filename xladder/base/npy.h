// Arrays in NumPy's .npy format (numpy/lib/format.py): a magic, a version, a header that is a Python dict, the
// elements.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/base/tensor_type.h"

namespace xladder {

// Where the file's bytes are, so that nothing is copied.
struct NpyArray {
  TensorType type;
  bool fortran_order = false;           // the first axis changes fastest
  std::span<const std::byte> elements;  // possibly not aligned to the element type
};

// Booleans, whole numbers and floats, little-endian; |V2 is how NumPy stores bfloat16. kFailed: a damaged header,
// another element type, a size that the bytes do not have. `label` begins every error.
Result<NpyArray> read_npy(std::span<const std::byte> bytes, std::string_view label);

}  // namespace xladder
