// The weights of Pillow's antialiased resampling along one edge (Pillow, src/libImaging/Resample.c).
#pragma once

#include <cstdint>
#include <vector>

#include "xladder/data/image/resize.h"

namespace xladder::image {

// A sum of bytes times weights, plus kWeightHalf, shifted right by kWeightBits and clipped is a byte again.
inline constexpr int kWeightBits = 22;
inline constexpr int32_t kWeightHalf = 1 << (kWeightBits - 1);

// Output i is the sum over j < count[i] of weights[i * taps + j] times input first[i] + j.
struct ResampleWeights {
  int64_t taps = 0;
  std::vector<int32_t> first;
  std::vector<int32_t> count;
  std::vector<int32_t> weights;

  int64_t outputs() const { return static_cast<int64_t>(first.size()); }
  // Inputs that any output needs: [begin, end).
  int64_t begin() const;
  int64_t end() const;
};

// One edge: the part [box_begin, box_end) of `in_size` inputs becomes `out_size` outputs, of which `window_size` from
// `window_begin` on are wanted, the last one first if reversed.
struct ResampleEdge {
  int64_t in_size = 0;
  float box_begin = 0, box_end = 0;
  int64_t out_size = 0;
  int64_t window_begin = 0, window_size = 0;
  bool reversed = false;
};

// Of all interpolations but kNearest, which has no weights.
ResampleWeights resample_weights(const ResampleEdge& edge, Interpolation interpolation);

}  // namespace xladder::image
