// Functions of CHLO that a graph has no op for, in ordinary ops. Of floating-point operands; narrow types are computed
// in f32.
#pragma once

#include "xladder/graph/ops.h"

namespace xladder::reader {

graph::Value square(graph::Value x);
graph::Value is_inf(graph::Value x);
graph::Value is_neg_inf(graph::Value x);
graph::Value is_pos_inf(graph::Value x);

graph::Value acos(graph::Value x);
graph::Value acosh(graph::Value x);
graph::Value asin(graph::Value x);
graph::Value asinh(graph::Value x);
graph::Value atan(graph::Value x);
graph::Value atanh(graph::Value x);
graph::Value cosh(graph::Value x);
graph::Value sinh(graph::Value x);

// Logarithm of the gamma function's magnitude and its derivative, by Lanczos' approximation with g = 7 and nine terms
// (C. Lanczos 1964, doi:10.1137/0701008; Godfrey's coefficients).
graph::Value lgamma(graph::Value x);
graph::Value digamma(graph::Value x);

}  // namespace xladder::reader
