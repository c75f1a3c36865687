// How exactly products of f32 operands are made on devices whose units multiply narrower types.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "xladder/base/dtype.h"
#include "xladder/base/enum_names.h"
#include "xladder/graph/attributes.h"

namespace xladder::graph {

class PrintedOp;

// The first three are StableHLO's precision_config (JAX's default_matmul_precision, PyTorch's
// float32_matmul_precision); the others are dot algorithms under JAX's names (jax.lax.DotAlgorithmPreset): operands cut
// into one part or more of a narrow type, of whose products so many are summed in f32.
enum class MatmulPrecision {
  kHighest,  // f32
  kHigh,     // TPU: three products of bf16 parts; NVIDIA: tf32
  kDefault,  // the device's fastest: bf16 on TPU, tf32 on NVIDIA
  kTF32,     // TF32_TF32_F32
  kTF32x3,   // TF32_TF32_F32_X3
  kBF16,     // BF16_BF16_F32
  kBF16x3,   // BF16_BF16_F32_X3
  kBF16x6,   // BF16_BF16_F32_X6
  kBF16x9,   // BF16_BF16_F32_X9
};

inline constexpr std::string_view kMatmulPrecisionNames[] = {
    "highest",          "high",          "default",          "TF32_TF32_F32",
    "TF32_TF32_F32_X3", "BF16_BF16_F32", "BF16_BF16_F32_X3", "BF16_BF16_F32_X6",
    "BF16_BF16_F32_X9"};
constexpr std::span<const std::string_view> names_of(MatmulPrecision) { return kMatmulPrecisionNames; }
constexpr std::string_view name_of(MatmulPrecision precision) { return enum_name(precision); }
constexpr std::optional<MatmulPrecision> matmul_precision_from_name(std::string_view name) {
  return enum_from_name<MatmulPrecision>(name);
}

// The attribute `precision` of a product. Absent it is kDefault; GraphError on a name that is none.
MatmulPrecision precision_of(const Attributes& attributes);
void set_precision(Attributes& attributes, MatmulPrecision precision);

// What a text says of a product; none where it leaves that to the device. GraphError where it is none of the above.
std::optional<MatmulPrecision> read_precision(const PrintedOp& printed);

// An algorithm of products in one part that no precision stands for: operands rounded to a type, and the type in which
// products are summed (F16_F16_F32, BF16_BF16_BF16, ...); none if a text says something else.
struct RoundedProducts {
  DType operand, sum;
};
std::optional<RoundedProducts> read_rounded_products(const PrintedOp& printed);

// What the text says of a dot_general or a convolution; empty for kDefault. Convolutions know no algorithms: they get
// the precision_config that comes to the same where the algorithm is known (tf32 on GPU, parts of bf16 on TPU).
std::string dot_attributes(MatmulPrecision precision);
std::string convolution_attributes(MatmulPrecision precision);

}  // namespace xladder::graph
