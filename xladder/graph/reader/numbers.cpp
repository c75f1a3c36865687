#include "xladder/graph/reader/numbers.h"

#include <charconv>
#include <cstring>
#include <limits>

namespace xladder::reader {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

const char* encode_integer(const Literal& literal, ElementType type, uint64_t& bits) {
  if (literal.kind == Literal::Kind::kPoint) return "has a point, but its type holds whole numbers";
  if (literal.kind == Literal::Kind::kWord) {
    if (type != ElementType::kI1 || literal.is_negative || (literal.text != "true" && literal.text != "false"))
      return "is no number of its type";
    bits = literal.text == "true" ? 1 : 0;
    return nullptr;
  }
  const bool hexadecimal = literal.kind == Literal::Kind::kHexadecimal;
  std::string_view digits = literal.text;
  if (literal.is_negative) digits.remove_prefix(1);
  if (hexadecimal) digits.remove_prefix(2);
  uint64_t magnitude = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), magnitude, hexadecimal ? 16 : 10);
  if (error != std::errc()) return "does not fit in 64 bits";
  const int width = bits_of(type);
  const uint64_t mask = width == 64 ? ~uint64_t{0} : (uint64_t{1} << width) - 1;
  const uint64_t most = literal.is_negative ? (is_unsigned(type) ? 0 : uint64_t{1} << (width - 1)) : mask;
  if (magnitude > most) return "does not fit in its type";
  bits = (literal.is_negative ? ~magnitude + 1 : magnitude) & mask;
  return nullptr;
}

const char* encode_real(const Literal& literal, ElementType type, uint64_t& bits) {
  switch (literal.kind) {
    case Literal::Kind::kHexadecimal: {
      if (literal.is_negative) return "has a sign before its bits";
      const auto [end, error] =
          std::from_chars(literal.text.data() + 2, literal.text.data() + literal.text.size(), bits, 16);
      const int width = bits_of(type);
      if (error != std::errc() || (width < 64 && bits >> width != 0)) return "has more bits than its type";
      return nullptr;
    }
    case Literal::Kind::kDecimal:
      return "is a whole number, but its type is a float: write it with a point (1.0)";
    default:
      break;
  }
  double value = 0;
  const std::string_view word = literal.is_negative ? literal.text.substr(1) : literal.text;
  if (literal.kind == Literal::Kind::kWord) {
    if (word != "inf" && word != "nan") return "is no number of its type";
    value = word == "inf" ? std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
    if (literal.is_negative) value = -value;
  } else {
    const auto [end, error] = std::from_chars(literal.text.data(), literal.text.data() + literal.text.size(), value);
    if (error == std::errc::result_out_of_range) return "is too large or too small for any float";
    if (error != std::errc()) return "is no number";
  }
  // As MLIR does: first the nearest double, then the nearest number of the type.
  const std::optional<uint64_t> encoded = encode_float(value, type);
  if (!encoded) return "has no counterpart in its type";
  bits = *encoded;
  return nullptr;
}

}  // namespace

Literal scan_literal(const char* at) {
  const char* const begin = at;
  Literal literal;
  if (*at == '-') {
    literal.is_negative = true;
    ++at;
  }
  if (at[0] == '0' && at[1] == 'x' && is_hex_digit(at[2])) {
    literal.kind = Literal::Kind::kHexadecimal;
    at += 2;
    while (is_hex_digit(*at)) ++at;
  } else if (is_digit(*at)) {
    literal.kind = Literal::Kind::kDecimal;
    while (is_digit(*at)) ++at;
    if (*at == '.') {
      literal.kind = Literal::Kind::kPoint;
      ++at;
      while (is_digit(*at)) ++at;
      const char* exponent = at;
      if (*exponent == 'e' || *exponent == 'E') {
        ++exponent;
        if (*exponent == '-' || *exponent == '+') ++exponent;
        if (is_digit(*exponent)) {
          while (is_digit(*exponent)) ++exponent;
          at = exponent;
        }
      }
    }
  } else {
    for (const std::string_view word : {"true", "false", "inf", "nan"})
      if (std::strncmp(at, word.data(), word.size()) == 0) {
        literal.kind = Literal::Kind::kWord;
        at += word.size();
        break;
      }
  }
  if (literal.kind != Literal::Kind::kNone) literal.text = {begin, static_cast<size_t>(at - begin)};
  return literal;
}

double value_of(const Literal& literal) {
  double value = 0;
  std::from_chars(literal.text.data(), literal.text.data() + literal.text.size(), value);
  return value;
}

const char* encode(const Literal& literal, ElementType type, uint64_t& bits) {
  return is_float(type) ? encode_real(literal, type, bits) : encode_integer(literal, type, bits);
}

int64_t widen(uint64_t bits, ElementType type) {
  const int width = bits_of(type);
  if (is_unsigned(type) || width == 64 || type == ElementType::kI1 || bits >> (width - 1) == 0)
    return static_cast<int64_t>(bits);
  return static_cast<int64_t>(bits | ~uint64_t{0} << width);
}

}  // namespace xladder::reader
