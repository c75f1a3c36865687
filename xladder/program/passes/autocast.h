// Casts f32 ops of a finished program to a narrower type, as a compiler's auto-cast does (neuronx-cc --auto-cast).
//
// Run it on the lowered step, after differentiation: forward and backward products are cast alike. Types of parameters
// and results stay. With kContractions it is also the mixed precision of frameworks whose list of narrow ops is
// products and convolutions, with parameters, reductions and everything else in f32.
//
// XLA takes a rounding away where a wider value follows it, as from f32 to f8 to bf16 or between elementwise ops that
// it fuses: of 56 roundings to f8 in a small ViT's step 15 are left for an H100, and 54 with `kKeepRoundings`.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "xladder/graph/graph.h"

namespace xladder::passes {

enum class AutocastScope {
  kContractions,  // operands of dot_general and convolution; results are f32 unless `narrow_products` is set
  kAll,           // every f32 op: operands are cast and results rounded; sums are made in f32
};
inline constexpr std::string_view kAutocastScopeNames[] = {"matmult", "all"};
constexpr std::span<const std::string_view> names_of(AutocastScope) { return kAutocastScopeNames; }

// tf32 and fp8 are rounded to, but computed in a wider type, since StableHLO cannot ask for such a unit: tf32 in f32;
// fp8 is multiplied in bf16, which holds every fp8 value, unless the device has units for it, and does the rest in f32.
enum class AutocastType {
  kBF16,
  kFP16,
  kTF32,       // f32 with a mantissa of 10 bits
  kFP8E4M3,    // IEEE-like, Neuron's: largest 240, larger values become infinite; no scaling
  kFP8E4M3FN,  // OCP's, that of NVIDIA and TPUs: largest 448, larger values become NaN; no scaling
};
inline constexpr std::string_view kAutocastTypeNames[] = {"bf16", "fp16", "tf32", "fp8_e4m3", "fp8_e4m3fn"};
constexpr std::span<const std::string_view> names_of(AutocastType) { return kAutocastTypeNames; }

struct Autocast {
  AutocastScope scope = AutocastScope::kContractions;
  AutocastType type = AutocastType::kBF16;
  bool f8_products = false;      // of fp8_e4m3fn: products take f8 as it is; convolutions do not
  bool narrow_products = false;  // with kContractions of bf16 or fp16: results are rounded to the type, too
  friend bool operator==(const Autocast&, const Autocast&) = default;
};

// An override for pjrt::CompileOptions.
inline const std::pair<std::string, std::string> kKeepRoundings = {"xla_allow_excess_precision", "false"};

// `target` (empty) becomes `source` with its f32 ops cast. Values that are not f32 keep their types. Throws GraphError
// if there are composites.
void autocast(const graph::Graph& source, graph::Graph& target, const Autocast& cast);

}  // namespace xladder::passes
