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

namespace {

// A sum of Chebyshev polynomials of t in [-1, 1], by Clenshaw's recurrence.
Value chebyshev_sum(Value t, std::span<const double> coefficients) {
  Value next = constant_like(t, 0), after = next;
  for (size_t i = coefficients.size() - 1; i > 0; --i) {
    const Value now = t * 2.0 * next - after + coefficients[i];
    after = next;
    next = now;
  }
  return t * next - after + coefficients[0];
}

// Fitted to 1e-12: I1(x) e^-x / x over x / 4 - 1 up to 8, and I1(x) e^-x sqrt(x) over 16 / x - 1 above.
constexpr double kBesselNear[] = {1.262935932218e-01, -1.764165183578e-01, 1.026436586898e-01, -5.294598120809e-02,
                                  2.472644903063e-02, -1.056408489463e-02, 4.156422944313e-03, -1.513572450631e-03,
                                  5.122859561685e-04, -1.617608158259e-04, 4.781565107554e-05, -1.327316365588e-05,
                                  3.470251308131e-06, -8.568720264950e-07, 2.003294752887e-07, -4.445059107663e-08,
                                  9.381537344957e-09, -1.887249694905e-09, 3.625588465813e-10, -6.663511156998e-11,
                                  1.173617263978e-11, -1.983867615639e-12};
constexpr double kBesselFar[] = {3.892881175091e-01,  -9.761097491361e-03, -1.105889387626e-04, -3.882564808877e-06,
                                 -2.512236238325e-07, -2.631468850362e-08, -3.835380407242e-09, -5.589743073171e-10,
                                 -1.897496916536e-11, 3.252620395244e-11,  1.412574422512e-11,  2.035776309433e-12,
                                 -7.198755480609e-13, -4.083083077993e-13};

Value is_odd(Value n) {
  const Value half = n * 0.5;
  return compare(half, graph::floor(half), Comparison::kNE);
}

DType integer_like(Value x) {
  switch (size_of(x.dtype())) {
    case 1:
      return DType::kS8;
    case 2:
      return DType::kS16;
    case 4:
      return DType::kS32;
    default:
      return DType::kS64;
  }
}

}  // namespace

Value bessel_i1e(Value x) {
  return widened(x, [](Value v) {
    constexpr double kBorder = 8;
    const Value size = graph::abs(v);
    const Value is_far = is_above(size, kBorder);
    const Value near_size = select(is_far, constant_like(v, kBorder), size);
    const Value far_size = where(is_far, size, kBorder);
    const Value near = v * chebyshev_sum(near_size * 0.25 - 1, kBesselNear);
    const Value far =
        graph::sign(v) * chebyshev_sum(constant_like(v, 16) / far_size - 1, kBesselFar) * graph::rsqrt(far_size);
    return select(is_far, far, near);
  });
}

Value zeta(Value s, Value q) {
  const auto of_floats = [](Value exponent, Value start) {
    constexpr int kSummed = 9;
    // Bernoulli numbers over factorials: B2/2!, B4/4!, ...
    constexpr double kTail[] = {1.0 / 12,          -1.0 / 720,
                                1.0 / 30240,       -1.0 / 1209600,
                                1.0 / 47900160,    -691.0 / 1307674368000,
                                1.0 / 74724249600, -3617.0 / 10670622842880000};
    Value sum = power(start, -exponent);
    for (int k = 1; k < kSummed; ++k) sum = sum + power(start + k, -exponent);
    const Value end = start + kSummed;
    const Value last = power(end, -exponent);
    const Value is_pole = is_equal(exponent, 1);
    sum = sum + last * end / (where(logical_not(is_pole), exponent, 2) - 1) + last * 0.5;
    Value term = last * exponent / end;  // s (s + 1) ... (s + 2j) end^(-s - 2j - 1)
    for (size_t j = 0; j < std::size(kTail); ++j) {
      sum = sum + term * kTail[j];
      const auto passed = static_cast<double>(2 * j);
      term = term * (exponent + (passed + 1)) * (exponent + (passed + 2)) / (end * end);
    }
    const Value at_pole = bitwise_and(compare(start, constant_like(start, 0), Comparison::kLE),
                                      compare(start, graph::floor(start), Comparison::kEQ));
    sum = select(bitwise_or(is_pole, at_pole), constant_like(sum, kInfinity), sum);
    return select(is_below(exponent, 1), constant_like(sum, std::numeric_limits<double>::quiet_NaN()), sum);
  };
  return widened(s, [&](Value exponent) { return of_floats(exponent, convert(q, exponent.dtype())); });
}

Value polygamma(Value n, Value x) {
  return widened(x, [&](Value v) {
    const Value order = convert(n, v.dtype());
    const Value is_digamma = is_equal(order, 0);
    const Value above = where(logical_not(is_digamma), order, 1);
    const Value magnitude = graph::exponential(lgamma(above + 1)) * zeta(above + 1, v);
    return select(is_digamma, digamma(v), select(is_odd(above), magnitude, -magnitude));
  });
}

Value next_after(Value x, Value y) {
  const DType whole = integer_like(x);
  const Value bits = bitcast_convert(x, whole), zero = constant_like(x, 0);
  const Value grows = compare(compare(x, y, Comparison::kLT), compare(x, zero, Comparison::kGT), Comparison::kEQ);
  const Value stepped = bitcast_convert(select(grows, bits + 1, bits - 1), x.dtype());
  // From zero to the smallest number of y's sign.
  const Value sign_bit = bitcast_convert(constant_like(x, -0.0), whole);
  const Value smallest =
      bitcast_convert(bitwise_or(bitwise_and(bitcast_convert(y, whole), sign_bit), constant_like(bits, 1)), x.dtype());
  const Value moved = select(is_equal(x, 0), smallest, stepped);
  const Value result = select(compare(x, y, Comparison::kEQ), y, moved);
  const Value is_number = bitwise_and(compare(x, x, Comparison::kEQ), compare(y, y, Comparison::kEQ));
  return select(is_number, result, x + y);
}

Value high_product(Value a, Value b) {
  const auto bits = static_cast<double>(8 * size_of(a.dtype()));
  if (!is_integer(a.dtype()) || size_of(a.dtype()) > 4)
    throw graph::GraphError("[mulhi] takes integers of 32 bits or fewer; got " + to_string(a.type()));
  const DType wide = is_unsigned(a.dtype()) ? DType::kU64 : DType::kS64;
  const Value product = convert(a, wide) * convert(b, wide);
  return convert(shift_right_logical(product, constant_like(product, bits)), a.dtype());
}

}  // namespace xladder::reader
