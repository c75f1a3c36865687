#include "xladder/graph/literal.h"

#include <fmt/core.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <stdexcept>

#include "xladder/graph/graph.h"

namespace xladder::graph {
namespace {

// A constant of so many elements with bits is written as bytes.
constexpr int64_t kLongestList = 64;

// Floating-point types round; the others would change the value silently.
bool can_hold(DType dtype, double value) {
  if (is_floating(dtype)) return true;
  if (dtype == DType::kPred) return value == 0 || value == 1;
  const double bits = 8.0 * static_cast<double>(size_of(dtype));
  const double lowest = is_unsigned(dtype) ? 0 : -std::exp2(bits - 1);
  const double above = std::exp2(is_unsigned(dtype) ? bits : bits - 1);
  return value == std::trunc(value) && value >= lowest && value < above;
}

void require(bool condition, const std::string& rule) {
  if (!condition) throw GraphError(fmt::format("[constant] {}; got no operands", rule));
}

void require_count(const TensorType& type, size_t count) {
  require(count == 1 || static_cast<int64_t>(count) == type.num_elements(),
          "one value or as many as " + to_string(type) + " has elements");
}

// MLIR has no words for infinities and NaN, only their bits.
std::string special_bits(double value, DType dtype) {
  const auto narrow = static_cast<float>(value);
  switch (dtype) {
    case DType::kF64:
      return fmt::format("0x{:016X}", std::bit_cast<uint64_t>(value));
    case DType::kF32:
      return fmt::format("0x{:08X}", std::bit_cast<uint32_t>(narrow));
    case DType::kF16:
      return fmt::format("0x{:04X}", f16_from_float(narrow));
    case DType::kBF16:
      return fmt::format("0x{:04X}", bf16_from_float(narrow));
    default:
      throw std::logic_error(fmt::format("{} has no literal for {}", name_of(dtype), value));
  }
}

// MLIR wants a point in a floating-point literal.
std::string with_point(std::string text) {
  if (text.find('.') == std::string::npos) {
    const size_t exponent = text.find('e');
    text.insert(exponent == std::string::npos ? text.size() : exponent, ".0");
  }
  return text;
}

// The shortest text that reads back as the number.
std::string text_of_number(double value, DType dtype) {
  return std::isfinite(value) ? with_point(fmt::format("{}", value)) : special_bits(value, dtype);
}

template <class T>
T load(const std::byte* at) {
  T value;
  std::memcpy(&value, at, sizeof(T));
  return value;
}

uint64_t bits_of(const std::byte* at, size_t size) {
  uint64_t bits = 0;
  std::memcpy(&bits, at, size);
  return bits;
}

int64_t signed_value(uint64_t bits, size_t size) {
  const auto unused = static_cast<int>(64 - 8 * size);
  return static_cast<int64_t>(bits << unused) >> unused;
}

std::string float_text(const std::byte* at, DType dtype) {
  const size_t size = size_of(dtype);
  const auto of_bits = [&] { return fmt::format("0x{:0{}X}", bits_of(at, size), 2 * size); };
  if (dtype == DType::kF64) {
    const auto value = load<double>(at);
    return std::isfinite(value) ? text_of_number(value, dtype) : of_bits();
  }
  if (dtype != DType::kF32 && dtype != DType::kF16 && dtype != DType::kBF16) return of_bits();
  const float value = dtype == DType::kF32    ? load<float>(at)
                      : dtype == DType::kBF16 ? float_from_bf16(load<uint16_t>(at))
                                              : float_from_f16(load<uint16_t>(at));
  return std::isfinite(value) ? with_point(fmt::format("{}", value)) : of_bits();
}

// Of one element of `dtype`.
std::string bytes_text(const std::byte* at, DType dtype) {
  const size_t size = size_of(dtype);
  if (dtype == DType::kPred) return bits_of(at, size) != 0 ? "true" : "false";
  if (is_floating(dtype)) return float_text(at, dtype);
  const uint64_t bits = bits_of(at, size);
  return is_unsigned(dtype) ? fmt::format("{}", bits) : fmt::format("{}", signed_value(bits, size));
}

}  // namespace

Literal::Literal(TensorType type, std::span<const double> numbers) : type_(std::move(type)) {
  require_count(type_, numbers.size());
  for (const double value : numbers)
    require(can_hold(type_.dtype, value),
            fmt::format("{} can hold the values, wanted {}", name_of(type_.dtype), value));
  const DType held = is_floating(type_.dtype) ? DType::kF64 : type_.dtype;
  held_ = std::make_shared<const HostTensor>(
      HostTensor::from_doubles({held, {static_cast<int64_t>(numbers.size())}}, numbers));
}

Literal::Literal(TensorType type, HostTensor elements) : type_(std::move(type)) {
  require_count(type_, static_cast<size_t>(elements.num_elements()));
  require(elements.dtype() == type_.dtype, fmt::format("elements are of the constant's type {}, wanted {}",
                                                       name_of(type_.dtype), name_of(elements.dtype())));
  held_ = std::make_shared<const HostTensor>(std::move(elements));
}

std::optional<int64_t> Literal::to_integer() const {
  if (!is_splat() || is_floating(type_.dtype)) return std::nullopt;
  const size_t size = size_of(type_.dtype);
  const uint64_t bits = bits_of(held_->bytes().data(), size);
  if (!is_unsigned(type_.dtype)) return signed_value(bits, size);
  return bits >> 63 == 0 ? std::optional(static_cast<int64_t>(bits)) : std::nullopt;
}

HostTensor Literal::to_tensor() const {
  HostTensor out(type_);
  const bool as_given = held_->dtype() != type_.dtype;
  const HostTensor own =
      as_given ? HostTensor::from_doubles({type_.dtype, held_->shape()}, held_->to_doubles()) : held_->clone();
  const std::span<const std::byte> from = own.bytes();
  const std::span<std::byte> to = out.bytes();
  for (size_t at = 0; at < to.size(); ++at) to[at] = from[at % from.size()];
  return out;
}

std::string Literal::text() const {
  if (type_.num_elements() == 0) return {};
  const bool as_given = held_->dtype() != type_.dtype;
  const std::vector<double> numbers = as_given ? held_->to_doubles() : std::vector<double>();
  const auto element = [&](size_t index) {
    return as_given ? text_of_number(numbers[index], type_.dtype)
                    : bytes_text(held_->bytes().data() + index * size_of(type_.dtype), type_.dtype);
  };
  if (is_splat()) return element(0);
  // Booleans are packed there, one bit each.
  if (!as_given && is_floating(type_.dtype) && held_->num_elements() > kLongestList)
    return "\"0x" + hexadecimal(*held_) + "\"";
  std::string text;
  size_t next = 0;
  const auto nested = [&](const auto& self, size_t axis) -> void {
    if (axis == type_.shape.size()) {
      text += element(next++);
      return;
    }
    text += "[";
    for (int64_t i = 0; i < type_.shape[axis]; ++i) {
      if (i > 0) text += ", ";
      self(self, axis + 1);
    }
    text += "]";
  };
  nested(nested, 0);
  return text;
}

bool operator==(const Literal& a, const Literal& b) {
  return a.type_ == b.type_ && (a.held_ == b.held_ || (a.held_->type() == b.held_->type() &&
                                                       std::ranges::equal(a.held_->bytes(), b.held_->bytes())));
}

std::string hexadecimal(const HostTensor& tensor) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  text.reserve(2 * tensor.bytes().size());
  for (const std::byte byte : tensor.bytes()) {
    text += kDigits[std::to_integer<size_t>(byte) >> 4];
    text += kDigits[std::to_integer<size_t>(byte) & 15];
  }
  return text;
}

}  // namespace xladder::graph
