// remat: activations are computed again in the backward pass instead of kept.
#include "xladder/ladder/knobs/knobs.h"

namespace xladder::ladder {

const Knob& remat_knob() {
  static const Knob knob = {
      .name = "remat",
      .values = "none, policy, full",
      .summary = "compute activations again in the backward pass instead of keeping them",
      .options = {"knobs.remat"},
      .attacks = {Bottleneck::kMemoryCapacity},
      .numerics = NumericsClass::kReassociating,
  };
  return knob;
}

}  // namespace xladder::ladder
