// Which tensors are the classifier. Libraries and training programs name it otherwise and keep it within the model or
// beside it; where it is not plain which tensors are it, there is none.
#pragma once

#include <string>
#include <vector>

#include "xladder/models/weights/layout.h"

namespace xladder::weights {

// Adds "head.weight" and "head.bias" to `named` where they are not there yet, from what `tensors` have within the image
// model (all that begins with `prefix`) or around it, and takes away what cannot be the head of a model here. Where no
// head is left, NamedTensors::no_head says why. A head without a bias gets zeros.
void find_head(NamedTensors& named, const std::vector<SourceTensor>& tensors, const std::string& prefix);

}  // namespace xladder::weights
