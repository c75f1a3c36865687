// What the knobs do to one whole step, whoever made it: autocast -> bf16 as the type of the program -> limits of the
// device -> several steps -> precision of products -> StableHLO.
#pragma once

#include "xladder/program/passes/legalise.h"
#include "xladder/program/step/program.h"
#include "xladder/program/step/step_options.h"

namespace xladder::program {

// `step` has no composites; the i-th kNextState is the next value of the i-th kState, in its memory. `computed` is the
// type that it computes in, before anything is narrowed.
Program finish_step(ProgramDraft step, DType computed, const StepOptions& options, const passes::DeviceLimits& limits);

}  // namespace xladder::program
