// Stochastic rounding from f32 to bf16: up or down with the probabilities that make the mean exact, so that updates
// smaller than half a digit are not lost but taken now and then (Gupta et al. 2015, arXiv:1502.02551).
//
// Devices that round so in hardware use generators of their own; results agree in distribution only.
#pragma once

#include "xladder/graph/graph.h"

namespace xladder::passes {

// Random bits from a program's seed, u64[2]: key and counter, as ForwardBuilder::random_bits; the keys are others than
// those of its sites. Equal seeds and equal calls in equal order give equal bits.
class RandomBits {
 public:
  explicit RandomBits(graph::Value seed) : seed_(seed) {}

  // u32 of `shape`, each call from a stream of its own.
  graph::Value next(const Shape& shape);

 private:
  graph::Value seed_;
  int64_t streams_ = 0;
};

// x (f32) as bf16. Of `random_bits` (u32 of x's shape) the low 16 bits of each are used. What bf16 holds already,
// infinities and NaN stay.
graph::Value stochastic_round_to_bf16(graph::Value x, graph::Value random_bits);

}  // namespace xladder::passes
