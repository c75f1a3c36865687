// A dense, row-major tensor in host memory. Storage is aligned to 64 bytes so that a plugin may use it in place.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "xladder/base/tensor_type.h"

namespace xladder {

class HostTensor {
 public:
  HostTensor() = default;
  explicit HostTensor(TensorType type);  // zero-filled
  HostTensor(DType dtype, Shape shape) : HostTensor(TensorType{dtype, std::move(shape)}) {}

  template <class T>
  static HostTensor from(Shape shape, const std::vector<T>& values);  // T decides the element type
  template <class T>
  static HostTensor scalar(T value) {
    return from<T>({}, {value});
  }

  const TensorType& type() const { return type_; }
  DType dtype() const { return type_.dtype; }
  const Shape& shape() const { return type_.shape; }
  int64_t num_elements() const { return type_.num_elements(); }

  std::span<std::byte> bytes() { return {data_.get(), static_cast<size_t>(type_.num_bytes())}; }
  std::span<const std::byte> bytes() const { return {data_.get(), static_cast<size_t>(type_.num_bytes())}; }

  // The elements as T; throws std::logic_error if T is not the type's host form (uint16_t also for bf16 and f16).
  template <class T>
  std::span<T> as();
  template <class T>
  std::span<const T> as() const;

  // Every element converted to double, whatever the element type.
  std::vector<double> to_doubles() const;
  static HostTensor from_doubles(TensorType type, std::span<const double> values);

  HostTensor clone() const;

 private:
  struct Free {
    void operator()(std::byte* data) const;
  };
  TensorType type_{DType::kF32, {0}};
  std::unique_ptr<std::byte[], Free> data_;
};

}  // namespace xladder
