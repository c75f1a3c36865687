// in_flight: executions that were started and not yet awaited.
#include "xladder/ladder/knobs/knobs.h"

namespace xladder::ladder {

const Knob& in_flight_knob() {
  static const Knob knob = {
      .name = "in_flight",
      .values = "0, 1, ..., 64",
      .summary = "executions that the host may be ahead of the device; 0: wait for each",
      .options = {"knobs.in_flight"},
      .attacks = {Bottleneck::kLaunch},
      .numerics = NumericsClass::kExact,
  };
  return knob;
}

}  // namespace xladder::ladder
