// Floats of any width and layout as dense, row-major f32.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "xladder/base/host_tensor.h"

namespace xladder::weights {

// The product of the dimensions, 1 without any; nothing if one is below 1 or the product overflows.
std::optional<int64_t> checked_num_elements(const Shape& shape);

// A view of little-endian elements, not necessarily aligned. Every index of the shape lies within `elements`.
struct StridedView {
  std::span<const std::byte> elements;
  DType dtype = DType::kF32;  // f16, bf16, f32 or f64
  Shape shape;
  Shape strides;  // in elements
};
HostTensor strided_to_f32(const StridedView& view);

// A tensor of one of these types; f32 is passed on as it is.
HostTensor to_f32(HostTensor tensor);

}  // namespace xladder::weights
