// Says in the program how exactly its products of f32 operands are made.
#pragma once

#include "xladder/graph/graph.h"
#include "xladder/graph/matmul_precision.h"

namespace xladder::passes {

// `target` (empty) becomes `source` with `precision` on every dot_general and convolution of f32 operands. Without it a
// TPU multiplies them in bf16 and a GPU in tf32. Products of narrow operands are exact and stay as they are.
void set_matmul_precision(const graph::Graph& source, graph::Graph& target, graph::MatmulPrecision precision);

}  // namespace xladder::passes
