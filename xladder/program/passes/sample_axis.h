// Keeps the samples of a batch apart from what each of them has: [samples * rows, ...] becomes [samples, rows, ...].
//
// A compiler for TPUs lays tensors out by their axes: where samples and tokens are one axis, every product with heads
// has its operands copied into another layout.
#pragma once

#include "xladder/graph/graph.h"

namespace xladder::passes {

// `target` (empty) becomes `source` with tensors apart from where a reshape joins an axis of so many samples with the
// next ones, as far as ops allow. Parameters, results and values of regions keep their shapes.
void keep_sample_axis(const graph::Graph& source, graph::Graph& target, int64_t samples);

}  // namespace xladder::passes
