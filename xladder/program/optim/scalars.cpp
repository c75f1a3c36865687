#include "xladder/program/optim/scalars.h"

#include <numeric>

#include "xladder/graph/ops.h"

namespace xladder::optim {

using graph::Value;

Value sum_of_squares(Value x) {
  std::vector<int64_t> axes(x.shape().size());
  std::iota(axes.begin(), axes.end(), 0);
  return reduce_sum(x * x, std::move(axes));
}

Value spread(Value scalar, const Shape& shape) { return shape.empty() ? scalar : broadcast(scalar, shape); }

}  // namespace xladder::optim
