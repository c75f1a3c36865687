#include "xladder/graph/reader/special_functions.h"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace xladder::reader {
namespace {

using graph::Comparison;
using graph::constant_like;
using graph::Value;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// f(x), in f32 where x is narrower.
template <class Function>
Value widened(Value x, const Function& function) {
  const bool narrow = is_floating(x.dtype()) && size_of(x.dtype()) < size_of(DType::kF32);
  return narrow ? convert(function(convert(x, DType::kF32)), x.dtype()) : function(x);
}

Value is_above(Value x, double bound) { return compare(x, constant_like(x, bound), Comparison::kGT); }
Value is_below(Value x, double bound) { return compare(x, constant_like(x, bound), Comparison::kLT); }
Value is_equal(Value x, double value) { return compare(x, constant_like(x, value), Comparison::kEQ); }

// x where it is used, otherwise a number at which the other branch has a derivative: zero times infinity is no zero.
Value where(Value condition, Value x, double otherwise) { return select(condition, x, constant_like(x, otherwise)); }

constexpr double kLanczosG = 7;
constexpr double kFirst = 0.99999999999980993227684700473478;
constexpr std::array<double, 8> kCoefficients = {
    676.520368121885098567009190444019, -1259.13921672240287047156078755283,
    771.3234287776530788486528258894,   -176.61502916214059906584551354,
    12.507343278686904814458936853,     -0.13857109526572011689554707,
    9.984369578019570859563e-6,         1.50563273514931155834e-7};

// x where x is not below 1/2, else 1 - x; both less 1.
std::pair<Value, Value> reflected(Value x) {
  const Value reflects = is_below(x, 0.5);
  return {reflects, select(reflects, -x, x - 1)};
}

// log(z + g + 1/2), exact to the last bits where the sum is not.
Value log_of_shifted(Value z) {
  const double shift = kLanczosG + 0.5;
  return log_plus_one(z / shift) + std::log(shift);
}

}  // namespace

Value square(Value x) { return x * x; }
Value is_pos_inf(Value x) { return is_equal(x, kInfinity); }
Value is_neg_inf(Value x) { return is_equal(x, -kInfinity); }
Value is_inf(Value x) { return is_equal(graph::abs(x), kInfinity); }

Value atan(Value x) { return atan2(x, constant_like(x, 1)); }
Value asin(Value x) {
  return widened(x, [](Value v) { return atan2(v, graph::sqrt((constant_like(v, 1) - v) * (v + 1))); });
}
Value acos(Value x) {
  return widened(x, [](Value v) { return atan2(graph::sqrt((constant_like(v, 1) - v) * (v + 1)), v); });
}

Value sinh(Value x) {
  return widened(x, [](Value v) {
    // (e^v - e^-v) / 2 loses digits near zero, e^v alone overflows before the result does.
    const Value is_small = is_below(graph::abs(v), 1);
    const Value small = graph::exponential_minus_one(where(is_small, v, 0));
    const Value near = (small + small / (small + 1)) * 0.5;
    const Value far = graph::exponential(v - std::numbers::ln2) - graph::exponential(-v - std::numbers::ln2);
    return select(is_small, near, far);
  });
}
Value cosh(Value x) {
  return widened(x, [](Value v) {
    return graph::exponential(v - std::numbers::ln2) + graph::exponential(-v - std::numbers::ln2);
  });
}

Value asinh(Value x) {
  return widened(x, [](Value v) {
    // Odd; near zero without its magnitude, whose derivative there is none.
    const Value is_small = is_below(graph::abs(v), 0.5);
    const Value a = select(is_small, v, graph::abs(v));
    const Value is_large = is_above(a, 1e8);
    const Value bounded = select(is_large, constant_like(a, 1), a);
    const Value root = graph::sqrt(bounded * bounded + 1);
    const Value near = log_plus_one(bounded + bounded * bounded / (root + 1));
    const Value far = graph::log(where(is_large, a, 1)) + std::numbers::ln2;
    return where(logical_not(is_small), graph::sign(v), 1) * select(is_large, far, near);
  });
}
Value acosh(Value x) {
  return widened(x, [](Value v) {
    const Value is_large = is_above(v, 1e8);
    const Value bounded = select(is_large, constant_like(v, 2), v);
    const Value near = graph::log(bounded + graph::sqrt((bounded - 1) * (bounded + 1)));
    return select(is_large, graph::log(v) + std::numbers::ln2, near);
  });
}
Value atanh(Value x) {
  return widened(x, [](Value v) { return (log_plus_one(v) - log_plus_one(-v)) * 0.5; });
}

Value lgamma(Value x) {
  return widened(x, [](Value v) {
    const auto [reflects, z] = reflected(v);
    Value sum = constant_like(z, kFirst);
    for (size_t i = 0; i < kCoefficients.size(); ++i)
      sum = sum + constant_like(z, kCoefficients[i]) / (z + static_cast<double>(i + 1));
    const Value log_t = log_of_shifted(z);
    // (z + 1/2) log(t) - t + log(sum) + log(2 pi) / 2, with t = z + g + 1/2
    const Value t_over_log = (z + (kLanczosG + 0.5)) / log_t;
    const Value above = (z + 0.5 - t_over_log) * log_t + graph::log(sum) + 0.5 * std::log(2 * std::numbers::pi);
    // gamma(x) gamma(1 - x) = pi / sin(pi x)
    const Value magnitude = graph::abs(where(reflects, v, -0.75));
    const Value fraction = magnitude - graph::floor(magnitude);
    const Value folded = select(is_above(fraction, 0.5), constant_like(fraction, 1) - fraction, fraction);
    const Value log_sine = graph::log(graph::sine(folded * std::numbers::pi));
    const Value below =
        select(is_finite(log_sine), constant_like(v, std::log(std::numbers::pi)) - log_sine - above, -log_sine);
    const Value value = select(reflects, below, above);
    return select(is_inf(v), constant_like(v, kInfinity), value);
  });
}

Value digamma(Value x) {
  return widened(x, [](Value v) {
    const auto [reflects, z] = reflected(v);
    Value numerator = constant_like(z, 0);
    Value denominator = constant_like(z, kFirst);
    for (size_t i = 0; i < kCoefficients.size(); ++i) {
      const Value place = z + static_cast<double>(i + 1);
      const Value coefficient = constant_like(z, kCoefficients[i]);
      numerator = numerator - coefficient / (place * place);
      denominator = denominator + coefficient / place;
    }
    const Value t = z + (kLanczosG + 0.5);
    const Value above = log_of_shifted(z) + numerator / denominator - constant_like(t, kLanczosG) / t;
    // digamma(x) = digamma(1 - x) - pi / tan(pi x); the angle is taken from the nearest whole number.
    const Value w = where(reflects, v, 0.25);
    const Value angle = (w + graph::abs(graph::floor(w + 0.5))) * std::numbers::pi;
    const Value below = above - graph::cosine(angle) * std::numbers::pi / graph::sine(angle);
    const Value value = select(reflects, below, above);
    const Value is_pole =
        bitwise_and(compare(v, constant_like(v, 0), Comparison::kLE), compare(v, graph::floor(v), Comparison::kEQ));
    return select(is_pole, constant_like(v, std::numeric_limits<double>::quiet_NaN()), value);
  });
}

}  // namespace xladder::reader
