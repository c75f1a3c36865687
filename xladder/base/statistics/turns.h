// Several things measured in turn, one round forwards and the next one backwards, so that what drifts on the machine
// disturbs all of them alike.
#pragma once

#include <cstddef>
#include <cstdint>

#include "xladder/base/result.h"

namespace xladder::statistics {

// Calls `measure(which)`, which gives a Status, once for each of `count` things; even rounds begin with the first one.
// Errors are those of `measure`.
template <class Measure>
Status in_turn(int64_t round, size_t count, const Measure& measure) {
  for (size_t place = 0; place < count; ++place) XLADDER_TRY(measure(round % 2 == 0 ? place : count - 1 - place));
  return {};
}

}  // namespace xladder::statistics
