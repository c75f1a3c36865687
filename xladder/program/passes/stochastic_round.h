// Stochastic rounding from f32 to bf16: up or down with the probabilities that make the mean exact, so that updates
// smaller than half a digit are not lost but taken now and then (Gupta et al. 2015, arXiv:1502.02551).
//
// Devices that round so in hardware use generators of their own; results agree in distribution only.
#pragma once

#include "xladder/graph/graph.h"

namespace xladder::passes {

// x (f32) as bf16. Of `random_bits` (u32 of x's shape) the low 16 bits of each are used. What bf16 holds already,
// infinities and NaN stay.
graph::Value stochastic_round_to_bf16(graph::Value x, graph::Value random_bits);

}  // namespace xladder::passes
