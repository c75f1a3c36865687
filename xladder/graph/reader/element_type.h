// The element types that StableHLO text can name: more than a tensor of ours may hold (base/dtype.h), so that a
// constant keeps its bits and an error can name what is missing.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace xladder::reader {

enum class ElementType : uint8_t {
  kI1,
  kI2,
  kI4,
  kI8,
  kI16,
  kI32,
  kI64,
  kUI2,
  kUI4,
  kUI8,
  kUI16,
  kUI32,
  kUI64,
  kIndex,
  kF4E2M1FN,
  kF6E2M3FN,
  kF6E3M2FN,
  kF8E3M4,
  kF8E4M3,
  kF8E4M3FN,
  kF8E4M3FNUZ,
  kF8E4M3B11FNUZ,
  kF8E5M2,
  kF8E5M2FNUZ,
  kF8E8M0FNU,
  kBF16,
  kF16,
  kTF32,
  kF32,
  kF64,
  kComplexF32,
  kComplexF64,
};

std::string_view name_of(ElementType type);  // "f32", "ui8", "complex<f32>"
// Not of complex numbers, whose name is a type of its own.
std::optional<ElementType> element_type_named(std::string_view name);

bool is_integer(ElementType type);   // signed, unsigned, i1 and index
bool is_unsigned(ElementType type);  // ui*
bool is_float(ElementType type);
bool is_complex(ElementType type);
ElementType part_of(ElementType type);  // f32 of complex<f32>; any other type itself

int bits_of(ElementType type);      // of i1, i4, f6E2M3FN also fewer than eight
size_t bytes_of(ElementType type);  // as stored in a tree and in MLIR's hexadecimal literals: whole bytes

// The bits of the nearest number of `type`, ties to even; infinity where the format has one and the number is too large
// for it. Nothing if the format has no such number. `type` is a float.
std::optional<uint64_t> encode_float(double value, ElementType type);
double decode_float(uint64_t bits, ElementType type);

}  // namespace xladder::reader
