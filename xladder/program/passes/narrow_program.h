// Whole programs in bf16 or f16: every f32 tensor becomes narrow, also parameters, optimizer state, loss and scalars
// (what XLA_USE_BF16 and XLA_USE_FP16 did to PyTorch/XLA programs).
#pragma once

#include <span>
#include <vector>

#include "xladder/graph/graph.h"
#include "xladder/program/passes/kept_values.h"

namespace xladder::passes {

// `target` (empty) becomes `source` with `to` (bf16 or f16) in place of f32: parameters, results, constants and what
// replicas exchange. Products and sums accumulate in f32 and are rounded once. Other types stay, and so does what is
// `kept`. Throws GraphError if there are composites, or if `to` is another type.
void narrow_program(const graph::Graph& source, graph::Graph& target, DType to, const KeptPlaces& kept = {});

// The same for a part of a program: like inline_body, but for each f32 parameter of `source` that is not kept the
// argument has the type `to`; so have the results. Composites are kept, on narrow operands; lowered later, they compute
// in `to`, and accumulate_in_f32 then widens their sums.
std::vector<graph::Value> inline_narrowed(const graph::Graph& source, std::span<const graph::Value> arguments, DType to,
                                          const KeptPlaces& kept = {});

// Copies a lowered graph so that products and sums whose operands are bf16 or f16 accumulate in f32 and are rounded
// once. Derivatives of narrow products are narrow themselves, and XLA:CPU is slow at those; and it rounds after each
// addition of a narrow sum.
void accumulate_in_f32(const graph::Graph& source, graph::Graph& target);

}  // namespace xladder::passes
