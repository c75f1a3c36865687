#include "xladder/base/host_tensor.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <stdexcept>

namespace xladder {
namespace {

constexpr size_t kAlignment = 64;

template <class T>
bool holds(DType dtype);
template <>
bool holds<bool>(DType dtype) {
  return dtype == DType::kPred;
}
template <>
bool holds<int8_t>(DType dtype) {
  return dtype == DType::kS8;
}
template <>
bool holds<uint8_t>(DType dtype) {
  return dtype == DType::kU8 || dtype == DType::kPred || dtype == DType::kF8E4M3FN || dtype == DType::kF8E4M3 ||
         dtype == DType::kF8E5M2;
}
template <>
bool holds<int16_t>(DType dtype) {
  return dtype == DType::kS16;
}
template <>
bool holds<int32_t>(DType dtype) {
  return dtype == DType::kS32;
}
template <>
bool holds<uint32_t>(DType dtype) {
  return dtype == DType::kU32;
}
template <>
bool holds<int64_t>(DType dtype) {
  return dtype == DType::kS64;
}
template <>
bool holds<uint64_t>(DType dtype) {
  return dtype == DType::kU64;
}
template <>
bool holds<uint16_t>(DType dtype) {
  return dtype == DType::kU16 || dtype == DType::kBF16 || dtype == DType::kF16;
}
template <>
bool holds<float>(DType dtype) {
  return dtype == DType::kF32;
}
template <>
bool holds<double>(DType dtype) {
  return dtype == DType::kF64;
}

template <class T>
DType dtype_of();
template <>
DType dtype_of<uint8_t>() {
  return DType::kU8;
}
template <>
DType dtype_of<int32_t>() {
  return DType::kS32;
}
template <>
DType dtype_of<uint32_t>() {
  return DType::kU32;
}
template <>
DType dtype_of<int64_t>() {
  return DType::kS64;
}
template <>
DType dtype_of<uint64_t>() {
  return DType::kU64;
}
template <>
DType dtype_of<float>() {
  return DType::kF32;
}
template <>
DType dtype_of<double>() {
  return DType::kF64;
}

template <class T>
void check_type(const TensorType& type) {
  if (!holds<T>(type.dtype)) throw std::logic_error("HostTensor::as: wrong C++ type for " + to_string(type));
}

template <class T>
std::vector<double> widen(std::span<const T> values) {
  return {values.begin(), values.end()};
}

template <class T>
void narrow(std::span<const double> values, std::span<T> out) {
  std::transform(values.begin(), values.end(), out.begin(), [](double value) { return static_cast<T>(value); });
}

}  // namespace

void HostTensor::Free::operator()(std::byte* data) const { std::free(data); }

HostTensor::HostTensor(TensorType type) : type_(std::move(type)) {
  const size_t size = bytes().size();
  const size_t rounded = std::max(kAlignment, (size + kAlignment - 1) / kAlignment * kAlignment);
  data_.reset(static_cast<std::byte*>(std::aligned_alloc(kAlignment, rounded)));
  if (!data_) throw std::bad_alloc();
  std::memset(data_.get(), 0, rounded);
}

template <class T>
HostTensor HostTensor::from(Shape shape, const std::vector<T>& values) {
  HostTensor tensor(dtype_of<T>(), std::move(shape));
  if (static_cast<size_t>(tensor.num_elements()) != values.size())
    throw std::logic_error("HostTensor::from: the number of values does not fit " + to_string(tensor.type()));
  std::copy(values.begin(), values.end(), tensor.as<T>().begin());
  return tensor;
}

template <class T>
std::span<T> HostTensor::as() {
  check_type<T>(type_);
  return {reinterpret_cast<T*>(data_.get()), static_cast<size_t>(num_elements())};
}

template <class T>
std::span<const T> HostTensor::as() const {
  check_type<T>(type_);
  return {reinterpret_cast<const T*>(data_.get()), static_cast<size_t>(num_elements())};
}

std::vector<double> HostTensor::to_doubles() const {
  switch (dtype()) {
    case DType::kPred:
      return widen(as<uint8_t>());
    case DType::kS8:
      return widen(as<int8_t>());
    case DType::kS16:
      return widen(as<int16_t>());
    case DType::kS32:
      return widen(as<int32_t>());
    case DType::kS64:
      return widen(as<int64_t>());
    case DType::kU8:
      return widen(as<uint8_t>());
    case DType::kU16:
      return widen(as<uint16_t>());
    case DType::kU32:
      return widen(as<uint32_t>());
    case DType::kU64:
      return widen(as<uint64_t>());
    case DType::kF32:
      return widen(as<float>());
    case DType::kF64:
      return widen(as<double>());
    case DType::kBF16:
    case DType::kF16: {
      std::vector<double> out;
      for (const uint16_t bits : as<uint16_t>())
        out.push_back(dtype() == DType::kBF16 ? float_from_bf16(bits) : float_from_f16(bits));
      return out;
    }
    case DType::kF8E4M3FN:
    case DType::kF8E4M3:
    case DType::kF8E5M2:
      break;
  }
  throw std::logic_error("HostTensor::to_doubles: no host form for " + to_string(type_));
}

HostTensor HostTensor::from_doubles(TensorType type, std::span<const double> values) {
  HostTensor out(std::move(type));
  if (static_cast<size_t>(out.num_elements()) != values.size())
    throw std::logic_error("HostTensor::from_doubles: the number of values does not fit " + to_string(out.type()));
  switch (out.dtype()) {
    case DType::kPred:
    case DType::kU8:
      narrow(values, out.as<uint8_t>());
      return out;
    case DType::kS8:
      narrow(values, out.as<int8_t>());
      return out;
    case DType::kS16:
      narrow(values, out.as<int16_t>());
      return out;
    case DType::kS32:
      narrow(values, out.as<int32_t>());
      return out;
    case DType::kS64:
      narrow(values, out.as<int64_t>());
      return out;
    case DType::kU16:
      narrow(values, out.as<uint16_t>());
      return out;
    case DType::kU32:
      narrow(values, out.as<uint32_t>());
      return out;
    case DType::kU64:
      narrow(values, out.as<uint64_t>());
      return out;
    case DType::kF32:
      narrow(values, out.as<float>());
      return out;
    case DType::kF64:
      narrow(values, out.as<double>());
      return out;
    case DType::kBF16:
    case DType::kF16: {
      const bool bf16 = out.dtype() == DType::kBF16;
      std::transform(values.begin(), values.end(), out.as<uint16_t>().begin(), [bf16](double value) {
        return bf16 ? bf16_from_float(static_cast<float>(value)) : f16_from_float(static_cast<float>(value));
      });
      return out;
    }
    case DType::kF8E4M3FN:
    case DType::kF8E4M3:
    case DType::kF8E5M2:
      break;
  }
  throw std::logic_error("HostTensor::from_doubles: no host form for " + to_string(out.type()));
}

HostTensor HostTensor::clone() const {
  HostTensor copy(type_);
  std::ranges::copy(bytes(), copy.bytes().begin());
  return copy;
}

#define XLADDER_INSTANTIATE(T)               \
  template std::span<T> HostTensor::as<T>(); \
  template std::span<const T> HostTensor::as<T>() const;
XLADDER_INSTANTIATE(bool)
XLADDER_INSTANTIATE(int8_t)
XLADDER_INSTANTIATE(uint8_t)
XLADDER_INSTANTIATE(int16_t)
XLADDER_INSTANTIATE(int32_t)
XLADDER_INSTANTIATE(uint32_t)
XLADDER_INSTANTIATE(int64_t)
XLADDER_INSTANTIATE(uint64_t)
XLADDER_INSTANTIATE(uint16_t)
XLADDER_INSTANTIATE(float)
XLADDER_INSTANTIATE(double)
#undef XLADDER_INSTANTIATE
template HostTensor HostTensor::from<uint8_t>(Shape, const std::vector<uint8_t>&);
template HostTensor HostTensor::from<int32_t>(Shape, const std::vector<int32_t>&);
template HostTensor HostTensor::from<uint32_t>(Shape, const std::vector<uint32_t>&);
template HostTensor HostTensor::from<int64_t>(Shape, const std::vector<int64_t>&);
template HostTensor HostTensor::from<uint64_t>(Shape, const std::vector<uint64_t>&);
template HostTensor HostTensor::from<float>(Shape, const std::vector<float>&);
template HostTensor HostTensor::from<double>(Shape, const std::vector<double>&);

}  // namespace xladder
