// Element types, under the names that StableHLO and XLA give them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace xladder {

// f8e4m3 is IEEE-like (largest 240, then infinity), f8e4m3fn OCP's (largest 448, no infinity).
enum class DType : uint8_t {
  kPred,
  kS8,
  kS16,
  kS32,
  kS64,
  kU8,
  kU16,
  kU32,
  kU64,
  kF8E4M3FN,
  kF8E4M3,
  kF8E5M2,
  kBF16,
  kF16,
  kF32,
  kF64
};

inline constexpr DType kAllDTypes[] = {DType::kPred, DType::kS8,       DType::kS16,    DType::kS32,
                                       DType::kS64,  DType::kU8,       DType::kU16,    DType::kU32,
                                       DType::kU64,  DType::kF8E4M3FN, DType::kF8E4M3, DType::kF8E5M2,
                                       DType::kBF16, DType::kF16,      DType::kF32,    DType::kF64};

size_t size_of(DType dtype);  // bytes of one element in host memory
bool is_floating(DType dtype);
bool is_integer(DType dtype);  // signed or unsigned; not pred
bool is_unsigned(DType dtype);
std::string_view name_of(DType dtype);    // "f32", "bf16", "s32", "u8", "pred", ...
std::string_view mlir_name(DType dtype);  // "f32", "bf16", "i32", "ui8", "i1", ...
std::optional<DType> dtype_from_name(std::string_view name);

// Conversions of the 16-bit floats; round to nearest, ties to even, NaN stays NaN.
uint16_t bf16_from_float(float value);
float float_from_bf16(uint16_t bits);
uint16_t f16_from_float(float value);
float float_from_f16(uint16_t bits);

}  // namespace xladder
