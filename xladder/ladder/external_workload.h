// Measures the variants of any command that trains: environment variables and arguments differ, and it prints lines of
// JSON on its stdout, one for each step:
//   {"step": 1, "loss": 2.31, "samples_per_sec": 120.5}
//   {"step": 2, "loss": 2.28, "samples": 32, "step_seconds": 0.27}
// Other lines are ignored. A loss of null, NaN or Infinity is not finite. The seed of a run is in XLADDER_SEED; a
// command that does not use it has no spread over seeds, and the guard then sees less than there is. Commands whose
// variants change the batch should print "samples", so that the guard compares equal numbers of them.
//
// Each round is one run of the command, whatever its length was asked to be; its rate is the median of the reported
// rates after the first tenth of the steps.
#pragma once

#include <functional>
#include <memory>

#include "xladder/ladder/ladder_recipe.h"
#include "xladder/ladder/workload.h"

namespace xladder::ladder {

// `stop_requested` may be empty; a run is ended when it says so.
std::unique_ptr<Workload> make_external_workload(CommandSpec command, std::function<bool()> stop_requested = {});

}  // namespace xladder::ladder
