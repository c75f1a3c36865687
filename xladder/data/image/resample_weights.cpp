#include "xladder/data/image/resample_weights.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace xladder::image {
namespace {

// The order of every operation below decides about last bits, which quantisation then shows now and then.
struct Bilinear {
  static constexpr double kSupport = 1.0;
  static double at(double x) {
    x = std::abs(x);
    return x < 1.0 ? 1.0 - x : 0.0;
  }
};

// Keys' cubic convolution (1981) with a = -1/2.
struct Bicubic {
  static constexpr double kSupport = 2.0;
  static double at(double x) {
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1.0) return ((a + 2.0) * x - (a + 3.0)) * x * x + 1;
    if (x < 2.0) return (((x - 5) * x + 8) * x - 4) * a;
    return 0.0;
  }
};

struct Lanczos {
  static constexpr double kSupport = 3.0;
  static double sinc(double x) {
    if (x == 0.0) return 1.0;
    x *= std::numbers::pi;
    return std::sin(x) / x;
  }
  static double at(double x) { return -3.0 <= x && x < 3.0 ? sinc(x) * sinc(x / 3) : 0.0; }
};

int32_t quantised(double weight) {
  const double scaled = weight * (1 << kWeightBits);
  return static_cast<int32_t>(weight < 0 ? -0.5 + scaled : 0.5 + scaled);
}

template <class Filter>
ResampleWeights weights_of(const ResampleEdge& edge) {
  const double scale = static_cast<double>(edge.box_end - edge.box_begin) / static_cast<double>(edge.out_size);
  const double filter_scale = std::max(scale, 1.0);
  const double support = Filter::kSupport * filter_scale;
  const double inverse_scale = 1.0 / filter_scale;

  ResampleWeights out;
  out.taps = static_cast<int64_t>(std::ceil(support)) * 2 + 1;
  out.first.resize(static_cast<size_t>(edge.window_size));
  out.count.resize(out.first.size());
  out.weights.resize(static_cast<size_t>(edge.window_size * out.taps));
  std::vector<double> exact(static_cast<size_t>(out.taps));
  for (int64_t i = 0; i < edge.window_size; ++i) {
    const double center = edge.box_begin + (static_cast<double>(edge.window_begin + i) + 0.5) * scale;
    const int64_t first = std::max<int64_t>(static_cast<int64_t>(center - support + 0.5), 0);
    const int64_t last = std::min(static_cast<int64_t>(center + support + 0.5), edge.in_size);
    double sum = 0;
    for (int64_t x = first; x < last; ++x) {
      const double weight = Filter::at((static_cast<double>(x) - center + 0.5) * inverse_scale);
      exact[static_cast<size_t>(x - first)] = weight;
      sum += weight;
    }
    const auto place = static_cast<size_t>(edge.reversed ? edge.window_size - 1 - i : i);
    int32_t* const weights = out.weights.data() + static_cast<int64_t>(place) * out.taps;
    for (int64_t j = 0; j < last - first; ++j) {
      const double weight = exact[static_cast<size_t>(j)];
      weights[j] = quantised(sum != 0.0 ? weight / sum : weight);
    }
    out.first[place] = static_cast<int32_t>(first);
    out.count[place] = static_cast<int32_t>(last - first);
  }
  return out;
}

}  // namespace

int64_t ResampleWeights::begin() const { return *std::min_element(first.begin(), first.end()); }

int64_t ResampleWeights::end() const {
  // Ends do not fall from one output to the next, so one of the outermost has the last.
  return std::max(first.front() + count.front(), first.back() + count.back());
}

ResampleWeights resample_weights(const ResampleEdge& edge, Interpolation interpolation) {
  switch (interpolation) {
    case Interpolation::kNearest:
    case Interpolation::kBilinear:
      return weights_of<Bilinear>(edge);
    case Interpolation::kBicubic:
      return weights_of<Bicubic>(edge);
    case Interpolation::kLanczos:
      return weights_of<Lanczos>(edge);
  }
  return {};
}

}  // namespace xladder::image
