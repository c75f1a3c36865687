// From tensors to scalars and back, as the updates need it.
#pragma once

#include "xladder/base/tensor_type.h"
#include "xladder/graph/graph.h"

namespace xladder::optim {

graph::Value sum_of_squares(graph::Value x);                   // a scalar of x's element type
graph::Value spread(graph::Value scalar, const Shape& shape);  // broadcast; nothing for rank 0

}  // namespace xladder::optim
