// Numbers as MLIR writes them, and their bits in an element type.
#pragma once

#include <cstdint>
#include <string_view>

#include "xladder/graph/reader/element_type.h"

namespace xladder::reader {

// -12, 1.5e-3, 0x7FC00000 (bits), true, false, inf, nan.
struct Literal {
  enum class Kind : uint8_t { kNone, kDecimal, kPoint, kHexadecimal, kWord };
  Kind kind = Kind::kNone;
  bool is_negative = false;
  std::string_view text;  // with its sign
};

// The number that begins at `at`, before which no spaces are skipped; kNone if there is none. The text ends in a zero
// byte.
Literal scan_literal(const char* at);

// The double that is nearest to a kPoint.
double value_of(const Literal& literal);

// The bits of a number of `type`, an integer or a float: of an integer as many as it has. Otherwise what is wrong, as
// the end of a sentence that names the number; null if nothing is.
const char* encode(const Literal& literal, ElementType type, uint64_t& bits);

// An integer of `type` with these bits, sign-extended unless it is unsigned.
int64_t widen(uint64_t bits, ElementType type);

}  // namespace xladder::reader
