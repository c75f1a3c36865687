// Casts f32 ops of a finished program to a narrower type, as a compiler's auto-cast does (neuronx-cc --auto-cast).
//
// Run it on the lowered step, after differentiation: forward and backward products are cast alike. Types of parameters
// and results stay. With kContractions it is also the mixed precision of frameworks whose list of narrow ops is
// products and convolutions, with parameters, reductions and everything else in f32.
//
// XLA takes a rounding away where a wider value follows it, as from f32 to f8 to bf16 or between elementwise ops that
// it fuses: of 56 roundings to f8 in a small ViT's step 15 are left for an H100, and 54 with `kKeepRoundings`.
#pragma once

#include <string>
#include <utility>

#include "xladder/graph/graph.h"

namespace xladder::passes {

enum class AutocastScope {
  kContractions,  // operands of dot_general and convolution; results are f32
  kAll,           // every f32 op: operands are cast and results rounded; sums are made in f32
};

enum class AutocastType {
  kBF16,
  kFP16,
  kTF32,     // f32 with a mantissa of 10 bits
  kFP8E4M3,  // IEEE-like: largest 240, larger values become infinite; no scaling
};

struct Autocast {
  AutocastScope scope = AutocastScope::kContractions;
  AutocastType type = AutocastType::kBF16;
  friend bool operator==(const Autocast&, const Autocast&) = default;
};

// An override for pjrt::CompileOptions.
inline const std::pair<std::string, std::string> kKeepRoundings = {"xla_allow_excess_precision", "false"};

// Whether values are rounded to the type but computed in a wider one, since StableHLO cannot ask for such a unit: tf32
// computes in f32; fp8 multiplies in bf16, which holds every fp8 value, and does the rest in f32.
bool is_emulated(AutocastType type);

// `target` (empty) becomes `source` with its f32 ops cast. Values that are not f32 keep their types. Throws GraphError
// if there are composites.
void autocast(const graph::Graph& source, graph::Graph& target, const Autocast& cast);

}  // namespace xladder::passes
