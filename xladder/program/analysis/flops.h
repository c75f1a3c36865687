// Floating-point operations of a program, counted on the graph before the compiler sees it, so that a custom call or a
// fusion cannot hide any (compilers' own counts give custom calls 0).
//
// Counted are the multiply-adds of matrix products and convolutions, two operations each, as model FLOPs are defined
// for MFU; elementwise work and reductions are not.
#pragma once

#include <cstdint>

#include "xladder/graph/graph.h"

namespace xladder::analysis {

struct FlopCount {
  int64_t dot_general = 0;
  int64_t convolution = 0;
  int64_t loops_counted_once = 0;  // while ops whose number of rounds cannot be seen; the body counts once
  int64_t custom_calls = 0;        // each counts 0

  int64_t total() const { return dot_general + convolution; }
  bool is_exact() const { return loops_counted_once == 0 && custom_calls == 0; }
};

// Ops that a result depends on, for one execution on one replica.
//
// - A convolution counts the products of a kernel element with a real input element: not with padding and not with the
//   zeros between dilated elements. So both gradients of a convolution count exactly what it counts itself; tables that
//   count padding are a few percent higher.
// - A composite counts what its decomposed lowering counts, whatever it is lowered to later.
// - A while loop that counts a carried integer from a constant by a constant step up to a constant counts every round.
FlopCount count_flops(const graph::Graph& graph);

int64_t flops(const graph::Graph& graph);  // count_flops(graph).total()

// Of one dot_general or convolution; 0 for any other op.
int64_t product_flops(const graph::Graph& graph, const graph::Op& op);

}  // namespace xladder::analysis
