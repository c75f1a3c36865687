#include "xladder/data/sources/element_types.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <type_traits>
#include <utility>

#include "xladder/data/image/pixels.h"

namespace xladder::data {
namespace {

using image::Bf16;
using image::F16;

// Of a whole number its value bits, of a floating point one its significant ones; 0 of a type that has no conversions.
struct Precision {
  int bits = 0;
  bool is_signed = false;
};

Precision precision_of(DType dtype) {
  switch (dtype) {
    case DType::kPred:
      return {1, false};
    case DType::kF16:
      return {11, true};
    case DType::kBF16:
      return {8, true};
    case DType::kF32:
      return {24, true};
    case DType::kF64:
      return {53, true};
    default:
      break;
  }
  if (!is_integer(dtype)) return {};
  const int bits = static_cast<int>(size_of(dtype)) * 8;
  return is_unsigned(dtype) ? Precision{bits, false} : Precision{bits - 1, true};
}

template <class T>
struct TypeOf {
  using Type = T;
};

// Calls `visit` with the TypeOf the host form; false for types that have no conversions.
template <class Visit>
bool visit_type(DType dtype, const Visit& visit) {
  switch (dtype) {
    case DType::kS8:
      visit(TypeOf<int8_t>());
      return true;
    case DType::kS16:
      visit(TypeOf<int16_t>());
      return true;
    case DType::kS32:
      visit(TypeOf<int32_t>());
      return true;
    case DType::kS64:
      visit(TypeOf<int64_t>());
      return true;
    case DType::kPred:
    case DType::kU8:
      visit(TypeOf<uint8_t>());
      return true;
    case DType::kU16:
      visit(TypeOf<uint16_t>());
      return true;
    case DType::kU32:
      visit(TypeOf<uint32_t>());
      return true;
    case DType::kU64:
      visit(TypeOf<uint64_t>());
      return true;
    case DType::kBF16:
      visit(TypeOf<Bf16>());
      return true;
    case DType::kF16:
      visit(TypeOf<F16>());
      return true;
    case DType::kF32:
      visit(TypeOf<float>());
      return true;
    case DType::kF64:
      visit(TypeOf<double>());
      return true;
    default:
      return false;
  }
}

template <class T>
T load(std::span<const std::byte> elements, size_t index) {
  T value;
  std::memcpy(&value, elements.data() + index * sizeof(T), sizeof(T));
  return value;
}

template <class From>
auto number_of(From value) {
  if constexpr (std::is_same_v<From, Bf16>)
    return float_from_bf16(value.bits);
  else if constexpr (std::is_same_v<From, F16>)
    return float_from_f16(value.bits);
  else
    return value;
}

template <class To, class From>
To element_of(From value) {
  if constexpr (std::is_arithmetic_v<To>)
    return static_cast<To>(value);
  else
    return image::rounded<To>(static_cast<float>(value));
}

void to_booleans(size_t size, std::span<const std::byte> elements, std::span<std::byte> out) {
  for (size_t i = 0; i < out.size(); ++i) {
    const auto of_element = elements.subspan(i * size, size);
    out[i] = std::byte{std::ranges::any_of(of_element, [](std::byte b) { return b != std::byte{}; })};
  }
}

}  // namespace

std::optional<Conversion> conversion(DType from, DType to) {
  if (from == to) return Conversion::kNone;
  const Precision has = precision_of(from), takes = precision_of(to);
  if (has.bits == 0 || takes.bits == 0 || to == DType::kPred) return std::nullopt;
  if (from == DType::kPred) return Conversion::kWidened;
  if (is_floating(from)) {
    // bf16 has the range of f32, and f16 has not: neither holds the other.
    const bool widens = is_floating(to) && size_of(to) > size_of(from);
    return widens ? std::optional(Conversion::kWidened) : std::nullopt;
  }
  const bool sign_fits = takes.is_signed || !has.is_signed;
  if (sign_fits && takes.bits >= has.bits) return Conversion::kWidened;
  return is_integer(to) ? std::optional(Conversion::kIfItFits) : std::nullopt;
}

std::optional<size_t> first_misfit(DType from, std::span<const std::byte> elements, DType to) {
  std::optional<size_t> out;
  visit_type(from, [&]<class From>(TypeOf<From>) {
    visit_type(to, [&]<class To>(TypeOf<To>) {
      if constexpr (std::is_integral_v<From> && std::is_integral_v<To>) {
        const size_t count = elements.size() / sizeof(From);
        for (size_t i = 0; i < count && !out; ++i)
          if (!std::in_range<To>(load<From>(elements, i))) out = i;
      }
    });
  });
  return out;
}

void convert(DType from, std::span<const std::byte> elements, DType to, std::span<std::byte> out) {
  if (to == DType::kPred) return to_booleans(size_of(from), elements, out);
  if (from == to) {
    std::ranges::copy(elements, out.begin());
    return;
  }
  visit_type(from, [&]<class From>(TypeOf<From>) {
    visit_type(to, [&]<class To>(TypeOf<To>) {
      const size_t count = elements.size() / sizeof(From);
      for (size_t i = 0; i < count; ++i) {
        auto number = number_of(load<From>(elements, i));
        if constexpr (std::is_same_v<From, uint8_t>)
          if (from == DType::kPred) number = number != 0;
        const To element = element_of<To>(number);
        std::memcpy(out.data() + i * sizeof(To), &element, sizeof(To));
      }
    });
  });
}

}  // namespace xladder::data
