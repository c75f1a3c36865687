#include "xladder/base/dtype.h"

#include <bit>
#include <cmath>
#include <iterator>

namespace xladder {
namespace {

enum class Kind : uint8_t { kPred, kSigned, kUnsigned, kFloating };

struct Info {
  DType dtype;
  std::string_view name;
  std::string_view mlir;
  size_t size;
  Kind kind;
};

constexpr Info kInfo[] = {
    {DType::kPred, "pred", "i1", 1, Kind::kPred},
    {DType::kS8, "s8", "i8", 1, Kind::kSigned},
    {DType::kS16, "s16", "i16", 2, Kind::kSigned},
    {DType::kS32, "s32", "i32", 4, Kind::kSigned},
    {DType::kS64, "s64", "i64", 8, Kind::kSigned},
    {DType::kU8, "u8", "ui8", 1, Kind::kUnsigned},
    {DType::kU16, "u16", "ui16", 2, Kind::kUnsigned},
    {DType::kU32, "u32", "ui32", 4, Kind::kUnsigned},
    {DType::kU64, "u64", "ui64", 8, Kind::kUnsigned},
    {DType::kF8E4M3FN, "f8e4m3fn", "f8E4M3FN", 1, Kind::kFloating},
    {DType::kF8E4M3, "f8e4m3", "f8E4M3", 1, Kind::kFloating},
    {DType::kF8E5M2, "f8e5m2", "f8E5M2", 1, Kind::kFloating},
    {DType::kBF16, "bf16", "bf16", 2, Kind::kFloating},
    {DType::kF16, "f16", "f16", 2, Kind::kFloating},
    {DType::kF32, "f32", "f32", 4, Kind::kFloating},
    {DType::kF64, "f64", "f64", 8, Kind::kFloating},
};

constexpr bool is_in_order() {
  size_t next = 0;
  for (const Info& entry : kInfo)
    if (static_cast<size_t>(entry.dtype) != next++) return false;
  return next == std::size(kAllDTypes);
}
static_assert(is_in_order());

const Info& info(DType dtype) { return kInfo[static_cast<size_t>(dtype)]; }

}  // namespace

size_t size_of(DType dtype) { return info(dtype).size; }
bool is_floating(DType dtype) { return info(dtype).kind == Kind::kFloating; }
bool is_integer(DType dtype) { return info(dtype).kind == Kind::kSigned || is_unsigned(dtype); }
bool is_unsigned(DType dtype) { return info(dtype).kind == Kind::kUnsigned; }
std::string_view name_of(DType dtype) { return info(dtype).name; }
std::string_view mlir_name(DType dtype) { return info(dtype).mlir; }

std::optional<DType> dtype_from_name(std::string_view name) {
  for (const Info& entry : kInfo)
    if (entry.name == name) return entry.dtype;
  return std::nullopt;
}

uint16_t bf16_from_float(float value) {
  const auto bits = std::bit_cast<uint32_t>(value);
  if (std::isnan(value)) return static_cast<uint16_t>((bits >> 16) | 0x40);
  return static_cast<uint16_t>((bits + 0x7fff + ((bits >> 16) & 1)) >> 16);
}

float float_from_bf16(uint16_t bits) { return std::bit_cast<float>(static_cast<uint32_t>(bits) << 16); }

uint16_t f16_from_float(float value) {
  const auto bits = std::bit_cast<uint32_t>(value);
  const auto sign = static_cast<uint16_t>((bits >> 16) & 0x8000);
  const float magnitude = std::fabs(value);
  if (std::isnan(value)) return sign | 0x7e00;
  if (magnitude >= 65520.0f) return sign | 0x7c00;
  if (magnitude < 0x1p-14f) {
    // Subnormal: a multiple of 2^-24; nearbyint rounds ties to even.
    return static_cast<uint16_t>(sign | static_cast<uint16_t>(std::nearbyint(magnitude * 0x1p24f)));
  }
  const auto positive = std::bit_cast<uint32_t>(magnitude);
  const uint32_t rounded = positive + 0xfff + ((positive >> 13) & 1);
  return static_cast<uint16_t>(sign | ((rounded >> 13) - (112u << 10)));
}

float float_from_f16(uint16_t bits) {
  const bool negative = (bits & 0x8000) != 0;
  const int exponent = (bits >> 10) & 0x1f;
  const int mantissa = bits & 0x3ff;
  float magnitude = 0;
  if (exponent == 31)
    magnitude = mantissa == 0 ? INFINITY : NAN;
  else if (exponent == 0)
    magnitude = std::ldexp(static_cast<float>(mantissa), -24);
  else
    magnitude = std::ldexp(static_cast<float>(mantissa + 1024), exponent - 25);
  return negative ? -magnitude : magnitude;
}

}  // namespace xladder
