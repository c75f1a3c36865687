// Pixels in the element type that a program takes: written where they are read from, once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "xladder/base/dtype.h"

namespace xladder::image {

// Elements of these types on the host; a floating point number becomes one by rounding to the nearest, ties to even.
struct Bf16 {
  uint16_t bits = 0;
};
struct F16 {
  uint16_t bits = 0;
};

template <class T>
T rounded(float value);
template <>
inline float rounded<float>(float value) {
  return value;
}
template <>
inline Bf16 rounded<Bf16>(float value) {
  return {bf16_from_float(value)};
}
template <>
inline F16 rounded<F16>(float value) {
  return {f16_from_float(value)};
}

// Memory for the pixels of one image or of several.
struct PixelSpan {
  DType dtype = DType::kF32;
  std::span<std::byte> bytes = {};

  size_t size() const { return bytes.size() / size_of(dtype); }
  template <class T>
  std::span<T> as() const {
    return {reinterpret_cast<T*>(bytes.data()), bytes.size() / sizeof(T)};
  }
};

// The types that images can be written in: bytes as stored, the others normalised.
constexpr bool is_pixel_type(DType dtype) {
  return dtype == DType::kF32 || dtype == DType::kBF16 || dtype == DType::kF16 || dtype == DType::kU8;
}

// Calls `visit` with the span of the type, which is one of is_pixel_type().
template <class Visit>
decltype(auto) visit_pixels(const PixelSpan& pixels, Visit&& visit) {
  switch (pixels.dtype) {
    case DType::kU8:
      return visit(pixels.as<uint8_t>());
    case DType::kBF16:
      return visit(pixels.as<Bf16>());
    case DType::kF16:
      return visit(pixels.as<F16>());
    default:
      return visit(pixels.as<float>());
  }
}

}  // namespace xladder::image
