#include <cmath>
#include <numbers>

#include "xladder/program/autodiff/vjp_rules.h"

namespace xladder::autodiff {
namespace {

using graph::Comparison;
using graph::OpCode;
using graph::Value;
using Context = const VjpContext&;
using Cotangents = std::vector<Value>;

Value ones_like(Value x) { return constant_like(x, 1); }
Value zeros_like(Value x) { return constant_like(x, 0); }

Cotangents no_gradient(Context c) { return Cotangents(c.operands.size()); }

// ---- One operand: x, y = f(x), g = cotangent of y -----------------------------------------------------------------

Cotangents vjp_abs(Context c) { return {c.cotangent() * sign(c.operand(0))}; }
Cotangents vjp_cosine(Context c) { return {-(c.cotangent() * sine(c.operand(0)))}; }
Cotangents vjp_erf(Context c) {
  const Value x = c.operand(0);
  return {c.cotangent() * (exponential(-(x * x)) * (2 * std::numbers::inv_sqrtpi))};
}
Cotangents vjp_exponential(Context c) { return {c.cotangent() * c.result()}; }
Cotangents vjp_exponential_minus_one(Context c) { return {c.cotangent() * (c.result() + 1)}; }
Cotangents vjp_log(Context c) { return {c.cotangent() / c.operand(0)}; }
Cotangents vjp_logistic(Context c) { return {c.cotangent() * (c.result() * (ones_like(c.result()) - c.result()))}; }
Cotangents vjp_log_plus_one(Context c) { return {c.cotangent() / (c.operand(0) + 1)}; }
Cotangents vjp_negate(Context c) { return {-c.cotangent()}; }
Cotangents vjp_rsqrt(Context c) { return {c.cotangent() * ((c.result() / c.operand(0)) * -0.5)}; }
Cotangents vjp_sine(Context c) { return {c.cotangent() * cosine(c.operand(0))}; }
Cotangents vjp_sqrt(Context c) { return {(c.cotangent() * 0.5) / c.result()}; }
Cotangents vjp_tanh(Context c) { return {c.cotangent() * (ones_like(c.result()) - c.result() * c.result())}; }

// ---- Two operands -------------------------------------------------------------------------------------------------

Cotangents vjp_add(Context c) { return {c.cotangent(), c.cotangent()}; }
Cotangents vjp_subtract(Context c) { return {c.cotangent(), -c.cotangent()}; }
Cotangents vjp_multiply(Context c) { return {c.cotangent() * c.operand(1), c.cotangent() * c.operand(0)}; }
Cotangents vjp_divide(Context c) {
  const Value scaled = c.cotangent() / c.operand(1);
  return {scaled, -(scaled * c.result())};
}

// The larger (smaller) operand takes the cotangent; equal ones share it.
Cotangents choose(Context c, Comparison first_wins) {
  const Value a = c.operand(0), b = c.operand(1), g = c.cotangent();
  const Value equal = compare(a, b, Comparison::kEQ);
  const Value half = g * 0.5;
  const Value wins = compare(a, b, first_wins);
  return {select(equal, half, select(wins, g, zeros_like(g))), select(equal, half, select(wins, zeros_like(g), g))};
}
Cotangents vjp_maximum(Context c) { return choose(c, Comparison::kGT); }
Cotangents vjp_minimum(Context c) { return choose(c, Comparison::kLT); }

Cotangents vjp_power(Context c) {
  const Value x = c.operand(0), y = c.operand(1), g = c.cotangent();
  // At y = 0 the result is 1 whatever x is, and x^(y-1) may be infinite.
  const Value slope = select(compare(y, zeros_like(y), Comparison::kEQ), zeros_like(y), y * power(x, y - 1.0));
  // x^y ln x tends to 0 as x does.
  const Value at_zero = compare(x, zeros_like(x), Comparison::kEQ);
  const Value log_x = log(select(at_zero, ones_like(x), x));
  return {g * slope, g * (c.result() * log_x)};
}

Cotangents vjp_remainder(Context c) {
  const Value quotient = c.operand(0) / c.operand(1);
  const Value truncated = sign(quotient) * floor(abs(quotient));
  return {c.cotangent(), -(c.cotangent() * truncated)};
}

// ---- Other --------------------------------------------------------------------------------------------------------

Cotangents vjp_select(Context c) {
  const Value zero = zeros_like(c.cotangent());
  return {Value(), select(c.operand(0), c.cotangent(), zero), select(c.operand(0), zero, c.cotangent())};
}

Cotangents vjp_clamp(Context c) {
  const Value low = c.operand(0), x = c.operand(1), high = c.operand(2), g = c.cotangent();
  const Value zero = zeros_like(g);
  const Value below = compare(x, low, Comparison::kLT), above = compare(x, high, Comparison::kGT);
  return {select(below, g, zero), select(bitwise_or(below, above), zero, g), select(above, g, zero)};
}

Cotangents vjp_convert(Context c) {
  const DType from = c.operand(0).dtype();
  if (!is_floating(from)) return {Value()};
  return {convert(c.cotangent(), from)};
}

}  // namespace

VjpRule elementwise_rule(OpCode code) {
  switch (code) {
    case OpCode::kAbs:
      return vjp_abs;
    case OpCode::kCosine:
      return vjp_cosine;
    case OpCode::kErf:
      return vjp_erf;
    case OpCode::kExponential:
      return vjp_exponential;
    case OpCode::kExponentialMinusOne:
      return vjp_exponential_minus_one;
    case OpCode::kLog:
      return vjp_log;
    case OpCode::kLogistic:
      return vjp_logistic;
    case OpCode::kLogPlusOne:
      return vjp_log_plus_one;
    case OpCode::kNegate:
      return vjp_negate;
    case OpCode::kRsqrt:
      return vjp_rsqrt;
    case OpCode::kSine:
      return vjp_sine;
    case OpCode::kSqrt:
      return vjp_sqrt;
    case OpCode::kTanh:
      return vjp_tanh;
    case OpCode::kAdd:
      return vjp_add;
    case OpCode::kSubtract:
      return vjp_subtract;
    case OpCode::kMultiply:
      return vjp_multiply;
    case OpCode::kDivide:
      return vjp_divide;
    case OpCode::kMaximum:
      return vjp_maximum;
    case OpCode::kMinimum:
      return vjp_minimum;
    case OpCode::kPower:
      return vjp_power;
    case OpCode::kRemainder:
      return vjp_remainder;
    case OpCode::kSelect:
      return vjp_select;
    case OpCode::kClamp:
      return vjp_clamp;
    case OpCode::kConvert:
      return vjp_convert;
    // Piecewise constant.
    case OpCode::kCeil:
    case OpCode::kFloor:
    case OpCode::kRoundNearestEven:
    case OpCode::kSign:
    case OpCode::kCompare:
    case OpCode::kIsFinite:
      return no_gradient;
    default:
      return nullptr;
  }
}

}  // namespace xladder::autodiff
