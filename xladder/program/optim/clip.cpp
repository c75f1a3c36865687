#include "xladder/program/optim/clip.h"

#include <algorithm>
#include <numeric>

#include "xladder/graph/ops.h"
#include "xladder/program/optim/scalars.h"

namespace xladder::optim {

using graph::Value;

Value global_norm(std::span<const Value> tensors) {
  if (tensors.empty()) throw graph::GraphError("[global_norm] takes at least one tensor; got no operands");
  const bool any_f64 = std::any_of(tensors.begin(), tensors.end(), [](Value x) { return x.dtype() == DType::kF64; });
  const DType dtype = any_f64 ? DType::kF64 : DType::kF32;
  Value total;
  for (const Value& tensor : tensors) {
    const Value sum = sum_of_squares(convert(tensor, dtype));
    total = total ? total + sum : sum;
  }
  return sqrt(total);
}

std::vector<Value> clip_by_norm(std::span<const Value> gradients, Value norm, double max_norm) {
  if (!(max_norm > 0)) throw graph::GraphError("[clip] max_norm > 0; got " + std::to_string(max_norm));
  const Value scale = minimum(constant_like(norm, max_norm) / (norm + 1e-6), constant_like(norm, 1.0));
  std::vector<Value> clipped;
  for (const Value& gradient : gradients) {
    const Value wide = convert(gradient, norm.dtype());
    clipped.push_back(convert(wide * spread(scale, gradient.shape()), gradient.dtype()));
  }
  return clipped;
}

std::vector<Value> clip_by_global_norm(std::span<const Value> gradients, double max_norm, Value* norm_out) {
  const Value norm = global_norm(gradients);
  if (norm_out != nullptr) *norm_out = norm;
  return clip_by_norm(gradients, norm, max_norm);
}

}  // namespace xladder::optim
