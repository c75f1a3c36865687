// The sketch of what steps of a real training have done to its state.
#pragma once

#include <string>

#include "xladder/bench/training_bench.h"
#include "xladder/config/settings.h"
#include "xladder/ladder/workload/update_sketch.h"

namespace xladder::ladder {

UpdateSketch sketch_of_run(const measure::BenchStates& states, const config::Settings& settings);

// Its part that follows from the states alone.
UpdateSketch sketch_of_states(const measure::BenchStates& states);

// Everything that turns gradients into updates.
std::string optimizer_text(const config::Settings& settings);

// Significant bits of the narrowest type that products are asked to be computed in.
int arithmetic_bits(const config::Settings& settings);

}  // namespace xladder::ladder
