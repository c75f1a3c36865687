#include "xladder/ladder/workload/update_sketch.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace xladder::ladder {
namespace {

// The finaliser of SplitMix64 (Steele, Lea & Flood 2014).
uint64_t mixed(uint64_t value) {
  value += 0x9e3779b97f4a7c15;
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
  value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
  return value ^ (value >> 31);
}

}  // namespace

TensorSketch sketch_of(std::string kind, std::string name, std::span<const double> elements) {
  TensorSketch out{std::move(kind), std::move(name), static_cast<int64_t>(elements.size()), 0, {}};
  double squares = 0;
  for (const double element : elements) squares += element * element;
  out.norm = std::sqrt(squares);
  if (elements.size() <= kSketchSize) {
    out.sums.assign(elements.begin(), elements.end());
    return out;
  }
  out.sums.assign(kSketchSize, 0);
  for (size_t i = 0; i < elements.size(); ++i) {
    const uint64_t hash = mixed(i);
    out.sums[hash % kSketchSize] += (hash >> 63) != 0 ? -elements[i] : elements[i];
  }
  return out;
}

double squared_distance(const TensorSketch& a, const TensorSketch& b) {
  double squares = 0;
  for (size_t i = 0; i < std::min(a.sums.size(), b.sums.size()); ++i)
    squares += (a.sums[i] - b.sums[i]) * (a.sums[i] - b.sums[i]);
  return squares;
}

int significant_bits(std::span<const double> elements) {
  constexpr int kMantissaBits = 53;
  int most = 0;
  for (const double element : elements) {
    if (element == 0 || !std::isfinite(element)) continue;
    int exponent = 0;
    const double mantissa = std::ldexp(std::frexp(std::abs(element), &exponent), kMantissaBits);
    most = std::max(most, kMantissaBits - std::countr_zero(static_cast<uint64_t>(mantissa)));
  }
  return most;
}

}  // namespace xladder::ladder
