#include "xladder/models/weights/to_f32.h"

#include <cstring>
#include <stdexcept>

namespace xladder::weights {
namespace {

template <class T>
T load(const std::byte* at) {
  T value;
  std::memcpy(&value, at, sizeof(T));
  return value;
}

float element(const std::byte* at, DType dtype) {
  switch (dtype) {
    case DType::kF32:
      return load<float>(at);
    case DType::kF64:
      return static_cast<float>(load<double>(at));
    case DType::kF16:
      return float_from_f16(load<uint16_t>(at));
    case DType::kBF16:
      return float_from_bf16(load<uint16_t>(at));
    default:
      throw std::logic_error("strided_to_f32: not a float");
  }
}

}  // namespace

std::optional<int64_t> checked_num_elements(const Shape& shape) {
  int64_t product = 1;
  for (const int64_t dim : shape)
    if (dim < 1 || __builtin_mul_overflow(product, dim, &product)) return std::nullopt;
  return product;
}

HostTensor strided_to_f32(const StridedView& view) {
  HostTensor out(DType::kF32, view.shape);
  const std::span<float> values = out.as<float>();
  const auto size = static_cast<int64_t>(size_of(view.dtype));
  Shape index(view.shape.size(), 0);
  int64_t offset = 0;
  for (float& value : values) {
    value = element(view.elements.data() + offset * size, view.dtype);
    for (size_t axis = index.size(); axis-- > 0;) {
      offset += view.strides[axis];
      if (++index[axis] < view.shape[axis]) break;
      offset -= view.strides[axis] * view.shape[axis];
      index[axis] = 0;
    }
  }
  return out;
}

HostTensor to_f32(HostTensor tensor) {
  if (tensor.dtype() == DType::kF32) return tensor;
  HostTensor out(DType::kF32, tensor.shape());
  const std::span<float> values = out.as<float>();
  const size_t size = size_of(tensor.dtype());
  for (size_t i = 0; i < values.size(); ++i) values[i] = element(tensor.bytes().data() + i * size, tensor.dtype());
  return out;
}

}  // namespace xladder::weights
