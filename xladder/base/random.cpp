#include "xladder/base/random.h"

#include <Random123/philox.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "xladder/base/hash.h"

namespace xladder {
namespace {

__extension__ using Uint128 = unsigned __int128;

float to_uniform(uint32_t word) { return static_cast<float>(word >> 8) * 0x1p-24f; }

// The middle of the word's interval: never 0 or 1, so that the inverse stays finite.
double to_open_interval(uint32_t word) { return (static_cast<double>(word) + 0.5) * 0x1p-32; }

float to_normal(uint32_t word) { return static_cast<float>(inverse_normal_cdf(to_open_interval(word))); }

double normal_cdf(double x) { return 0.5 * std::erfc(-x / std::numbers::sqrt2); }

// Maps a word to a normal conditioned on [low, high].
class TruncatedNormal {
 public:
  TruncatedNormal(float mean, float deviation, float low, float high)
      : mean_(mean),
        deviation_(deviation),
        low_(low),
        high_(high),
        first_(normal_cdf((double{low} - mean) / deviation)),
        width_(normal_cdf((double{high} - mean) / deviation) - first_) {}

  float operator()(uint32_t word) const {
    const double value = mean_ + deviation_ * inverse_normal_cdf(first_ + to_open_interval(word) * width_);
    return std::clamp(static_cast<float>(value), low_, high_);
  }

 private:
  double mean_;
  double deviation_;
  float low_;
  float high_;
  double first_;
  double width_;
};

// c[0] + c[1] x + c[2] x^2 + ...
template <size_t N>
double polynomial(const double (&c)[N], double x) {
  double value = c[N - 1];
  for (size_t i = N - 1; i-- > 0;) value = value * x + c[i];
  return value;
}

}  // namespace

double inverse_normal_cdf(double probability) {
  static constexpr double kA[] = {3.3871328727963666080e0,  1.3314166789178437745e+2, 1.9715909503065514427e+3,
                                  1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                  3.3430575583588128105e+4, 2.5090809287301226727e+3};
  static constexpr double kB[] = {1.0,
                                  4.2313330701600911252e+1,
                                  6.8718700749205790830e+2,
                                  5.3941960214247511077e+3,
                                  2.1213794301586595867e+4,
                                  3.9307895800092710610e+4,
                                  2.8729085735721942674e+4,
                                  5.2264952788528545610e+3};
  static constexpr double kC[] = {1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                                  3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                                  2.27238449892691845833e-2, 7.74545014278341407640e-4};
  static constexpr double kD[] = {1.0,
                                  2.05319162663775882187e0,
                                  1.67638483018380384940e0,
                                  6.89767334985100004550e-1,
                                  1.48103976427480074590e-1,
                                  1.51986665636164571966e-2,
                                  5.47593808499534494600e-4,
                                  1.05075007164441684324e-9};
  static constexpr double kE[] = {6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                                  2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                  2.71155556874348757815e-5, 2.01033439929228813265e-7};
  static constexpr double kF[] = {1.0,
                                  5.99832206555887937690e-1,
                                  1.36929880922735805310e-1,
                                  1.48753612908506148525e-2,
                                  7.86869131145613259100e-4,
                                  1.84631831751005468180e-5,
                                  1.42151175831644588870e-7,
                                  2.04426310338993978564e-15};
  const double q = probability - 0.5;
  if (std::fabs(q) <= 0.425) {
    const double r = 0.180625 - q * q;
    return q * polynomial(kA, r) / polynomial(kB, r);
  }
  const double tail = std::min(probability, 1.0 - probability);
  if (!(tail >= 0)) return std::numeric_limits<double>::quiet_NaN();
  if (tail == 0) return std::copysign(std::numeric_limits<double>::infinity(), q);
  const double r = std::sqrt(-std::log(tail));
  const double magnitude =
      r <= 5 ? polynomial(kC, r - 1.6) / polynomial(kD, r - 1.6) : polynomial(kE, r - 5) / polynomial(kF, r - 5);
  return std::copysign(magnitude, q);
}

std::array<uint32_t, 4> philox(std::array<uint32_t, 4> counter, std::array<uint32_t, 2> key) {
  const philox4x32_ctr_t words = {{counter[0], counter[1], counter[2], counter[3]}};
  const philox4x32_key_t key_words = {{key[0], key[1]}};
  const philox4x32_ctr_t out = philox4x32_R(10, words, key_words);
  return {out.v[0], out.v[1], out.v[2], out.v[3]};
}

uint64_t purpose_seed(uint64_t seed, std::string_view purpose) { return xxh3_64(purpose, seed); }

std::array<uint32_t, 4> CounterRng::block(uint64_t index) const {
  return philox({static_cast<uint32_t>(index), static_cast<uint32_t>(index >> 32), static_cast<uint32_t>(stream_),
                 static_cast<uint32_t>(stream_ >> 32)},
                {static_cast<uint32_t>(seed_), static_cast<uint32_t>(seed_ >> 32)});
}

uint32_t CounterRng::next_u32() {
  const uint64_t index = position_ / 4;
  if (index != cached_index_) {
    cached_ = block(index);
    cached_index_ = index;
  }
  return cached_[position_++ % 4];
}

float CounterRng::uniform() { return to_uniform(next_u32()); }
float CounterRng::normal() { return to_normal(next_u32()); }

int64_t CounterRng::below(int64_t bound) {
  const uint64_t high = next_u32();
  const uint64_t word = high << 32 | next_u32();
  return static_cast<int64_t>(static_cast<Uint128>(word) * static_cast<uint64_t>(bound) >> 64);
}

float CounterRng::truncated_normal(float mean, float deviation, float low, float high) {
  return TruncatedNormal(mean, deviation, low, high)(next_u32());
}

template <class Convert>
void CounterRng::fill(std::span<float> out, Convert convert) {
  size_t i = 0;
  while (i < out.size() && position_ % 4 != 0) out[i++] = convert(next_u32());
  for (; i + 4 <= out.size(); i += 4, position_ += 4) {
    const std::array<uint32_t, 4> words = block(position_ / 4);
    for (size_t j = 0; j < 4; ++j) out[i + j] = convert(words[j]);
  }
  while (i < out.size()) out[i++] = convert(next_u32());
}

void CounterRng::fill_uniform(std::span<float> out) { fill(out, to_uniform); }
void CounterRng::fill_normal(std::span<float> out) { fill(out, to_normal); }
void CounterRng::fill_truncated_normal(std::span<float> out, float mean, float deviation, float low, float high) {
  fill(out, TruncatedNormal(mean, deviation, low, high));
}

std::vector<int64_t> CounterRng::permutation(int64_t size) {
  std::vector<int64_t> order(static_cast<size_t>(size));
  std::iota(order.begin(), order.end(), int64_t{0});
  for (size_t i = order.size(); i > 1; --i)
    std::swap(order[i - 1], order[static_cast<size_t>(below(static_cast<int64_t>(i)))]);
  return order;
}

}  // namespace xladder
