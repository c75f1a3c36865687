#include <numbers>
#include <numeric>

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

// Whether an op takes `value` as its only operand and is `code`; its result.
Value user_of(Value value, OpCode code) {
  graph::Graph& graph = value.graph();
  for (size_t id = 0; id < graph.num_ops(); ++id) {
    const graph::Op& op = graph.op(static_cast<graph::OpId>(id));
    if (op.code == code && op.operands.size() == 1 && op.operands[0] == value.id()) return graph.value(op.results[0]);
  }
  return {};
}

// The slope at zero is 1, as in JAX. Where |x| is the distance of two numbers in log(e^a + e^b) = max(a, b) +
// log(1 + e^-|a - b|), it has to fit to that of the maximum, which both share: there it is 0.
Cotangents vjp_abs(Context c) {
  const Value x = c.operand(0), g = c.cotangent();
  const Value negative = user_of(c.result(), OpCode::kNegate);
  if (negative && user_of(negative, OpCode::kExponential)) return {g * sign(x)};
  return {select(compare(x, zeros_like(x), Comparison::kGE), g, -g)};
}
Cotangents vjp_cbrt(Context c) { return {c.cotangent() / (c.result() * c.result() * 3.0)}; }
Cotangents vjp_cosine(Context c) { return {-(c.cotangent() * sine(c.operand(0)))}; }
Cotangents vjp_erf(Context c) {
  const Value x = c.operand(0);
  return {c.cotangent() * (exponential(-(x * x)) * (2 * std::numbers::inv_sqrtpi))};
}
Cotangents vjp_erfc(Context c) {
  const Value x = c.operand(0);
  return {c.cotangent() * (exponential(-(x * x)) * (-2 * std::numbers::inv_sqrtpi))};
}
Cotangents vjp_erf_inv(Context c) {
  const Value y = c.result();
  return {c.cotangent() * (exponential(y * y) * (0.5 / std::numbers::inv_sqrtpi))};
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
Cotangents vjp_tan(Context c) { return {c.cotangent() * (c.result() * c.result() + 1.0)}; }
Cotangents vjp_tanh(Context c) { return {c.cotangent() * (ones_like(c.result()) - c.result() * c.result())}; }

// ---- Two operands -------------------------------------------------------------------------------------------------

Cotangents vjp_add(Context c) { return {c.cotangent(), c.cotangent()}; }
Cotangents vjp_subtract(Context c) { return {c.cotangent(), -c.cotangent()}; }
Cotangents vjp_multiply(Context c) { return {c.cotangent() * c.operand(1), c.cotangent() * c.operand(0)}; }
Cotangents vjp_divide(Context c) {
  const Value scaled = c.cotangent() / c.operand(1);
  return {scaled, -(scaled * c.result())};
}

Cotangents vjp_atan2(Context c) {
  const Value y = c.operand(0), x = c.operand(1);
  const Value scaled = c.cotangent() / (x * x + y * y);
  return {scaled * x, -(scaled * y)};
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

// An element at a bound sends nothing, as in JAX. Bounds may be scalars: they get what all elements send them.
Cotangents vjp_clamp(Context c) {
  const Value x = c.operand(1), g = c.cotangent(), zero = zeros_like(g);
  const auto as_x = [&](Value bound) { return bound.shape() == x.shape() ? bound : broadcast(bound, x.shape()); };
  const auto as_bound = [&](Value sent, Value bound) {
    if (bound.shape() == x.shape()) return sent;
    std::vector<int64_t> all(x.shape().size());
    std::iota(all.begin(), all.end(), 0);
    return reduce_sum(sent, std::move(all));
  };
  const Value low = as_x(c.operand(0)), high = as_x(c.operand(2));
  const Value below = compare(x, low, Comparison::kLT), above = compare(x, high, Comparison::kGT);
  const Value between = bitwise_and(compare(x, low, Comparison::kGT), compare(x, high, Comparison::kLT));
  const Value ordered = compare(low, high, Comparison::kLT);
  return {as_bound(select(bitwise_and(below, ordered), g, zero), c.operand(0)), select(between, g, zero),
          as_bound(select(above, g, zero), c.operand(2))};
}

Cotangents vjp_convert(Context c) {
  const DType from = c.operand(0).dtype();
  if (!is_floating(from)) return {Value()};
  return {convert(c.cotangent(), from)};
}

// The cotangent has as few digits as the result.
Cotangents vjp_reduce_precision(Context c) {
  return {reduce_precision(c.cotangent(), c.op.attributes.integer("exponent_bits"),
                           c.op.attributes.integer("mantissa_bits"))};
}

constexpr std::string_view kBits = "integers and bits have none";

constexpr VjpRow kRows[] = {
    {OpCode::kAbs, vjp_abs},
    {OpCode::kCbrt, vjp_cbrt},
    {OpCode::kCeil, no_gradient},  // piecewise constant, as others below
    {OpCode::kCosine, vjp_cosine},
    {OpCode::kCountLeadingZeros, nullptr, kBits},
    {OpCode::kErf, vjp_erf},
    {OpCode::kErfc, vjp_erfc},
    {OpCode::kErfInv, vjp_erf_inv},
    {OpCode::kExponential, vjp_exponential},
    {OpCode::kExponentialMinusOne, vjp_exponential_minus_one},
    {OpCode::kFloor, no_gradient},
    {OpCode::kIsFinite, no_gradient},
    {OpCode::kLog, vjp_log},
    {OpCode::kLogistic, vjp_logistic},
    {OpCode::kLogPlusOne, vjp_log_plus_one},
    {OpCode::kNegate, vjp_negate},
    {OpCode::kNot, nullptr, kBits},
    {OpCode::kPopcnt, nullptr, kBits},
    {OpCode::kRoundNearestAfz, no_gradient},
    {OpCode::kRoundNearestEven, no_gradient},
    {OpCode::kRsqrt, vjp_rsqrt},
    {OpCode::kSign, no_gradient},
    {OpCode::kSine, vjp_sine},
    {OpCode::kSqrt, vjp_sqrt},
    {OpCode::kTan, vjp_tan},
    {OpCode::kTanh, vjp_tanh},
    {OpCode::kAdd, vjp_add},
    {OpCode::kAnd, nullptr, kBits},
    {OpCode::kAtan2, vjp_atan2},
    {OpCode::kDivide, vjp_divide},
    {OpCode::kMaximum, vjp_maximum},
    {OpCode::kMinimum, vjp_minimum},
    {OpCode::kMultiply, vjp_multiply},
    {OpCode::kOr, nullptr, kBits},
    {OpCode::kPower, vjp_power},
    {OpCode::kRemainder, vjp_remainder},
    {OpCode::kShiftLeft, nullptr, kBits},
    {OpCode::kShiftRightArithmetic, nullptr, kBits},
    {OpCode::kShiftRightLogical, nullptr, kBits},
    {OpCode::kSubtract, vjp_subtract},
    {OpCode::kXor, nullptr, kBits},
    {OpCode::kClamp, vjp_clamp},
    {OpCode::kCompare, no_gradient},
    {OpCode::kSelect, vjp_select},
    {OpCode::kBitcastConvert, nullptr, kBits},
    {OpCode::kConvert, vjp_convert},
    {OpCode::kReducePrecision, vjp_reduce_precision},
};

}  // namespace

std::span<const VjpRow> elementwise_vjps() { return kRows; }

}  // namespace xladder::autodiff
