// composites: how layer norm, GELU, softmax, attention and cross entropy are written down.
#include "xladder/ladder/knobs/knobs.h"

namespace xladder::ladder {

const Knob& composites_knob() {
  static const Knob knob = {
      .name = "composites",
      .values = "decomposed, shaped, native",
      .summary = "layer norm, GELU, softmax and attention as textbook ops, or in shapes that compilers run fast",
      .options = {"knobs.composites"},
      .attacks = {Bottleneck::kMemoryBandwidth},
      .numerics = NumericsClass::kReassociating,
  };
  return knob;
}

}  // namespace xladder::ladder
