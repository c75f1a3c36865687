#include "xladder/program/optim/loss_scale.h"

#include <numeric>

#include "xladder/graph/ops.h"
#include "xladder/program/optim/scalars.h"

namespace xladder::optim {

using graph::Comparison;
using graph::Value;

LossScale next_loss_scale(const LossScaleConfig& config, const LossScale& current, Value finite) {
  const Value counted = current.good_steps + 1;
  const Value zero = constant_like(counted, 0);
  const Value interval = constant_like(counted, static_cast<double>(config.growth_interval));
  const Value grows = compare(counted, interval, Comparison::kGE);
  const Value larger = minimum(current.scale * 2, constant_like(current.scale, config.largest));
  const Value smaller = maximum(current.scale * 0.5, constant_like(current.scale, config.smallest));
  return {select(finite, select(grows, larger, current.scale), smaller),
          select(finite, select(grows, zero, counted), zero)};
}

Value all_finite(std::span<const Value> tensors) {
  if (tensors.empty()) throw graph::GraphError("[all_finite] takes at least one tensor; got no operands");
  Value all;
  for (const Value& tensor : tensors) {
    std::vector<int64_t> axes(tensor.shape().size());
    std::iota(axes.begin(), axes.end(), 0);
    const Value finite = reduce(is_finite(tensor), graph::Reducer::kAnd, std::move(axes));
    all = all ? bitwise_and(all, finite) : finite;
  }
  return all;
}

Value select_update(Value finite, Value updated, Value old) {
  return select(spread(finite, updated.shape()), updated, old);
}

}  // namespace xladder::optim
