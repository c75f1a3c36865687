#include "xladder/program/optim/ema.h"

#include "xladder/graph/ops.h"

namespace xladder::optim {

using graph::Value;

Value ema_update(Value average, Value parameter, double decay) {
  if (average.shape() != parameter.shape())
    throw graph::GraphError("[ema] average and parameter have one shape; got " + to_string(average.type()) + ", " +
                            to_string(parameter.type()));
  if (!(decay >= 0 && decay < 1)) throw graph::GraphError("[ema] 0 <= decay < 1; got " + std::to_string(decay));
  // Not decay * average + (1 - decay) * parameter: 0.9999 and 0.0001 rounded to f32 sum to 1 - 1.7e-8, so that after
  // tens of thousands of updates the average lies 1.7e-4 too low.
  const Value difference = convert(parameter, average.dtype()) - average;
  return average + difference * (1.0 - decay);
}

}  // namespace xladder::optim
