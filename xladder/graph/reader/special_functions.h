// Functions of CHLO that a graph has no op for, in ordinary ops. Of floating-point operands, if nothing else is said;
// narrow types are computed in f32.
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

// The modified Bessel function of the first kind and order 1, times e^-|x|.
graph::Value bessel_i1e(graph::Value x);
// Hurwitz' sum of (q + k)^-s over k = 0, 1, ..., by the Euler-Maclaurin formula.
graph::Value zeta(graph::Value s, graph::Value q);
// The n-th derivative of digamma; n holds whole numbers.
graph::Value polygamma(graph::Value n, graph::Value x);

// The number of x's type that comes after x on the way to y.
graph::Value next_after(graph::Value x, graph::Value y);
// The upper half of the product of two integers of 32 bits or fewer.
graph::Value high_product(graph::Value a, graph::Value b);

}  // namespace xladder::reader
