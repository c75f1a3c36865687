// Writes means as sums of x / n instead of sums divided by n.
//
// The division of a short vector of sums is a kernel of its own where a compiler does not fuse it into what takes the
// sums; the terms are scaled where they are made.
#pragma once

#include "xladder/graph/graph.h"

namespace xladder::passes {

// `target` (empty) becomes `source` with each sum that is multiplied by one number, and used for nothing else, a sum of
// multiplied terms.
void scale_terms(const graph::Graph& source, graph::Graph& target);

}  // namespace xladder::passes
