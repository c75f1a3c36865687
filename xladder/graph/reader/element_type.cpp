#include "xladder/graph/reader/element_type.h"

#include <bit>
#include <cmath>
#include <limits>

namespace xladder::reader {
namespace {

enum class Kind : uint8_t { kInteger, kUnsigned, kFloat, kComplex };

// What the patterns at the top of a float format mean.
enum class Specials : uint8_t {
  kIeee,        // infinities and NaN
  kNanOnly,     // "FN": all ones is NaN, no infinity
  kOneNan,      // "FNUZ": the pattern of negative zero is NaN, no infinity, no negative zero
  kNone,        // "FN" of four and six bits: neither
  kPowersOnly,  // f8E8M0FNU: only an exponent, all ones is NaN
};

struct Info {
  std::string_view name;
  Kind kind;
  uint8_t bits;
  uint8_t bytes;
  uint8_t exponent_bits = 0;
  uint8_t mantissa_bits = 0;
  uint8_t bias = 0;
  Specials specials = Specials::kIeee;
};

constexpr Info kInfo[] = {
    {"i1", Kind::kInteger, 1, 1},
    {"i2", Kind::kInteger, 2, 1},
    {"i4", Kind::kInteger, 4, 1},
    {"i8", Kind::kInteger, 8, 1},
    {"i16", Kind::kInteger, 16, 2},
    {"i32", Kind::kInteger, 32, 4},
    {"i64", Kind::kInteger, 64, 8},
    {"ui2", Kind::kUnsigned, 2, 1},
    {"ui4", Kind::kUnsigned, 4, 1},
    {"ui8", Kind::kUnsigned, 8, 1},
    {"ui16", Kind::kUnsigned, 16, 2},
    {"ui32", Kind::kUnsigned, 32, 4},
    {"ui64", Kind::kUnsigned, 64, 8},
    {"index", Kind::kInteger, 64, 8},
    {"f4E2M1FN", Kind::kFloat, 4, 1, 2, 1, 1, Specials::kNone},
    {"f6E2M3FN", Kind::kFloat, 6, 1, 2, 3, 1, Specials::kNone},
    {"f6E3M2FN", Kind::kFloat, 6, 1, 3, 2, 3, Specials::kNone},
    {"f8E3M4", Kind::kFloat, 8, 1, 3, 4, 3, Specials::kIeee},
    {"f8E4M3", Kind::kFloat, 8, 1, 4, 3, 7, Specials::kIeee},
    {"f8E4M3FN", Kind::kFloat, 8, 1, 4, 3, 7, Specials::kNanOnly},
    {"f8E4M3FNUZ", Kind::kFloat, 8, 1, 4, 3, 8, Specials::kOneNan},
    {"f8E4M3B11FNUZ", Kind::kFloat, 8, 1, 4, 3, 11, Specials::kOneNan},
    {"f8E5M2", Kind::kFloat, 8, 1, 5, 2, 15, Specials::kIeee},
    {"f8E5M2FNUZ", Kind::kFloat, 8, 1, 5, 2, 16, Specials::kOneNan},
    {"f8E8M0FNU", Kind::kFloat, 8, 1, 8, 0, 127, Specials::kPowersOnly},
    {"bf16", Kind::kFloat, 16, 2, 8, 7, 127, Specials::kIeee},
    {"f16", Kind::kFloat, 16, 2, 5, 10, 15, Specials::kIeee},
    {"tf32", Kind::kFloat, 19, 4, 8, 10, 127, Specials::kIeee},
    {"f32", Kind::kFloat, 32, 4, 8, 23, 127, Specials::kIeee},
    {"f64", Kind::kFloat, 64, 8, 11, 52, 0, Specials::kIeee},
    {"complex<f32>", Kind::kComplex, 64, 8},
    {"complex<f64>", Kind::kComplex, 128, 16},
};

const Info& info(ElementType type) { return kInfo[static_cast<size_t>(type)]; }

std::optional<uint64_t> encode_power(double value) {
  if (std::isnan(value)) return 0xff;
  int exponent = 0;
  if (!(value > 0) || std::isinf(value) || std::frexp(value, &exponent) != 0.5) return std::nullopt;
  const int field = exponent - 1 + 127;
  if (field < 0 || field > 0xfe) return std::nullopt;
  return static_cast<uint64_t>(field);
}

}  // namespace

std::string_view name_of(ElementType type) { return info(type).name; }

std::optional<ElementType> element_type_named(std::string_view name) {
  for (size_t i = 0; i < std::size(kInfo); ++i)
    if (kInfo[i].kind != Kind::kComplex && kInfo[i].name == name) return static_cast<ElementType>(i);
  return std::nullopt;
}

bool is_integer(ElementType type) { return info(type).kind == Kind::kInteger || info(type).kind == Kind::kUnsigned; }
bool is_unsigned(ElementType type) { return info(type).kind == Kind::kUnsigned; }
bool is_float(ElementType type) { return info(type).kind == Kind::kFloat; }
bool is_complex(ElementType type) { return info(type).kind == Kind::kComplex; }

ElementType part_of(ElementType type) {
  if (type == ElementType::kComplexF32) return ElementType::kF32;
  if (type == ElementType::kComplexF64) return ElementType::kF64;
  return type;
}

int bits_of(ElementType type) { return info(type).bits; }
size_t bytes_of(ElementType type) { return info(type).bytes; }

std::optional<uint64_t> encode_float(double value, ElementType type) {
  if (type == ElementType::kF64) return std::bit_cast<uint64_t>(value);
  const Info& format = info(type);
  if (format.specials == Specials::kPowersOnly) return encode_power(value);

  const uint64_t sign = std::signbit(value) ? uint64_t{1} << (format.exponent_bits + format.mantissa_bits) : 0;
  const uint64_t ones = (uint64_t{1} << format.exponent_bits) - 1;  // the largest exponent field
  const uint64_t infinity = ones << format.mantissa_bits;
  if (std::isnan(value)) {
    switch (format.specials) {
      case Specials::kIeee:
        return sign | infinity | uint64_t{1} << (format.mantissa_bits - 1);
      case Specials::kNanOnly:
        return sign | infinity | ((uint64_t{1} << format.mantissa_bits) - 1);
      case Specials::kOneNan:
        return uint64_t{1} << (format.exponent_bits + format.mantissa_bits);
      default:
        return std::nullopt;
    }
  }
  const double magnitude = std::fabs(value);
  if (magnitude == 0) return format.specials == Specials::kOneNan ? 0 : sign;

  uint64_t bits = infinity;
  if (std::isfinite(magnitude)) {
    const int exponent = std::max(std::ilogb(magnitude), 1 - format.bias);
    // In units of the last place; nearbyint rounds ties to even. A carry moves to the next exponent by itself.
    const auto units = static_cast<uint64_t>(std::nearbyint(std::ldexp(magnitude, format.mantissa_bits - exponent)));
    bits = (static_cast<uint64_t>(exponent + format.bias - 1) << format.mantissa_bits) + units;
  }
  uint64_t most = infinity;
  if (format.specials == Specials::kNanOnly) most = infinity | ((uint64_t{1} << format.mantissa_bits) - 2);
  if (format.specials == Specials::kOneNan || format.specials == Specials::kNone)
    most = infinity | ((uint64_t{1} << format.mantissa_bits) - 1);
  if (format.specials == Specials::kIeee) return sign | std::min(bits, infinity);
  if (!std::isfinite(magnitude) || bits > most) return std::nullopt;
  return sign | bits;
}

double decode_float(uint64_t bits, ElementType type) {
  if (type == ElementType::kF64) return std::bit_cast<double>(bits);
  const Info& format = info(type);
  if (format.specials == Specials::kPowersOnly)
    return bits == 0xff ? std::numeric_limits<double>::quiet_NaN() : std::ldexp(1.0, static_cast<int>(bits) - 127);

  const uint64_t ones = (uint64_t{1} << format.exponent_bits) - 1;
  const uint64_t field = bits >> format.mantissa_bits & ones;
  const uint64_t mantissa = bits & ((uint64_t{1} << format.mantissa_bits) - 1);
  const bool negative = (bits >> (format.exponent_bits + format.mantissa_bits) & 1) != 0;
  const uint64_t all_mantissa = (uint64_t{1} << format.mantissa_bits) - 1;
  double magnitude = 0;
  if (format.specials == Specials::kIeee && field == ones)
    magnitude = mantissa == 0 ? std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
  else if (format.specials == Specials::kNanOnly && field == ones && mantissa == all_mantissa)
    magnitude = std::numeric_limits<double>::quiet_NaN();
  else if (format.specials == Specials::kOneNan && negative && field == 0 && mantissa == 0)
    return std::numeric_limits<double>::quiet_NaN();
  else if (field == 0)
    magnitude = std::ldexp(static_cast<double>(mantissa), 1 - format.bias - format.mantissa_bits);
  else
    magnitude = std::ldexp(static_cast<double>(mantissa | uint64_t{1} << format.mantissa_bits),
                           static_cast<int>(field) - format.bias - format.mantissa_bits);
  return negative ? -magnitude : magnitude;
}

}  // namespace xladder::reader
