// The type of a tensor: element type and static shape.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "xladder/base/dtype.h"

namespace xladder {

using Shape = std::vector<int64_t>;

int64_t num_elements(const Shape& shape);

struct TensorType {
  DType dtype = DType::kF32;
  Shape shape;

  int64_t rank() const { return static_cast<int64_t>(shape.size()); }
  int64_t num_elements() const { return xladder::num_elements(shape); }
  int64_t num_bytes() const { return num_elements() * static_cast<int64_t>(size_of(dtype)); }
  friend bool operator==(const TensorType&, const TensorType&) = default;
};

std::string to_string(const Shape& shape);      // "[4, 197, 192]"
std::string to_string(const TensorType& type);  // "f32[4, 197, 192]"

}  // namespace xladder
