// The sketch of what steps of a real training have done to its state.
#pragma once

#include <string>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/bench/training_bench.h"
#include "xladder/config/settings.h"
#include "xladder/ladder/workload/update_sketch.h"
#include "xladder/run/job/run_settings.h"

namespace xladder::ladder {

// `settings` are those of the run on the device of this platform ("cpu", "tpu", ...).
Result<UpdateSketch> sketch_of_run(const bench::BenchStates& states, const config::Settings& settings,
                                   std::string_view platform);

// Its part that follows from the states alone.
UpdateSketch sketch_of_states(const bench::BenchStates& states);

// Everything that turns gradients into updates.
std::string optimizer_text(const config::Settings& settings);

// Significant bits of the narrowest type that products are computed in on the device of this platform. CPUs multiply
// f32 as f32 whatever knobs.matmul_precision says.
int arithmetic_bits(const program::StepOptions& step, std::string_view platform);

}  // namespace xladder::ladder
