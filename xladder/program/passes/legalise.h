// Rewrites what a device's compiler takes but gets wrong or cannot run.
#pragma once

#include "xladder/graph/graph.h"

namespace xladder::passes {

// What a device cannot do (pjrt/profile.h knows for which devices).
struct DeviceLimits {
  // Products of bf16 or f16 with an f32 result run only if the left operand is contracted along its last axis. XLA:CPU
  // (PJRT 0.81 and 0.115) takes a product whose left operand is transposed, folds the transpose into it and then has
  // no code for it: "Unsupported element type for DotThunk::Execute: BF16 x BF16 = F32".
  bool narrow_products_contract_last_axis = false;

  bool any() const { return narrow_products_contract_last_axis; }
};

// `target` (empty) becomes `source` within the limits. The products above are made in f32; an operand that was rounded
// for the product alone is taken as it was before, which is more exact and saves the rounding.
void legalise(const graph::Graph& source, graph::Graph& target, const DeviceLimits& limits);

}  // namespace xladder::passes
