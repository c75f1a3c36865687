// What a training step does to the parameters, small enough to be sent from one process to another and exact enough to
// tell rounding from another update.
//
// A sketch of a tensor is its norm and, for more elements than kSketchSize, a count sketch (Charikar, Chen &
// Farach-Colton 2002): each element is added with a sign to one of kSketchSize sums, both decided by a hash of its
// index. It is linear, so the difference of two sketches is the sketch of the difference, whose squared norm is right
// on average and within sqrt(2 / kSketchSize), 18 %, at one standard deviation for a single tensor. Distances, and
// cosines near 1, are therefore known to a fifth of their size, however small they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace xladder::ladder {

inline constexpr size_t kSketchSize = 64;

struct TensorSketch {
  std::string kind;  // "update": parameters minus their start; or a slot of the optimizer ("exp_avg", ...)
  std::string name;  // of the parameter
  int64_t size = 0;
  double norm = 0;
  std::vector<double> sums;  // the elements themselves if there are no more than kSketchSize
};

TensorSketch sketch_of(std::string kind, std::string name, std::span<const double> elements);

// Squared norm of the difference, estimated; exact for small tensors. Both are of one shape.
double squared_distance(const TensorSketch& a, const TensorSketch& b);

// The most significant bits that an element has: 8 for bf16, 24 for f32, 53 for f64.
int significant_bits(std::span<const double> elements);

// The state of a run after its first `steps` steps.
struct UpdateSketch {
  int64_t steps = 0;              // at least as many as were asked for: whole executions
  int arithmetic_bits = 24;       // significant bits of the narrowest type that products are computed in: 8 for bf16
  std::string optimizer = {};     // everything that turns gradients into updates, as text to compare
  std::string state_digest = {};  // of all parameters and slots
  std::vector<TensorSketch> tensors = {};
  // Of the elements of the second moment (those that were not zero): how many are smaller than an execution ago.
  std::optional<double> falling_share = std::nullopt;
};

}  // namespace xladder::ladder
