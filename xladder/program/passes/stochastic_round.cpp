#include "xladder/program/passes/stochastic_round.h"

#include "xladder/graph/ops.h"

namespace xladder::passes {

using graph::Value;

Value stochastic_round_to_bf16(Value x, Value random_bits) {
  if (x.dtype() != DType::kF32 || random_bits.type() != TensorType{DType::kU32, x.shape()})
    throw graph::GraphError("[stochastic_round] takes f32 and u32 of one shape; got " + to_string(x.type()) + ", " +
                            to_string(random_bits.type()));
  // The low half of the bits is what rounding removes: a random addend below one digit carries into the upper half
  // with the probability of the removed fraction.
  const Value bits = bitcast_convert(x, DType::kU32);
  const Value addend = bitwise_and(random_bits, constant_like(bits, 0xFFFF));
  const Value rounded = bitwise_and(bits + addend, constant_like(bits, 0xFFFF0000));
  return convert(select(is_finite(x), bitcast_convert(rounded, DType::kF32), x), DType::kBF16);
}

}  // namespace xladder::passes
